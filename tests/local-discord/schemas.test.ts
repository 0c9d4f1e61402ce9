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
import { complaints } from '../discord-description.ts';
import { type Bot, run, seenByMember, startBot } from './bot.ts';
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
