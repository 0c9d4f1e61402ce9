// Everything recorded beside pins that the rest of the program uses, made from a database.

import type { Database } from '../database/database.ts';
import { type Counts, createCounts, type Outcome } from './counts.ts';
import { createGapStore, type GapStore } from './gap-store.ts';
import { maskPersonal } from './masking.ts';
import { createVotes, type Votes } from './votes.ts';

/** What became of a question. */
export interface Given {
  readonly outcome: Outcome;
  /** The question's words where a gap log may have them, else null. */
  readonly question: string | null;
}

export interface Records {
  readonly counts: Counts;
  readonly gaps: GapStore;
  readonly votes: Votes;
  /** Records that a question was answered, or not. @throws DatabaseError where a gap can't be kept */
  note(guildId: string, given: Given): Promise<void>;
  now(): Date;
}

/** As long as a pin's question may be: a longer one is cut. */
const LONGEST_QUESTION = 300;

/** @param database one with the tables of RECORD_SCHEMA @param now the time; the system's where it is absent */
export function createRecords(database: Database, now: () => Date = () => new Date()): Records {
  const counts = createCounts(database, now);
  const gaps = createGapStore(database, now);
  return {
    counts,
    gaps,
    votes: createVotes(),
    now,
    note: async (guildId, { outcome, question }) => {
      counts.answered(guildId, outcome);
      const kept = question === null ? '' : toKeep(question);
      if (outcome === 'abstained' && kept !== '') await gaps.note(guildId, kept);
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
