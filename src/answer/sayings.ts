// What a speaker says in a passage: the whole sentences in which they speak, from the first to the last, and what
// they lean on.

import type { Speech } from '../attribution/attribution.ts';
import { type KnownSpeaker, keyOf } from '../attribution/speaker-directory.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage } from '../corpus/source.ts';
import type { Quotation } from './answer.ts';
import { bondsIn, keepBound } from './bonds.ts';
import { type Attributing, quotePassage } from './quote-passage.ts';
import { leansBack, type Stretch } from './stretch.ts';

/** What any of these speakers says in a passage; all of it where none of them speaks there. */
export function saying(
  speakers: readonly KnownSpeaker[],
  passage: Passage,
  library: Attributing,
): Quotation {
  return quotePassage(passage, library, speakingSentences(speakers, passage, library) ?? passage);
}

/**
 * The sentences of a passage in which any of these speakers speaks, from the first to the last.
 * @returns null where none of them speaks in it
 */
export function speakingSentences(
  speakers: readonly KnownSpeaker[],
  passage: Passage,
  { corpus, speeches }: Attributing,
): Stretch | null {
  const spoken = speeches
    .ofPassage(passage)
    .filter((speech) => speech.kind !== 'titled' && speakers.some((each) => speaks(each, speech)));
  const spokenFrom = (spoken[0]?.start ?? 0) - passage.start;
  const spokenTo = spoken.reduce((furthest, { end }) => Math.max(furthest, end), 0) - passage.start;
  const source = corpus.sourceOf(passage);
  const text = source.text.slice(passage.start, passage.end);
  const sentences = sentenceSpans(text, source.language);
  const last = sentences.findLastIndex(({ start }) => start < spokenTo);
  let first = sentences.findIndex(({ end }) => end > spokenFrom);
  if (spoken.length === 0 || first < 0 || last < 0) return null;
  while (first > 0 && leansBack(sentences[first], text)) first--;
  const [from, to] = keepBound([first, last], bondsIn(text, sentences), () => true);
  const start = passage.start + (sentences[from]?.start ?? 0);
  return { start, end: passage.start + (sentences[to]?.end ?? text.length) };
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

function speaks(known: KnownSpeaker, { speakers, sourceId }: Speech): boolean {
  return speakers.some((speaker) => speaker !== null && keyOf(speaker, sourceId) === known.key);
}
