// A crowd, bad weather and the bot for as many interactions as wanted; then what can't be right is counted.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { seededRandom } from '../bench/random.ts';
import { complaints } from '../discord-description.ts';
import { createCrowd, type Deed } from './crowd.ts';
import { currentSession, described, journeys, type Silence, silenceOf } from './journeys.ts';
import { PHRASES } from './phrases.ts';
import { exportedPins, pinSome, withoutNames } from './pins-kept.ts';
import { type Memory, type SoakedBot, startSoakedBot } from './soaked-bot.ts';
import { badWeather, SLOWEST_CALLBACK_MS } from './weather.ts';

export interface SoakOptions {
  readonly interactions: number;
  readonly seed: number;
  readonly cutEveryMs: number;
  /** Told how far it has come, at each measurement of the memory. */
  onProgress?(done: number, memory: Memory): void;
}

export interface SoakFigures {
  readonly interactions: number;
  readonly seconds: number;
  readonly cuts: number;
  /** How often each thing was done. */
  readonly deeds: ReadonlyMap<string, number>;
  /** What was left without an answer, by whose fault that is. */
  readonly silences: Readonly<Record<Silence, readonly string[]>>;
  /** More than one message stands for one interaction. */
  readonly answeredTwice: readonly string[];
  /** What Discord refused of the bot's requests, but for what the weather explains. */
  readonly refused: ReadonlyMap<string, number>;
  /** What Discord's own description finds wrong. */
  readonly undescribed: readonly string[];
  readonly pings: number;
  /** After so many interactions. */
  readonly memory: readonly (Memory & { readonly after: number })[];
  readonly pinsIntact: boolean;
  readonly crashed: boolean;
  readonly log: ReadonlyMap<string, number>;
  readonly stray: readonly string[];
}

const AT_ONCE = 12;

/** Soaks the built bot (`dist/`) on the default corpus. */
export async function soak(options: SoakOptions): Promise<SoakFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-soak-'));
  // A record that forgot the oldest would tell of interactions that nobody tried to answer.
  const remembers = 10_000 + 10 * options.interactions;
  const discord = await startLocalDiscord({ guilds: 3, remembers });
  try {
    const bot = await startSoakedBot(discord, `file:${join(folder, 'verbatim.db')}`);
    try {
      return await soakBot(discord, bot, options);
    } finally {
      await bot.stop();
    }
  } finally {
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function soakBot(
  discord: LocalDiscord,
  bot: SoakedBot,
  { interactions, seed, cutEveryMs, onProgress }: SoakOptions,
): Promise<SoakFigures> {
  const random = seededRandom(seed);
  const kept = 2;
  await pinSome(discord, kept);
  const before = await exportedPins(discord, kept);
  const crowd = createCrowd(discord, discord.guilds.slice(0, kept), random, PHRASES);
  const weather = badWeather(discord, random, cutEveryMs);
  const deeds: Deed[] = [];
  const memory: (Memory & { after: number })[] = [];
  const began = Date.now();
  const step = Math.max(50, Math.min(1_000, Math.floor(interactions / 4)));
  while (deeds.length < interactions && bot.child.exitCode === null) {
    const until = Math.min(deeds.length + step, interactions);
    const one = async (): Promise<void> => {
      while (deeds.length < until && bot.child.exitCode === null) {
        weather.next();
        deeds.push(...(await crowd.act()).filter(({ interactionId }) => interactionId !== null));
        // While no connection stands, nobody can do anything.
        if (!discord.snapshot(discord.people.member).bot) await sleep(50);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    if (bot.child.exitCode !== null) break;
    const measured = { ...(await bot.memory()), after: deeds.length };
    memory.push(measured);
    onProgress?.(deeds.length, measured);
  }
  weather.end();
  const seconds = (Date.now() - began) / 1_000;
  // What is under way comes to its end, the slowest callback too; faults that have not struck do so without harm.
  await sleep(SLOWEST_CALLBACK_MS + 1_500);
  // The record then says of every event whether the bot has heard it.
  discord.gateway.askForHeartbeats();
  await sleep(500);
  const crashed = bot.child.exitCode !== null;
  const after = crashed ? '' : await exportedAfterwards(discord, kept);
  return {
    interactions: deeds.length,
    seconds,
    cuts: weather.cuts,
    deeds: tally(deeds.map(({ what }) => what)),
    silences: silencesOf(discord, deeds),
    answeredTwice: twice(discord, deeds),
    refused: refusals(discord),
    undescribed: complaints(discord),
    pings: discord.pings.filter(({ messageId }) => !crowd.written.has(messageId)).length,
    memory,
    pinsIntact: withoutNames(after) === withoutNames(before),
    crashed,
    log: bot.complaints,
    stray: bot.stray,
  };
}

/** Discord may still be in bad weather: faults that have not struck yet. */
async function exportedAfterwards(discord: LocalDiscord, guild: number): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const text = await exportedPins(discord, guild).catch(() => null);
    if (text !== null) return text;
  }
  return '';
}

function silencesOf(discord: LocalDiscord, deeds: readonly Deed[]): SoakFigures['silences'] {
  const all = journeys(discord);
  const session = currentSession(discord);
  const silent = deeds
    .filter(({ error }) => error === 'The application did not respond')
    .map(({ what, interactionId }) => {
      const journey = all.get(interactionId ?? '');
      return {
        what: `${what} (${journey ? described(journey) : 'not recorded'})`,
        why: silenceOf(journey, session),
      };
    });
  const whose = (wanted: Silence) =>
    silent.filter(({ why }) => why === wanted).map(({ what }) => what);
  return {
    undelivered: whose('undelivered'),
    'late by the weather': whose('late by the weather'),
    'late by the bot': whose('late by the bot'),
    unanswered: whose('unanswered'),
  };
}

/** Interactions for which more than one message of the bot was made. */
function twice(discord: LocalDiscord, deeds: readonly Deed[]): readonly string[] {
  const made = new Map<string, Set<string>>();
  for (const { people, guilds } of [discord]) {
    for (const viewer of Object.values(people)) {
      for (const { channels } of guilds) {
        for (const message of discord.messages(channels.text, viewer)) {
          const id = message.interaction_metadata?.id;
          if (id) made.set(id, (made.get(id) ?? new Set()).add(message.id));
        }
      }
    }
  }
  return deeds
    .filter(({ interactionId }) => (made.get(interactionId ?? '')?.size ?? 0) > 1)
    .map(({ what }) => what);
}

/** Discord's codes that the weather explains: unknown (over) interaction, webhook or message, already acknowledged. */
const EXPLAINED = [10062, 10015, 10008, 50027, 40060];

function refusals({ requests }: LocalDiscord): ReadonlyMap<string, number> {
  const refused = requests.filter(({ status, response }) => {
    const code = (response as { code?: number } | null)?.code ?? 0;
    return status >= 400 && status < 500 && status !== 429 && !EXPLAINED.includes(code);
  });
  return tally(
    refused.map(
      ({ method, route, status, response }) =>
        `${method} ${route} ${status} ${JSON.stringify(response).slice(0, 300)}`,
    ),
  );
}

function tally(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}
