// The shapes of a check: what was claimed, and what the sources have of it.

import type { Quotation } from '../answer/answer.ts';
import type { Speaker } from '../attribution/attribution.ts';
import type { SpeakerFinding } from './claimed-speaker.ts';

/**
 * word for word: the sources have these very words; altered: they have others in some places; cut: they have these, and
 * beside them a negation or a frame without which they say something else; another speaker: somebody else says them;
 * not found: they have nothing like it; too short: there is no word to look for.
 */
export type Verdict =
  | 'word for word'
  | 'altered'
  | 'cut'
  | 'another speaker'
  | 'not found'
  | 'too short';

/** A run of words, side by side: what only the source has, what only the post has, or what both have. */
export interface ComparedPart {
  readonly kind: 'same' | 'source only' | 'post only';
  readonly text: string;
}

/** What a message quotes, checked. */
export interface CheckedMessage {
  /** In the message's order, at least one. */
  readonly checks: readonly QuoteCheck[];
  /** How many further quotations of the message were not checked. */
  readonly unchecked: number;
}

export interface QuoteCheck {
  /** The words as posted. */
  readonly text: string;
  readonly claimedSpeaker: string | null;
  readonly verdict: Verdict;
  /** Whole sentences of the source around the words, in order; the nearest passage where nothing is found. */
  readonly quotations: readonly Quotation[];
  /** The very words in the source, one for each stretch of the post; empty where nothing is found. */
  readonly exact: readonly Quotation[];
  /** Word by word; empty where the words are the same or nothing is found. */
  readonly comparison: readonly ComparedPart[];
  /** Stretches of the post that stand apart in the sources without a mark of it, or in another order. */
  readonly joined: boolean;
  /** What the cut leaves out, in the source's words. */
  readonly missing: string | null;
  readonly speaker: SpeakerFinding;
  /** Who speaks in the source; empty for the document's own voice. */
  readonly speakers: readonly (Speaker | null)[];
  /** In how many further passages the very same words stand. */
  readonly elsewhere: number;
}
