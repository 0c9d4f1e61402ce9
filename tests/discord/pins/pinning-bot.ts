// The bot with pins in the local Discord, and what moderators and members do there.

import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { afterEach } from 'vitest';
import type { Library } from '../../../src/answer/library.ts';
import { type Channels, createChannels } from '../../../src/channels/channels.ts';
import type { Database } from '../../../src/database/database.ts';
import { openDatabase, openWhenUsed } from '../../../src/database/open.ts';
import type { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import type { TypedOption } from '../../../src/local-discord/page-protocol.ts';

import { createPins, type Pins } from '../../../src/pins/pins.ts';
import { createRecords, type Records } from '../../../src/records/records.ts';
import { SCHEMAS } from '../../../src/schemas.ts';
import { newFolder } from '../../database/databases.ts';
import { startBot, type TestBot, until } from '../running-bot.ts';
import { allComponents, buttonCalled } from '../shown.ts';

const EPHEMERAL = 64;
const LOADING = 128;

const databases: Database[] = [];

afterEach(async () => {
  for (const database of databases.splice(0)) await database.close();
});

/** A form that the bot opened on somebody's screen. */
export interface OpenForm {
  readonly title: string;
  /** What stands in its fields, by their ids. */
  readonly values: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
  /** What can be chosen in its lists, by their ids. */
  readonly choices: Readonly<Record<string, readonly { label: string; value: string }[]>>;
  /** Fills fields in, leaves the others as they are, and sends it. */
  submit(typed: Readonly<Record<string, string | readonly string[]>>): Promise<void>;
}

export interface PinningBot extends TestBot {
  readonly pins: Pins;
  readonly records: Records;
  /** Resolves when the bot has looked, after its start, at what has been kept for its time. */
  readonly kept: Promise<void>;
  readonly database: Database;
  readonly channels: Channels;
  readonly address: string;
  now: Date;
  /** Milliseconds of the clock that cooldowns go by. */
  elapsed: number;
  /** Milliseconds by which the database answers late; what it is asked it does at once. */
  lateness: number;
  /** Runs a command as the moderator: `command('pins show', { pin: … })`, `command('stats')`. */
  command(path: string, options?: Typed, viewer?: string): Promise<OpenForm | null>;
  /** Choices for an option, with what was typed in others before it. */
  completePin(
    path: string,
    option: string,
    typed: string,
    before?: Typed,
  ): Promise<readonly Choice[]>;
  /** Presses a button that opens a form. */
  open(message: APIMessage, label: string, viewer?: string): Promise<OpenForm>;
  useOn(message: APIMessage, command: string, viewer?: string): Promise<OpenForm | null>;
  /** The newest message for the moderator alone. */
  told(): APIMessage;
  pinnedMessages(): readonly string[];
}

type Typed = Readonly<
  Record<string, string | number | { role: string } | { channel: string } | { file: string }>
>;
type Choice = { readonly name: string; readonly value: unknown };

export async function startPinningBot(
  given: {
    discord?: LocalDiscord;
    address?: string;
    library?: Library;
    messageContent?: boolean;
    shard?: { readonly id: number; readonly total: number };
    now?: Date;
  } = {},
): Promise<PinningBot> {
  const address = given.address ?? `file:${newFolder()}/verbatim.db`;
  const state = { now: given.now ?? new Date('2026-03-01T12:00:00Z'), elapsed: 0, lateness: 0 };
  const database = answeringLate(
    openWhenUsed(() => openDatabase(address, SCHEMAS)),
    () => state.lateness,
  );
  databases.push(database);
  const pins = createPins(database, () => state.now);
  const channels = createChannels(database, {
    now: () => state.now,
    monotonic: () => state.elapsed,
  });
  const made = createRecords(database, [pins, channels], () => state.now);
  let toldKept = (): void => {};
  const kept = new Promise<void>((resolve) => {
    toldKept = resolve;
  });
  // The last that is done when the bot looks at what has been kept for its time.
  const deleteOld = () => made.deleteOld().finally(toldKept);
  const records = { ...made, deleteOld };
  const { address: _, now: __, ...others } = given;
  const bot = await startBot({ ...others, pins, records, channels });
  const { discord } = bot;
  const { moderator, administrator } = discord.people;
  const channelId = discord.channels.text;
  const commandId = (called: string) => {
    const command = discord.snapshot(administrator).commands.find(({ name }) => name === called);
    if (!command) throw new Error(`“${called}” is not registered.`);
    return command.id;
  };
  const act = async (viewer: string, action: Parameters<LocalDiscord['act']>[1]) => {
    const reply = await discord.act(viewer, action);
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply;
  };
  /** Until the bot has given what it asked Discord for more time for. */
  const answered = (viewer: string) =>
    until(() => bot.all(viewer).every(({ flags }) => ((flags ?? 0) & LOADING) === 0));
  const formIn = ({ modal, interactionId }: Awaited<ReturnType<typeof act>>, viewer: string) =>
    modal && interactionId ? openForm(modal, interactionId, viewer) : null;
  const openForm = (
    modal: APIModalInteractionResponseCallbackData,
    interactionId: string,
    viewer: string,
  ): OpenForm => {
    const parts = allComponents(modal.components).flatMap((each) => [
      each,
      each['component'] as typeof each,
    ]);
    const inputs = parts.filter((each) => each?.['type'] === 4);
    const values = Object.fromEntries(
      inputs.map((each) => [String(each['custom_id']), String(each['value'] ?? '')]),
    );
    return {
      title: modal.title,
      values,
      choices: Object.fromEntries(
        parts.flatMap((each) =>
          each?.['type'] === 3 ? [[String(each['custom_id']), each['options'] as never]] : [],
        ),
      ),
      texts: parts.flatMap((each) => (each?.['type'] === 10 ? [String(each['content'])] : [])),
      submit: async (typed) => {
        const filled = Object.entries({ ...values, ...typed });
        const fields = filled.map(([customId, value]) => ({
          customId,
          values: typeof value === 'string' ? [value] : value,
        }));
        await act(viewer, { type: 'submit-modal', interactionId, fields });
        await answered(viewer);
      },
    };
  };
  const own = {
    pins,
    records,
    kept,
    database,
    channels,
    address,
    get now() {
      return state.now;
    },
    set now(now: Date) {
      state.now = now;
    },
    get elapsed() {
      return state.elapsed;
    },
    set elapsed(elapsed: number) {
      state.elapsed = elapsed;
    },
    get lateness() {
      return state.lateness;
    },
    set lateness(lateness: number) {
      state.lateness = lateness;
    },
    command: async (path: string, options: Typed = {}, by?: string) => {
      const [name = '', subcommand = ''] = path.split(' ');
      const viewer = by ?? (name === 'setup' ? administrator : moderator);
      const inner = Object.entries(options).map(([key, value]) => typedOption(key, value));
      const typed = subcommand === '' ? inner : [{ name: subcommand, type: 1, options: inner }];
      const action = {
        type: 'run-command',
        channelId,
        commandId: commandId(name),
        options: typed,
      } as const;
      const form = formIn(await act(viewer, action), viewer);
      await answered(viewer);
      return form;
    },
    completePin: async (path: string, option: string, value: string, before: Typed = {}) => {
      const [name = '', subcommand = ''] = path.split(' ');
      const typed = Object.entries(before).map(([key, each]) => typedOption(key, each));
      const inner = [...typed, { name: option, type: 3, value, focused: true }];
      const options = [{ name: subcommand, type: 1, options: inner }];
      const action = {
        type: 'autocomplete',
        channelId,
        commandId: commandId(name),
        options,
      } as const;
      return (await act(name === 'setup' ? administrator : moderator, action)).choices ?? [];
    },
    open: async (message: APIMessage, label: string, viewer = moderator) => {
      const { customId } = buttonCalled(message, label);
      const form = formIn(
        await act(viewer, { type: 'press', messageId: message.id, customId }),
        viewer,
      );
      if (!form) throw new Error(`“${label}” opened no form.`);
      return form;
    },
    useOn: async (message: APIMessage, called: string, viewer = moderator) => {
      const action = {
        type: 'run-command',
        channelId,
        commandId: commandId(called),
        options: [],
        targetId: message.id,
      } as const;
      return formIn(await act(viewer, action), viewer);
    },
    told: () => {
      const toOneAlone = [moderator, administrator]
        .flatMap((viewer) => bot.all(viewer))
        .filter(({ flags }) => ((flags ?? 0) & EPHEMERAL) !== 0);
      const message = toOneAlone.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id))).at(-1);
      if (!message) throw new Error('Neither moderator nor administrator was told anything.');
      return message;
    },
    pinnedMessages: () =>
      bot
        .all(moderator)
        .filter(({ pinned }) => pinned)
        .map(({ id }) => id),
  };
  return Object.create(bot, Object.getOwnPropertyDescriptors(own)) as PinningBot;
}

/** @param lateness milliseconds */
function answeringLate(database: Database, lateness: () => number): Database {
  const late = async <T>(answer: Promise<T>): Promise<T> => {
    await answer.catch(() => undefined);
    if (lateness() > 0) await new Promise((resolve) => setTimeout(resolve, lateness()));
    return answer;
  };
  return {
    ...database,
    run: (statement) => late(database.run(statement)),
    exclusively: (work) => late(database.exclusively(work)),
  };
}

function typedOption(name: string, value: Typed[string]): TypedOption {
  if (typeof value === 'string') return { name, type: 3, value };
  if (typeof value === 'number') return { name, type: 4, value };
  if ('role' in value) return { name, type: 8, value: value.role };
  if ('channel' in value) return { name, type: 7, value: value.channel };
  const base64 = Buffer.from(value.file).toString('base64');
  return { name, type: 11, value: 'pins.json', file: { name: 'pins.json', base64 } };
}
