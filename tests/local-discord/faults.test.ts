import { expect, test } from 'vitest';
import { run, seenByMember, startBot } from './bot.ts';

const show = { name: 'show', description: 'Shows something' } as const;
const route = '/interactions/:interactionId/:token/callback';

function startReplying() {
  return startBot([show], async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('here');
  });
}

test('a bot that is rate limited waits and then answers', async () => {
  const bot = await startReplying();
  const effect = { kind: 'rate-limit', retryAfterSeconds: 0.2, global: false } as const;
  bot.discord.faults.add({ match: { method: 'POST', route }, effect, times: 1 });
  await run(bot, 'show');
  expect(seenByMember(bot)).toMatchObject([{ content: 'here' }]);
  const statuses = bot.discord.requests
    .filter((one) => one.route === route)
    .map(({ status }) => status);
  expect(statuses).toEqual([429, 204]);
});

test('an answer that landed although Discord reported a failure is refused the second time', async () => {
  const bot = await startReplying();
  const effect = { kind: 'status', status: 502, when: 'after' } as const;
  bot.discord.faults.add({ match: { route }, effect, times: 1 });
  await run(bot, 'show');
  await expect.poll(() => bot.errors).toMatchObject([{ code: 40060 }]);
  expect(seenByMember(bot)).toMatchObject([{ content: 'here' }]);
});

test('an answer that was lost before it took effect is sent again by discord.js', async () => {
  const bot = await startReplying();
  const effect = { kind: 'status', status: 500, when: 'before' } as const;
  bot.discord.faults.add({ match: { route }, effect, times: 1 });
  await run(bot, 'show');
  expect(seenByMember(bot)).toMatchObject([{ content: 'here' }]);
  expect(bot.errors).toEqual([]);
});

test('a slow call is slow, and a fault can be taken back', async () => {
  const bot = await startReplying();
  const effect = { kind: 'delay', milliseconds: 120, when: 'before' } as const;
  const takeBack = bot.discord.faults.add({ match: { route }, effect });
  const started = performance.now();
  await run(bot, 'show');
  expect(performance.now() - started).toBeGreaterThan(110);
  takeBack();
  await run(bot, 'show');
  expect(seenByMember(bot).length).toBe(2);
});
