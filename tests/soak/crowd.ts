// People who do anything that Discord's client lets them do, at random: what there is to do is found by looking.

import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { GuildPlaces, LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { PageAction, TypedOption } from '../../src/local-discord/page-protocol.ts';
import { integerBetween, oneOf, type Random } from '../bench/random.ts';
import { allComponents } from '../discord/shown.ts';

/** What one deed was, for the table of what was done, and how it ended. */
export interface Deed {
  readonly what: string;
  readonly error: string | null;
  readonly interactionId: string | null;
}

export interface Crowd {
  /** Does something as somebody; a form that opens is mostly filled in, as a further deed. */
  act(): Promise<readonly Deed[]>;
  /** Ids of the messages that people wrote: only these may ping. */
  readonly written: ReadonlySet<string>;
}

interface Person {
  readonly id: string;
  readonly channelId: string;
  readonly guild: GuildPlaces;
}

/** The newest messages of a channel: people press what they see. */
const SEEN = 25;

export function createCrowd(
  discord: LocalDiscord,
  guilds: readonly GuildPlaces[],
  random: Random,
  phrases: readonly string[],
): Crowd {
  const { member, moderator, administrator } = discord.people;
  const commands = (viewer: string) => discord.snapshot(viewer).commands;
  const known = new Map([member, moderator, administrator].map((id) => [id, commands(id)]));
  const written = new Set<string>();
  const by = { discord, random, phrases, written };
  return {
    written,
    act: async () => {
      const guild = oneOf(random, guilds);
      const id = oneOf(random, [member, member, moderator, administrator]);
      const person = { id, guild, channelId: channelFor(discord, guild, random) };
      const first = await perform(by, person, nextAction(by, person, known.get(id) ?? []));
      return first ?? [];
    },
  };
}

interface By {
  readonly discord: LocalDiscord;
  readonly random: Random;
  readonly phrases: readonly string[];
  readonly written: Set<string>;
}

type Wanted = { readonly what: string; readonly action: PageAction } | null;

/** Mostly the text channel; now and then a thread, which a forum post makes. */
function channelFor(discord: LocalDiscord, guild: GuildPlaces, random: Random): string {
  if (random() < 0.9) return guild.channels.text;
  const { channels } = discord.snapshot(discord.people.administrator);
  const threads = channels.filter(
    (channel) => 'parent_id' in channel && channel.parent_id === guild.channels.forum,
  );
  return threads.length === 0 ? guild.channels.text : oneOf(random, threads.slice(-5)).id;
}

function nextAction(by: By, person: Person, commands: readonly APIApplicationCommand[]): Wanted {
  const { discord, random } = by;
  const chance = random();
  if (chance < 0.02) return post(by, person);
  const seen = discord.messages(person.channelId, person.id).slice(-SEEN);
  if (chance < 0.45) return press(by, seen) ?? command(by, person, commands, seen);
  return command(by, person, commands, seen);
}

function post({ random, phrases }: By, { guild }: Person): Wanted {
  const title = visible(oneOf(random, phrases).slice(0, 90), 'A question');
  const content = visible(oneOf(random, phrases).slice(0, 1_500), 'See above.');
  return {
    what: 'forum post',
    action: { type: 'create-post', channelId: guild.channels.forum, title, content },
  };
}

/** Discord's client sends no post without a visible character. */
function visible(text: string, otherwise: string): string {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : otherwise;
}

function press({ random }: By, seen: readonly APIMessage[]): Wanted {
  const usable = seen.flatMap((message) =>
    allComponents(message.components)
      .filter((each) => typeof each.custom_id === 'string' && each.disabled !== true)
      .map((component) => ({ message, component })),
  );
  if (usable.length === 0) return null;
  const { message, component } = oneOf(random, usable);
  const options = Array.isArray(component.options) ? component.options : [];
  const values = options.length > 0 ? [String(oneOf(random, options).value)] : [];
  return {
    what: `${component.type === 2 ? 'button' : 'select'} ${component.label ?? component.placeholder ?? ''}`,
    action: {
      type: 'press',
      messageId: message.id,
      customId: String(component.custom_id),
      ...(component.type !== 2 && { values }),
    },
  };
}

function command(
  by: By,
  { channelId, id }: Person,
  commands: readonly APIApplicationCommand[],
  seen: readonly APIMessage[],
): Wanted {
  if (commands.length === 0) return null;
  // A command with many subcommands is used more often.
  const chosen = oneOf(
    by.random,
    commands.flatMap((each) => Array.from({ length: leaves(each.options ?? []) }, () => each)),
  );
  const base = { channelId, commandId: chosen.id } as const;
  if (chosen.type !== 1) {
    const open = seen.filter(({ flags }) => ((flags ?? 0) & 64) === 0);
    if (chosen.type === 3 && open.length === 0) return null;
    const targetId = chosen.type === 3 ? oneOf(by.random, open).id : id;
    const action = { ...base, type: 'run-command', options: [], targetId } as const;
    return { what: `menu “${chosen.name}”`, action };
  }
  return { what: `/${chosen.name}`, action: { ...base, type: 'run-command', options: [] } };
}

/** Types a command's options one after another, letting the bot complete them, and sends it. */
async function perform(by: By, person: Person, wanted: Wanted): Promise<readonly Deed[]> {
  if (wanted === null) return [];
  const { action } = wanted;
  if (action.type !== 'run-command' || action.targetId !== undefined)
    return send(by, person, wanted);
  const { commands } = by.discord.snapshot(person.id);
  const chosen = commands.find(({ id }) => id === action.commandId);
  const [path, options] = leafOf(chosen?.options ?? [], by.random);
  const what = [wanted.what, ...path].join(' ');
  const deeds: Deed[] = [];
  const typed: TypedOption[] = [];
  for (const option of options) {
    if (option.required !== true && by.random() < 0.5) continue;
    const value = await typeOption(by, person, { action, path, what, typed, option }, deeds);
    if (value) typed.push(value);
  }
  const sent = { ...action, options: within(path, typed) };
  return [...deeds, ...(await send(by, person, { what, action: sent }))];
}

interface Typing {
  readonly action: PageAction & { type: 'run-command' };
  readonly path: readonly string[];
  readonly what: string;
  readonly typed: readonly TypedOption[];
  readonly option: APIApplicationCommandBasicOption;
}

async function typeOption(
  by: By,
  { id, guild }: Person,
  { action, path, what, typed, option }: Typing,
  deeds: Deed[],
): Promise<TypedOption | null> {
  const { random, discord } = by;
  const base = { name: option.name, type: option.type };
  if ('autocomplete' in option && option.autocomplete === true && random() < 0.8) {
    const value = oneOf(random, by.phrases).slice(0, integerBetween(random, 0, 30));
    const options = within(path, [...typed, { ...base, value, focused: true }]);
    const reply = await discord.act(id, { ...action, type: 'autocomplete', options });
    deeds.push({
      what: `typing ${what} ${option.name}`,
      error: reply.error ?? null,
      interactionId: reply.interactionId ?? null,
    });
    const chosen = reply.choices?.length ? oneOf(random, reply.choices) : null;
    if (chosen) return { ...base, value: chosen.value };
  }
  if ('choices' in option && option.choices?.length) {
    return { ...base, value: oneOf<{ value: string | number }>(random, option.choices).value };
  }
  switch (option.type) {
    case 3: {
      const { min_length: min = 0, max_length: max = 6_000 } = option as {
        min_length?: number;
        max_length?: number;
      };
      return { ...base, value: oneOf(random, by.phrases).slice(0, max).padEnd(min, 'x') };
    }
    case 4:
    case 10: {
      const { min_value: min = 0, max_value: max = 100 } = option as {
        min_value?: number;
        max_value?: number;
      };
      return { ...base, value: integerBetween(random, min, max) };
    }
    case 5:
      return { ...base, value: random() < 0.5 };
    case 6:
    case 9:
      return { ...base, value: id };
    case 7:
      return { ...base, value: random() < 0.7 ? guild.channels.forum : guild.channels.text };
    case 8:
      return { ...base, value: guild.id };
    case 11:
      return {
        ...base,
        value: 'file.json',
        file: {
          name: 'file.json',
          base64: Buffer.from(oneOf(random, by.phrases)).toString('base64'),
        },
      };
    default:
      return null;
  }
}

async function send(
  by: By,
  person: Person,
  { what, action }: NonNullable<Wanted>,
): Promise<Deed[]> {
  const reply = await by.discord.act(person.id, action);
  if (reply.messageId) by.written.add(reply.messageId);
  const deed = { what, error: reply.error ?? null, interactionId: reply.interactionId ?? null };
  if (!reply.modal || !reply.interactionId || by.random() < 0.2) return [deed];
  const submit = {
    type: 'submit-modal',
    interactionId: reply.interactionId,
    fields: fieldsOf(reply.modal, by),
  } as const;
  return [
    deed,
    ...(await send(by, person, { what: `form “${reply.modal.title}”`, action: submit })),
  ];
}

function fieldsOf(modal: APIModalInteractionResponseCallbackData, { random, phrases }: By) {
  const parts = allComponents(modal.components);
  const inputs = parts.flatMap((each) => [
    each,
    ...(each.component ? [each.component as typeof each] : []),
  ]);
  return inputs
    .filter(({ custom_id }) => typeof custom_id === 'string')
    .map((input) => ({
      customId: String(input.custom_id),
      values: filledIn(input, random, phrases),
    }));
}

function filledIn(
  input: Readonly<Record<string, unknown>>,
  random: Random,
  phrases: readonly string[],
): readonly string[] {
  if (Array.isArray(input.options)) return [String(oneOf(random, input.options).value)];
  if (input.type !== 4) return [];
  if (typeof input.value === 'string' && random() < 0.6) return [input.value];
  const max = typeof input.max_length === 'number' ? input.max_length : 4_000;
  const text = oneOf(random, phrases).slice(0, max);
  return [text.trim() === '' && input.required !== false ? 'x' : text];
}

type Options = NonNullable<APIApplicationCommand['options']>;

function leaves(options: Options): number {
  const inner = options.filter(({ type }) => type === 1 || type === 2);
  const counts = inner.map((each) => leaves(('options' in each && each.options) || []));
  return inner.length === 0 ? 1 : counts.reduce((sum, count) => sum + count, 0);
}

/** A subcommand, if there are any, and its options. */
function leafOf(
  options: Options,
  random: Random,
): readonly [path: readonly string[], options: readonly APIApplicationCommandBasicOption[]] {
  const branches = options.filter(({ type }) => type === 1 || type === 2);
  if (branches.length === 0) return [[], options as readonly APIApplicationCommandBasicOption[]];
  const branch = oneOf(random, branches);
  const [path, inner] = leafOf(('options' in branch && branch.options) || [], random);
  return [[branch.name, ...path], inner];
}

function within(path: readonly string[], options: readonly TypedOption[]): readonly TypedOption[] {
  const [name, ...rest] = path;
  if (name === undefined) return options;
  return [{ name, type: rest.length > 0 ? 2 : 1, options: within(rest, options) }];
}
