// What a speaker says in a passage: the whole sentences in which they speak, from the first to the last.

import type { Speech } from '../attribution/attribution.ts';
import { type KnownSpeaker, keyOf } from '../attribution/speaker-directory.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage } from '../corpus/source.ts';
import type { Quotation } from './answer.ts';
import { type Attributing, quotePassage } from './quote-passage.ts';
import type { Stretch } from './stretch.ts';

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
  const sentences = sentenceSpans(text, source.language).filter(
    (sentence) => sentence.start < to && sentence.end > from,
  );
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!first || !last) return passage;
  return { start: passage.start + first.start, end: passage.start + last.end };
}
