import { expect, test } from 'vitest';
import { openDiscord, run, seenByMember, startBot } from './bot.ts';
import { manualClock } from './manual-clock.ts';
import { call } from './rest-call.ts';

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

test('a call is recorded with when it came in and how long faults held it up', async () => {
  const clock = manualClock();
  const discord = await openDiscord({ clock });
  const cameIn = clock.now();
  const effect = { kind: 'delay', milliseconds: 400, when: 'before' } as const;
  const held = { match: { route: '/gateway/bot' }, effect, times: 1 } as const;
  discord.faults.add(held);
  const called = call(discord, 'GET', '/gateway/bot');
  await expect.poll(() => discord.faults.isWaiting(held)).toBe(false);
  clock.advance(400);
  await called;
  await call(discord, 'GET', '/gateway/bot');
  expect(discord.requests).toMatchObject([
    { arrivedAt: cameIn, heldMs: 400 },
    { arrivedAt: cameIn + 400, heldMs: 0 },
  ]);
});
