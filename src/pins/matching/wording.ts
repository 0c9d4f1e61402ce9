// A question's wording taken apart: what it is about, what it asks for, and in which words.

import { stem } from 'porter2';
import { wordsOf } from '../../search/words.ts';
import { AUXILIARIES, FUNCTION_WORDS, NEGATIONS } from './word-lists.ts';

/** What a question asks for. */
export type AskedFor =
  | 'who'
  | 'when'
  | 'where'
  | 'why'
  | 'what'
  | 'how'
  | 'how many'
  | 'how old'
  | 'how long'
  | 'yes or no';

/** A part of a wording by which it is compared: a word, two words in a row, or four letters of one. */
export interface Feature {
  readonly key: string;
  readonly weight: number;
  /** The share of all questions in which it would stand, as far as that is known of its kind of word. */
  readonly commonness: number;
}

export interface Wording {
  /** Stems of all words, in order. */
  readonly stems: readonly string[];
  /** Stems of the words that say what it is about, without numbers. */
  readonly content: ReadonlySet<string>;
  /** Stems of words with a capital inside the sentence. */
  readonly names: ReadonlySet<string>;
  /** Words with a digit. */
  readonly numbers: ReadonlySet<string>;
  readonly negated: boolean;
  readonly askedFor: ReadonlySet<AskedFor>;
}

/** Word pairs and parts of words weigh less than words: chosen on CLINC150's and StackFAQ's first halves. */
const WEIGHTS = { word: 1, pair: 0.5, letters: 0.6 } as const;
const LETTERS = 4;
const COMMON_WORD = 0.2;
const COMMON_PAIR = 0.1;
/** Whoever writes a page instead of a question has said what matters by here. */
const MOST_WORDS = 80;
/** What goes on longer is no word of a language: “ﷺ” alone, 300 times, is 5,400 letters. */
const MOST_LETTERS = 64;
/** Where more of the words than this have capitals, they are a headline's and mean no names. */
const HEADLINE = 0.6;

/** A wording, and the features to find it by: so many that they are not kept with it. */
export interface ReadWording {
  readonly wording: Wording;
  readonly features: readonly Feature[];
}

/** Takes a wording apart. @param text any text */
export function readWording(text: string): ReadWording {
  const words: { form: string; named: boolean; capital: boolean }[] = [];
  for (const { form, capital, startsSentence } of wordsOf(text.slice(0, 2_000), 'en')) {
    if (words.length === MOST_WORDS) break;
    const cut = form.replace(/'s$/, '').slice(0, MOST_LETTERS);
    words.push({ form: cut, named: capital && !startsSentence, capital });
  }
  const forms = words.map(({ form }) => form);
  const stems = forms.map((form) => stem(form));
  const isNumber = forms.map((form) => /\p{Nd}/u.test(form));
  const isContent = forms.map(
    (form, i) => !isNumber[i] && !FUNCTION_WORDS.has(form) && !NEGATIONS.has(form),
  );
  const content = stems.filter((_, i) => isContent[i]);
  const capitals = words.filter(({ capital }, i) => capital && isContent[i]).length;
  const isHeadline = capitals > HEADLINE * content.length && content.length > 2;
  const wording = {
    stems,
    content: new Set(content),
    names: new Set(isHeadline ? [] : stems.filter((_, i) => words[i]?.named && isContent[i])),
    numbers: new Set(forms.filter((_, i) => isNumber[i])),
    negated: forms.some((form) => NEGATIONS.has(form)),
    askedFor: askedForIn(forms),
  };
  return { wording, features: featuresOf(forms, stems) };
}

function featuresOf(forms: readonly string[], stems: readonly string[]): Feature[] {
  const features = new Map<string, Feature>();
  const add = (key: string, weight: number, commonness: number): void => {
    if (!features.has(key)) features.set(key, { key, weight, commonness });
  };
  const isCommon = forms.map((form) => FUNCTION_WORDS.has(form));
  stems.forEach((word, i) => {
    add(`w${word}`, WEIGHTS.word, isCommon[i] ? COMMON_WORD : 0);
    const next = stems[i + 1];
    if (next === undefined) return;
    add(`p${word} ${next}`, WEIGHTS.pair, isCommon[i] && isCommon[i + 1] ? COMMON_PAIR : 0);
  });
  forms.forEach((form, i) => {
    const padded = ` ${form} `;
    for (let at = 0; at + LETTERS <= padded.length; at++) {
      add(`l${padded.slice(at, at + LETTERS)}`, WEIGHTS.letters, isCommon[i] ? COMMON_WORD : 0);
    }
  });
  return [...features.values()];
}

/** “What is the reason …?” asks why. */
const HINTS: ReadonlyMap<string, AskedFor> = new Map(
  Object.entries({
    who: 'person people name man woman author',
    when: 'year date day time month birthday hour century deadline',
    where: 'place city country town location address site region',
    why: 'reason reasons cause causes purpose motive',
    'how many': 'number amount count quantity share percentage percent price cost sum total',
    'how old': 'age',
    'how long': 'duration length distance',
  }).flatMap(([asked, words]) =>
    words.split(' ').map((word) => [word, asked as AskedFor] as const),
  ),
);

function askedForIn(forms: readonly string[]): Set<AskedFor> {
  const asked = new Set<AskedFor>();
  forms.forEach((form, i) => {
    const found = askedForBy(form, forms[i + 1] ?? '');
    if (found) asked.add(found);
  });
  if (asked.has('what')) {
    for (const form of forms) {
      const hinted = HINTS.get(form);
      if (hinted) asked.add(hinted);
    }
  }
  if (asked.size === 0 && AUXILIARIES.has(forms[0] ?? '')) asked.add('yes or no');
  return asked;
}

function askedForBy(form: string, next: string): AskedFor | null {
  switch (form) {
    case 'who':
    case 'whose':
    case 'whom':
      return 'who';
    case 'when':
    case 'where':
    case 'why':
      return form;
    case 'what':
    case 'which':
      return 'what';
    case 'how':
      return mannerOrMeasure(next);
    default:
      return null;
  }
}

function mannerOrMeasure(next: string): AskedFor {
  if (next === 'many' || next === 'much') return 'how many';
  if (next === 'old') return 'how old';
  if (/^(?:long|far|often)$/.test(next)) return 'how long';
  return next === 'come' ? 'why' : 'how';
}
