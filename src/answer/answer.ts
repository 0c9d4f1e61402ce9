// The shapes of a question and its answer.

import type { Attribution, Locator, Speaker } from '../attribution/attribution.ts';
import type { Passage, Source } from '../corpus/source.ts';

export interface Question {
  readonly text: string;
  /** Ids of the sources to search; all of them where it is absent. */
  readonly sourceIds?: readonly string[];
}

/** A verbatim stretch of one passage: `source.text.slice(start, end) === text`, always. */
export interface Quotation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
  readonly attribution: Attribution;
  /** Other sources with the same words, or nearly: grouped instead of shown twice. */
  readonly alsoIn: readonly Locator[];
}

/** A passage close to the question, for inspection: not an answer. */
export interface NearestPassage {
  readonly passage: Passage;
  readonly locator: Locator;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

/** Why the bot abstains. */
export type AbstainReason =
  | 'empty question'
  | 'no searchable words'
  | 'nothing found'
  | 'low confidence'
  /** Whom the question asks about speaks in the sources, but not of this. */
  | 'speaker silent'
  /** The question is a reference (“¶ 12 of …”) that leads to no paragraph, or not to a single one. */
  | 'no such paragraph';

/** Why a reference leads to no paragraph. */
export type MissingParagraph =
  | {
      readonly kind: 'beyond';
      readonly number: number;
      readonly source: Source;
      /** The number of the source's last paragraph. */
      readonly last: number;
    }
  /** A title, a credit or page furniture. */
  | { readonly kind: 'left out'; readonly number: number; readonly source: Source }
  | {
      readonly kind: 'several sources';
      readonly number: number;
      readonly sources: readonly Source[];
    };

interface AnswerBase {
  readonly question: Question;
  /** The probability, 0 to 1, that the first passage answers the question. */
  readonly confidence: number;
  /** The best passages in rank order, whatever the outcome. */
  readonly nearest: readonly NearestPassage[];
}

/** Whose decision a pinned answer is. */
export interface PinMark {
  readonly id: string;
  /** As the server saw the name then. */
  readonly pinnedBy: string;
  /** ISO 8601, UTC. */
  readonly pinnedAt: string;
}

export type Answer =
  /** Moderators decided that these passages answer the question. */
  | (AnswerBase & {
      readonly outcome: 'pinned';
      readonly pin: PinMark;
      readonly quotations: readonly Quotation[];
    })
  | (AnswerBase & {
      readonly outcome: 'quoted';
      readonly quotations: readonly Quotation[];
      /** The parts of a question with several that the sources do not answer, as they were put. */
      readonly unanswered?: readonly string[];
    })
  | (AnswerBase & {
      readonly outcome: 'abstained';
      readonly reason: AbstainReason;
      /** Whom the question asks about, where they are silent on it. */
      readonly speaker?: Speaker;
      /** What the reference is about that leads nowhere. */
      readonly paragraph?: MissingParagraph;
    });
