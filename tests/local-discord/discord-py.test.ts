// discord.py, unmodified and in another language, lives in the local Discord: a second referee that we did not write.

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, expect } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { testWithDiscordPy } from '../requirements.ts';
import { openDiscord } from './bot.ts';
import { playPinStory } from './pin-story.ts';

type Said = Readonly<Record<string, unknown>> & { readonly event: string };

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the bot and waits until it is ready. */
async function startPython(discord: LocalDiscord) {
  const given = {
    api: `${discord.apiUrl}/v10`,
    gateway: `${discord.url.replace('http', 'ws')}gateway`,
    token: discord.token,
    ...discord.channels,
  };
  const script = new URL('discord_py_bot.py', import.meta.url).pathname;
  const child = spawn('/usr/bin/python3', [script, JSON.stringify(given)]);
  running.push(child);
  const said: Said[] = [];
  let complaints = '';
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line)));
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const hears = async (event: string): Promise<Said> => {
    const heard = () => said.find((one) => one.event === event);
    await expect.poll(() => heard() ?? complaints, { timeout: 15_000 }).toMatchObject({ event });
    return heard() as Said;
  };
  const asks = (line: string): Promise<Said> => {
    child.stdin.write(`${line}\n`);
    return hears(line);
  };
  const ready = await hears('ready');
  return { said, hears, asks, ready, complaints: () => complaints };
}

testWithDiscordPy(
  'discord.py logs in, registers a command and answers it, its choices, its button and its form',
  async () => {
    const discord = await openDiscord();
    const { ready, complaints } = await startPython(discord);
    expect(ready).toMatchObject({ user: 'verbatim#0', guilds: [discord.guildId], channels: [2] });
    const commandId = discord.snapshot(discord.people.member).commands[0]?.id ?? '';
    await playPinStory(discord, commandId, { name: 'How many in France?', value: 'france' });
    expect(complaints()).toBe('');
  },
);

testWithDiscordPy(
  'discord.py writes, pins, lists and deletes messages, and opens threads',
  async () => {
    const discord = await openDiscord();
    const { said, asks, complaints } = await startPython(discord);
    expect(await asks('messages')).toMatchObject({
      pinned: ['changed'],
      history: ['', 'changed'],
      code: 50035,
      repliedTo: 'True',
    });
    const { post, starter, tags } = await asks('threads');
    expect([starter, tags]).toEqual(['How many got status?', ['solved']]);
    expect(discord.messages(String(post), discord.people.member)).toHaveLength(1);
    await expect
      .poll(() => said.filter(({ event }) => event === 'thread').map(({ name }) => name))
      .toEqual(['more', 'How many?']);
    expect(complaints()).toBe('');
  },
);

testWithDiscordPy('discord.py that was cut off resumes and hears what it missed', async () => {
  const discord = await openDiscord();
  const { said, hears } = await startPython(discord);
  discord.gateway.dropConnections();
  const { messageId } = await discord.act(discord.people.member, {
    type: 'send-message',
    channelId: discord.channels.text,
    content: 'while away',
  });
  await hears('resumed');
  expect(said.filter(({ event }) => event === 'message')).toEqual([
    { event: 'message', id: messageId, content: '' },
  ]);
});
