// The bot itself in the local Discord, for tests that drive it as people would.

import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, expect } from 'vitest';
import type { Library } from '../../src/answer/library.ts';
import { type DiscordOptions, type RunningBot, startDiscord } from '../../src/discord/client.ts';
import type { Log } from '../../src/discord/log.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/local-discord.ts';
import { complaints } from '../discord-description.ts';
import { libraryOf, sampleCorpus } from './sample-library.ts';
import { buttonCalled } from './shown.ts';

const toStop: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const stop of toStop.splice(0).reverse()) await stop();
});

export interface LogLine {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export interface TestBot {
  readonly discord: LocalDiscord;
  readonly running: RunningBot;
  readonly lines: LogLine[];
  library: Library | null;
  ask(options: AskOptions): Promise<void>;
  quote(options: QuoteOptions): Promise<void>;
  read(options: ReadOptions): Promise<void>;
  sources(): Promise<void>;
  check(options: { readonly quote: string; readonly private?: boolean }): Promise<void>;
  press(message: APIMessage, label: string, viewer?: string): Promise<void>;
  complete(option: 'question' | 'source' | 'speaker', typed: string): Promise<readonly Choice[]>;
  /** Choices for the paragraph of /read. */
  completeParagraph(source: string, typed: string): Promise<readonly Choice[]>;
  /** The newest message that this person (the member by default) sees. */
  newest(viewer?: string): APIMessage;
  all(viewer?: string): readonly APIMessage[];
}

interface AskOptions {
  readonly question: string;
  readonly source?: string;
  readonly private?: boolean;
}
interface QuoteOptions {
  readonly speaker: string;
  readonly about?: string;
  readonly private?: boolean;
}
interface ReadOptions {
  readonly source: string;
  readonly paragraph?: string;
}
type Choice = { readonly name: string; readonly value: unknown };

export async function openLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  toStop.push(async () => {
    await discord.close();
    // Whatever a test was about, every request that the bot sent must be as Discord describes it.
    expect(complaints(discord)).toEqual([]);
  });
  return discord;
}

export function recordingLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: LogLine['fields'], message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

interface Given
  extends Partial<
    Pick<
      DiscordOptions,
      | 'guildId'
      | 'pins'
      | 'records'
      | 'channels'
      | 'messageContent'
      | 'observer'
      | 'onConnecting'
      | 'shard'
    >
  > {
  readonly discord?: LocalDiscord;
  readonly library?: Library;
}

export async function startBot(given: Given = {}): Promise<TestBot> {
  const discord = given.discord ?? (await openLocalDiscord());
  const log = recordingLog();
  const state: { library: Library | null } = {
    library: given.library ?? libraryOf(sampleCorpus()),
  };
  const { token, applicationId, apiUrl } = discord;
  const running = await startDiscord({
    token,
    applicationId,
    apiUrl,
    guildId: given.guildId,
    library: () => state.library,
    pins: given.pins,
    shard: given.shard,
    observer: given.observer,
    ...(given.onConnecting && { onConnecting: given.onConnecting }),
    records: given.records,
    channels: given.channels,
    messageContent: given.messageContent,
    log,
  });
  toStop.push(() => running.stop());
  const { member } = discord.people;
  const channelId = discord.channels.text;
  const all = (viewer = member) => discord.messages(channelId, viewer);
  const commandId = (called: string) => {
    const command = discord.snapshot(member).commands.find(({ name }) => name === called);
    if (!command) throw new Error(`/${called} is not registered`);
    return command.id;
  };
  const run = async (called: string, typed: object): Promise<void> => {
    const options = Object.entries(typed).map(([name, value]) => ({
      name,
      type: typeof value === 'boolean' ? 5 : 3,
      value,
    }));
    const action = {
      type: 'run-command',
      channelId,
      commandId: commandId(called),
      options,
    } as const;
    refuse(await discord.act(member, action));
  };
  const complete = async (
    called: string,
    typed: readonly { name: string; value: string; focused?: true }[],
  ): Promise<readonly Choice[]> => {
    const options = typed.map((each) => ({ type: 3, ...each }));
    const action = {
      type: 'autocomplete',
      channelId,
      commandId: commandId(called),
      options,
    } as const;
    const reply = await discord.act(member, action);
    refuse(reply);
    return reply.choices ?? [];
  };
  return {
    discord,
    running,
    lines: log.lines,
    get library() {
      return state.library;
    },
    set library(library) {
      state.library = library;
    },
    all,
    newest: (viewer) => {
      const message = all(viewer).at(-1);
      if (!message) throw new Error('There is no message.');
      return message;
    },
    ask: (typed) => run('ask', typed),
    quote: (typed) => run('quote', typed),
    read: (typed) => run('read', typed),
    sources: () => run('sources', {}),
    check: (typed) => run('check', typed),
    press: async (message, label, viewer = member) => {
      const { customId } = buttonCalled(message, label);
      refuse(await discord.act(viewer, { type: 'press', messageId: message.id, customId }));
    },
    complete: (name, value) =>
      complete(name === 'speaker' ? 'quote' : 'ask', [{ name, value, focused: true }]),
    completeParagraph: (source, value) =>
      complete('read', [
        { name: 'source', value: source },
        { name: 'paragraph', value, focused: true },
      ]),
  };
}

function refuse(reply: { readonly error?: string }): void {
  if (reply.error !== undefined) throw new Error(reply.error);
}

/** Waits until something holds; the page's events and the bot's answers cross a socket. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not happen within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
