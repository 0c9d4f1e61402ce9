// The central types of the corpus: what a source is, and how a passage points into it.

/** A document as it was read. `text` is the file's decoded text, unchanged but for a dropped byte order mark. */
export interface Source {
  /** Stable and unique within the corpus; made from the file name, or `id` in the front matter. */
  readonly id: string;
  /** The file's path below the corpus folder, with forward slashes. */
  readonly file: string;
  readonly title: string;
  /** What the document does not state is null, and is shown as not stated. */
  readonly author: string | null;
  readonly publisher: string | null;
  /** ISO 8601, as precise as the document states it: `2023`, `2023-06` or `2023-06-14`. */
  readonly date: string | null;
  /** Absolute http or https address of the published document. */
  readonly url: string | null;
  /** BCP 47 tag; `en` where the front matter states none. */
  readonly language: string;
  readonly text: string;
  /** Hexadecimal SHA-256 of `text` in UTF-8. */
  readonly sha256: string;
}

/** Captions and headings are evidence for names and context, never answers. */
export type PassageKind = 'paragraph' | 'heading' | 'caption' | 'list item';

/** A paragraph of a source, as offsets into its text: never a copy. */
export interface Passage {
  /** Unique within the corpus: `<source id>#<paragraph>`. */
  readonly id: string;
  readonly sourceId: string;
  /** 1 for the first block below the front matter; blocks that are left out are counted too. */
  readonly paragraph: number;
  /** UTF-16 code units of the source's text, from `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  readonly kind: PassageKind;
}
