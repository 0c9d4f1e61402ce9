import { DiscordAPIError, type Interaction, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { run, seenByMember, startBot } from './bot.ts';
import { manualClock } from './manual-clock.ts';

const slow = { name: 'slow', description: 'Takes its time' } as const;

/** A bot that does nothing by itself, and the next interaction it gets. */
async function startIdleBot() {
  const clock = manualClock();
  let arrived: (interaction: Interaction) => void = () => {};
  const interaction = new Promise<Interaction>((resolve) => {
    arrived = resolve;
  });
  const bot = await startBot([slow], async (one) => arrived(one), { discord: { clock } });
  const reply = run(bot, 'slow');
  const arrivedOne = await interaction;
  if (!arrivedOne.isChatInputCommand()) throw new Error('a command was expected');
  return { bot, clock, reply, interaction: arrivedOne };
}

function codeOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => 'accepted',
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );
}

test('a bot that answers after three seconds is too late, and the member is told', async () => {
  const { clock, reply, interaction, bot } = await startIdleBot();
  clock.advance(3_000);
  expect(await reply).toMatchObject({ error: 'The application did not respond' });
  expect(await codeOf(interaction.reply('late'))).toBe(10062);
  expect(seenByMember(bot)).toEqual([]);
});

test('a bot that answers just before three seconds is in time', async () => {
  const { clock, reply, interaction } = await startIdleBot();
  clock.advance(2_999);
  expect(await codeOf(interaction.reply('in time'))).toBe('accepted');
  expect((await reply).error).toBeUndefined();
});

test('a second answer is refused: already acknowledged', async () => {
  const { interaction, bot } = await startIdleBot();
  await interaction.reply('first');
  const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
  const again = bot.client.rest.post(route, { body: { type: 4, data: { content: 'second' } } });
  expect(await codeOf(again)).toBe(40060);
  expect(seenByMember(bot).map(({ content }) => content)).toEqual(['first']);
});

test('fifteen minutes after the command its answer can no longer be changed', async () => {
  const { clock, interaction } = await startIdleBot();
  await interaction.deferReply();
  clock.advance(15 * 60_000 - 1);
  expect(await codeOf(interaction.editReply('just in time'))).toBe('accepted');
  clock.advance(1);
  expect(await codeOf(interaction.editReply('too late'))).toBe(50027);
  expect(await codeOf(interaction.followUp('too late'))).toBe(50027);
});

test('what was deferred in private stays private, whatever the answer says', async () => {
  const { interaction, bot } = await startIdleBot();
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  expect(seenByMember(bot)[0]?.flags).toBe(MessageFlags.Ephemeral | MessageFlags.Loading);
  const message = await interaction.followUp({ content: 'the first follow-up fills the reply' });
  const { discord, client } = bot;
  expect(discord.messages(discord.channels.text, discord.people.moderator)).toEqual([]);
  expect(seenByMember(bot)).toMatchObject([{ flags: MessageFlags.Ephemeral, id: message.id }]);
  const route = `/channels/${discord.channels.text}/messages/${message.id}` as const;
  expect(await codeOf(client.rest.get(route))).toBe(10008);
  expect(await client.rest.get(`/channels/${discord.channels.text}/messages`)).toEqual([]);
  expect((await interaction.fetchReply()).content).toBe('the first follow-up fills the reply');
});

test('a follow-up before any answer finds no webhook', async () => {
  const { interaction, bot } = await startIdleBot();
  const route =
    `/webhooks/${bot.discord.applicationId}/${encodeURIComponent(interaction.token)}` as const;
  expect(await codeOf(bot.client.rest.post(route, { body: { content: 'early' } }))).toBe(10015);
});
