// A small corpus and a simple answerer for the tests beside this file.

import { createHash } from 'node:crypto';
import type { Answer, NearestPassage, Question, Quotation } from '../../src/answer/answer.ts';
import type { Library } from '../../src/answer/library.ts';
import { quotePassage } from '../../src/answer/quote-passage.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { parseSource } from '../../src/corpus/parse.ts';
import type { Passage } from '../../src/corpus/source.ts';
import { type Said, speechesOf } from '../speeches-of.ts';

export const HARBOUR = `---
title: The harbour report
publisher: Harbour Office
date: 2021-05
url: https://harbour.example/report_(final)
---
The harbour was closed in March because the ice did not melt.

“We have *never* seen this,” said the harbour master @everyone knows. See <#1> and https://ice.example.

The ferry sailed again in April with 102 passengers.

Nobody was hurt.
`;

const LIGHTHOUSE = `---
title: The lighthouse diary
---
The lamp went out at nine.

It was lit again at ten, and the keeper slept.
`;

const SAID: readonly Said[] = [
  {
    words: 'We have *never* seen this,',
    speaker: {
      name: 'the harbour master @everyone knows',
      role: null,
      pseudonym: false,
      kind: 'unnamed',
    },
    cue: 'said',
    mention: 'the harbour master @everyone knows',
  },
];

export function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  return new Corpus(
    Object.entries(files).map(([file, text]) => {
      const result = parseSource(file, text, createHash('sha256').update(text).digest('hex'));
      if (!result.ok) throw new Error(`${file} ${result.reason}`);
      return result.parsed;
    }),
  );
}

export const sampleCorpus = () =>
  corpusOf({ 'harbour.txt': HARBOUR, 'lighthouse.txt': LIGHTHOUSE });

export function whole(corpus: Corpus, passage: Passage): Quotation {
  return quotePassage(passage, { corpus, speeches: speechesOf(corpus, SAID) });
}

/** The first passage that has these words. */
export function passageWith(corpus: Corpus, words: string): Passage {
  const passage = corpus.passages.find((each) => corpus.textOf(each).includes(words));
  if (!passage) throw new Error(`No passage has “${words}”.`);
  return passage;
}

export function quoted(corpus: Corpus, text: string, passages: readonly Passage[]): Answer {
  const quotations = passages.map((passage) => whole(corpus, passage));
  const nearest = passages.map((passage) => nearestOf(corpus, passage));
  return { outcome: 'quoted', question: { text }, confidence: 1, nearest, quotations };
}

export function abstained(corpus: Corpus, text: string): Answer & { outcome: 'abstained' } {
  const nearest = corpus.passages.slice(0, 5).map((passage) => nearestOf(corpus, passage));
  const reason = text.trim() === '' ? 'empty question' : 'low confidence';
  return { outcome: 'abstained', reason, question: { text }, confidence: 0, nearest };
}

function nearestOf(corpus: Corpus, passage: Passage): NearestPassage {
  const locator = { source: corpus.sourceOf(passage), paragraph: passage.paragraph };
  return { passage, locator, score: 1 };
}

/** Answers with up to three passages that have one of the question's longer words. */
export function libraryOf(corpus: Corpus): Library {
  const answer = (question: Question): Answer => {
    const words = question.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    const found = corpus.passages.filter(
      (passage) =>
        (question.sourceIds?.includes(passage.sourceId) ?? true) &&
        words.some((word) => corpus.textOf(passage).toLowerCase().includes(word)),
    );
    return found.length > 0
      ? { ...quoted(corpus, question.text, found.slice(0, 3)), question }
      : { ...abstained(corpus, question.text), question };
  };
  return {
    corpus,
    speeches: speechesOf(corpus, SAID),
    answerer: { answer, sayings: (_speaker, about) => answer({ text: about }) },
    quoteChecker: { check: () => ({ checks: [], unchecked: 0 }) },
    suggestions: {
      questions: (typed) => [`${typed} and the harbour`, 'x'.repeat(101), ''],
      sources: (typed) =>
        corpus.sources.filter(({ title }) => title.toLowerCase().includes(typed.toLowerCase())),
    },
  };
}
