// A bare gateway connection, for what no client library would do.

import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { call } from './rest-call.ts';

interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

/** A bare gateway connection: what it hears, and how it ends. */
export async function connect(discord: LocalDiscord, query = 'v=10&encoding=json') {
  const { body } = await call(discord, 'GET', '/gateway/bot');
  const socket = new WebSocket(`${body.url}?${query}`);
  const frames: Frame[] = [];
  socket.on('message', (raw) => frames.push(JSON.parse(String(raw))));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const hears = (name: string | number) =>
    expect.poll(() => frames.find(({ op, t }) => t === name || op === name)).toBeTruthy();
  await hears(10);
  return {
    socket,
    frames,
    closed,
    hears,
    send: (frame: unknown) => socket.send(JSON.stringify(frame)),
  };
}

export function identify(
  discord: LocalDiscord,
  intents: number,
  { token = discord.token, ...more }: { token?: string; shard?: readonly number[] } = {},
) {
  const properties = { os: 'test', browser: 'test', device: 'test' };
  return { op: 2, d: { token, intents, properties, ...more } };
}

export function say(discord: LocalDiscord, content: string) {
  const action = { type: 'send-message', channelId: discord.channels.text, content } as const;
  return discord.act(discord.people.member, action);
}
