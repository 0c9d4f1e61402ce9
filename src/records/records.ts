// Everything recorded beside pins that the rest of the program uses, made from a database.

import type { Database } from '../database/database.ts';
import { type Counts, createCounts, type Outcome } from './counts.ts';
import { createGapStore, type GapStore } from './gap-store.ts';
import { maskPersonal } from './masking.ts';
import { createServedGuilds, type ServedGuilds } from './served-guilds.ts';
import { createVotes, type Votes } from './votes.ts';

/** What became of a question. */
export interface Given {
  readonly outcome: Outcome;
  /** The question's words where a gap log may have them, else null. */
  readonly question: string | null;
}

/** An area of the program that keeps something of servers or members. */
export interface Keeper {
  /** Deletes everything that belongs to a server. @throws DatabaseError */
  forget(guildId: string): Promise<void>;
  /** Takes out what relates to a person, in every server. @returns in how many places it was @throws DatabaseError */
  forgetMember?(userId: string): Promise<number>;
  /** Deletes what has been kept for its time. @throws DatabaseError */
  deleteOld?(): Promise<void>;
}

export interface Records {
  readonly counts: Counts;
  readonly gaps: GapStore;
  readonly votes: Votes;
  /** Records that a question was answered, or not. @throws DatabaseError where a gap can't be kept */
  note(guildId: string, given: Given): Promise<void>;
  readonly served: ServedGuilds;
  /** Has another area forget and delete along with the others. */
  addKeeper(keeper: Keeper): void;
  /** Deletes everything that any area keeps of a server. @throws DatabaseError; what is left can be deleted again */
  forgetGuild(guildId: string): Promise<void>;
  /** Takes out what any area keeps of a person. @returns in how many places it was @throws DatabaseError */
  forgetMember(userId: string): Promise<number>;
  /** Deletes whatever any area has kept for its time. @throws DatabaseError */
  deleteOld(): Promise<void>;
  now(): Date;
}

/** As long as a pin's question may be: a longer one is cut. */
const LONGEST_QUESTION = 300;

/**
 * @param database one with the tables of RECORD_SCHEMA
 * @param others the other areas that keep something
 * @param now the time; the system's where it is absent
 */
export function createRecords(
  database: Database,
  others: readonly Keeper[] = [],
  now: () => Date = () => new Date(),
): Records {
  const counts = createCounts(database, now);
  const gaps = createGapStore(database, now);
  const keepers: Keeper[] = [counts, gaps, ...others];
  return {
    counts,
    gaps,
    votes: createVotes(),
    served: createServedGuilds(database, now),
    now,
    addKeeper: (keeper) => void keepers.push(keeper),
    note: async (guildId, { outcome, question }) => {
      counts.answered(guildId, outcome);
      const kept = question === null ? '' : toKeep(question);
      if (outcome === 'abstained' && kept !== '') await gaps.note(guildId, kept);
    },
    forgetGuild: async (guildId) => {
      for (const keeper of keepers) await keeper.forget(guildId);
      await database.scrub();
    },
    forgetMember: async (userId) => {
      let places = 0;
      for (const keeper of keepers) places += (await keeper.forgetMember?.(userId)) ?? 0;
      await database.scrub();
      return places;
    },
    deleteOld: async () => {
      for (const keeper of keepers) await keeper.deleteOld?.();
      await database.scrub();
    },
  };
}

/** One line, without what points at a person; PostgreSQL takes no NUL. */
function toKeep(question: string): string {
  const line = maskPersonal(question.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim());
  if (line.length <= LONGEST_QUESTION) return line;
  const cut = line.slice(0, LONGEST_QUESTION - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUESTION / 2)).replace(/[\ud800-\udbff]$/, '')}…`;
}
