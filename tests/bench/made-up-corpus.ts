// A corpus of made-up documents, with the lengths, names, numbers and headings that real ones have.

import { Corpus, type ParsedSource } from '../../src/corpus/corpus.ts';
import type { Passage, PassageKind } from '../../src/corpus/source.ts';
import { integerBetween, oneOf, type Random, seededRandom, zipfRanks } from './random.ts';
import { FUNCTION_WORDS, type Vocabulary } from './vocabulary.ts';

const PARAGRAPHS_A_SOURCE = 100;
const PARAGRAPHS_A_HEADING = 12;
/** A document keeps coming back to some words and persons of its own. */
const TOPIC_WORDS = 80;
const TOPIC_SHARE = 0.12;
const CAST = 15;
const NAME_SHARE = 0.04;
const NUMBER_SHARE = 0.02;

/**
 * A corpus of English look-alikes.
 * @param paragraphs how many, headings not counted; about 100 words each, 100 to a document
 * @param seed the same seed and vocabulary give the same corpus
 */
export function makeCorpus(paragraphs: number, vocabulary: Vocabulary, seed = 2): Corpus {
  const random = seededRandom(seed);
  const writer = makeWriter(vocabulary, random);
  const parsed: ParsedSource[] = [];
  for (let left = paragraphs; left > 0; left -= PARAGRAPHS_A_SOURCE) {
    const id = `document-${String(parsed.length + 1).padStart(4, '0')}`;
    parsed.push(makeSource(id, Math.min(left, PARAGRAPHS_A_SOURCE), writer));
  }
  return new Corpus(parsed);
}

interface Writer {
  /** Turns to another subject with other persons. */
  newTopic(): void;
  heading(): string;
  paragraph(): string;
}

function makeWriter({ words, names }: Vocabulary, random: Random): Writer {
  const wordRank = zipfRanks(words.length);
  const nameRank = zipfRanks(names.length);
  let topic: string[] = [];
  let cast: string[] = [];
  const contentWord = (): string => {
    const word = words[wordRank(random)] ?? '';
    return FUNCTION_WORDS.includes(word) ? contentWord() : word;
  };
  const word = (): string => {
    const chance = random();
    if (chance < NAME_SHARE)
      return random() < 0.7 ? oneOf(random, cast) : (names[nameRank(random)] ?? '');
    if (chance < NAME_SHARE + NUMBER_SHARE) return number(random);
    if (chance < NAME_SHARE + NUMBER_SHARE + TOPIC_SHARE) return oneOf(random, topic);
    return words[wordRank(random)] ?? '';
  };
  return {
    newTopic: () => {
      topic = Array.from({ length: TOPIC_WORDS }, contentWord);
      cast = Array.from({ length: CAST }, () => names[nameRank(random)] ?? '');
    },
    heading: () =>
      capitalised(Array.from({ length: integerBetween(random, 3, 6) }, word).join(' ')),
    paragraph: () => {
      const sentences = Array.from({ length: integerBetween(random, 3, 7) }, () =>
        sentence(random, word),
      );
      return sentences.join(' ');
    },
  };
}

function sentence(random: Random, word: () => string): string {
  const length = integerBetween(random, 8, 32);
  const comma = integerBetween(random, 3, length);
  const parts = Array.from({ length }, (_, place) => (place === comma ? `${word()},` : word()));
  return `${capitalised(parts.join(' '))}.`;
}

function number(random: Random): string {
  if (random() < 0.5) return String(integerBetween(random, 1880, 2024));
  const amount = integerBetween(random, 2, 99_999);
  return amount > 999 ? amount.toLocaleString('en') : String(amount);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function makeSource(id: string, paragraphs: number, writer: Writer): ParsedSource {
  writer.newTopic();
  const title = writer.heading();
  const blocks: string[] = [];
  const passages: Passage[] = [];
  let start = 0;
  const write = (text: string, kind: PassageKind): void => {
    const paragraph = passages.length + 1;
    const end = start + text.length;
    passages.push({ id: `${id}#${paragraph}`, sourceId: id, paragraph, start, end, kind });
    blocks.push(text);
    start = end + 2;
  };
  for (let count = 0; count < paragraphs; count++) {
    if (count % PARAGRAPHS_A_HEADING === 0) write(writer.heading(), 'heading');
    write(writer.paragraph(), 'paragraph');
  }
  const stated = { author: null, publisher: null, date: null, url: null, language: 'en' };
  const text = blocks.join('\n\n');
  return { source: { id, file: `${id}.txt`, title, ...stated, text, sha256: '' }, passages };
}
