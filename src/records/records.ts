// Everything recorded beside pins that the rest of the program uses, made from a database.

import type { Database } from '../database/database.ts';
import { type Counts, createCounts } from './counts.ts';
import { createVotes, type Votes } from './votes.ts';

export interface Records {
  readonly counts: Counts;
  readonly votes: Votes;
  now(): Date;
}

/** @param database one with the tables of RECORD_SCHEMA @param now the time; the system's where it is absent */
export function createRecords(database: Database, now: () => Date = () => new Date()): Records {
  return { counts: createCounts(database, now), votes: createVotes(), now };
}
