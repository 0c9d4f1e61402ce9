import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import { type Bot, run, seenByMember, startBot } from './bot.ts';

const ask = {
  name: 'ask',
  description: 'Ask the sources',
  options: [
    {
      name: 'question',
      description: 'What?',
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
    },
  ],
} as const;
const show = { name: 'show', description: 'Shows something' } as const;

const button = new ButtonBuilder()
  .setCustomId('after')
  .setLabel('After')
  .setStyle(ButtonStyle.Secondary);
const select = new StringSelectMenuBuilder()
  .setCustomId('which')
  .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' });
const input = new TextInputBuilder().setCustomId('wording').setStyle(TextInputStyle.Short);
const modal = new ModalBuilder()
  .setCustomId('pin')
  .setTitle('Pin this answer')
  .addLabelComponents(new LabelBuilder().setLabel('Question').setTextInputComponent(input));

function card() {
  return new ContainerBuilder()
    .addTextDisplayComponents({ type: 10, content: 'A quotation' })
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(button))
    .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select));
}

/** Answers `/show` with a card, and its parts as told. */
function showing(answer: (interaction: Interaction) => Promise<unknown>) {
  return async (interaction: Interaction) => {
    if (!interaction.isChatInputCommand()) return answer(interaction);
    const flags = MessageFlags.IsComponentsV2;
    return interaction.reply({ components: [card()], flags, withResponse: true });
  };
}

async function showCard(bot: Bot): Promise<string> {
  await run(bot, 'show');
  const [message] = seenByMember(bot);
  if (message === undefined) throw new Error('nothing was shown');
  return message.id;
}

