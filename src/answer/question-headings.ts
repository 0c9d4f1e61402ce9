// Headings that are questions, as in lists of frequent ones: what stands below such a heading answers it.

import type { Corpus } from '../corpus/corpus.ts';
import { headingText } from '../corpus/line-shapes.ts';
import type { Passage } from '../corpus/source.ts';
import { PinMatcher } from '../pins/matching/pin-matcher.ts';
import type { Answer } from './answer.ts';
import { type Attributing, quotePassage } from './quote-passage.ts';

/** A heading is taken for the question from this likeness on: higher than for a pin, which somebody chose. */
const LEAST_LIKENESS = 0.45;
/** For two questions at once from this one on: else the heading may be one of them alone. */
const LEAST_LIKENESS_OF_SEVERAL = 0.78;
/** More of what stands below a heading is a chapter. */
const MOST_QUOTED = 5;
const LONGEST_HEADING = 200;
const ASKS =
  /[?？؟]\s*$|^(?:how|what|which|who|when|where|why|can|may|do|does|is|are|should|wie|was|welche|wer|wann|wo|warum|wieso|kann|darf|comment|que|quoi|quel|qui|quand|où|pourquoi|combien|cómo|qué|quién|cuándo|dónde|cuánto|как|что|кто|когда|где|почему|сколько)(?=\s)/iu;

interface Headings {
  readonly matcher: PinMatcher;
  readonly byId: ReadonlyMap<string, Passage>;
}

/** By source, and under '' for the whole corpus; made at the first question. */
const known = new WeakMap<Corpus, Map<string, Headings>>();

/**
 * The answer that stands below a heading which is the question.
 * @param searched what the search says to the question; its nearest passages are kept for inspection
 * @param asks what the question asks for
 * @returns null where no heading is the question, or nothing stands below it
 */
export function answerBelowHeading(
  searched: Answer,
  library: Attributing,
  asks: 'one thing' | 'several things' = 'one thing',
): Answer | null {
  const { question, nearest } = searched;
  const { corpus } = library;
  const { sourceIds } = question;
  const { matcher, byId } = headingsIn(corpus, sourceIds?.length === 1 ? sourceIds[0] : undefined);
  const match = matcher.size > 0 ? matcher.match(question.text) : null;
  const least = asks === 'one thing' ? LEAST_LIKENESS : LEAST_LIKENESS_OF_SEVERAL;
  const heading = match && match.score >= least ? byId.get(match.id) : undefined;
  if (!heading || sourceIds?.includes(heading.sourceId) === false) return null;
  const quotations = passagesBelow(heading, corpus).map((each) => quotePassage(each, library));
  if (quotations.length === 0) return null;
  const confidence = Math.max(searched.confidence, match?.score ?? 0);
  return { question, outcome: 'quoted', confidence, nearest, quotations };
}

function headingsIn(corpus: Corpus, sourceId = ''): Headings {
  const ofCorpus = known.get(corpus) ?? new Map<string, Headings>();
  known.set(corpus, ofCorpus);
  const made = ofCorpus.get(sourceId) ?? gather(corpus, sourceId);
  ofCorpus.set(sourceId, made);
  return made;
}

function gather(corpus: Corpus, sourceId: string): Headings {
  const matcher = new PinMatcher();
  const byId = new Map<string, Passage>();
  for (const passage of sourceId === '' ? corpus.passages : corpus.passagesOf(sourceId)) {
    const words = headingIn(passage, corpus);
    if (words === null || !ASKS.test(words)) continue;
    matcher.put({ id: passage.id, wordings: [words] });
    byId.set(passage.id, passage);
  }
  return { matcher, byId };
}

/** A heading's words, or null for another passage; a paragraph that is a question in bold is a heading, too. */
function headingIn(passage: Passage, corpus: Corpus): string | null {
  const { kind, start, end } = passage;
  if (kind === 'caption' || kind === 'list item' || end - start > LONGEST_HEADING) return null;
  const text = corpus.textOf(passage);
  if (kind === 'heading') return headingText(text);
  return /^(\*\*|__)(.+[?？؟])\1$/u.exec(text.trim())?.[2] ?? null;
}

/** The paragraphs and list items up to the next heading. */
function passagesBelow(heading: Passage, corpus: Corpus): readonly Passage[] {
  const siblings = corpus.passagesOf(heading.sourceId);
  const below = siblings.slice(siblings.indexOf(heading) + 1);
  const end = below.findIndex((passage) => headingIn(passage, corpus) !== null);
  return below
    .slice(0, end < 0 ? undefined : end)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list item')
    .slice(0, MOST_QUOTED);
}
