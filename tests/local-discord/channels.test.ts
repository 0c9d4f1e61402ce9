import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { beforeEach, expect, test } from 'vitest';
import { type LocalDiscord, usualBotPermissions } from '../../src/local-discord/local-discord.ts';
import { logIn, newClient, openDiscord } from './bot.ts';
import { call } from './rest-call.ts';

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await openDiscord();
});

const channel = (path = '') => `/channels/${discord.channels.text}${path}`;

function say(content: string, as = discord.people.member) {
  return discord.act(as, { type: 'send-message', channelId: discord.channels.text, content });
}

function without(name: (typeof usualBotPermissions)[number]): void {
  discord.setBotPermissions(usualBotPermissions.filter((one) => one !== name));
}

test('what does not exist is unknown', async () => {
  const { messageId } = await say('hello');
  const unknown = '123456789012345678';
  expect((await call(discord, 'GET', `/channels/${unknown}`)).body.code).toBe(10003);
  expect((await call(discord, 'GET', channel(`/messages/${unknown}`))).body.code).toBe(10008);
  expect(
    (await call(discord, 'GET', `/channels/${discord.channels.forum}/messages/${messageId}`)).body
      .code,
  ).toBe(10008);
});

test('a bot pins an answer, finds it among the pins, and unpins it', async () => {
  const client = await logIn(newClient(discord), discord);
  const { messageId = '' } = await say('pin me');
  const text = await client.channels.fetch(discord.channels.text);
  if (!text?.isTextBased()) throw new Error('a text channel was expected');
  await text.messages.pin(messageId);
  const pinned = await text.messages.fetchPins();
  expect(pinned.items.map(({ message }) => message.id)).toEqual([messageId]);
  const seen = discord.messages(discord.channels.text, discord.people.member);
  expect(seen.map(({ pinned, type }) => [pinned, type])).toEqual([
    [true, 0],
    [false, 6],
  ]);
  await text.messages.unpin(messageId);
  expect((await text.messages.fetchPins()).items).toEqual([]);
});

test('a channel takes 250 pins and no more, and lists them fifty at a time', async () => {
  const pin = async () => {
    const { messageId } = await say('x');
    return call(discord, 'PUT', channel(`/messages/pins/${messageId}`));
  };
  for (let count = 0; count < 250; count += 1) expect((await pin()).status).toBe(204);
  expect(await pin()).toMatchObject({ status: 400, body: { code: 30003 } });
  const { body } = await call(discord, 'GET', channel('/messages/pins'));
  expect([body.items.length, body.has_more]).toEqual([50, true]);
});

test('pinning needs its own permission: managing messages is not enough', async () => {
  const { messageId } = await say('pin me');
  without('PinMessages');
  const refused = await call(discord, 'PUT', channel(`/messages/pins/${messageId}`));
  expect(refused).toMatchObject({ status: 403, body: { code: 50013 } });
});

test.each([
  ['see the channel', 'ViewChannel', 50001],
  ['send messages', 'SendMessages', 50013],
] as const)('a bot that may not %s is refused', async (_, permission, code) => {
  without(permission);
  const refused = await call(discord, 'POST', channel('/messages'), { content: 'x' });
  expect(refused).toMatchObject({ status: 403, body: { code } });
});

test('a bot deletes its own messages always, and others only with permission', async () => {
  without('ManageMessages');
  const { messageId } = await say('mine');
  const own = await call(discord, 'POST', channel('/messages'), { content: 'x' });
  expect((await call(discord, 'DELETE', channel(`/messages/${messageId}`))).body.code).toBe(50013);
  expect(
    (await call(discord, 'PATCH', channel(`/messages/${messageId}`), { content: 'y' })).body.code,
  ).toBe(50005);
  expect((await call(discord, 'DELETE', channel(`/messages/${own.body.id}`))).status).toBe(204);
});

test('a bot sees a new post, answers in it, tags it and closes it', async () => {
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
  const client = await logIn(newClient(discord, { intents }), discord);
  client.on('threadCreate', async (thread) => {
    const starter = await thread.fetchStarterMessage();
    await thread.send(`answering ${starter?.id === thread.id}`);
    const forum = thread.parent;
    const solved =
      forum !== null && 'availableTags' in forum
        ? forum.availableTags.find(({ name }) => name === 'solved')
        : undefined;
    await thread.setAppliedTags([solved?.id ?? '']);
    await thread.setLocked(true);
    await thread.setArchived(true);
  });
  const { channelId = '' } = await discord.act(discord.people.member, {
    type: 'create-post',
    channelId: discord.channels.forum,
    title: 'How many?',
    content: 'How many got status?',
  });
  const post = () =>
    discord.snapshot(discord.people.member).channels.find(({ id }) => id === channelId);
  await expect.poll(post).toMatchObject({
    name: 'How many?',
    applied_tags: [expect.any(String)],
    thread_metadata: { archived: true, locked: true },
  });
  expect(discord.messages(channelId, discord.people.member)).toMatchObject([
    { id: channelId, content: 'How many got status?' },
    { content: 'answering true' },
  ]);
  const late = await discord.act(discord.people.member, {
    type: 'send-message',
    channelId,
    content: 'and?',
  });
  expect(late.error).toMatch(/locked/);
});

test('a forum takes at most five known tags, and moderated ones only from those who manage threads', async () => {
  const path = `/channels/${discord.channels.forum}/threads`;
  const post = (applied_tags: string[]) =>
    call(discord, 'POST', path, { name: 'x', message: { content: 'x' }, applied_tags });
  const { body: forum } = await call(discord, 'GET', `/channels/${discord.channels.forum}`);
  const moderated = forum.available_tags.find(({ moderated }: { moderated: boolean }) => moderated);
  expect((await post(Array(6).fill(moderated.id))).body.code).toBe(50035);
  expect((await post(['1'])).body.code).toBe(50035);
  expect((await post([moderated.id])).status).toBe(201);
  without('ManageThreads');
  expect((await post([moderated.id])).body.code).toBe(50013);
});

test('where the forum demands a tag, a post without one is refused and leaves nothing behind', async () => {
  const strict = await openDiscord({ requireTag: true });
  const reply = await strict.act(strict.people.member, {
    type: 'create-post',
    channelId: strict.channels.forum,
    title: 'x',
    content: 'x',
  });
  expect(reply.error).toMatch(/Invalid Form Body/);
  expect(strict.snapshot(strict.people.member).channels.length).toBe(2);
});

test('a thread grows from a message, once', async () => {
  const { messageId } = await say('hello');
  const path = channel(`/messages/${messageId}/threads`);
  expect(await call(discord, 'POST', path, { name: 'more' })).toMatchObject({
    status: 201,
    body: { id: messageId, type: 11, parent_id: discord.channels.text },
  });
  expect((await call(discord, 'POST', path, { name: 'again' })).body.code).toBe(160004);
});

test('the moderator may do what the member may not', async () => {
  const client = await logIn(newClient(discord), discord);
  const members = await client.guilds.cache
    .get(discord.guildId)
    ?.members.fetch({ user: [discord.people.member, discord.people.moderator] });
  const may = (id: string) => members?.get(id)?.permissions.has(PermissionFlagsBits.PinMessages);
  expect([may(discord.people.member), may(discord.people.moderator)]).toEqual([false, true]);
});
