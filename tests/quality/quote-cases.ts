// Posts made from a corpus by stated rules, each with what a check of it must find.

import type { Speeches } from '../../src/attribution/speeches.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { sentenceSpans } from '../../src/corpus/sentences.ts';
import type { Passage } from '../../src/corpus/source.ts';
import type { Verdict } from '../../src/quote-check/quote-check.ts';
import { oneOf, type Random, seededRandom } from '../bench/random.ts';

export interface QuoteCase {
  readonly rule: string;
  readonly post: string;
  readonly expected: Verdict;
}

type Rule = (sentence: Sentence, world: World) => string | null;

interface Sentence {
  readonly text: string;
  readonly passage: Passage;
  /** The paragraph's sentences and which of them this is. */
  readonly siblings: readonly string[];
  readonly at: number;
}

interface World {
  readonly random: Random;
  readonly corpus: Corpus;
  readonly speeches: Speeches;
  readonly sentences: readonly Sentence[];
  /** Words of the corpus of four letters and more. */
  readonly words: readonly string[];
  /** Some sentence of the corpus. */
  another(): Sentence;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const NEGATION = /(?<![\p{L}\p{N}])(?:not|never|no|cannot)(?![\p{L}\p{N}])|n[’']t(?!\p{L})/iu;
const FEWEST_WORDS = 6;

const UNALTERED: Readonly<Record<string, Rule>> = {
  'a sentence': ({ text }) => text,
  'a paragraph': ({ siblings, at }) => (at === 0 ? siblings.join(' ') : null),
  'other marks': ({ text }) => `«${text.replace(/[“”"]/gu, "'").replace(/’/gu, "'")}»`,
  'other case and spacing': ({ text }) => text.toUpperCase().replace(/ /g, '  '),
  'no punctuation': ({ text }) => text.replace(/(?<!\d)[.,;:—–“”"]|[.,;:](?!\d)/gu, ' '),
  'other dashes': ({ text }) =>
    /[—–-]/u.test(text)
      ? text.replace(/(?<=\p{L})[—–-](?=\p{L})/gu, '‑').replace(/ [—–-] /gu, '--')
      : null,
  'an omission marked': ({ siblings, at }) => {
    const [first, , third] = siblings.slice(at);
    return first && third ? `“${first} […] ${third}”` : null;
  },
  'its own speaker': ({ text, passage }, { speeches }) => {
    const speaker = speakerOf(passage, speeches, text);
    return speaker === null ? null : `“${text}” — ${speaker}`;
  },
};

const ALTERED: Readonly<Record<string, Rule>> = {
  'a word changed': ({ text }, { words, random }) =>
    changeWord(text, random, (word) => another(word, words, random)),
  'a word left out': ({ text }, { random }) => changeWord(text, random, () => ''),
  'a word added': ({ text }, { words, random }) =>
    changeWord(text, random, (word) => `${word} ${oneOf(random, words)}`),
  'a word misspelt': ({ text }, { random }) =>
    changeWord(text, random, (word) => `${word.slice(0, 2)}${word.slice(3)}`),
  'a number changed': ({ text }) =>
    /\d/.test(text) ? text.replace(/\d/, (digit) => String((Number(digit) + 3) % 10)) : null,
  'two words swapped': ({ text }) => swapWords(text),
  'two stretches joined without a mark': ({ siblings, at }) => {
    const [first, , third] = siblings.slice(at);
    return first && third ? `“${first} ${third}”` : null;
  },
  'sentences in another order': ({ siblings, at }) => {
    const [first, second] = siblings.slice(at);
    return first && second ? `“${second} ${first}”` : null;
  },
  'joined over documents': ({ text, passage }, world) => {
    const other = world.another();
    return other.passage.sourceId === passage.sourceId ? null : `“${text} … ${other.text}”`;
  },
  'a negation added': ({ text }) =>
    NEGATION.test(text) || !/ (?:is|was|are|were|has|have|had|did) /u.test(text)
      ? null
      : text.replace(/ (is|was|are|were|has|have|had|did) /u, ' $1 not '),
};

const CUT: Readonly<Record<string, Rule>> = {
  'a negation left out': ({ text }) =>
    // “wo” and “ca” are no words.
    NEGATION.test(text) && !/(?:wo|ca|sha)n[’']t/iu.test(text)
      ? text.replace(NEGATION, '').replace(/ {2,}/g, ' ')
      : null,
  'cut behind a negation': ({ text }) => {
    const found = /(?<![\p{L}\p{N}])(?:not|never|cannot)(?![\p{L}\p{N}])|n[’']t(?!\p{L})/iu.exec(
      text,
    );
    const rest = found ? text.slice(found.index + found[0].length).trim() : '';
    return wordsIn(rest) >= 4 ? rest : null;
  },
  'a negation under an omission mark': ({ text }) => {
    const found = / \S+ (?:not|never) /u.exec(text);
    if (!found || wordsIn(text.slice(0, found.index)) < 1) return null;
    const after = text.slice(found.index + found[0].length);
    return wordsIn(after) >= 2 ? `“${text.slice(0, found.index)} […] ${after}”` : null;
  },
};

const ANOTHER_SPEAKER: Rule = ({ text, passage }, { speeches, random }) => {
  const speaker = speakerOf(passage, speeches, text);
  const others = (speeches.speakers?.all ?? [])
    .map((known) => known.speaker)
    .filter((known) => known.kind === 'person' && known.name.includes(' '))
    .map(({ name }) => name);
  if (speaker === null || others.length < 2) return null;
  const swapped = oneOf(
    random,
    others.filter((name) => name !== speaker),
  );
  return `“${text}” — ${swapped}`;
};

/** Sentences of the corpus's words in an order of chance, which nobody wrote. */
const INVENTED: Rule = ({ text }, { words, random }) =>
  text.replace(WORD, (word) => (word.length < 4 && random() < 0.5 ? word : oneOf(random, words)));

/** @param each how many cases of each rule at most @param seed the same seed gives the same cases */
export function makeCases(
  corpus: Corpus,
  speeches: Speeches,
  each: number,
  seed = 11,
): readonly QuoteCase[] {
  const world = makeWorld(corpus, speeches, seed);
  const make = (rules: Readonly<Record<string, Rule>>, expected: Verdict): QuoteCase[] =>
    Object.entries(rules).flatMap(([rule, write]) =>
      posts(write, each, world).map((post) => ({ rule, post, expected })),
    );
  return [
    ...make(UNALTERED, 'word for word'),
    ...make(ALTERED, 'altered'),
    ...make(CUT, 'cut'),
    ...make({ 'somebody else named': ANOTHER_SPEAKER }, 'another speaker'),
    ...make({ invented: INVENTED }, 'not found'),
  ];
}

function posts(write: Rule, each: number, world: World): string[] {
  const made = new Set<string>();
  const { sentences, random } = world;
  const offset = Math.floor(random() * sentences.length);
  for (let i = 0; i < sentences.length && made.size < each; i++) {
    const sentence = sentences[(offset + i * 7) % sentences.length];
    const post = sentence && write(sentence, world);
    if (post) made.add(post);
  }
  return [...made];
}

function makeWorld(corpus: Corpus, speeches: Speeches, seed: number): World {
  const random = seededRandom(seed);
  const sentences = corpus.passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((passage) => sentencesOf(passage, corpus));
  // The stepping of `posts` meets every sentence once where 7 does not divide their number.
  if (sentences.length % 7 === 0) sentences.pop();
  const words = [
    ...new Set(sentences.flatMap(({ text }) => text.match(WORD) ?? []).filter((w) => w.length > 3)),
  ];
  const another = () => oneOf(random, sentences);
  return { random, corpus, speeches, sentences, words, another };
}

function sentencesOf(passage: Passage, corpus: Corpus): Sentence[] {
  const text = corpus.textOf(passage);
  const siblings = sentenceSpans(text, corpus.sourceOf(passage).language).map(({ start, end }) =>
    text.slice(start, end),
  );
  return siblings
    .map((sentence, at) => ({ text: sentence, passage, siblings, at }))
    .filter(({ text: sentence }) => wordsIn(sentence) >= FEWEST_WORDS);
}

/** Who alone speaks in a passage, and says all of the sentence's marked words; null for anything less plain. */
function speakerOf(passage: Passage, speeches: Speeches, sentence: string): string | null {
  const all = speeches.ofPassage(passage);
  if (all.some(({ kind }) => kind === 'titled')) return null;
  const names = new Set(
    all.flatMap(({ speakers }) => speakers.map((speaker) => speaker?.name ?? '')),
  );
  const [name] = names;
  if (names.size !== 1 || !name || !all.some(({ kind }) => kind === 'direct')) return null;
  return /[“”"]/u.test(sentence) ? name : null;
}

function changeWord(text: string, random: Random, change: (word: string) => string): string | null {
  // Without its last word a sentence is quoted in part, and not altered.
  const places = [...text.matchAll(WORD)]
    .slice(1, -1)
    .filter(({ 0: word }) => word.length > 4 && !NEGATION.test(word) && !/\d/.test(word));
  if (places.length === 0) return null;
  const { 0: word, index } = oneOf(random, places);
  const changed = text.slice(0, index) + change(word) + text.slice(index + word.length);
  return changed.replace(/ {2,}/g, ' ').trim();
}

function another(word: string, words: readonly string[], random: Random): string {
  for (;;) {
    const other = oneOf(random, words);
    if (other.toLowerCase() !== word.toLowerCase()) return other;
  }
}

/** Within the post's own quote marks where it has any: “Oleg said” for “said Oleg” changes no quotation. */
function swapWords(text: string): string | null {
  const [marked = text] = /“[^”]+”|"[^"]+"/u.exec(text) ?? [];
  const found = /(?<![\p{L}\p{N}])(\p{L}{4,}) (\p{L}{4,})(?![\p{L}\p{N}])/u.exec(marked);
  if (!found || found[1]?.toLowerCase() === found[2]?.toLowerCase()) return null;
  return text.replace(found[0], `${found[2]} ${found[1]}`);
}

function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
