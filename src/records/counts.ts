// How often a server's questions were answered, and what members said of the answers: numbers by day, without anybody's id.

import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Day, dayOf, daysBefore } from './day.ts';

/** What became of a question. */
export const OUTCOMES = ['quoted', 'pinned', 'abstained'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const VERDICTS = ['helpful', 'not asked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What somebody said of an answer, and the day under which it is counted. */
export interface Vote {
  readonly verdict: Verdict;
  readonly day: Day;
}

/** What a verdict is about: a pin by its id, or the first passage of an answer by a reference to it. */
export type Subject =
  | { readonly kind: 'pin'; readonly id: string }
  | { readonly kind: 'passage'; readonly reference: string };

/** Numbers are kept for so many days after the day that they count, and not longer. */
export const COUNTS_KEPT_DAYS = 365;

/** Answers are counted in memory for so long, so that the disk is not written for each question; `kill -9` loses these. */
const FLUSH_MS = 10_000;

export interface JudgedSubject {
  readonly subject: Subject;
  readonly helpful: number;
  readonly notAsked: number;
}

export interface Summary {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Every subject of which something was said, the most often disliked first. */
  readonly judged: readonly JudgedSubject[];
}

export interface Counts {
  /** Counts an answer. It is written within ten seconds, or by `flush`. */
  answered(guildId: string, outcome: Outcome): void;
  /**
   * Counts a vote, and no longer the one that the same person gave before, if any: both or neither.
   * @throws DatabaseError
   */
  judged(guildId: string, subject: Subject, vote: Vote, before: Vote | null): Promise<void>;
  /** The last days together, today included. @throws DatabaseError */
  summary(guildId: string, days: number): Promise<Summary>;
  /** Deletes what is older than COUNTS_KEPT_DAYS. @throws DatabaseError */
  deleteOld(): Promise<void>;
  /** @throws DatabaseError */
  forget(guildId: string): Promise<void>;
  /** Writes what has been counted. @throws DatabaseError */
  flush(): Promise<void>;
}

/** @param database one with the tables of RECORD_SCHEMA */
export function createCounts(database: Database, now: () => Date): Counts {
  const { run } = database;
  const buffer = createBuffer(database);
  return {
    answered: (guildId, outcome) => buffer.add(guildId, dayOf(now()), outcome),
    judged: (guildId, subject, vote, before) => {
      const count = ({ verdict, day }: Vote, times: 1 | -1) => sql`
        insert into feedback_count (guild_id, day, subject, verdict, times)
        values (${guildId}, ${day}, ${writeSubject(subject)}, ${verdict}, ${times})
        on conflict (guild_id, day, subject, verdict)
        do update set times = feedback_count.times + excluded.times`;
      return database.exclusively(async (runInside) => {
        await runInside(count(vote, 1));
        if (before) await runInside(count(before, -1));
      });
    },
    summary: async (guildId, days) => {
      await buffer.flush();
      const from = daysBefore(now(), days - 1);
      const answers = await run(sql`
        select outcome, sum(times) as times from answer_count
        where guild_id = ${guildId} and day >= ${from} group by outcome`);
      const verdicts = await run(sql`
        select subject, verdict, sum(times) as times from feedback_count
        where guild_id = ${guildId} and day >= ${from} group by subject, verdict`);
      const asked = new Map(answers.map((row) => [row['outcome'], Number(row['times'])]));
      const outcomes = Object.fromEntries(OUTCOMES.map((each) => [each, asked.get(each) ?? 0]));
      return { outcomes: outcomes as Record<Outcome, number>, judged: judgedSubjects(verdicts) };
    },
    deleteOld: async () => {
      const from = daysBefore(now(), COUNTS_KEPT_DAYS);
      await run(sql`delete from answer_count where day < ${from}`);
      await run(sql`delete from feedback_count where day < ${from}`);
    },
    forget: async (guildId) => {
      buffer.drop(guildId);
      await run(sql`delete from answer_count where guild_id = ${guildId}`);
      await run(sql`delete from feedback_count where guild_id = ${guildId}`);
    },
    flush: () => buffer.flush(),
  };
}

type Row = Readonly<Record<string, unknown>>;

function judgedSubjects(rows: readonly Row[]): JudgedSubject[] {
  const found = new Map<string, { helpful: number; notAsked: number }>();
  for (const { subject, verdict, times } of rows) {
    const known = found.get(String(subject)) ?? { helpful: 0, notAsked: 0 };
    known[verdict === 'helpful' ? 'helpful' : 'notAsked'] += Math.max(0, Number(times));
    found.set(String(subject), known);
  }
  const judged = [...found].map(([subject, numbers]) => ({
    subject: readSubject(subject),
    ...numbers,
  }));
  return judged
    .filter(({ helpful, notAsked }) => helpful + notAsked > 0)
    .sort((a, b) => b.notAsked - a.notAsked || a.helpful - b.helpful);
}

function writeSubject(subject: Subject): string {
  return subject.kind === 'pin' ? `pin ${subject.id}` : `passage ${subject.reference}`;
}

function readSubject(text: string): Subject {
  const [kind, rest = ''] = text.split(' ', 2);
  return kind === 'pin' ? { kind, id: rest } : { kind: 'passage', reference: rest };
}

/** Answers that are counted and not yet written. */
function createBuffer(database: Database) {
  let waiting = new Map<string, Map<string, { day: Day; outcome: Outcome; times: number }>>();
  let timer: NodeJS.Timeout | undefined;
  const add = (guildId: string, day: Day, outcome: Outcome, times = 1): void => {
    const own = waiting.get(guildId) ?? new Map();
    const key = `${day} ${outcome}`;
    own.set(key, { day, outcome, times: (own.get(key)?.times ?? 0) + times });
    waiting.set(guildId, own);
    // What fails is tried again with the next flush.
    timer ??= setTimeout(() => void flush().catch(() => {}), FLUSH_MS).unref();
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const taken = waiting;
    waiting = new Map();
    try {
      await database.exclusively(async (run) => {
        for (const [guildId, own] of taken) {
          for (const { day, outcome, times } of own.values()) {
            await run(sql`
              insert into answer_count (guild_id, day, outcome, times)
              values (${guildId}, ${day}, ${outcome}, ${times})
              on conflict (guild_id, day, outcome)
              do update set times = answer_count.times + excluded.times`);
          }
        }
      });
    } catch (error) {
      for (const [guildId, own] of taken) {
        for (const { day, outcome, times } of own.values()) add(guildId, day, outcome, times);
      }
      throw error;
    }
  };
  return { add, flush, drop: (guildId: string) => void waiting.delete(guildId) };
}
