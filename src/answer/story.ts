// A question at the end of a story: what a message asks, less what it tells around it.

import { sentenceSpans } from '../corpus/sentences.ts';

/** A message of fewer sentences is all question. */
const FEWEST_SENTENCES = 2;
/** Pronouns that point back to what was told before. */
const POINTING_BACK =
  /(?:^|[\s'’])(?:he|she|him|her|his|hers|they|them|their|theirs|it|its|this|that|these|those|there|er|sie|ihn|ihm|ihr|das|dies|il|elle|lui|ils|elles|ça|cela|él|ella|ellos|eso|esto|он|она|они|его|её|им|это|他|她|它)(?=[\s'’,.?!]|$)/iu;

/**
 * The question that a message puts, without the story around it.
 * @param text any text
 * @returns ways to read it, narrowest first: the asking sentences, and with the sentence before where they point back;
 *   nothing where the message is no story
 */
export function questionsWithin(text: string): readonly string[] {
  const sentences = sentenceSpans(text, 'en').map(({ start, end }) =>
    text.slice(start, end).trim(),
  );
  const asking = sentences.flatMap((sentence, i) => (/[?？]\W*$/u.test(sentence) ? [i] : []));
  const [first] = asking;
  if (sentences.length < FEWEST_SENTENCES || first === undefined) return [];
  if (asking.length === sentences.length) return [];
  const narrow = asking.map((i) => sentences[i] ?? '').join(' ');
  const before = sentences[first - 1];
  // As one sentence, both count in full.
  return before !== undefined && POINTING_BACK.test(narrow)
    ? [narrow, `${before.replace(/[\s.!。！…]+$/u, '')}, ${narrow}`]
    : [narrow];
}
