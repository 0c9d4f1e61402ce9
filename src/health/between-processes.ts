// A shard's process tells its parent how it is when asked: over the channel between the two, never a network.

import type { ChildProcess } from 'node:child_process';
import type { CountedMetrics } from './metrics.ts';
import type { HealthReport } from './report.ts';

/** One process's account of itself. */
export interface Account {
  readonly report: HealthReport;
  readonly counted: CountedMetrics;
}

interface Question {
  readonly verbatim: 'account';
  readonly number: number;
}
type Reply = Question & Account;

/** A process that does not answer within this time hangs, or is still starting. */
const PATIENCE_MS = 2_000;
let asked = 0;

/** From now on, answers the parent of this process. */
export function answerParent(account: () => Promise<Account>): void {
  process.on('message', (question) => {
    if (!isQuestion(question)) return;
    account().then(
      // The parent may have gone meanwhile.
      (told) => process.send?.({ ...question, ...told }, () => {}),
      () => {},
    );
  });
}

/** Asks a child; null where it is not there or does not answer in time. */
export function askChild(child: ChildProcess | null): Promise<Account | null> {
  if (!child?.connected) return Promise.resolve(null);
  asked += 1;
  const number = asked;
  return new Promise((resolve) => {
    const done = (account: Account | null): void => {
      clearTimeout(timer);
      child.off('message', hear);
      resolve(account);
    };
    const hear = (said: unknown): void => {
      if (isQuestion(said) && said.number === number) done(said as Reply);
    };
    const timer = setTimeout(done, PATIENCE_MS, null);
    child.on('message', hear);
    child.send({ verbatim: 'account', number } satisfies Question, (error) => {
      if (error) done(null);
    });
  });
}

function isQuestion(said: unknown): said is Question {
  return (
    typeof said === 'object' && said !== null && 'verbatim' in said && said.verbatim === 'account'
  );
}