test('choices appear while a member types', async () => {
  const bot = await startBot([ask], async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed} in France?`, value: 'france' }]);
  });
  const reply = await bot.member({
    type: 'autocomplete',
    channelId: bot.discord.channels.text,
    commandId: bot.commandId('ask'),
    options: [{ name: 'question', type: 3, value: 'How many', focused: true }],
  });
  expect(reply.choices).toEqual([{ name: 'How many in France?', value: 'france' }]);
});

test('a member presses a button and the message changes', async () => {
  const bot = await startBot(
    [show],
    showing(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.update({
        components: [{ type: 10, content: `after ${interaction.customId}` }],
      });
    }),
  );
  const messageId = await showCard(bot);
  expect(await bot.member({ type: 'press', messageId, customId: 'after' })).not.toHaveProperty(
    'error',
  );
  expect(seenByMember(bot)).toMatchObject([
    { id: messageId, components: [{ type: 10, id: 1, content: 'after after' }] },
  ]);
});

test('a member chooses from a select menu', async () => {
  const chosen: string[] = [];
  const bot = await startBot(
    [show],
    showing(async (interaction) => {
      if (!interaction.isStringSelectMenu()) return;
      chosen.push(...interaction.values);
      await interaction.deferUpdate();
    }),
  );
  const messageId = await showCard(bot);
  const wrong = await bot.member({ type: 'press', messageId, customId: 'which', values: ['3'] });
  expect(wrong.error).toMatch(/not one of the choices/);
  await bot.member({ type: 'press', messageId, customId: 'which', values: ['2'] });
  expect(chosen).toEqual(['2']);
});

test('a button opens a form, and what is written in it arrives', async () => {
  const bot = await startBot(
    [show],
    showing(async (interaction) => {
      if (interaction.isButton()) await interaction.showModal(modal);
      if (!interaction.isModalSubmit()) return;
      const wording = interaction.fields.getTextInputValue('wording');
      await interaction.reply({ content: `Pinned: ${wording}`, flags: MessageFlags.Ephemeral });
    }),
  );
  const messageId = await showCard(bot);
  const opened = await bot.member({ type: 'press', messageId, customId: 'after' });
  expect(opened.modal).toMatchObject({ title: 'Pin this answer', custom_id: 'pin' });
  const interactionId = opened.interactionId ?? '';
  const submit = (text: string) =>
    bot.member({
      type: 'submit-modal',
      interactionId,
      fields: [{ customId: 'wording', values: [text] }],
    });
  expect((await submit('')).error).toMatch(/1 to 4000/);
  expect((await submit('How many?')).error).toBeUndefined();
  expect(seenByMember(bot).at(-1)).toMatchObject({
    content: 'Pinned: How many?',
    flags: MessageFlags.Ephemeral,
    message_reference: { message_id: messageId },
  });
  expect((await submit('again')).error).toMatch(/no longer open/);
});

test('a command on a message reads that message even without the content intent', async () => {
  const read: string[] = [];
  const check = { name: 'Check this quote', type: ApplicationCommandType.Message } as const;
  const bot = await startBot([check], async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    read.push(interaction.targetMessage.content);
    await interaction.deferReply();
    await interaction.deleteReply();
  });
  const channelId = bot.discord.channels.text;
  const { messageId = '' } = await bot.member({
    type: 'send-message',
    channelId,
    content: 'He said so',
  });
  await bot.member({
    type: 'run-command',
    channelId,
    commandId: bot.commandId('Check this quote'),
    options: [],
    targetId: messageId,
  });
  await expect.poll(() => seenByMember(bot).length).toBe(1);
  expect(read).toEqual(['He said so']);
});

test('a bot that follows up and attaches a file is understood', async () => {
  const bot = await startBot([show], async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const response = await interaction.reply({ content: 'first', withResponse: true });
    expect(response.resource?.message?.content).toBe('first');
    const files = [{ name: 'citation.txt', attachment: Buffer.from('¶ 35') }];
    const more = await interaction.followUp({ content: 'second', files });
    await more.edit('second, edited');
    await interaction.deleteReply();
  });
  await run(bot, 'show');
  await expect
    .poll(() => seenByMember(bot).map(({ content }) => content))
    .toEqual(['second, edited']);
  expect(seenByMember(bot)[0]?.attachments).toMatchObject([{ filename: 'citation.txt', size: 5 }]);
  expect(bot.errors).toEqual([]);
});

test('nobody is pinged unless the bot allows it', async () => {
  const texts = ['<@MEMBER> @everyone', '<@MEMBER>'];
  const bot = await startBot([show], async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const [quiet = '', loud = ''] = texts.map((text) =>
      text.replace('MEMBER', interaction.user.id),
    );
    await interaction.reply({ content: quiet, allowedMentions: { parse: [] } });
    await interaction.followUp({ content: loud, allowedMentions: { parse: ['users'] } });
  });
  await run(bot, 'show');
  await expect.poll(() => seenByMember(bot).length).toBe(2);
  const { member } = bot.discord.people;
  const loud = seenByMember(bot)[1]?.id;
  expect(bot.discord.pings).toEqual([
    { messageId: loud, userIds: [member], roleIds: [], everyone: false },
  ]);
});

test('a member cannot use what is for moderators', async () => {
  const pin = {
    name: 'pins',
    description: 'Pins',
    defaultMemberPermissions: 'ManageMessages',
  } as const;
  const bot = await startBot([pin], async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('ok');
  });
  expect((await run(bot, 'pins')).error).toMatch(/permission/);
  const { discord } = bot;
  const asModerator = await discord.act(discord.people.moderator, {
    type: 'run-command',
    channelId: discord.channels.text,
    commandId: bot.commandId('pins'),
    options: [],
  });
  expect(asModerator.error).toBeUndefined();
});

test('a command is offered to those alone who may use it, and a closed one to administrators', async () => {
  const commands = [
    { name: 'ask', description: 'Ask' },
    { name: 'pins', description: 'Pins', defaultMemberPermissions: 'ManageMessages' },
    { name: 'setup', description: 'Set up', defaultMemberPermissions: 'ManageGuild' },
    { name: 'closed', description: 'Closed', defaultMemberPermissions: 0n },
  ] as const;
  const bot = await startBot(commands, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('ok');
  });
  const { discord } = bot;
  const { member, moderator, administrator } = discord.people;
  const offered = (person: string) => discord.snapshot(person).commands.map(({ name }) => name);
  expect(offered(member)).toEqual(['ask']);
  expect(offered(moderator)).toEqual(['ask', 'pins']);
  expect(offered(administrator)).toEqual(['ask', 'pins', 'setup', 'closed']);
  const run = (person: string, name: string) => {
    const action = { type: 'run-command', channelId: discord.channels.text } as const;
    return discord.act(person, { ...action, commandId: bot.commandId(name), options: [] });
  };
  expect((await run(moderator, 'setup')).error).toMatch(/permission/);
  expect((await run(administrator, 'setup')).error).toBeUndefined();
  expect((await run(administrator, 'closed')).error).toBeUndefined();
});
