// Whose words a quotation is, and where they stand.

import type { Source } from '../corpus/source.ts';

export type SpeakerKind = 'person' | 'organisation' | 'document' | 'unnamed';

/** Who speaks a quotation, in the source's own words. */
export interface Speaker {
  readonly name: string;
  /** Word for word from the text ("Kazakh human rights activist"), never composed. */
  readonly role: string | null;
  /** True where the source says that the name is not the real one; it stays labelled. */
  readonly pseudonym: boolean;
  readonly kind: SpeakerKind;
}

/** Where words stand. */
export interface Locator {
  readonly source: Source;
  readonly paragraph: number;
}

/** What is shown with every quotation: where it stands, and who speaks in its passage. */
export interface Attribution extends Locator {
  /** Everything said in the passage, in document order; whose words a stretch of it is says `voiceOf`. */
  readonly speeches: readonly Speech[];
}

/**
 * direct: in quote marks, a whole statement or mixed into the sentence; indirect: reported without marks;
 * titled: marks that are no speech (a title, a nickname, a scare quote).
 */
export type QuotationKind = 'direct' | 'indirect' | 'titled';

/** The words with which a sentence names its speaker. UTF-16 offsets into the source's text. */
export interface Mention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The speakers of a speech that states none. */
export const NOT_STATED: readonly null[] = [null];

/** One stretch of speech in a source. */
export interface Speech {
  readonly sourceId: string;
  readonly paragraph: number;
  /** UTF-16 offsets into the source's text, `end` exclusive; the quote marks stand outside. */
  readonly start: number;
  readonly end: number;
  readonly kind: QuotationKind;
  /**
   * Resolved in the whole document: mostly one, several where they speak together, in the order of the text; null for
   * one whom the text does not state.
   */
  readonly speakers: readonly (Speaker | null)[];
  /** "said", "according to", … word for word as in the text. */
  readonly cue: string | null;
  readonly mention: Mention | null;
  /** Stretches of one interrupted or multi-paragraph statement share this number, unique in the source. */
  readonly statement: number;
}
