// Direct messages between a person and the bot: who has them, what can be used there, and what the bot hears of it.

import { beforeEach, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { connect, identify, say } from './bare-gateway.ts';
import { openDiscord } from './bot.ts';
import { call } from './rest-call.ts';

const intents = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12 } as const;
const directMessageTyping = 1 << 14;

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await openDiscord();
});

async function open(viewer = discord.people.member): Promise<string> {
  const { channelId = '' } = await discord.act(viewer, { type: 'open-direct-messages' });
  return channelId;
}

const openedByBot = (recipient_id: unknown) =>
  call(discord, 'POST', '/users/@me/channels', { recipient_id });

const write = (channelId: string, content: string, viewer = discord.people.member) =>
  discord.act(viewer, { type: 'send-message', channelId, content });

async function listen(wanted: number, shard?: readonly number[]) {
  const listening = await connect(discord);
  listening.send(identify(discord, wanted, { ...(shard && { shard }) }));
  await listening.hears('READY');
  const heard = (name: string) => listening.frames.filter(({ t }) => t === name).map(({ d }) => d);
  return { ...listening, heard };
}

/** Registers commands everywhere, or only in the guild, and gives their ids by name. */
async function register(commands: readonly object[], where = '') {
  const path = `/applications/${discord.applicationId}${where}/commands`;
  const { body } = await call(discord, 'PUT', path, commands);
  const ids = body.map(({ name, id }: { name: string; id: string }) => [name, id]);
  return Object.fromEntries(ids) as Record<string, string>;
}

function run(commandId: string | undefined, channelId: string, viewer = discord.people.member) {
  const action = {
    type: 'run-command',
    channelId,
    commandId: commandId ?? '',
    options: [],
  } as const;
  return discord.act(viewer, action);
}

test('a person’s direct messages with the bot are one channel, whoever opens it', async () => {
  const channelId = await open();
  const { status, body } = await openedByBot(discord.people.member);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: channelId,
    type: 1,
    recipients: [{ id: discord.people.member }],
  });
  expect(body).not.toHaveProperty('guild_id');
  expect((await call(discord, 'GET', `/channels/${channelId}`)).body).toEqual(body);
  expect((await openedByBot(discord.people.moderator)).body.id).not.toBe(channelId);
});

test('whom there is no channel with: nobody, and no name at all', async () => {
  expect((await openedByBot('123456789012345678')).body.code).toBe(10013);
  expect((await openedByBot(undefined)).body).toMatchObject({
    code: 50035,
    errors: { recipient_id: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } },
  });
});

test('only the two see the channel and what is written in it', async () => {
  const channelId = await open();
  const { messageId } = await write(channelId, 'between us');
  const seenBy = (viewer: string) => {
    const { channels, messages } = discord.snapshot(viewer);
    return [channels.some(({ id }) => id === channelId), messages.map(({ id }) => id)];
  };
  expect(seenBy(discord.people.member)).toEqual([true, [messageId]]);
  expect(seenBy(discord.people.administrator)).toEqual([false, []]);
  const [shown] = discord.snapshot(discord.people.member).channels.filter(({ type }) => type === 1);
  expect(shown).toMatchObject({ recipients: [{ id: discord.applicationId }] });
  const intruded = await write(channelId, 'let me in', discord.people.administrator);
  expect(intruded.error).toMatch(/permission/);
  const { body } = await call(discord, 'GET', `/channels/${channelId}/messages`);
  expect(body).toMatchObject([{ content: 'between us' }]);
});

test('the page of the person is told of the channel and its messages, nobody else’s', async () => {
  const told: [string, string][] = [];
  for (const viewer of Object.values(discord.people))
    discord.watch(viewer, ({ event }) => told.push([viewer, event]));
  await write(await open(), 'x');
  expect(told).toEqual([
    [discord.people.member, 'channel-created'],
    [discord.people.member, 'message-created'],
  ]);
});

test('a message there has no guild and no member, and is whole without the message content intent', async () => {
  const { heard, hears } = await listen(intents.directMessages);
  const channelId = await open();
  await write(channelId, `hello <@${discord.people.moderator}>`);
  await hears('MESSAGE_CREATE');
  const [message] = heard('MESSAGE_CREATE');
  expect(message).toMatchObject({ channel_id: channelId, channel_type: 1, content: /./ });
  for (const absent of ['guild_id', 'member']) expect(message).not.toHaveProperty(absent);
  // Of the channel itself a bot is not told.
  expect(heard('CHANNEL_CREATE')).toEqual([]);
});

