// Versions of the API that are not served ("API Reference: API Versioning", "Opcodes and Status Codes").

import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { identify } from './bare-gateway.ts';
import { openDiscord } from './bot.ts';
import { call } from './rest-call.ts';

test.each(['1', '5', '11', '99', 'ten', ''])(
  'who identifies over version “%s” of the gateway is cut off',
  async (version) => {
    const discord = await openDiscord();
    const { body } = await call(discord, 'GET', '/gateway/bot');
    const socket = new WebSocket(`${body.url}?v=${version}&encoding=json`);
    const frames: unknown[] = [];
    socket.on('message', (raw) => {
      frames.push(JSON.parse(String(raw)));
    });
    socket.once('open', () => socket.send(JSON.stringify(identify(discord, 1))));
    const closed = await new Promise((resolve) => {
      socket.once('close', (code, reason) => resolve([code, String(reason)]));
    });
    expect([closed, frames]).toEqual([[4012, 'Invalid API version.'], []]);
  },
);

test.each(['/v1', '/v5', '/v11', '/v99', '/v010'])(
  'a call to version “%s” of the API is refused and does nothing',
  async (version) => {
    const discord = await openDiscord();
    const path = `${version}/channels/${discord.channels.text}/messages`;
    const response = await fetch(`${discord.apiUrl}${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x' }),
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      { message: 'Invalid API version provided', code: 50041 },
    ]);
    expect(discord.messages(discord.channels.text, discord.people.member)).toEqual([]);
  },
);

test('without a version the default one answers', async () => {
  const discord = await openDiscord();
  expect((await fetch(`${discord.apiUrl}/gateway`)).status).toBe(200);
});
