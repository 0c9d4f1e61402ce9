// The index of an earlier start: used when it is of this very corpus and whole, and never otherwise.

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { ANALYSIS_VERSION, toSections } from '../../src/search/index-sections.ts';
import { loadLanguage } from '../../src/search/languages.ts';
import { flagsOf, termOf } from '../../src/search/lexicon.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { openIndex, saveIndex } from '../../src/snapshot/open-index.ts';
import { corpusOf } from '../corpus-of.ts';

const TEXTS = {
  'a.txt':
    '---\ntitle: The harbour\n---\nThe harbour of Karlovo froze in January 1931.\n\n# Ships\n\nShe left with Zhilin’s 8,600 men. Artem Klyga stayed.',
  'b.txt': '---\ntitle: Der Hafen\nlanguage: de\n---\nDer Hafen war im Winter zugefroren.',
  'c.txt': '---\ntitle: 港口\nlanguage: zh\n---\n港口在一月结冰。',
};
const QUESTIONS = [
  'When did the harbour freeze?',
  'How many men left with Jilin?',
  'Wann war der Hafen zugefroren?',
  '港口什么时候结冰？',
  '"in January"',
  'nothing of that',
];

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-index-'));
  file = join(folder, 'data', 'verbatim.index');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function answers(index: PassageIndex): object[] {
  const answerer = createAnswerer(index, new Speeches(index.corpus, attribute));
  return QUESTIONS.map((text) => answerer.answer({ text }));
}

async function save(corpus: Corpus): Promise<PassageIndex> {
  const index = await PassageIndex.build(corpus);
  await saveIndex(index, file);
  return index;
}

const open = (corpus: Corpus) => openIndex(corpus, { snapshot: file });

test('the second start answers from the snapshot as the first did', async () => {
  const built = await save(corpusOf(TEXTS));
  const { index, origin } = await open(corpusOf(TEXTS));
  expect(origin).toEqual({ kind: 'snapshot' });
  expect(toSections(index.parts)).toEqual(toSections(built.parts));
  expect(answers(index)).toEqual(answers(built));
});

test('an empty corpus has a snapshot too', async () => {
  await save(corpusOf({}));
  const { index, origin } = await open(corpusOf({}));
  expect([origin.kind, index.passages.length]).toEqual(['snapshot', 0]);
});

describe('the index is built anew', () => {
  test('without a word where there is no snapshot', async () => {
    expect((await open(corpusOf(TEXTS))).origin).toEqual({ kind: 'built', reason: null });
  });

  test.each([
    ['a text', { ...TEXTS, 'a.txt': `${TEXTS['a.txt']} Indeed.` }],
    ['a language', { ...TEXTS, 'b.txt': TEXTS['b.txt'].replace('de', 'nl') }],
    ['a name', { ...TEXTS, 'b.txt': '', 'd.txt': TEXTS['b.txt'] }],
    ['the number of documents', { 'a.txt': TEXTS['a.txt'] }],
  ])('when %s has changed', async (_, changed) => {
    await save(corpusOf(TEXTS));
    const texts = Object.fromEntries(Object.entries(changed).filter(([, text]) => text !== ''));
    const { index, origin } = await open(corpusOf(texts));
    expect(origin).toMatchObject({ kind: 'built', reason: expect.stringContaining('changed') });
    expect(answers(index)).toEqual(answers(await PassageIndex.build(corpusOf(texts))));
  });

  test('when the file is a folder', async () => {
    await mkdir(file, { recursive: true });
    expect((await open(corpusOf(TEXTS))).origin).toMatchObject({
      kind: 'built',
      reason: expect.stringContaining('EISDIR'),
    });
  });

  test('when any bit is flipped or any piece is missing', async () => {
    const corpus = corpusOf(TEXTS);
    const expected = answers(await save(corpus));
    const whole = await readFile(file);
    const anyOffset = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        anyOffset,
        fc.integer({ min: 0, max: 7 }),
        fc.boolean(),
        async (at, bit, cut) => {
          const damaged = cut ? Buffer.from(whole.subarray(0, at)) : Buffer.from(whole);
          if (!cut) damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << bit), at);
          await writeFile(file, damaged);
          const { index, origin } = await open(corpus);
          expect(origin.kind).toBe('built');
          expect(answers(index)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each(['', 'VERBATIM INDEX 1', 'x'.repeat(5000)])('when the file is “%s”', async (text) => {
    await save(corpusOf(TEXTS));
    await writeFile(file, text);
    expect((await open(corpusOf(TEXTS))).origin.kind).toBe('built');
  });
});

describe('saving', () => {
  test('leaves nothing beside the file, not even from a write that was interrupted long ago', async () => {
    await save(corpusOf(TEXTS));
    const left = `${file}.123.tmp`;
    await writeFile(left, 'half');
    await utimes(left, new Date(0), new Date(0));
    await save(corpusOf(TEXTS));
    expect(await readdir(join(folder, 'data'))).toEqual(['verbatim.index']);
  });

  test('that fails says why and keeps the old file', async () => {
    await writeFile(join(folder, 'data'), 'a file where the folder should be');
    await expect(save(corpusOf(TEXTS))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});

test('whoever changes the analysis raises its version, or old snapshots would be used', async () => {
  const hash = createHash('sha256');
  const figures = ['1904', '1920s', '8600', '08.06.2024', '3.14', '24'];
  for (const code of ['en', 'de', 'fr', 'es', 'ru', 'zh', 'ja']) {
    const language = await loadLanguage(code);
    for (const word of [...language.functionWords, ...language.generalWords, ...figures]) {
      hash.update(`${word} ${termOf(word, language)} ${flagsOf(word, language)}\n`);
    }
  }
  // Chinese is left out: its words come from the Unicode data, whose version is part of a snapshot's key.
  const { 'c.txt': _, ...texts } = TEXTS;
  const { parts } = await PassageIndex.build(corpusOf(texts));
  for (const section of Object.values(toSections(parts))) hash.update(section);
  expect({ version: ANALYSIS_VERSION, fingerprint: hash.digest('hex').slice(0, 16) }).toEqual({
    version: 9,
    fingerprint: '5fe1f59f08d3bd16',
  });
});
