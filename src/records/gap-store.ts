// Where the gap log is kept: unanswered questions by day, without anybody's id, only while a server wants them.

import type { Database, Run } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Day, dayOf, daysBefore } from './day.ts';

/** A wording that was asked, over all the days that are kept. */
export interface AskedQuestion {
  readonly question: string;
  readonly times: number;
  readonly lastDay: Day;
}

export const GAP_LIMITS = {
  /** The longest time that a server may choose. */
  days: 365,
  /** Different wordings of one server; those asked once and longest ago make room. */
  questions: 500,
} as const;

export interface GapStore {
  /** For how many days a server's gaps are kept; null where the log is off. @throws DatabaseError */
  days(guildId: string): Promise<number | null>;
  /** Turns the log on, or changes the days; what is older is deleted. @throws DatabaseError */
  turnOn(guildId: string, days: number): Promise<void>;
  /** Turns the log off and deletes what it has. @throws DatabaseError */
  turnOff(guildId: string): Promise<void>;
  /** Keeps a question, where the log is on at this moment. @throws DatabaseError */
  note(guildId: string, question: string): Promise<void>;
  /** What is kept, the most often asked first. @throws DatabaseError */
  questions(guildId: string): Promise<readonly AskedQuestion[]>;
  /** Deletes these wordings. @throws DatabaseError */
  remove(guildId: string, questions: readonly string[]): Promise<void>;
  /** Deletes what has been kept for its time, of all servers. @throws DatabaseError */
  deleteOld(): Promise<void>;
  /** Deletes everything of a server, its setting included. @throws DatabaseError */
  forget(guildId: string): Promise<void>;
}

/** A store in a database whose tables are those of RECORD_SCHEMA. */
export function createGapStore(database: Database, now: () => Date): GapStore {
  const { run, exclusively } = database;
  const days = async (guildId: string): Promise<number | null> => {
    const [row] = await run(sql`select days from gap_setting where guild_id = ${guildId}`);
    return row ? Number(row['days']) : null;
  };
  const sweepKept = async (kept: number, runInside: Run): Promise<void> => {
    await runInside(sql`
      delete from gap_question where day < ${daysBefore(now(), kept)}
        and guild_id in (select guild_id from gap_setting where days = ${kept})`);
  };
  const forget = (guildId: string): Promise<void> =>
    exclusively(async (runInside) => {
      await runInside(sql`delete from gap_setting where guild_id = ${guildId}`);
      await runInside(sql`delete from gap_question where guild_id = ${guildId}`);
    });
  return {
    days,
    turnOn: (guildId, kept) =>
      exclusively(async (runInside) => {
        await runInside(sql`
          insert into gap_setting (guild_id, days) values (${guildId}, ${kept})
          on conflict (guild_id) do update set days = excluded.days`);
        await sweepKept(kept, runInside);
      }),
    turnOff: forget,
    note: async (guildId, question) => {
      const [row] = await run(sql`
        insert into gap_question (guild_id, day, question, times)
        select guild_id, cast(${dayOf(now())} as text), cast(${question} as text), 1
        from gap_setting where guild_id = ${guildId}
        on conflict (guild_id, day, question) do update set times = gap_question.times + 1
        returning times`);
      if (Number(row?.['times']) === 1) await makeRoom(guildId, database);
    },
    questions: async (guildId) => {
      const kept = await days(guildId);
      if (kept === null) return [];
      const rows = await run(sql`
        select question, sum(times) as times, max(day) as last_day from gap_question
        where guild_id = ${guildId} and day >= ${daysBefore(now(), kept)}
        group by question order by sum(times) desc, max(day) desc, question`);
      return rows.map((row) => ({
        question: String(row['question']),
        times: Number(row['times']),
        lastDay: String(row['last_day']),
      }));
    },
    remove: async (guildId, questions) => {
      if (questions.length === 0) return;
      await exclusively(async (runInside) => {
        for (const question of questions) {
          await runInside(
            sql`delete from gap_question where guild_id = ${guildId} and question = ${question}`,
          );
        }
      });
    },
    deleteOld: async () => {
      const settings = await run(sql`select distinct days from gap_setting`);
      for (const row of settings) await sweepKept(Number(row['days']), run);
      // A question that another process kept while the log was being turned off.
      await run(
        sql`delete from gap_question where guild_id not in (select guild_id from gap_setting)`,
      );
    },
    forget,
  };
}

async function makeRoom(guildId: string, { run }: Database): Promise<void> {
  await run(sql`
    delete from gap_question where guild_id = ${guildId} and question in (
      select question from gap_question where guild_id = ${guildId} group by question
      order by sum(times) desc, max(day) desc, question
      limit 1000000 offset ${GAP_LIMITS.questions})`);
}
