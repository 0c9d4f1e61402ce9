// What a developer at the page sees of the traffic, and which faults they can ask for.

import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type {
  DeveloperAction,
  DeveloperEvent,
  FaultsPanel,
  TrafficEntry,
} from '../../src/local-discord/developer-protocol.ts';
import type { PageAction, PageReply } from '../../src/local-discord/page-protocol.ts';
import { type Bot, run, seenByMember, startBot } from './bot.ts';

const show = { name: 'show', description: 'Shows something' } as const;

function startReplying(): Promise<Bot> {
  return startBot([show], async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('here');
  });
}

/** A page that watches: what it has heard of so far, and what it asks for. */
async function watch({ discord }: Bot) {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws')}page/socket`);
  const entries: TrafficEntry[] = [];
  const replies = new Map<number, PageReply>();
  const state: { faults?: FaultsPanel } = {};
  socket.on('message', (raw) => {
    const said = JSON.parse(String(raw)) as DeveloperEvent | PageReply;
    if ('request' in said) replies.set(said.request, said);
    else if (said.event === 'traffic') entries.push(...said.entries);
    else if (said.event === 'faults') state.faults = said.faults;
  });
  let asked = 0;
  const ask = async (action: DeveloperAction | PageAction) => {
    asked += 1;
    const request = asked;
    socket.send(JSON.stringify({ request, action }));
    await expect.poll(() => replies.get(request)).toBeDefined();
    return replies.get(request);
  };
  await new Promise((resolve) => socket.once('open', resolve));
  await ask({ type: 'watch-developer', isWatching: true });
  return { entries, state, ask };
}

const titles = (entries: readonly TrafficEntry[]) => entries.map(({ title }) => title);

test('the traffic of a command is shown in order, from the first greeting on', async () => {
  const bot = await startReplying();
  await run(bot, 'show');
  const { entries } = await watch(bot);
  const seen = titles(entries);
  const order = [
    'GET /gateway/bot',
    'Hello',
    'Identify',
    'READY',
    'GUILD_CREATE',
    'INTERACTION_CREATE',
    'POST /interactions/:interactionId/:token/callback',
  ];
  expect(order.map((title) => seen.indexOf(title))).toEqual(
    order.map((title) => seen.indexOf(title)).sort((a, b) => a - b),
  );
  expect(seen).toEqual(expect.arrayContaining(order));
  const callback = entries.find(({ title }) => title.endsWith('/callback'));
  expect(callback).toMatchObject({ kind: 'rest', from: 'bot', outcome: '204', isFailure: false });
  expect(callback?.parts.find(({ label }) => label === 'Sent')?.text).toContain('"here"');
  expect(callback?.lesson).toContain('first answer');
});

test('whoever watches hears of what comes next, and no more once they look away', async () => {
  const bot = await startReplying();
  const { entries, ask } = await watch(bot);
  const before = entries.length;
  await run(bot, 'show');
  await expect.poll(() => titles(entries.slice(before))).toContain('INTERACTION_CREATE');
  const ids = entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await ask({ type: 'watch-developer', isWatching: false });
  const after = entries.length;
  await run(bot, 'show');
  await ask({ type: 'watch-developer', isWatching: false });
  expect(entries.length).toBe(after);
});

test('no entry shows the bot’s token, nor an interaction’s', async () => {
  const bot = await startReplying();
  await run(bot, 'show');
  await fetch(
    `${bot.discord.apiUrl}/v10/webhooks/1/a-webhook-token/nowhere?token=${bot.discord.token}`,
  );
  const { entries } = await watch(bot);
  const whole = JSON.stringify(entries);
  expect(whole).toContain('[redacted]');
  expect(whole).not.toContain(bot.discord.token);
  expect(whole).not.toMatch(/interaction(:|%3A)\d/i);
  expect(whole).not.toContain('a-webhook-token');
  const identify = entries.find(({ title }) => title === 'Identify');
  expect(identify?.parts[0]?.text).toContain('"token": "[redacted]"');
});

