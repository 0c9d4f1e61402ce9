// A client of other authors, unmodified, lives in the local Discord: what it stumbles over is a fault of the stand-in.

import { Client, type CreateApplicationCommandOptions } from 'oceanic.js';
import { afterEach, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openDiscord } from './bot.ts';
import { playPinStory } from './pin-story.ts';

const clients: Client[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect(false);
});

const ask: CreateApplicationCommandOptions = {
  type: 1,
  name: 'ask',
  description: 'Ask the sources',
  options: [
    { type: 3, name: 'question', description: 'What?', required: true, autocomplete: true },
  ],
};

/** A client that is ready, and everything that went wrong in its own eyes. */
async function connect(discord: LocalDiscord) {
  const troubles: unknown[] = [];
  const client = new Client({
    auth: `Bot ${discord.token}`,
    rest: { baseURL: `${discord.apiUrl}/v10` },
    gateway: { intents: ['GUILDS', 'GUILD_MESSAGES'], autoReconnect: true },
  });
  clients.push(client);
  client.on('error', (error) => troubles.push(error));
  client.on('warn', (warning) => troubles.push(warning));
  const ready = new Promise<void>((resolve) => client.once('ready', resolve));
  await client.connect();
  await ready;
  return { client, troubles };
}

test('oceanic.js logs in, registers a command and answers it, its choices, its button and its form', async () => {
  const discord = await openDiscord();
  const { client, troubles } = await connect(discord);
  expect(client.guilds.get(discord.guildId)?.channels.size).toBe(2);
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isAutocompleteInteraction()) {
      await interaction.result([{ name: 'In France?', value: 'france' }]);
    } else if (interaction.isCommandInteraction()) {
      await interaction.defer();
      const content = `asked: ${interaction.data.options.getString('question', true)}`;
      const button = { type: 2, style: 1, label: 'Pin', customID: 'pin' } as const;
      await interaction.editOriginal({ content, components: [{ type: 1, components: [button] }] });
      await interaction.createFollowup({ content: 'for you alone', flags: 64 });
    } else if (interaction.isComponentInteraction()) {
      const field = { type: 4, style: 1, customID: 'wording', label: 'Question' } as const;
      await interaction.createModal({
        customID: 'form',
        title: 'Pin this',
        components: [{ type: 1, components: [field] }],
      });
    } else if (interaction.isModalSubmitInteraction()) {
      await interaction.editParent({
        content: `pinned as ${interaction.data.components.getTextInput('wording', true)}`,
      });
    }
  });
  const [registered] = await client.application.bulkEditGlobalCommands([ask]);
  await playPinStory(discord, registered?.id ?? '', { name: 'In France?', value: 'france' });
  expect(troubles).toEqual([]);
});

test('oceanic.js writes, replies, changes, pins, lists and deletes messages', async () => {
  const discord = await openDiscord();
  const { client, troubles } = await connect(discord);
  const heard: string[] = [];
  client.on('messageCreate', ({ content }) => heard.push(content));
  const { channels } = client.rest;
  const { text } = discord.channels;
  const first = await channels.createMessage(text, { content: 'first' });
  const reference = { messageID: first.id };
  const reply = await channels.createMessage(text, {
    content: 'reply',
    messageReference: reference,
  });
  expect(reply.referencedMessage?.id).toBe(first.id);
  expect((await channels.editMessage(text, first.id, { content: 'changed' })).content).toBe(
    'changed',
  );
  await channels.pinMessage(text, first.id);
  expect((await channels.getPinnedMessages(text)).map(({ id }) => id)).toEqual([first.id]);
  await channels.unpinMessage(text, first.id);
  expect(await channels.getPinnedMessages(text)).toEqual([]);
  await channels.deleteMessage(text, reply.id);
  const left = await channels.getMessages(text, { limit: 10 });
  expect(left.map(({ content, type }) => [type, content])).toEqual([
    [6, ''],
    [0, 'changed'],
  ]);
  await expect(channels.getMessage(text, reply.id)).rejects.toMatchObject({ code: 10008 });
  const tooLong = channels.createMessage(text, { content: 'x'.repeat(2_001) });
  await expect(tooLong).rejects.toMatchObject({ code: 50035 });
  await expect.poll(() => heard).toEqual(['first', 'reply', '']);
  expect(troubles).toEqual([]);
});

test('oceanic.js opens a thread and a forum post, archives and tags them', async () => {
  const discord = await openDiscord();
  const { client, troubles } = await connect(discord);
  const opened: string[] = [];
  client.on('threadCreate', ({ name }) => opened.push(name));
  const { channels } = client.rest;
  const { text, forum } = discord.channels;
  const start = await channels.createMessage(text, { content: 'start' });
  const thread = await channels.startThreadFromMessage(text, start.id, { name: 'more' });
  expect(thread.id).toBe(start.id);
  await channels.createMessage(thread.id, { content: 'inside' });
  await channels.edit(thread.id, { archived: true });
  const post = await channels.startThreadInThreadOnlyChannel(forum, {
    name: 'How many?',
    message: { content: 'How many got status?' },
  });
  expect(discord.messages(post.id, discord.people.member)[0]?.content).toBe('How many got status?');
  const parent = client.getChannel(forum);
  const tags = parent && 'availableTags' in parent ? parent.availableTags : [];
  const solved = tags.find(({ name }) => name === 'solved')?.id ?? '';
  await channels.edit(post.id, { appliedTags: [solved] });
  await expect.poll(() => opened).toEqual(['more', 'How many?']);
  expect(discord.snapshot(discord.people.member).channels).toContainEqual(
    expect.objectContaining({ id: post.id, applied_tags: [solved] }),
  );
  expect(troubles).toEqual([]);
});

test('oceanic.js that was cut off resumes and hears what it missed', async () => {
  const discord = await openDiscord();
  const { client } = await connect(discord);
  const heard: string[] = [];
  client.on('messageCreate', ({ id }) => heard.push(id));
  const resumed = new Promise<void>((resolve) => client.once('shardResume', () => resolve()));
  discord.gateway.dropConnections();
  const { messageId } = await discord.act(discord.people.member, {
    type: 'send-message',
    channelId: discord.channels.text,
    content: 'while away',
  });
  await resumed;
  await expect.poll(() => heard).toEqual([messageId]);
});
