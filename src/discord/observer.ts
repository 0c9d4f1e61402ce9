// What the Discord layer tells whoever counts: kinds and outcomes, never who, where or what.

import type { Answer } from '../answer/answer.ts';

export type InteractionKind = 'command' | 'menu' | 'button' | 'select' | 'form' | 'autocomplete';
/** `expired`: Discord had ended the interaction; `turned away`: the bot was stopping. */
export type InteractionOutcome = 'answered' | 'failed' | 'expired' | 'turned away';

export interface Observer {
  interaction(kind: InteractionKind, outcome: InteractionOutcome): void;
  /** An answer to a question was sent. */
  answer(outcome: Answer['outcome']): void;
  /** Seconds from an interaction's event until Discord has taken its first callback. */
  callback(seconds: number): void;
  /** Discord answered a request with an error, or (null) not at all. Attempts that are repeated count, too. */
  failedRequest(status: number | null): void;
}

/** Counts nothing. */
export const noObserver: Observer = {
  interaction: () => {},
  answer: () => {},
  callback: () => {},
  failedRequest: () => {},
};
