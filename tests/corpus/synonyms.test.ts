// How a corpus keeper writes synonyms down, and what is said about mistakes.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/corpus/parse.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readSynonyms } from '../../src/corpus/synonyms.ts';

const AWOL = { term: 'AWOL', synonyms: ['unauthorized absence', 'desertion'] };

describe('lines', () => {
  test('hold a word and its synonyms; comments and empty lines are passed over', () => {
    expect(
      readSynonyms('# ours\n\nAWOL: unauthorized absence, desertion\r\n兵：士兵、军人'),
    ).toEqual({
      entries: [AWOL, { term: '兵', synonyms: ['士兵', '军人'] }],
      mistakes: [],
    });
  });

  test.each([
    ['AWOL', /^line 1: “AWOL” has no colon; write “word: synonym, another synonym”/],
    ['AWOL:', /line 1: “AWOL” has no word or no synonym/],
    ['?: desertion', /has no word/],
    [`x: ${'y'.repeat(101)}`, /more than 100 characters/],
    [`x: ${'y,'.repeat(51)}`, /more than 50 synonyms/],
  ])('“%s” is a mistake', (line, message) => {
    const { entries, mistakes } = readSynonyms(line);
    expect(entries).toEqual([]);
    expect(mistakes).toEqual([expect.stringMatching(message)]);
  });
});

describe('front matter', () => {
  function read(yaml: string) {
    const result = parseSource('a.txt', `---\n${yaml}\n---\nA paragraph stands here.`, '');
    if (!result.ok) throw new Error(result.reason);
    return { synonyms: result.parsed.synonyms, warnings: result.report.warnings };
  }

  test.each([
    'synonyms:\n  AWOL: unauthorized absence, desertion',
    'synonyms:\n  AWOL: [unauthorized absence, desertion]',
    'synonyms:\n  - AWOL: unauthorized absence, desertion',
    'synonyms: "AWOL: unauthorized absence, desertion"',
    'synonyms:\n  - "AWOL: unauthorized absence, desertion"',
  ])('%j is read', (yaml) => {
    expect(read(yaml)).toEqual({ synonyms: [AWOL], warnings: [] });
  });

  test.each([
    ['synonyms: AWOL', /front matter, line 2: synonyms: “AWOL” has no colon/],
    [
      'title: x\nsynonyms:\n  AWOL:',
      /front matter, line 3: synonyms: “AWOL” has no word or no synonym/,
    ],
    ['synonyms: 7', /“7” is none/],
    ['synonyms: *x', /synonyms: .*x/],
  ])('%j is a warning, and the document is served all the same', (yaml, message) => {
    expect(read(yaml)).toEqual({ synonyms: [], warnings: [expect.stringMatching(message)] });
  });
});

test('a file in the corpus folder holds them for all documents, and is no document itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-synonyms-'));
  await writeFile(join(folder, 'a.txt'), 'A paragraph stands here.');
  await writeFile(join(folder, 'synonyms.txt'), 'AWOL: unauthorized absence, desertion\nwrong\n');
  const { corpus, unread } = await readCorpus(folder);
  await rm(folder, { recursive: true });
  expect(corpus.sources.map(({ id }) => id)).toEqual(['a']);
  expect(corpus.synonyms).toEqual([AWOL]);
  expect(unread).toEqual([
    {
      file: 'synonyms.txt',
      reason: expect.stringMatching(/^line 2: “wrong” has no colon/),
      severity: 'error',
    },
  ]);
});
