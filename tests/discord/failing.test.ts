// What goes wrong ends in one short line for the person and one for the log, with the same reference.

import { Client, DiscordAPIError, Events, HTTPError } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { startDiscord } from '../../src/discord/client.ts';
import { logConnection } from '../../src/discord/connection-log.ts';
import { describeFailure, redactedPath } from '../../src/discord/errors.ts';
import * as gate from '../../src/discord/gate.ts';
import { VerbatimError } from '../../src/discord/gate.ts';
import { asLoginError } from '../../src/discord/login.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { thrownInFull } from '../../src/discord/thrown.ts';
import { openLocalDiscord, recordingLog, startBot, until } from './running-bot.ts';
import { libraryOf, sampleCorpus } from './sample-library.ts';
import { textOf } from './shown.ts';

const CALLBACK = '/interactions/:interactionId/:token/callback';
const SECRET = `aW50ZXJhY3Rpb246${'x'.repeat(150)}`;

function apiError(code: number, status = 403): DiscordAPIError {
  const url = `https://discord.com/api/v10/interactions/123456789012345678/${SECRET}/callback`;
  return new DiscordAPIError({ code, message: 'm' }, code, status, 'POST', url, {});
}

test('an answerer that throws ends in an apology, and the log holds nobody’s words', async () => {
  const bot = await startBot();
  const library = libraryOf(sampleCorpus());
  bot.library = {
    ...library,
    answerer: {
      ...library.answerer,
      answer: ({ text }) => {
        throw new Error(`cannot answer ${text}`);
      },
    },
  };
  await bot.ask({ question: 'my secret question' });
  const [, reference = '?'] = /reference (\w{6})\)/.exec(textOf(bot.newest())) ?? [];
  const line = bot.lines.find(({ fields }) => fields.reference === reference);
  expect(line).toMatchObject({ level: 'error' });
  const above = bot.lines.filter(({ level }) => level !== 'debug');
  expect(JSON.stringify(above)).not.toContain('secret');
  expect(JSON.stringify(above)).not.toContain(bot.discord.people.member);
});

test('what was thrown is told in full to whoever looks for a fault, without a token', () => {
  const error = new Error(`outer: ${apiError(50013).url}`, { cause: apiError(50013) });
  Object.assign(error, { self: error, bytes: new Uint8Array(3), at: 5n });
  const told = thrownInFull(error);
  expect(told).toMatchObject({
    name: 'Error',
    message: 'outer: https://discord.com/api/v10/interactions/123456789012345678/:token/callback',
    stack: expect.stringContaining('failing.test.ts'),
    cause: { code: 50013, status: 403, method: 'POST', requestBody: {} },
    self: '…',
    bytes: '3 bytes',
    at: '5',
  });
  expect(JSON.stringify(told)).not.toContain(SECRET);
  expect(thrownInFull(`a ${'MTk4NjIyNDgzNDcxOTI1MjQ4'}.Cl2FMQ.${'x'.repeat(27)} b`)).toBe(
    'a :token b',
  );
  expect(thrownInFull(null)).toBeNull();
});

test('where the gate objects, nothing of the quotation is sent', async () => {
  const bot = await startBot();
  const spy = vi.spyOn(gate, 'passGate').mockImplementation(() => {
    throw new VerbatimError('not the source’s words');
  });
  try {
    await bot.ask({ question: 'ferry' });
    expect(textOf(bot.newest())).toContain('nothing was sent');
    expect(JSON.stringify(bot.discord.requests)).not.toContain('sailed again');
  } finally {
    spy.mockRestore();
  }
});

test('an answer that landed although Discord reported a failure is not given twice', async () => {
  const bot = await startBot();
  const effect = { kind: 'status', status: 500, when: 'after' } as const;
  bot.discord.faults.add({ match: { route: CALLBACK }, effect, times: 1 });
  await bot.ask({ question: 'ferry' });
  await until(() => bot.discord.requests.some(({ method }) => method === 'PATCH'));
  const answers = bot.all().filter((message) => textOf(message).includes('ferry sailed'));
  expect(answers).toHaveLength(1);
  expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('an answer that was removed although Discord reported a failure is not told as one', async () => {
  const bot = await startBot();
  await bot.ask({ question: 'ferry' });
  const effect = { kind: 'status', status: 500, when: 'after' } as const;
  const match = { method: 'DELETE', route: '/webhooks/:applicationId/:token/messages/:messageId' };
  bot.discord.faults.add({ match, effect, times: 1 });
  await bot.press(bot.newest(), 'Remove');
  const removals = () => bot.discord.requests.filter(({ method }) => method === 'DELETE').length;
  await until(() => removals() === 2);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(bot.all()).toEqual([]);
});

test.each([
  [10062, 'info', null],
  [40060, 'info', null],
  [10008, 'info', 'already been deleted'],
  [30003, 'info', '250 pinned messages'],
  [50001, 'warn', 'View Channel'],
  [50013, 'warn', 'Embed Links'],
  [50035, 'error', 'did not accept'],
] as const)('Discord’s error %i is logged at %s and told as %s', (code, level, told) => {
  const failure = describeFailure(apiError(code), code === 50013 ? ['Embed Links'] : []);
  expect(failure.level).toBe(level);
  if (told === null) expect(failure.told).toBeNull();
  else expect(failure.told).toContain(told);
  if (told !== null) expect(/\(reference \w{6}\)/.test(failure.told ?? '')).toBe(level !== 'info');
  expect(failure.fields).toMatchObject({ code, method: 'POST', reference: failure.reference });
  expect(JSON.stringify(failure)).not.toMatch(/xxxxx|123456789012345678/);
});

test('a log line names the route without ids and tokens', () => {
  expect(redactedPath(apiError(1).url)).toBe('/api/v10/interactions/:id/:token/callback');
  expect(redactedPath(`/webhooks/123456789012345678/${SECRET}/messages/@original?x=1`)).toBe(
    '/webhooks/:id/:token/messages/@original',
  );
});

test('Discord’s own trouble is told as that', () => {
  const error = new HTTPError(503, 'x', 'POST', apiError(1).url, {});
  expect(describeFailure(error).told).toContain('Discord is having trouble');
});

test('a wrong token is a sentence that says where to get the right one', async () => {
  const discord = await openLocalDiscord();
  const log = recordingLog();
  const options = { applicationId: discord.applicationId, apiUrl: discord.apiUrl, log };
  const starting = startDiscord({ ...options, token: 'wrong.token.here', library: () => null });
  await expect(starting).rejects.toThrow(/DISCORD_TOKEN.*discord\.com\/developers/);
  expect(JSON.stringify(log.lines)).not.toContain('wrong.token');
});

test('an application that is not the token’s is told with both names', () => {
  expect(String(asLoginError(apiError(20012)))).toMatch(/APPLICATION_ID and DISCORD_TOKEN/);
});

test('an unreachable Discord is told as such', async () => {
  const nowhere = { token: 'x', applicationId: '1', apiUrl: 'http://127.0.0.1:9/api' };
  await expect(registerCommands(nowhere)).rejects.toThrow(/can't be reached \(ECONNREFUSED\)/);
});

test('an intent that is not switched on is a sentence that says where to switch it on', () => {
  const log = recordingLog();
  const client = new Client({ intents: [] });
  logConnection(client, log);
  client.emit(Events.ShardDisconnect, { code: 4014, reason: '', wasClean: true }, 0);
  expect(log.lines).toEqual([
    expect.objectContaining({
      level: 'error',
      message: expect.stringContaining('Privileged Gateway Intents'),
    }),
  ]);
});
