// Every refusal that the local Discord knows ("Opcodes and Status Codes: JSON Error Codes"), met for real.

import { beforeEach, expect, test } from 'vitest';
import { type LocalDiscord, usualBotPermissions } from '../../src/local-discord/local-discord.ts';
import { type RefusalName, refusals } from '../../src/local-discord/rules/api-error.ts';
import { connect, identify, say } from './bare-gateway.ts';
import { openDiscord } from './bot.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { call, withFiles } from './rest-call.ts';

type Answer = Awaited<ReturnType<typeof call>>;
type Row = readonly [words: string, meet: () => Promise<Answer>];

const nobody = '123456789012345678';
let discord: LocalDiscord;
let clock: ManualClock;

beforeEach(async () => {
  clock = manualClock();
  discord = await openDiscord({ clock });
});

const get = (path: string) => call(discord, 'GET', path);
const text = (path = '') => `/channels/${discord.channels.text}${path}`;
const guild = (path: string) => `/guilds/${discord.guildId}${path}`;
const webhook = (token: string) => `/webhooks/${discord.applicationId}/${token}`;
const send = (body: object, path = text('/messages')) => call(discord, 'POST', path, body);
const said = async () => (await say(discord, 'x')).messageId ?? '';
const without = (...names: string[]) =>
  discord.setBotPermissions(usualBotPermissions.filter((name) => !names.includes(name)));

/** A thread of the bot’s, in this state. */
async function thread(state: object): Promise<string> {
  const { body } = await send({ name: 'x', type: 11 }, text('/threads'));
  await call(discord, 'PATCH', `/channels/${body.id}`, state);
  return `/channels/${body.id}/messages`;
}

/** Somebody uses a command; how the bot would answer. */
async function interaction() {
  const listening = await connect(discord);
  listening.send(identify(discord, 1));
  await listening.hears('READY');
  const path = `/applications/${discord.applicationId}/commands`;
  const { body } = await call(discord, 'PUT', path, [{ name: 'ask', description: 'x' }]);
  void discord.act(discord.people.member, {
    type: 'run-command',
    channelId: discord.channels.text,
    commandId: body[0].id,
    options: [],
  });
  await listening.hears('INTERACTION_CREATE');
  const asked = listening.frames.find(({ t }) => t === 'INTERACTION_CREATE')?.d;
  const callback = `/interactions/${asked?.id}/${asked?.token}/callback`;
  const reply = () => send({ type: 4, data: { content: 'x' } }, callback);
  return { token: String(asked?.token), reply };
}

