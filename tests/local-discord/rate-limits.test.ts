// Discord counts calls: what a client is told of it, and what a well-behaved one does.

import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { logIn, newClient, openDiscord, run, startBot } from './bot.ts';
import { manualClock } from './manual-clock.ts';
import { call } from './rest-call.ts';

function say(discord: LocalDiscord, channelId = discord.channels.text) {
  return call(discord, 'POST', `/channels/${channelId}/messages`, { content: 'x' });
}

const told = ({ headers }: { headers: Headers }) =>
  ['limit', 'remaining', 'reset-after', 'scope', 'global'].map((name) =>
    headers.get(`x-ratelimit-${name}`),
  );

test('the sixth message in five seconds is refused with when to try again, and then taken', async () => {
  const clock = manualClock();
  const discord = await openDiscord({ rateLimits: true, clock });
  expect(told(await say(discord))).toEqual(['5', '4', '5.000', null, null]);
  clock.advance(1_500);
  for (let turn = 0; turn < 4; turn += 1) expect((await say(discord)).status).toBe(200);
  const refused = await say(discord);
  expect(told(refused)).toEqual(['5', '0', '3.500', 'user', null]);
  expect(refused).toMatchObject({
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 3.5, global: false },
  });
  expect(refused.headers.get('retry-after')).toBe('4');
  expect(refused.headers.get('x-ratelimit-reset')).toBe(((clock.now() + 3_500) / 1000).toFixed(3));
  clock.advance(3_500);
  expect((await say(discord)).status).toBe(200);
});

test('each channel has a bucket of its own, of the same name', async () => {
  const discord = await openDiscord({ rateLimits: true, clock: manualClock(), guilds: 2 });
  const first = await say(discord);
  const other = await say(discord, discord.guilds[1]?.channels.text);
  expect(told(other)).toEqual(told(first));
  const bucket = (one: { headers: Headers }) => one.headers.get('x-ratelimit-bucket');
  expect(bucket(other)).toBe(bucket(first));
});

test('the fifty-first call in a second is refused for every route, but not an interaction’s', async () => {
  const clock = manualClock();
  const show = { name: 'show', description: 'Shows something' } as const;
  const bot = await startBot(
    [show],
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('here');
      await interaction.followUp('more');
    },
    { discord: { rateLimits: true, clock } },
  );
  const { discord } = bot;
  clock.advance(1_000);
  const paths = [discord.guildId, 'x'].flatMap((id) => [
    `/guilds/${id}`,
    `/guilds/${id}/channels`,
    `/guilds/${id}/roles`,
  ]);
  const statuses: number[] = [];
  for (let turn = 0; turn < 51; turn += 1)
    statuses.push((await call(discord, 'GET', paths[turn % paths.length] ?? '')).status);
  expect(statuses.slice(0, 50)).not.toContain(429);
  expect(statuses[50]).toBe(429);
  const refused = await call(discord, 'GET', '/users/@me');
  expect(told(refused)).toEqual([null, null, null, 'global', 'true']);
  expect(refused.body).toMatchObject({ global: true });
  expect((await run(bot, 'show')).error).toBeUndefined();
  await expect
    .poll(() => discord.messages(discord.channels.text, discord.people.member).length)
    .toBe(2);
  expect(bot.errors).toEqual([]);
});

test('a discord.js bot keeps within the limits by itself', async () => {
  const discord = await openDiscord({ rateLimits: true });
  const client = await logIn(newClient(discord), discord);
  const channel = await client.channels.fetch(discord.channels.text);
  if (!channel?.isSendable()) throw new Error('a text channel was expected');
  const started = performance.now();
  await Promise.all(Array.from({ length: 6 }, () => channel.send('x')));
  expect(performance.now() - started).toBeGreaterThan(4_000);
  expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
});

test.each([
  ['shared', { global: false, shared: true }, 'The resource is being rate limited.'],
  ['user', { global: false }, 'You are being rate limited.'],
  ['global', { global: true }, 'You are being rate limited.'],
])('a rate limit on request of the scope “%s” says so', async (scope, which, message) => {
  const discord = await openDiscord();
  const effect = { kind: 'rate-limit', retryAfterSeconds: 0.5, ...which } as const;
  discord.faults.add({ match: {}, effect, times: 1 });
  const refused = await say(discord);
  expect(refused.headers.get('x-ratelimit-scope')).toBe(scope);
  expect(refused).toMatchObject({ status: 429, body: { message, retry_after: 0.5 } });
});
