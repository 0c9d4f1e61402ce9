// Data of the form { paras: [{ id, article, title, text }], questions: [{ question, gold }] } as a corpus.

import { readFileSync } from 'node:fs';
import { Corpus, type ParsedSource } from '../../src/corpus/corpus.ts';
import { sentenceSpans } from '../../src/corpus/sentences.ts';
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
  /** The words that answer it, where the file knows them. */
  readonly answers?: readonly string[];
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

const SHORT_SENTENCES = 2;

/**
 * The same texts in short paragraphs, as a newspaper has them: two sentences each. A question's gold are those of its
 * paragraphs that hold the words of an answer; questions whose answers are not known are left out.
 */
export function inShortParagraphs(data: RetrievalData): RetrievalData {
  const parts = new Map<number, Paragraph[]>();
  let id = 0;
  for (const paragraph of data.paragraphs) {
    const sentences = sentenceSpans(paragraph.text, data.language);
    const short: Paragraph[] = [];
    for (let at = 0; at < sentences.length; at += SHORT_SENTENCES) {
      const last = sentences[Math.min(at + SHORT_SENTENCES, sentences.length) - 1];
      const text = paragraph.text.slice(sentences[at]?.start ?? 0, last?.end);
      short.push({ ...paragraph, id: id++, text });
    }
    parts.set(paragraph.id, short);
  }
  const questions = data.questions.flatMap((question) => {
    const gold = question.gold
      .flatMap((paragraph) => parts.get(paragraph) ?? [])
      .filter(({ text }) => question.answers?.some((answer) => text.includes(answer)))
      .map((part) => part.id);
    return gold.length > 0 ? [{ ...question, gold }] : [];
  });
  return { ...data, paragraphs: [...parts.values()].flat(), questions };
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