/** Nobody is quick enough to meet `postNotBegun`: here a post and its first message are made in one go. */
const rows: Readonly<Record<Exclude<RefusalName, 'postNotBegun'>, Row>> = {
  notFound: ['a path that there is not', () => get('/nonsense')],
  unauthorized: ['no token', () => call(discord, 'GET', '/users/@me', undefined, {})],
  methodNotAllowed: ['a wrong method', () => call(discord, 'DELETE', '/users/@me')],
  unknownApplication: ['an application of others', () => get(`/applications/${nobody}/commands`)],
  unknownChannel: ['a channel that there is not', () => get(`/channels/${nobody}`)],
  unknownGuild: ['a guild that there is not', () => get(`/guilds/${nobody}`)],
  unknownMember: ['somebody who is no member', () => get(guild(`/members/${nobody}`))],
  unknownMessage: ['a message that there is not', () => get(text(`/messages/${nobody}`))],
  unknownRole: ['a role that there is not', () => get(guild(`/roles/${nobody}`))],
  unknownUser: ['nobody', () => get(`/users/${nobody}`)],
  unknownWebhook: [
    'a follow-up before the first answer',
    async () => send({ content: 'x' }, webhook((await interaction()).token)),
  ],
  unknownInteraction: [
    'an answer after three seconds',
    async () => {
      const { reply } = await interaction();
      clock.advance(3_000);
      return reply();
    },
  ],
  unknownCommand: [
    'a command that there is not',
    () => get(`/applications/${discord.applicationId}/commands/${nobody}`),
  ],
  tooManyPins: [
    'the 251st pin',
    async () => {
      const pin = async () => call(discord, 'PUT', text(`/messages/pins/${await said()}`));
      for (let turn = 0; turn < 250; turn += 1) await pin();
      return pin();
    },
  ],
  entityTooLarge: [
    'a file of more than 10 MiB',
    () => send(withFiles({}, { 'large.bin': new Uint8Array(10 * 1024 * 1024 + 1) })),
  ],
  alreadyAcknowledged: [
    'a second answer',
    async () => {
      const { reply } = await interaction();
      await reply();
      return reply();
    },
  ],
  missingAccess: [
    'a channel that the bot does not see',
    () => {
      without('ViewChannel');
      return get(text());
    },
  ],
  directMessages: [
    'the deletion of a person’s direct message',
    async () => {
      const { member: recipient_id } = discord.people;
      const { id: channelId } = (await send({ recipient_id }, '/users/@me/channels')).body;
      const action = { type: 'send-message', channelId, content: 'x' } as const;
      const { messageId } = await discord.act(recipient_id, action);
      return call(discord, 'DELETE', `/channels/${channelId}/messages/${messageId}`);
    },
  ],
  notTheAuthor: [
    'a change of somebody else’s message',
    async () => call(discord, 'PATCH', text(`/messages/${await said()}`), { content: 'y' }),
  ],
  emptyMessage: ['a message of nothing', () => send({ content: '' })],
  notATextChannel: [
    'a message to a forum',
    () => send({ content: 'x' }, `/channels/${discord.channels.forum}/messages`),
  ],
  missingPermissions: [
    'a message without the permission',
    () => {
      without('SendMessages');
      return send({ content: 'x' });
    },
  ],
  systemMessage: [
    'a pin of what Discord itself said',
    async () => {
      await call(discord, 'PUT', text(`/messages/pins/${await said()}`));
      const [newest] = (await get(text('/messages?limit=1'))).body;
      return call(discord, 'PUT', text(`/messages/pins/${newest.id}`));
    },
  ],
  wrongChannelType: [
    'a thread inside a thread',
    async () => send({ name: 'y', type: 11 }, (await thread({})).replace('messages', 'threads')),
  ],
  invalidWebhookToken: [
    'a follow-up after fifteen minutes',
    async () => {
      const { token, reply } = await interaction();
      await reply();
      clock.advance(15 * 60_000);
      return send({ content: 'x' }, webhook(token));
    },
  ],
  invalidRecipients: [
    'direct messages of the bot with itself',
    () => send({ recipient_id: discord.applicationId }, '/users/@me/channels'),
  ],
  invalidVersion: ['a version that is not served', () => call(discord, 'GET', '/../v5/gateway')],
  invalidBody: ['a list where an object belongs', () => send([])],
  archivedThread: [
    'a message to a locked thread in the archive',
    async () => {
      const path = await thread({ locked: true, archived: true });
      without('ManageThreads');
      return send({ content: 'x' }, path);
    },
  ],
  lockedThread: [
    'a message to a locked thread',
    async () => {
      const path = await thread({ locked: true });
      without('ManageThreads');
      return send({ content: 'x' }, path);
    },
  ],
  threadExists: [
    'a second thread from one message',
    async () => {
      const path = text(`/messages/${await said()}/threads`);
      await send({ name: 'x' }, path);
      return send({ name: 'x' }, path);
    },
  ],
};

const named = Object.entries(rows).map(([name, [words, meet]]) => {
  const [status, code, message] = refusals[name as RefusalName];
  return [status, code, words, message, meet] as const;
});

test.each(named)('%i, code %i, for %s: “%s”', async (status, code, _words, message, meet) => {
  const { status: met, body } = await meet();
  expect([met, body]).toEqual([status, { message, code }]);
});

test('every refusal comes on request, too', async () => {
  for (const name of Object.keys(refusals) as RefusalName[]) {
    const [status, code, message] = refusals[name];
    const effect = { kind: 'refusal', name, when: 'before' } as const;
    discord.faults.add({ match: { method: 'GET', route: '/gateway' }, effect, times: 1 });
    expect(await get('/gateway')).toMatchObject({ status, body: { code, message } });
  }
  expect((await get('/gateway')).status).toBe(200);
});
