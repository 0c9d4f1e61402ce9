// What a speaker says in a passage: the whole sentences in which they speak, from the first to the last, and what
// the first of them leans on.

import type { Speech } from '../attribution/attribution.ts';
import { type KnownSpeaker, keyOf } from '../attribution/speaker-directory.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage } from '../corpus/source.ts';
import type { Quotation } from './answer.ts';
import { type Attributing, quotePassage } from './quote-passage.ts';
import { leansBack, type Stretch } from './stretch.ts';

/**
 * Quotes what any of these speakers says in a passage; cuts fall on sentence ends.
 * @returns the whole passage where none of them speaks in it
 */
export function saying(
  speakers: readonly KnownSpeaker[],
  passage: Passage,
  library: Attributing,
): Quotation {
  const spoken = library.speeches
    .ofPassage(passage)
    .filter((speech) => speech.kind !== 'titled' && speakers.some((each) => speaks(each, speech)));
  return quotePassage(passage, library, speakingSentences(passage, spoken, library));
}

/** The passages in which any of these speakers speaks, in the corpus's order. */
export function passagesOf(
  speakers: readonly KnownSpeaker[],
  { corpus }: Pick<Attributing, 'corpus'>,
): readonly Passage[] {
  const [only] = speakers;
  if (only && speakers.length === 1) return only.passages;
  const all = new Set(speakers.flatMap(({ passages }) => passages));
  return corpus.passages.filter((passage) => all.has(passage));
}

function speaks(known: KnownSpeaker, { speaker, sourceId }: Speech): boolean {
  return speaker !== null && keyOf(speaker, sourceId) === known.key;
}

function speakingSentences(
  passage: Passage,
  spoken: readonly Speech[],
  { corpus }: Attributing,
): Stretch {
  const from = Math.min(...spoken.map(({ start }) => start)) - passage.start;
  const to = Math.max(...spoken.map(({ end }) => end)) - passage.start;
  const source = corpus.sourceOf(passage);
  const text = source.text.slice(passage.start, passage.end);
  const sentences = sentenceSpans(text, source.language);
  const last = sentences.findLast(({ start }) => start < to);
  let first = sentences.findIndex(({ end }) => end > from);
  while (first > 0 && leansBack(sentences[first], text)) first--;
  const opening = sentences[first];
  if (spoken.length === 0 || !opening || !last) return passage;
  return { start: passage.start + opening.start, end: passage.start + last.end };
}