test('messages, pins and typing there are for the direct intents, those of a guild for the others', async () => {
  const ofGuilds = await listen(intents.guilds | intents.guildMessages);
  const direct = await listen(intents.directMessages | directMessageTyping);
  const channelId = await open();
  const { messageId = '' } = await write(channelId, 'x');
  await call(discord, 'POST', `/channels/${channelId}/typing`);
  await discord.act(discord.people.member, { type: 'pin-message', messageId, isPinned: true });
  await discord.act(discord.people.member, { type: 'delete-message', messageId });
  await say(discord, 'in the guild');
  await direct.hears('MESSAGE_DELETE');
  await ofGuilds.hears('MESSAGE_CREATE');
  expect(ofGuilds.frames.filter(({ d }) => d?.channel_id === channelId)).toEqual([]);
  expect(direct.heard('MESSAGE_CREATE')).toHaveLength(2);
  for (const name of ['TYPING_START', 'CHANNEL_PINS_UPDATE', 'MESSAGE_DELETE']) {
    expect(direct.heard(name)).toMatchObject([{ channel_id: channelId }]);
    expect(direct.heard(name)[0]).not.toHaveProperty('guild_id');
  }
});

test('what happens there is for shard 0 alone', async () => {
  const first = await listen(intents.directMessages, [0, 2]);
  const second = await listen(intents.directMessages, [1, 2]);
  const { ask } = await register([{ name: 'ask', description: 'x' }]);
  const channelId = await open();
  await write(channelId, 'x');
  void run(ask, channelId);
  for (const name of ['MESSAGE_CREATE', 'INTERACTION_CREATE']) {
    await first.hears(name);
    expect(second.heard(name)).toEqual([]);
  }
});

test('a command used there says by whom, and nothing of a guild', async () => {
  const { heard, hears } = await listen(0);
  const { ask } = await register([{ name: 'ask', description: 'x', contexts: [0, 1] }]);
  const channelId = await open();
  void run(ask, channelId);
  await hears('INTERACTION_CREATE');
  const [interaction] = heard('INTERACTION_CREATE');
  expect(interaction).toMatchObject({
    user: { id: discord.people.member },
    channel: { id: channelId, type: 1 },
    context: 1,
    authorizing_integration_owners: { 0: '0' },
    // Attach Files, Embed Links, Mention Everyone and Use External Emojis.
    app_permissions: '442368',
  });
  for (const absent of ['guild', 'guild_id', 'guild_locale', 'member'])
    expect(interaction).not.toHaveProperty(absent);
});

test('only commands that are registered everywhere and for this context can be used there', async () => {
  await listen(0);
  const command = (name: string, more: object = {}) => ({ name, description: 'x', ...more });
  const everywhere = await register([
    command('anywhere', { contexts: [0, 1] }),
    command('unstated', { default_member_permissions: '8' }),
    command('servers', { contexts: [0] }),
    command('direct', { contexts: [1] }),
  ]);
  const local = await register([command('local')], `/guilds/${discord.guildId}`);
  const channelId = await open();
  const refused = async (id: string | undefined, where: string) => {
    const outcome = await Promise.race([
      run(id, where),
      new Promise<{ error?: string }>((resolve) => setTimeout(resolve, 100, {})),
    ]);
    return outcome.error ?? 'sent to the bot';
  };
  const unknown = 'Discord refused: Unknown application command';
  expect(await refused(everywhere['anywhere'], channelId)).toBe('sent to the bot');
  expect(await refused(everywhere['unstated'], channelId)).toBe('sent to the bot');
  expect(await refused(everywhere['direct'], channelId)).toBe('sent to the bot');
  expect(await refused(everywhere['servers'], channelId)).toBe(unknown);
  expect(await refused(local['local'], channelId)).toBe(unknown);
  const { text } = discord.channels;
  expect(await refused(everywhere['servers'], text)).toBe('sent to the bot');
  expect(await refused(everywhere['direct'], text)).toBe(unknown);
  const { commands, directCommands } = discord.snapshot(discord.people.member);
  expect(commands.map(({ name }) => name)).toEqual(['anywhere', 'servers', 'local']);
  expect(directCommands.map(({ name }) => name)).toEqual(['anywhere', 'unstated', 'direct']);
});

test('no thread begins there, nothing of it changes, and to close it takes nothing away', async () => {
  const channelId = await open();
  const { messageId = '' } = await write(channelId, 'x');
  const thread = { name: 'x', type: 11 };
  const threads = [
    `/channels/${channelId}/threads`,
    `/channels/${channelId}/messages/${messageId}/threads`,
  ];
  for (const path of threads)
    expect((await call(discord, 'POST', path, thread)).status).toBeGreaterThanOrEqual(400);
  const changed = await call(discord, 'PATCH', `/channels/${channelId}`, { name: 'x' });
  expect(changed.body.code).toBe(50024);
  expect((await call(discord, 'DELETE', `/channels/${channelId}`)).body.id).toBe(channelId);
  expect(discord.messages(channelId, discord.people.member)).toHaveLength(1);
});
