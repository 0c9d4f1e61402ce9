// Pins that nobody touches during a soak: afterwards they must be as they were, to the letter.

import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { TypedOption } from '../../src/local-discord/page-protocol.ts';

/** MessageFlags.Loading (Discord, "Message Resource"). */
const LOADING = 128;
const WORDS = ['Kazakhstan', 'asylum', 'mobilization', 'France', 'passport'];

/** Pins a passage for each of some words in a guild. */
export async function pinSome(discord: LocalDiscord, guild: number): Promise<void> {
  for (const words of WORDS) {
    await pinWith(discord, guild, `What is said about ${words}?`, words);
  }
}

/** Pins the passage that is found first by some words. */
export async function pinWith(
  discord: LocalDiscord,
  guild: number,
  question: string,
  words: string,
): Promise<void> {
  const typed = { name: 'passage', type: 3, value: words, focused: true };
  const { choices = [] } = await act(discord, guild, 'autocomplete', 'pin', 'add', [typed]);
  const reply = await act(discord, guild, 'run-command', 'pin', 'add', [
    { name: 'question', type: 3, value: question },
    { name: 'passage', type: 3, value: String(choices[0]?.value) },
  ]);
  if (reply.error !== undefined) throw new Error(reply.error);
  await answered(discord, guild);
}

/** A command is acknowledged before its work is done: until then the newest message is “thinking”. */
async function answered(discord: LocalDiscord, guild: number): Promise<void> {
  const channelId = discord.guilds[guild]?.channels.text ?? '';
  const isWaiting = () => {
    const newest = discord.messages(channelId, discord.people.moderator).at(-1);
    return newest === undefined || ((newest.flags ?? 0) & LOADING) !== 0;
  };
  const end = Date.now() + 10_000;
  while (isWaiting()) {
    if (Date.now() > end) throw new Error('The command was not answered.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** An export without who pinned: a moderator may have their name deleted from every server (`/privacy delete:`). */
export function withoutNames(exported: string): string {
  return exported.replace(/"(?:pinnedBy|changedBy)": "(?:[^"\\]|\\.)*"/g, '"by"');
}

/** The text of `/pins export`. */
export async function exportedPins(discord: LocalDiscord, guild: number): Promise<string> {
  await act(discord, guild, 'run-command', 'pins', 'export', []);
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const channelId = discord.guilds[guild]?.channels.text ?? '';
    const message = discord.messages(channelId, discord.people.moderator).at(-1);
    const url = message?.attachments.at(0)?.url;
    if (url) return (await fetch(url)).text();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The pins were not exported.');
}

function act(
  discord: LocalDiscord,
  guild: number,
  type: 'run-command' | 'autocomplete',
  called: string,
  subcommand: string,
  options: readonly TypedOption[],
) {
  const { moderator, administrator } = discord.people;
  const command = discord.snapshot(administrator).commands.find(({ name }) => name === called);
  return discord.act(moderator, {
    type,
    channelId: discord.guilds[guild]?.channels.text ?? '',
    commandId: command?.id ?? '',
    options: [{ name: subcommand, type: 1, options }],
  });
}
