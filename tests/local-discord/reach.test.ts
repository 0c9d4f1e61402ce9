// Who reaches the local Discord: this machine's own page and programs, and nobody through a foreign page.

import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openDiscord } from './bot.ts';

const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const PATHS = ['/', '/page/main.js', '/api/v10/gateway'];
const SOCKETS = ['/page/socket', '/gateway?v=10&encoding=json'];

/** The status of a real request; 101 means that a socket was opened. */
function statusOf(
  discord: LocalDiscord,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(discord.url);
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

test('a foreign name for this machine reaches neither pages nor sockets (DNS rebinding)', async () => {
  const discord = await openDiscord();
  const { port } = new URL(discord.url);
  for (const host of [
    `evil.example:${port}`,
    'evil.example',
    '127.0.0.1',
    `127.0.0.1.evil:${port}`,
  ]) {
    for (const path of PATHS)
      expect([host, path, await statusOf(discord, path, { host })]).toEqual([host, path, 421]);
    for (const path of SOCKETS)
      expect([host, path, await statusOf(discord, path, { host, ...UPGRADE })]).toEqual([
        host,
        path,
        421,
      ]);
  }
});

test('a foreign site’s page may neither ask nor open a socket', async () => {
  const discord = await openDiscord();
  const { host } = new URL(discord.url);
  for (const origin of ['http://evil.example', 'null', `https://${host}`, 'http://127.0.0.1:1']) {
    for (const path of PATHS)
      expect([origin, path, await statusOf(discord, path, { host, origin })]).toEqual([
        origin,
        path,
        403,
      ]);
    for (const path of SOCKETS)
      expect([origin, path, await statusOf(discord, path, { host, origin, ...UPGRADE })]).toEqual([
        origin,
        path,
        403,
      ]);
  }
});

test('its own page, by either name of this machine, and other programs on it are served', async () => {
  const discord = await openDiscord();
  const { port } = new URL(discord.url);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    for (const headers of [{ host }, { host, origin: `http://${host}` }]) {
      for (const path of PATHS) expect(await statusOf(discord, path, headers)).toBe(200);
      for (const path of SOCKETS)
        expect(await statusOf(discord, path, { ...headers, ...UPGRADE })).toBe(101);
    }
  }
});

test('nothing listens on any address but 127.0.0.1', async () => {
  const discord = await openDiscord();
  const port = Number(new URL(discord.url).port);
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const others = own.map(({ address }) => address).filter((address) => address !== '127.0.0.1');
  for (const host of ['127.0.0.2', ...others]) {
    const reached = new Promise<string>((resolve) => {
      const socket = connect({ host, port, timeout: 2_000 }, () => resolve('reached'));
      for (const sign of ['error', 'timeout']) socket.on(sign, () => resolve('not reached'));
      socket.on('close', () => socket.destroy());
    });
    expect([host, await reached]).toEqual([host, 'not reached']);
  }
});

test('the page’s policy lets nothing in from elsewhere, and nothing out', async () => {
  const discord = await openDiscord();
  for (const path of ['', 'page/main.js', 'api/v10/gateway', 'nowhere']) {
    const { headers } = await fetch(new URL(path, discord.url));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});
