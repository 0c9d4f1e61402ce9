// An index as named sections of plain numbers and texts, and back: what a snapshot holds.

import type { IndexParts } from './index-builder.ts';
import { Lexicon } from './lexicon.ts';
import { Postings } from './postings.ts';
import { TitleTerms } from './title-terms.ts';
import { WordSequences } from './word-sequences.ts';

/**
 * To be raised whenever the same corpus would give another index: other words, stems, function words, fields or
 * scores. A test with a fingerprint of the analysis fails when it was forgotten.
 */
export const ANALYSIS_VERSION = 9;

export type Section = Uint8Array | Uint32Array | Float32Array;
export type Sections = Readonly<Record<string, Section>>;

/** No word has a line feed in it. */
const SEPARATOR = '\n';

/** The sections of an index; arrays are shared, not copied. */
export function toSections(parts: IndexParts): Sections {
  const { lexicon, postings, words, titles, places, leaning } = parts;
  return {
    places,
    leaning,
    languages: fromTexts(lexicon.parts.languages),
    words: fromTexts(lexicon.parts.words),
    languageOfWord: lexicon.parts.languageOfWord,
    termOfWord: lexicon.parts.termOfWord,
    flagsOfWord: lexicon.parts.flagsOfWord,
    terms: fromTexts(lexicon.parts.terms),
    frequency: lexicon.parts.frequency,
    names: lexicon.parts.names,
    postingStarts: postings.parts.starts,
    postingPassages: postings.parts.passages,
    postingScores: postings.parts.scores,
    sequences: words.entries,
    sequenceStarts: words.starts,
    titleGroups: titles.parts.groups,
    titleStarts: titles.parts.starts,
    titleTerms: titles.parts.terms,
  };
}

/**
 * The index of which these are the sections.
 * @throws when a section is missing or of another kind
 */
export function fromSections(sections: Sections): IndexParts {
  const bytes = (name: string): Uint8Array => sectionOf(sections, name, Uint8Array);
  const numbers = (name: string): Uint32Array => sectionOf(sections, name, Uint32Array);
  const places = numbers('places');
  return {
    places,
    leaning: bytes('leaning'),
    lexicon: new Lexicon({
      languages: toTexts(bytes('languages')),
      words: toTexts(bytes('words')),
      languageOfWord: bytes('languageOfWord'),
      termOfWord: numbers('termOfWord'),
      flagsOfWord: bytes('flagsOfWord'),
      terms: toTexts(bytes('terms')),
      frequency: numbers('frequency'),
      names: bytes('names'),
    }),
    postings: new Postings({
      starts: numbers('postingStarts'),
      passages: numbers('postingPassages'),
      scores: sectionOf(sections, 'postingScores', Float32Array),
      size: places.length,
    }),
    words: new WordSequences(numbers('sequences'), numbers('sequenceStarts')),
    titles: new TitleTerms({
      groups: numbers('titleGroups'),
      starts: numbers('titleStarts'),
      terms: numbers('titleTerms'),
    }),
  };
}

function sectionOf<Kind extends Section>(
  sections: Sections,
  name: string,
  kind: new (length: number) => Kind,
): Kind {
  const section = sections[name];
  if (!(section instanceof kind)) throw new Error(`The section “${name}” is missing.`);
  return section;
}

function fromTexts(texts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(texts.map((text) => text + SEPARATOR).join(''));
}

function toTexts(bytes: Uint8Array): readonly string[] {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(SEPARATOR).slice(0, -1);
}
