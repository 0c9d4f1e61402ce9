// A reference in a question becomes its paragraph, or says why there is none.

import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Answer, MissingParagraph, Question } from './answer.ts';
import { literally } from './literally.ts';
import { type ParagraphAsked, paragraphAsked } from './paragraph-asked.ts';
import { paragraphAt } from './paragraphs.ts';
import { type Attributing, quotePassage } from './quote-passage.ts';
import { namesInParticular, sourcesNamed } from './sources-named.ts';

/** The answer to a question that is a reference to a paragraph; null for every other question. */
export function answerToReference(question: Question, library: Attributing): Answer | null {
  const asked = paragraphAsked(question.text);
  if (!asked) return null;
  const [source, ...others] = sourcesMeant(asked, question, library.corpus);
  if (!source) return null;
  const { number } = asked;
  if (others.length > 0) {
    return missing(question, { kind: 'several sources', number, sources: [source, ...others] });
  }
  const found = paragraphAt(library.corpus, source, number);
  switch (found.kind) {
    case 'found': {
      const { passage } = found;
      const locator = { source, paragraph: number };
      const quotations = [quotePassage(passage, library)];
      const nearest = [{ passage, locator, score: 1 }];
      return { question, outcome: 'quoted', confidence: 1, nearest, quotations };
    }
    case 'left out':
      return missing(question, { kind: 'left out', number, source });
    case 'beyond':
      return missing(question, { kind: 'beyond', number, source, last: found.last });
    default:
      return found satisfies never;
  }
}

/** Empty where the question is no reference to any of these sources. */
function sourcesMeant(
  asked: ParagraphAsked,
  { sourceIds }: Question,
  corpus: Corpus,
): readonly Source[] {
  const ids = sourceIds && new Set(sourceIds);
  const sources = ids ? corpus.sources.filter(({ id }) => ids.has(id)) : corpus.sources;
  const named = asked.named === null ? [] : sourcesNamed(asked.named, sources);
  const isNamed = named.length > 0 || (asked.named !== null && namesInParticular(asked.named));
  // “Paragraph 12” alone, with many sources, is rather something that one of them speaks of.
  if (!isNamed && sources.length > 1 && !asked.isOwnMark) return [];
  const meant = isNamed ? named : sources;
  return meant.some((source) => countsItself(source, asked)) ? [] : meant;
}

/** Whether the document speaks of such a paragraph itself: then that one may be meant. */
function countsItself({ text }: Source, { isOwnMark, mark, named }: ParagraphAsked): boolean {
  if (isOwnMark || (named !== null && !mark.startsWith('§'))) return false;
  const written = literally(mark).replace(/\s+/g, '\\s*');
  return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

function missing(question: Question, paragraph: MissingParagraph): Answer {
  const reason = 'no such paragraph';
  return { question, outcome: 'abstained', reason, confidence: 0, nearest: [], paragraph };
}
