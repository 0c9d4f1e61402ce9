import { request as httpRequest } from 'node:http';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { LogEntry } from '../../src/local-discord/log.ts';
import type { PageEvent, PageReply } from '../../src/local-discord/page-protocol.ts';
import { logIn, newClient, openDiscord } from './bot.ts';
import { call } from './rest-call.ts';

function statusFor(discord: LocalDiscord, path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(discord.url);
    const options = { port, host: '127.0.0.1', path, headers: { host } };
    httpRequest(options, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** Opens the page's socket and keeps what it says. */
function openPage(discord: LocalDiscord, viewer: string) {
  const address = `${discord.url.replace('http', 'ws')}page/socket?viewer=${viewer}`;
  const socket = new WebSocket(address);
  const heard: (PageEvent | PageReply)[] = [];
  socket.on('message', (raw) => heard.push(JSON.parse(String(raw))));
  const opened = new Promise<string>((resolve) => {
    socket.once('open', () => resolve('open'));
    socket.once('error', ({ message }) => resolve(message));
  });
  return { socket, heard, opened };
}

test('an unknown route is a loud failure', async () => {
  const log: LogEntry[] = [];
  const discord = await openDiscord({ log: (entry) => log.push(entry) });
  const answer = await call(discord, 'GET', '/channels/1/nonsense');
  expect(answer).toMatchObject({ status: 404, body: { message: '404: Not Found', code: 0 } });
  expect(discord.requests).toMatchObject([
    { route: null, path: '/channels/1/nonsense', status: 404 },
  ]);
  expect(log).toContainEqual({
    level: 'error',
    message: 'unknown route: GET /channels/1/nonsense (404)',
  });
});

test('an answer without a body has no content type', async () => {
  const discord = await openDiscord();
  const answer = await call(discord, 'POST', `/channels/${discord.channels.text}/typing`);
  expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([204, '', null]);
});

test('a body that is not JSON is refused', async () => {
  const discord = await openDiscord();
  const response = await fetch(`${discord.apiUrl}/v10/channels/${discord.channels.text}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: '{"content":',
  });
  expect(await response.json()).toMatchObject({ code: 50109 });
});

test('an id that is sent as a number keeps all its digits', async () => {
  const discord = await openDiscord();
  const { text } = discord.channels;
  const path = `/channels/${text}/messages`;
  const { body: first } = await call(discord, 'POST', path, {
    content: 'see "12345678901234567890"',
  });
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: `{"content":"a \\" 99999999999999999999","message_reference":{"message_id":${first.id}}}`,
  });
  expect(await response.json()).toMatchObject({
    content: 'a " 99999999999999999999',
    referenced_message: { id: first.id, content: 'see "12345678901234567890"' },
  });
});

test('only the names of the page are served, under a strict policy', async () => {
  const discord = await openDiscord();
  const page = await fetch(discord.url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  const { host } = new URL(discord.url);
  for (const path of [
    '/main.ts',
    '/../local-discord.ts',
    '/%2e%2e/package.json',
    '/.env',
    '/a/b.js',
  ])
    expect([path, await statusFor(discord, path, host)]).toEqual([path, 404]);
});

test('the page gets a snapshot first, then events, and an answer to each request', async () => {
  const discord = await openDiscord();
  const page = openPage(discord, discord.people.member);
  await expect.poll(() => page.heard.length).toBe(1);
  expect(page.heard[0]).toMatchObject({
    event: 'snapshot',
    snapshot: { viewer: { user: { username: 'mira' } }, bot: null, messages: [] },
  });
  const { text: channelId } = discord.channels;
  const action = { type: 'send-message', channelId, content: 'hello' };
  page.socket.send(JSON.stringify({ request: 7, action }));
  await expect.poll(() => page.heard.length).toBe(3);
  expect(page.heard.slice(1)).toMatchObject([
    { event: 'message-created', message: { content: 'hello', author: { username: 'mira' } } },
    { request: 7, messageId: expect.any(String) },
  ]);
  await logIn(newClient(discord), discord);
  await expect
    .poll(() => page.heard.at(-1))
    .toMatchObject({ event: 'bot-changed', bot: { bot: true } });
});

test('a request that makes no sense is answered with an error, and the page stays open', async () => {
  const discord = await openDiscord();
  const page = openPage(discord, discord.people.member);
  await page.opened;
  page.socket.send(JSON.stringify({ request: 1, action: { type: 'send-message' } }));
  page.socket.send(JSON.stringify({ request: 2, action: { type: 'nonsense' } }));
  await expect.poll(() => page.heard.length).toBe(3);
  expect(page.heard.slice(1)).toMatchObject([
    { request: 1, error: expect.any(String) },
    { request: 2, error: expect.any(String) },
  ]);
});

test('a port in use is named, with what to do', async () => {
  const discord = await openDiscord();
  const port = Number(new URL(discord.url).port);
  await expect(startLocalDiscord({ port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is already in use. Stop the program that uses it, or choose another`,
  );
});

test('guild, channels and people have the same ids at every start', async () => {
  const [first, second] = [await openDiscord(), await openDiscord()];
  expect(second.channels).toEqual(first.channels);
  expect(second.people).toEqual(first.people);
  expect(second.token).not.toBe(first.token);
});
