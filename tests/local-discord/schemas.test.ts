// Discord's own description of its API judges what crosses the socket, in both directions.

import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  type Interaction,
  MessageFlags,
  SectionBuilder,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { routes } from '../../src/local-discord/rest/routes.ts';
import { dispatchChecks } from '../description/gateway.ts';
import { restChecks } from '../description/rest.ts';
import { complaints } from '../discord-description.ts';
import { type Bot, openDiscord, run, seenByMember, startBot } from './bot.ts';
import { call } from './rest-call.ts';

const show = { name: 'show', description: 'Shows something' } as const;
const after = new ButtonBuilder()
  .setCustomId('after')
  .setLabel('After')
  .setStyle(ButtonStyle.Primary);
const link = new ButtonBuilder()
  .setURL('https://example.org/')
  .setLabel('Source')
  .setStyle(ButtonStyle.Link);
const select = new StringSelectMenuBuilder()
  .setCustomId('which')
  .addOptions({ label: 'One', value: '1' });
const card = new ContainerBuilder()
  .addTextDisplayComponents(new TextDisplayBuilder({ content: 'A quotation' }))
  .addSeparatorComponents(new SeparatorBuilder())
  .addSectionComponents(
    new SectionBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder({ content: 'x' }))
      .setButtonAccessory(link),
  )
  .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(after))
  .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select));

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const reply = { components: [card], flags: MessageFlags.IsComponentsV2 } as const;
    await interaction.deferReply();
    await interaction.editReply(reply);
    await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    await interaction.update({ components: [card] });
    await interaction.followUp({ content: 'pressed', embeds: [{ title: 'x' }] });
  }
}

/** Uses much of what a bot can do. */
async function liveALittle(bot: Bot): Promise<void> {
  const { discord, client } = bot;
  await run(bot, 'show');
  await expect.poll(() => seenByMember(bot).length).toBe(2);
  const messageId = seenByMember(bot)[0]?.id ?? '';
  await bot.member({ type: 'press', messageId, customId: 'after' });
  await expect.poll(() => seenByMember(bot).length).toBe(3);
  const channel = await client.channels.fetch(discord.channels.text, { force: true });
  if (!channel?.isSendable()) throw new Error('a text channel was expected');
  const sent = await channel.send({ content: 'said', allowedMentions: { parse: [] } });
  await sent.reply('replied');
  await sent.edit('said otherwise');
  await sent.pin();
  await channel.messages.fetchPins();
  await channel.messages.fetch({ limit: 10, cache: false });
  await channel.messages.fetch({ message: sent.id, force: true });
  const forum = await client.channels.fetch(discord.channels.forum, { force: true });
  if (!forum?.isThreadOnly()) throw new Error('a forum was expected');
  const thread = await forum.threads.create({ name: 'post', message: { content: 'first' } });
  await thread.setArchived(true);
}

test('there is a check for every route, and each says no to what is empty', () => {
  const served = routes.map(([method, path]) => `${method} ${path}`);
  expect(Object.keys(restChecks).sort()).toEqual([...served].sort());
  for (const [called, [, answer]] of Object.entries(restChecks)) {
    if (answer !== null) expect([called, answer.safeParse({}).success]).toEqual([called, false]);
  }
  for (const [name, check] of Object.entries(dispatchChecks)) {
    expect([name, check.safeParse({}).success]).toEqual([name, false]);
  }
});

test('what is not as described is complained of, wherever it crosses a socket', async () => {
  const discord = await openDiscord();
  const route = '/users/:userId';
  const request = { method: 'GET', path: '/users/1', query: '', route, body: null, files: [] };
  const { bot: _, ...user } = (await call(discord, 'GET', '/users/@me')).body;
  const answered = (response: object, status = 200) => ({ ...request, response, status });
  const seen = (requests: object[], dispatches: object[] = []) =>
    complaints({ requests, gateway: { dispatches } } as unknown as LocalDiscord);
  expect(seen([answered(user)])).toEqual([]);
  expect(seen([answered({ ...user, username: 7 })])).toEqual([
    expect.stringMatching(/^GET .+ response 200/),
  ]);
  expect(seen([answered({ message: 'no' }, 404)])).toEqual([
    expect.stringMatching(/response 404: code/),
  ]);
  expect(seen([{ ...answered(user), route: '/unheard/of' }])).toEqual([
    expect.stringMatching(/not described here/),
  ]);
  const dispatch = { name: 'MESSAGE_DELETE', payload: { id: discord.guildId } };
  expect(seen([], [dispatch])).toEqual([expect.stringMatching(/^MESSAGE_DELETE: channel_id/)]);
  expect(seen([], [{ name: 'UNHEARD_OF', payload: {} }])).toEqual([
    expect.stringMatching(/not described here/),
  ]);
});

test("every request and every answer is as Discord's own description says", async () => {
  const bot = await startBot([show], answer);
  await liveALittle(bot);
  const { discord } = bot;
  const guild = `/guilds/${discord.guildId}`;
  const application = `/applications/${discord.applicationId}`;
  const reads = [
    '/gateway',
    '/oauth2/applications/@me',
    '/users/@me/guilds',
    `${application}/commands`,
    '/users/@me',
    `/users/${discord.people.member}`,
    '/applications/@me',
    guild,
  ];
  const more = [
    'roles',
    'channels',
    'threads/active',
    'members/@me',
    `members/${discord.people.member}`,
  ].map((part) => `${guild}/${part}`);
  for (const path of [...reads, ...more]) await call(discord, 'GET', path);
  expect(bot.errors).toEqual([]);
  expect(complaints(discord)).toEqual([]);
});
