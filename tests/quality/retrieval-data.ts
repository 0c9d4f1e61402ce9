// Data of the form { paras: [{ id, article, title, text }], questions: [{ question, gold }] } as a corpus.

import { readFileSync } from 'node:fs';
import { Corpus, type ParsedSource } from '../../src/corpus/corpus.ts';
import type { Passage } from '../../src/corpus/source.ts';

interface Paragraph {
  readonly id: number;
  readonly article: number;
  readonly title: string;
  readonly text: string;
}

export interface RetrievalQuestion {
  readonly question: string;
  /** Paragraphs any of which answers it; empty once they are taken out. */
  readonly gold: readonly number[];
  readonly article: number;
}

export interface RetrievalData {
  readonly name: string;
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  readonly questions: readonly RetrievalQuestion[];
}

/** What to take out of the corpus while its questions are asked all the same. */
export type Removal = 'articles' | 'paragraphs' | 'nothing';

export function readRetrievalData(file: string): RetrievalData {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof read !== 'object' || read === null || !('paras' in read) || !('questions' in read)) {
    throw new Error(`${file}: expected an object with “paras” and “questions”.`);
  }
  const { paras, questions } = read as { paras: Paragraph[]; questions: RetrievalQuestion[] };
  const named = read as { name?: string; language?: string; lang?: string };
  return {
    name: named.name ?? file,
    language: named.language ?? named.lang ?? 'en',
    paragraphs: paras,
    questions,
  };
}

/** Takes every third article or paragraph out; their questions stay and have no gold left. */
export function remove(data: RetrievalData, removal: Removal): RetrievalData {
  if (removal === 'nothing') return data;
  const articles = [...new Set(data.paragraphs.map((each) => each.article))];
  const kept = data.paragraphs.filter((each, i) =>
    removal === 'articles' ? articles.indexOf(each.article) % 3 !== 2 : i % 3 !== 2,
  );
  const ids = new Set(kept.map((each) => each.id));
  return {
    ...data,
    paragraphs: kept,
    questions: data.questions.map((question) => ({
      ...question,
      gold: question.gold.filter((id) => ids.has(id)),
    })),
  };
}

/** The paragraphs as a corpus: an article is a source. Also which passage is which paragraph. */
export function corpusOf(data: RetrievalData): {
  corpus: Corpus;
  idOf: ReadonlyMap<string, number>;
} {
  const byArticle = groupByArticle(data.paragraphs);
  const idOf = new Map<string, number>();
  const parsed = [...byArticle].map(([article, paragraphs]): ParsedSource => {
    const id = `article-${article}`;
    let text = '';
    const passages = paragraphs.map((paragraph, i): Passage => {
      const start = text.length;
      text += `${paragraph.text}\n\n`;
      const passage = { id: `${id}#${i + 1}`, sourceId: id, paragraph: i + 1, start };
      idOf.set(passage.id, paragraph.id);
      return { ...passage, end: start + paragraph.text.length, kind: 'paragraph' };
    });
    const title = paragraphs[0]?.title ?? '';
    const unstated = { author: null, publisher: null, date: null, url: null };
    const { language } = data;
    return { source: { id, file: id, title, ...unstated, language, text, sha256: '' }, passages };
  });
  return { corpus: new Corpus(parsed), idOf };
}

function groupByArticle(paragraphs: readonly Paragraph[]): Map<number, Paragraph[]> {
  const groups = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const group = groups.get(paragraph.article);
    if (group) group.push(paragraph);
    else groups.set(paragraph.article, [paragraph]);
  }
  return groups;
}
