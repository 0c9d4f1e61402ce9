// “¶ 12 of the harbour report” is a paragraph; a question about a paragraph of something else is a question.

import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { paragraphAsked } from '../../src/answer/paragraph-asked.ts';
import { silence } from '../../src/answer/silence.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';
import { expectLinear } from '../growth.ts';

const HARBOUR = `---
title: "The harbour report: ice and ferries"
---
The harbour was closed in March.

The ferry sailed again in April.

Paragraph 5 of the law forbids it, said nobody.
`;
const DIARY = '---\ntitle: Diary of the harbour pilots\nid: pilots-1921\n---\nIce again.\n\nFog.\n';
const STATUTE = '---\ntitle: The statute\n---\n§ 1 Nobody may fish.\n\n§ 2 Boats are free.\n';
const CHINESE = '---\ntitle: 港口的报告\nlanguage: zh\n---\n港口在三月关闭。\n\n渡轮再次航行。\n';

async function asking(texts: Readonly<Record<string, string>>) {
  const corpus = corpusOf(texts);
  const speeches = new Speeches(corpus, attribute);
  const answerer = createAnswerer(await PassageIndex.build(corpus), speeches);
  return (text: string, sourceIds?: readonly string[]) =>
    answerer.answer({ text, ...(sourceIds && { sourceIds }) });
}

const one = await asking({ 'harbour.txt': HARBOUR });
const many = await asking({
  'harbour.txt': HARBOUR,
  'diary.txt': DIARY,
  'statute.txt': STATUTE,
  'zh.txt': CHINESE,
});

/** Source and paragraph of what is quoted, or how the question was taken. */
function taken(answer: ReturnType<typeof one>): string {
  if (answer.outcome === 'abstained') {
    return answer.paragraph ? silence(answer, (text) => text) : 'a question';
  }
  const [first] = answer.quotations;
  // Only a reference is certain.
  return answer.confidence === 1 && first ? first.passage.id : 'a question';
}

describe('with one source', () => {
  test.each([
    '¶ 2',
    '¶2',
    '§ 2',
    'paragraph 2',
    'Paragraph 2?',
    'para. 2',
    'para 2',
    'Absatz 2',
    'Abs. 2',
    'paragraphe 2',
    'párrafo 2',
    'абзац 2',
    'paragraph no. 2',
    'paragraph #2',
    'the paragraph 2',
    'show me paragraph 2',
    'Please read ¶ 2.',
    'What does paragraph 2 say?',
    'what is in paragraph 2',
    'Was steht in Absatz 2?',
    'paragraph 2 of the document',
    'paragraph 2 of this report',
    '¶ 2 of the harbour report',
  ])('“%s”', (text) => {
    expect(taken(one(text))).toBe('harbour#2');
  });

  test.each([
    ['¶ 4', 'There are only 3 paragraphs in “The harbour report: ice and ferries”.'],
    ['paragraph 0', 'There are only 3 paragraphs in “The harbour report: ice and ferries”.'],
    ['¶ 999999999', 'There are only 3 paragraphs in “The harbour report: ice and ferries”.'],
  ])('“%s”: %s', (text, told) => {
    expect(taken(one(text))).toBe(told);
  });

  test('a paragraph that is left out is said to be that', async () => {
    const ask = await asking({
      'a.txt': 'A title here\n\nThe text is short.\n\nclose\n\nThe end came.',
    });
    expect(taken(ask('¶ 3'))).toContain(
      '¶ 3 of “A title here” is a title, a credit or page furniture',
    );
  });
});

describe('with several sources', () => {
  test.each([
    ['¶ 2 of the harbour report', 'harbour#2'],
    ['paragraph 2 of “The harbour report: ice and ferries”', 'harbour#2'],
    ['what does paragraph 1 of the harbour report say?', 'harbour#1'],
    ['Absatz 2 aus dem Diary', 'pilots-1921#2'],
    ['para. 2 of the pilot diary', 'pilots-1921#2'],
    ['¶ 2 of pilots-1921', 'pilots-1921#2'],
    ['¶ 1 in 1921', 'pilots-1921#1'],
    ['The harbour report: ice and ferries, ¶ 2', 'harbour#2'],
    ['“Diary of the harbour pilots” · ¶ 1', 'pilots-1921#1'],
    ['¶ 2 of 港口的报告', 'zh#2'],
    ['¶ 2 of the statute', 'statute#2'],
    ['paragraph 2 of the statute', 'statute#2'],
    [
      '¶ 1 of the harbour',
      '¶ 1 of which one? These fit: “The harbour report: ice and ferries”, “Diary of the harbour pilots”.',
    ],
    ['¶ 7 of the diary', 'There are only 2 paragraphs in “Diary of the harbour pilots”.'],
  ])('“%s”: %s', (text, expected) => {
    expect(taken(many(text))).toBe(expected);
  });

  test('a bare ¶ asks of which', () => {
    expect(taken(many('¶ 2'))).toMatch(/^¶ 2 of which one\? These fit: “/);
    expect(taken(many('¶ 2', ['harbour']))).toBe('harbour#2');
    expect(taken(many('paragraph 2', ['harbour']))).toBe('harbour#2');
    expect(taken(many('paragraph 2 of the diary', ['harbour']))).toBe('a question');
  });
});

describe('a normal question is not taken for a reference', () => {
  test.each([
    'what does paragraph 5 of the law say',
    'What does paragraph 5 of the constitution say about fish?',
    'paragraph 5 of the law',
    'paragraph 5',
    'Who wrote paragraph 2?',
    'Why was paragraph 2 of the harbour report left out?',
    'Is paragraph 2 true?',
    'What does paragraph 2 say about the ferry?',
    'How many paragraphs has the harbour report?',
    'paragraph twelve',
    'paragraph 2 and paragraph 3',
    'the harbour report 2',
    'paragraphs 2',
    'In April 2',
    '12',
    '¶',
    '§',
    'the ferry in paragraph 2',
  ])('“%s”', (text) => {
    expect(taken(one(text))).toBe('a question');
  });

  test.each([
    '§ 2',
    'paragraph 2',
    'Absatz 2',
    '§ 2 of the statute',
    'paragraph 2 of the text',
    'para. 2 of the sky',
  ])('“%s”, with several sources', (text) => {
    expect(taken(many(text))).toBe('a question');
  });

  test.each([
    (length: number) => '¶ '.repeat(length / 2),
    (length: number) => `paragraph ${'1'.repeat(length)}`,
    (length: number) => `${'a, '.repeat(length / 3)}¶`,
  ])('a long or odd text takes no time that grows with its square', (textOf) => {
    for (const longest of [290, 5_000]) {
      expectLinear((length) => () => expect(paragraphAsked(textOf(length))).toBeNull(), longest);
    }
  });
});

test('a reference copied from a card, with its no-break space, is read like a typed one', () => {
  expect(paragraphAsked('¶\u00a012 of the harbour report')).toEqual(
    paragraphAsked('¶ 12 of the harbour report'),
  );
  expect(paragraphAsked('“The harbour report” · ¶\u00a012')).toMatchObject({ number: 12 });
});
