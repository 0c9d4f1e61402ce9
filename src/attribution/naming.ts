// A cue with the phrase that names its speaker: what every rule about mentions returns.

import type { Cue } from './cues.ts';
import type { NounPhrase } from './noun-phrase.ts';

/** Token indices of one paragraph. */
export interface Naming {
  /** Both -1 where no cue introduces the speaker. */
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly phrase: NounPhrase;
  readonly cue: Cue | null;
  /** Where the naming stands: before the quotation, after it, or only as the clause's subject. */
  readonly place: 'before' | 'after' | 'subject';
}

/** How far from a quotation its cue may stand, in tokens. */
export const REACH = 60;
