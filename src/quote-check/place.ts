// Where in the sources a claimed stretch stands, or comes nearest to standing.

import type { Corpus } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { languageCode } from '../search/languages.ts';
import { type Alignment, align } from './align.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Passages of one source that follow one another, with their tokens. */
export interface Text {
  readonly source: Source;
  readonly passages: readonly Passage[];
  /** Offsets are the source's. */
  readonly tokens: readonly Token[];
}

/** A claimed stretch laid against a source. */
export interface Place {
  readonly text: Text;
  readonly alignment: Alignment;
  readonly quoted: readonly Token[];
  /** UTF-16 offsets into the source's text of the words that the stretch covers. */
  readonly start: number;
  readonly end: number;
}

/** The tokens of one passage. */
export function textOf(corpus: Corpus, passage: Passage): Text {
  return textOfSeveral(corpus, [passage]);
}

/** The nearest place of some words in a text, or null where they share nothing. */
export function placeIn(
  words: string,
  text: Text,
  among: 'first' | 'last' = 'first',
): Place | null {
  const quoted = tokensOf(words, languageCode(text.source.language));
  const alignment = align(quoted, text.tokens, among);
  if (!alignment) return null;
  const { start, end } = alignment.stretch;
  const first = text.tokens[start];
  const last = text.tokens[end - 1];
  if (!first || !last) return null;
  return { text, alignment, quoted, start: first.start, end: last.end };
}

/** As `placeIn`; where words run on over the end of the paragraph, with the one that they run into. */
export function placeAround(words: string, corpus: Corpus, passage: Passage): Place | null {
  const place = placeIn(words, textOf(corpus, passage));
  if (!place || place.alignment.cost === 0) return place;
  const { stretch } = place.alignment;
  const steps: (1 | -1)[] = [];
  if (stretch.end === place.text.tokens.length) steps.push(1);
  if (stretch.start === 0) steps.push(-1);
  let best = place;
  for (const step of steps) {
    const neighbour = nextProse(corpus, passage, step);
    if (!neighbour) continue;
    const both = step === 1 ? [passage, neighbour] : [neighbour, passage];
    const wider = placeIn(words, textOfSeveral(corpus, both));
    if (wider && wider.alignment.cost < best.alignment.cost) best = wider;
  }
  return best;
}

/** The nearest place behind another one in its text. */
export function placeBehind(words: string, before: Place): Place | null {
  const { source, passages, tokens } = before.text;
  const rest = tokens.filter(({ start }) => start >= before.end);
  return placeIn(words, { source, passages, tokens: rest });
}

/** The nearest place ahead of another one in its text. */
export function placeAhead(words: string, behind: Place): Place | null {
  const { source, passages, tokens } = behind.text;
  const rest = tokens.filter(({ end }) => end <= behind.start);
  return placeIn(words, { source, passages, tokens: rest }, 'last');
}

/** The paragraph before or after, whatever captions and headings stand between. */
export function nextProse(corpus: Corpus, passage: Passage, step: 1 | -1): Passage | undefined {
  let next = corpus.neighbour(passage, step);
  while (next && next.kind !== 'paragraph' && next.kind !== 'list item') {
    next = corpus.neighbour(next, step);
  }
  return next;
}

function textOfSeveral(corpus: Corpus, passages: readonly Passage[]): Text {
  const [first] = passages;
  if (!first) throw new RangeError('A text has at least one passage.');
  const source = corpus.sourceOf(first);
  const code = languageCode(source.language);
  const tokens = passages.flatMap(({ start: from, end }) =>
    tokensOf(source.text.slice(from, end), code).map(({ form, ...at }) => ({
      form,
      start: from + at.start,
      end: from + at.end,
    })),
  );
  return { source, passages, tokens };
}