test('the newest four hundred exchanges are kept, and long JSON is cut', async () => {
  const bot = await startReplying();
  const answers = Array.from({ length: 405 }, () => fetch(`${bot.discord.apiUrl}/v10/gateway`));
  await Promise.all(answers);
  await fetch(`${bot.discord.apiUrl}/v10/gateway/nowhere`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ long: 'x'.repeat(100_000) }),
  });
  const { entries } = await watch(bot);
  expect(entries.length).toBe(400);
  const sent = entries.at(-1)?.parts.find(({ label }) => label === 'Sent')?.text ?? '';
  expect(sent.length).toBeLessThan(41_000);
  expect(sent).toMatch(/characters more$/);
});

test('a cut connection is told of', async () => {
  const bot = await startReplying();
  bot.discord.gateway.dropConnections();
  const { entries } = await watch(bot);
  await expect.poll(() => titles(entries)).toContain('RESUMED');
  expect(titles(entries)).toContain('Resume');
  expect(entries.find(({ title }) => title.includes('closed'))).toMatchObject({ isFailure: true });
});

test('a fault from the panel strikes as often as asked, and is then gone from the panel', async () => {
  const bot = await startReplying();
  const { state, ask } = await watch(bot);
  await ask({ type: 'start-fault', kind: 'error-after', target: 'callback', times: 1 });
  expect(state.faults?.active).toMatchObject([
    { words: 'Error 502, but done: First answers to interactions, once' },
  ]);
  await run(bot, 'show');
  await expect.poll(() => bot.errors).toMatchObject([{ code: 40060 }]);
  expect(seenByMember(bot)).toMatchObject([{ content: 'here' }]);
  await expect.poll(() => state.faults?.active).toEqual([]);
});

test('a fault can be taken back before it strikes', async () => {
  const bot = await startReplying();
  const { state, ask } = await watch(bot);
  await ask({ type: 'start-fault', kind: 'cut', target: 'all', times: 100 });
  const id = state.faults?.active[0]?.id ?? -1;
  await ask({ type: 'end-fault', faultId: id });
  expect(state.faults?.active).toEqual([]);
  await run(bot, 'show');
  expect(seenByMember(bot)).toMatchObject([{ content: 'here' }]);
  expect(bot.errors).toEqual([]);
});

test('every kind of fault can be started, and what lasts can be ended', async () => {
  const bot = await startReplying();
  const { state, ask } = await watch(bot);
  for (const { id, strikesCalls } of state.faults?.kinds ?? []) {
    const calls = strikesCalls ? { target: 'pin', times: 2 } : {};
    const reply = await ask({ type: 'start-fault', kind: id, ...calls });
    expect([id, reply?.error]).toEqual([id, undefined]);
  }
  expect(state.faults?.kinds.length).toBeGreaterThan(10);
  for (const { id } of state.faults?.active ?? []) await ask({ type: 'end-fault', faultId: id });
  expect(state.faults?.active).toEqual([]);
  expect(bot.discord.gateway.ignoreHeartbeats).toBe(false);
  await expect.poll(() => run(bot, 'show'), { timeout: 10_000 }).not.toHaveProperty('error');
});

test.each([
  { kind: 'constructor' },
  { kind: 'cut' },
  { kind: 'cut', target: 'nonsense' },
  { kind: 'cut', target: 'all', times: 0 },
  { kind: 'cut', target: 'all', times: 1.5 },
  { kind: 'cut', target: 'all', times: 1e9 },
])('what makes no sense is refused in words: %o', async (wanted) => {
  const bot = await startReplying();
  const { state, ask } = await watch(bot);
  const reply = await ask({ type: 'start-fault', ...wanted });
  expect(reply?.error).toMatch(/\w+\.$/);
  expect(state.faults?.active).toEqual([]);
});
