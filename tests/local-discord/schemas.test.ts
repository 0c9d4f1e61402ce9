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
import * as described from 'discord-api-spec/zod';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { type Bot, run, seenByMember, startBot } from './bot.ts';
import { call } from './rest-call.ts';

type Check = { safeParse(value: unknown): { success: boolean; error?: unknown } };

/** One of the description's generated schemas, by its name there. */
function spec(name: string): Check {
  const found = (described as unknown as Record<string, Check | undefined>)[`${name}Schema`];
  if (found === undefined) throw new Error(`discord-api-spec has no ${name}Schema`);
  return found;
}

/** A list of what the check accepts. */
function listOf(check: Check): Check {
  return {
    safeParse: (value) => {
      const all = Array.isArray(value) ? value.map((one) => check.safeParse(one)) : [];
      return all.find(({ success }) => !success) ?? { success: Array.isArray(value) };
    },
  };
}

const callbacks: Record<number, Check> = {
  4: spec('CreateMessageInteractionCallbackRequest'),
  5: spec('CreateMessageInteractionCallbackRequest'),
  6: spec('UpdateMessageInteractionCallbackRequest'),
  7: spec('UpdateMessageInteractionCallbackRequest'),
  9: spec('ModalInteractionCallbackRequest'),
};
const callback: Check = {
  safeParse: (value) =>
    callbacks[(value as { type: number }).type]?.safeParse(value) ?? { success: false },
};

const message = spec('MessageResponse');
const ownMessage = '/webhooks/:applicationId/:token/messages/:messageId';
const commands = '/applications/:applicationId/guilds/:guildId/commands';

/** By method and route: what the request and the answer have to be; null: no body. */
const checks: Record<string, readonly [request: Check | null, response: Check | null]> = {
  'GET /gateway/bot': [null, spec('GatewayBotResponse')],
  'GET /applications/@me': [null, spec('PrivateApplicationResponse')],
  'GET /users/@me': [null, spec('UserPIIResponse')],
  'GET /users/:userId': [null, spec('UserResponse')],
  'GET /guilds/:guildId': [null, spec('GuildWithCountsResponse')],
  'GET /guilds/:guildId/roles': [null, listOf(spec('GuildRoleResponse'))],
  'GET /guilds/:guildId/members/:userId': [null, spec('GuildMemberResponse')],
  'GET /guilds/:guildId/channels': [null, listOf(spec('GuildChannelResponse'))],
  'GET /channels/:channelId': [null, spec('GuildChannelResponse')],
  [`PUT ${commands}`]: [
    listOf(spec('ApplicationCommandUpdateRequest')),
    listOf(spec('ApplicationCommandResponse')),
  ],
  'POST /interactions/:interactionId/:token/callback': [callback, null],
  'POST /webhooks/:applicationId/:token': [spec('IncomingWebhookInteractionRequest'), message],
  [`GET ${ownMessage}`]: [null, message],
  [`PATCH ${ownMessage}`]: [spec('IncomingWebhookUpdateRequestPartial'), message],
  [`DELETE ${ownMessage}`]: [null, null],
  'POST /channels/:channelId/messages': [spec('MessageCreateRequest'), message],
  'PATCH /channels/:channelId/messages/:messageId': [spec('MessageEditRequestPartial'), message],
  'GET /channels/:channelId/messages': [null, listOf(message)],
  'GET /channels/:channelId/messages/:messageId': [null, message],
  'PUT /channels/:channelId/messages/pins/:messageId': [null, null],
  'GET /channels/:channelId/messages/pins': [null, spec('PinnedMessagesResponse')],
  'POST /channels/:channelId/threads': [
    spec('CreateForumThreadRequest'),
    spec('CreatedThreadResponse'),
  ],
  'PATCH /channels/:channelId': [spec('UpdateThreadRequestPartial'), spec('ThreadResponse')],
};

/** What the description calls wrong, one line for each request or answer. */
function complaints(discord: LocalDiscord): string[] {
  return discord.requests.flatMap(({ method, route, body, response, status }) => {
    const check = checks[`${method} ${route}`];
    if (check === undefined) return [`${method} ${route}: not described here`];
    const [request, answer] = check;
    const sides = [
      ['request', request, body],
      ['response', status === 204 ? null : answer, response],
    ] as const;
    return sides.flatMap(([side, schema, value]) => {
      const parsed = schema?.safeParse(withZulu(value));
      return parsed?.success === false
        ? [`${method} ${route}, ${side}: ${String(parsed.error)}`]
        : [];
    });
  });
}

/** Discord writes `+00:00`; the generated schemas know only `Z`. */
function withZulu(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null).replaceAll('000+00:00"', 'Z"'));
}

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

test("every request and every answer is as Discord's own description says", async () => {
  const bot = await startBot([show], answer);
  await liveALittle(bot);
  const { discord } = bot;
  const guild = `/guilds/${discord.guildId}`;
  const reads = ['/users/@me', `/users/${discord.people.member}`, '/applications/@me', guild];
  const more = ['roles', 'channels', `members/${discord.people.member}`].map(
    (part) => `${guild}/${part}`,
  );
  for (const path of [...reads, ...more]) await call(discord, 'GET', path);
  expect(bot.errors).toEqual([]);
  expect(complaints(discord)).toEqual([]);
});
