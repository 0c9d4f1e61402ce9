// A small discord.js bot and the local Discord it lives in, for the tests beside this file.

import {
  type ApplicationCommandDataResolvable,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js';
import { afterEach, expect } from 'vitest';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/local-discord.ts';
import type { PageAction } from '../../src/local-discord/page-protocol.ts';
import { ownComplaints } from '../discord-description.ts';

const toClose: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

export async function openDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  toClose.push(async () => {
    await discord.close();
    // Whatever a test was about, what the stand-in says must be as Discord describes it.
    expect(ownComplaints(discord)).toEqual([]);
  });
  return discord;
}

/** An unmodified discord.js client that is told only where the API is. */
export function newClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: discord.apiUrl, ...options.rest },
  });
  client.on(Events.Error, () => {});
  toClose.push(() => client.destroy());
  return client;
}

/** Logs a client in and waits until it is ready. */
export async function logIn(client: Client, discord: LocalDiscord): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

interface Bot {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
  /** What the bot's own answering threw. */
  readonly errors: unknown[];
  commandId(name: string): string;
  /** Does something as the member, and throws what the page would show as an error. */
  member(action: PageAction): ReturnType<LocalDiscord['act']>;
}

/** Starts both, registers the commands and answers interactions as told. */
export async function startBot(
  commands: readonly ApplicationCommandDataResolvable[],
  answer: (interaction: Interaction) => Promise<unknown>,
  options: { discord?: LocalDiscordOptions; client?: Partial<ClientOptions> } = {},
): Promise<Bot> {
  const discord = await openDiscord(options.discord);
  const client = newClient(discord, options.client);
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = await logIn(client, discord);
  const registered = await ready.application.commands.set(commands, discord.guildId);
  return {
    discord,
    client: ready,
    errors,
    commandId: (name) => registered.find((command) => command.name === name)?.id ?? '',
    member: (action) => discord.act(discord.people.member, action),
  };
}

/** Runs `/name` in the text channel as the member. */
export function run(bot: Bot, name: string, options: Record<string, string> = {}) {
  return bot.member({
    type: 'run-command',
    channelId: bot.discord.channels.text,
    commandId: bot.commandId(name),
    options: Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value })),
  });
}

/** What the member sees in the text channel. */
export function seenByMember({ discord }: Bot) {
  return discord.messages(discord.channels.text, discord.people.member);
}

export type { Bot };
