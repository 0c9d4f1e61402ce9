// What to offer while somebody types a question: the corpus's headings, names and subjects.

import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { foldDiacritics } from './words.ts';

export interface Suggestions {
  /** Subjects of the corpus that continue what was typed, commonest first. */
  questions(typed: string, limit: number): readonly string[];
  /** Sources whose title has what was typed, in the corpus's order; all for an empty text. */
  sources(typed: string, limit: number): readonly Source[];
}

/** Autocomplete shows at most 100 characters ("Application Commands", Discord's developer documentation). */
const LONGEST = 100;
/** Names are gathered from so many characters of the corpus; the commonest show up early. */
const MOST_TEXT = 4_000_000;

/** Two or more capitalised words, or one inside a sentence. */
const NAME =
  /\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:(?:of|the|de|von|van|der)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+)+|(?<=\p{Ll},?\s)\p{Lu}[\p{L}\p{M}’'-]{2,}/gu;

interface Subject {
  readonly text: string;
  readonly folded: string;
  readonly count: number;
}

/** Suggestions from a corpus; gathered at the first use. */
export function createSuggestions(corpus: Corpus): Suggestions {
  let gathered: readonly Subject[] | undefined;
  return {
    questions(typed, limit) {
      gathered ??= gather(corpus);
      const wanted = fold(typed).trim();
      return gathered
        .filter(({ folded }) => beginsAWord(folded, wanted))
        .slice(0, limit)
        .map(({ text }) => text);
    },
    sources(typed, limit) {
      const wanted = fold(typed).trim();
      return corpus.sources.filter(({ title }) => fold(title).includes(wanted)).slice(0, limit);
    },
  };
}

function gather(corpus: Corpus): Subject[] {
  const counts = new Map<string, number>();
  let read = 0;
  for (const passage of corpus.passages) {
    if (read > MOST_TEXT) break;
    const text = corpus.textOf(passage);
    read += text.length;
    if (passage.kind === 'heading') add(counts, text.replace(/^#+\s*/, ''), 5);
    else for (const [name] of text.matchAll(NAME)) add(counts, name.replace(/[’']s?$/, ''), 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, folded: fold(text), count }))
    .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text));
}

function add(counts: Map<string, number>, raw: string, weight: number): void {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (text.length >= 3 && text.length <= LONGEST)
    counts.set(text, (counts.get(text) ?? 0) + weight);
}

function beginsAWord(folded: string, wanted: string): boolean {
  return wanted === '' || folded.startsWith(wanted) || folded.includes(` ${wanted}`);
}

function fold(text: string): string {
  return foldDiacritics(text.toLowerCase());
}
