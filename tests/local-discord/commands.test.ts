import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { run, seenByMember, startBot } from './bot.ts';

const ask = {
  name: 'ask',
  description: 'Ask the sources',
  options: [
    {
      name: 'question',
      description: 'What?',
      type: ApplicationCommandOptionType.String,
      required: true,
    },
  ],
} as const;

test('a member runs a command and sees the bot answer', async () => {
  const bot = await startBot([ask], async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply(`You asked: ${interaction.options.getString('question', true)}`);
  });
  expect(await run(bot, 'ask', { question: 'How many?' })).toMatchObject({
    interactionId: expect.any(String),
  });
  expect(seenByMember(bot)).toMatchObject([
    {
      content: 'You asked: How many?',
      interaction_metadata: { user: { username: 'mira' } },
      interaction: { type: 2, name: 'ask', user: { username: 'mira' } },
    },
  ]);
  expect(bot.errors).toEqual([]);
});

test('a member sees a private answer and the moderator does not', async () => {
  const bot = await startBot([ask], async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('Only for you');
  });
  await run(bot, 'ask', { question: 'How many?' });
  await expect.poll(() => seenByMember(bot)).toMatchObject([{ content: 'Only for you' }]);
  const { discord } = bot;
  expect(discord.messages(discord.channels.text, discord.people.moderator)).toEqual([]);
});

test('registering the same commands again changes neither ids nor versions', async () => {
  const localised = { ...ask, nameLocalizations: { de: 'fragen' } } as const;
  const bot = await startBot([localised], async () => {});
  const register = async (...commands: object[]) => {
    const registered = await bot.client.application.commands.set(
      commands as never,
      bot.discord.guildId,
    );
    return registered.map(({ id, version, name }) => ({ id, version, name }));
  };
  const first = await register(localised);
  expect(await register(localised)).toEqual(first);
  const [changed] = await register({ ...localised, description: 'Ask something else' });
  expect(changed?.id).toBe(first[0]?.id);
  expect(changed?.version).not.toBe(first[0]?.version);
});

test('listed commands equal the registered ones, with localisations only on request', async () => {
  const stated = { integrationTypes: [0], contexts: [0], nameLocalizations: { de: 'fragen' } };
  const localised = { ...ask, ...stated };
  const bot = await startBot([localised], async () => {});
  const { commands } = bot.client.application;
  const { guildId } = bot.discord;
  // The client keeps one object for a command and fills it in later, so its names are read at once.
  commands.cache.clear();
  const plainNames = (await commands.fetch({ guildId })).first()?.nameLocalizations ?? null;
  const full = (await commands.fetch({ guildId, withLocalizations: true })).first();
  expect(full?.equals(localised as never)).toBe(true);
  expect([plainNames, full?.nameLocalizations]).toEqual([null, { de: 'fragen' }]);
});

test('commands can be added, changed and removed one by one', async () => {
  const bot = await startBot([], async () => {});
  const { commands } = bot.client.application;
  const added = await commands.create(ask);
  await commands.edit(added, { description: 'Changed' });
  expect((await commands.fetch(added.id)).description).toBe('Changed');
  await commands.delete(added);
  expect((await commands.fetch()).size).toBe(0);
  await expect(commands.fetch(added.id, { force: true })).rejects.toMatchObject({ code: 10063 });
});

test('a command without its required option is refused before the bot hears of it', async () => {
  const bot = await startBot([ask], async (interaction) => {
    throw new Error(`unexpected: ${interaction.type}`);
  });
  expect((await run(bot, 'ask')).error).toMatch(/“question” is required/);
  expect((await run(bot, 'ask', { other: 'x' })).error).toMatch(/no option “other”/);
  expect(bot.errors).toEqual([]);
});

test('with no bot connected a command fails at once', async () => {
  const bot = await startBot([ask], async () => {});
  await bot.client.destroy();
  await expect
    .poll(async () => (await run(bot, 'ask', { question: 'x' })).error)
    .toMatch(/did not respond: the bot is not connected/);
});
