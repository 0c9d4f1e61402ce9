// Stopping in good order: what is under way is finished, what comes later is turned away.

import { expect, test } from 'vitest';
import { startBot, until } from './running-bot.ts';
import { textOf } from './shown.ts';

const CALLBACK = '/interactions/:interactionId/:token/callback';

test('an answer under way is finished before the bot leaves', async () => {
  const bot = await startBot();
  const effect = { kind: 'delay', milliseconds: 400, when: 'before' } as const;
  bot.discord.faults.add({ match: { route: CALLBACK }, effect, times: 1 });
  const asking = bot.ask({ question: 'ferry' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const late = bot.running.stop();
  await bot.ask({ question: 'lamp' });
  await Promise.all([asking, late]);
  const texts = bot.all().map(textOf).join('\n');
  expect(texts).toContain('The ferry sailed again');
  expect(texts).toContain('restarting');
  expect(texts).not.toContain('The lamp went out');
});

test('the bot does not wait for an answer that Discord does not take', async () => {
  const bot = await startBot();
  const effect = { kind: 'delay', milliseconds: 20_000, when: 'before' } as const;
  bot.discord.faults.add({ match: { route: CALLBACK }, effect });
  void bot.ask({ question: 'ferry' }).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = Date.now();
  await bot.running.stop();
  // Four seconds on an idle machine; far from Discord's twenty on a busy one.
  expect(Date.now() - began).toBeLessThan(12_000);
}, 40_000);

test('the bot asks for no privileged intent', async () => {
  const bot = await startBot();
  await until(() => bot.discord.snapshot(bot.discord.people.member).bot !== null);
  expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
