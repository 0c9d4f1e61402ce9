// However long it runs, the local Discord keeps no more than it is told to.

import { expect, test } from 'vitest';
import { run, startBot } from './bot.ts';
import { call } from './rest-call.ts';

test('only the newest requests, events, messages and interactions are kept, and all pinned messages', async () => {
  const show = { name: 'show', description: 'Shows something' } as const;
  const bot = await startBot(
    [show],
    async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('here');
    },
    { discord: { remembers: 10 } },
  );
  const { discord } = bot;
  const { text } = discord.channels;
  const { body: first } = await call(discord, 'POST', `/channels/${text}/messages`, {
    content: '1',
  });
  await call(discord, 'PUT', `/channels/${text}/messages/pins/${first.id}`);
  for (let turn = 0; turn < 15; turn += 1) expect((await run(bot, 'show')).error).toBeUndefined();
  const seen = discord.messages(text, discord.people.member);
  expect([discord.requests.length, discord.gateway.dispatches.length, seen.length]).toEqual([
    10, 10, 10,
  ]);
  expect(seen[0]?.id).toBe(first.id);
  expect(discord.requests.at(-1)?.route).toMatch(/callback$/);
});
