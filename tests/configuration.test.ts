// The environment's variables: every problem at once, and no secret shown.

import { describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from '../src/configuration.ts';

const TOKEN = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GabcdE', 'abcdefghijklmnopqrstuvwxyz0123456789AB'].join(
  '.',
);
const ID = '123456789012345678';

function problems(env: Record<string, string>): string {
  try {
    readConfiguration(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

test('without a token the local Discord is started', () => {
  expect(readConfiguration({})).toEqual({
    mode: 'local',
    port: 0,
    corpusFolder: 'corpus',
    indexFile: 'data/verbatim.index',
    databaseUrl: 'file:data/verbatim.db',
    metricsPort: null,
    sharding: { kind: 'one process' },
    logLevel: 'info',
    messageContent: false,
  });
  expect(readConfiguration({ DISCORD_TOKEN: ' ', PORT: '8080' })).toMatchObject({
    mode: 'local',
    port: 8080,
  });
});

test('the bot reads messages only where the host says so', () => {
  expect(readConfiguration({ MESSAGE_CONTENT: 'on' }).messageContent).toBe(true);
  expect(problems({ MESSAGE_CONTENT: 'yes' })).toContain('MESSAGE_CONTENT must be on or off');
});

test('the index is kept where the host says, or nowhere', () => {
  expect(readConfiguration({ INDEX_FILE: '/var/lib/verbatim/i.bin' }).indexFile).toBe(
    '/var/lib/verbatim/i.bin',
  );
  expect(readConfiguration({ INDEX_FILE: 'none' }).indexFile).toBeNull();
});

test('with token and application id, Discord; CLIENT_ID is another name', () => {
  const configuration = readConfiguration({ DISCORD_TOKEN: TOKEN, CLIENT_ID: ID });
  expect(configuration).toMatchObject({ mode: 'discord', applicationId: ID, guildId: null });
});

describe('problems', () => {
  test('are told all at once, with where to find the value', () => {
    const message = problems({
      DISCORD_TOKEN: 'secret-secret',
      GUILD_ID: 'x',
      PORT: '99999',
      LOG_LEVEL: 'loud',
    });
    for (const name of ['DISCORD_TOKEN', 'APPLICATION_ID', 'GUILD_ID', 'PORT', 'LOG_LEVEL']) {
      expect(message).toContain(name);
    }
    expect(message).toContain('https://discord.com/developers/applications');
    expect(message).not.toContain('secret-secret');
  });

  test.each([
    [{ APPLICATION_ID: ID }, /DISCORD_TOKEN is missing/],
    [{ DISCORD_TOKEN: TOKEN }, /APPLICATION_ID is missing/],
    [{ DISCORD_TOKEN: TOKEN, APPLICATION_ID: 'my bot' }, /17 to 20 digits/],
    [{ PORT: '-1' }, /PORT/],
    [{ PORT: '80.5' }, /PORT/],
    [{ INDEX_FILE: 'data/' }, /INDEX_FILE must be a file/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must begin with file: .* or postgres:/],
    [{ DATABASE_URL: 'file:' }, /DATABASE_URL names no file/],
  ])('%j', (env, message) => {
    expect(problems(env as Record<string, string>)).toMatch(message);
  });
});

describe('shards', () => {
  const env = { DISCORD_TOKEN: TOKEN, APPLICATION_ID: ID };
  const sharding = (more: Record<string, string>) =>
    readConfiguration({ ...env, ...more }).sharding;

  test.each([
    [{ SHARDS: '' }, { kind: 'one process' }],
    [{ SHARDS: 'auto' }, { kind: 'group', total: 'auto', range: null }],
    [{ SHARDS: '4' }, { kind: 'group', total: 4, range: null }],
    [{ SHARD_RANGE: '4-7/16' }, { kind: 'group', total: 16, range: [4, 7] }],
    [
      { SHARD_RANGE: '15-15/16', SHARDS: '16' },
      { kind: 'group', total: 16, range: [15, 15] },
    ],
    [
      { SHARDING_MANAGER: 'true', SHARDS: '3', SHARD_COUNT: '16', SHARD_RANGE: '0-3/16' },
      { kind: 'one shard', id: 3, total: 16 },
    ],
  ])('%o', (more, wanted) => {
    expect(sharding(more)).toEqual(wanted);
  });

  test.each([
    { SHARDS: '0' },
    { SHARDS: 'many' },
    { SHARDS: '1e3' },
    { SHARD_RANGE: '0-3' },
    { SHARD_RANGE: '3-0/16' },
    { SHARD_RANGE: '0-16/16' },
    { SHARD_RANGE: '0-0/0' },
    { SHARD_RANGE: '0-3/16', SHARDS: 'auto' },
    { SHARD_RANGE: '0-3/16', SHARDS: '4' },
  ])('%o is refused', (more) => {
    expect(problems({ ...env, ...more })).toMatch(/- SHARD(?:S|_RANGE) /);
  });

  test('the local Discord has no shards', () => {
    expect(problems({ SHARDS: '2' })).toContain('leave them empty for the local Discord');
  });
});

test('the token is sent to no address in the clear, but on this machine', () => {
  const env = { DISCORD_TOKEN: TOKEN, APPLICATION_ID: ID };
  const address = (url: string) => readConfiguration({ ...env, DISCORD_API_URL: url });
  expect(address('http://127.0.0.1:8080/api')).toMatchObject({
    apiUrl: 'http://127.0.0.1:8080/api',
  });
  expect(address('https://proxy.example/api')).toMatchObject({
    apiUrl: 'https://proxy.example/api',
  });
  for (const url of ['http://proxy.example/api', 'ftp://127.0.0.1/', 'proxy']) {
    expect(problems({ ...env, DISCORD_API_URL: url })).toContain('- DISCORD_API_URL ');
  }
});
