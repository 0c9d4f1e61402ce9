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

/** What is shown with every quotation. Where the speaker is null nothing is said of one: it is not known yet. */
export interface Attribution {
  readonly speaker: Speaker | null;
  readonly source: Source;
  readonly paragraph: number;
}
