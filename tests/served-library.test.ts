// A newer reading of the corpus takes the old one's place when it is whole, and not before.

import pino from 'pino';
import { expect, test } from 'vitest';
import { createAnswerer } from '../src/answer/answerer.ts';
import type { OpenedLibrary } from '../src/app.ts';
import { attribute } from '../src/attribution/attribute.ts';
import { Speeches } from '../src/attribution/speeches.ts';
import { PassageIndex } from '../src/search/passage-index.ts';
import { createSuggestions } from '../src/search/suggest.ts';
import { serveLibrary } from '../src/served-library.ts';
import { corpusOf } from './corpus-of.ts';

const log = pino({ level: 'silent' });

async function libraryWith(text: string): Promise<OpenedLibrary> {
  const corpus = corpusOf({ 'a.txt': text });
  const index = await PassageIndex.build(corpus);
  const speeches = new Speeches(corpus, attribute);
  return {
    library: {
      corpus,
      speeches,
      answerer: createAnswerer(index, speeches),
      suggestions: createSuggestions(corpus),
      quoteChecker: { check: () => ({ checks: [], unchecked: 0 }) },
    },
    reading: { corpus, reports: [], unread: [] },
    opened: { index, origin: { kind: 'built', reason: null } },
  };
}

/** Readings that end when a test says so, each with its own text. */
function readings() {
  const waiting: PromiseWithResolvers<OpenedLibrary>[] = [];
  const open = (): Promise<OpenedLibrary> => {
    if (waiting.length === 0 && started++ === 0) return libraryWith('The first reading.');
    const next = withResolvers<OpenedLibrary>();
    waiting.push(next);
    return next.promise;
  };
  let started = 0;
  return { open, waiting };
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

test('the old library answers until the new one is whole', async () => {
  const { open, waiting } = readings();
  const served = await serveLibrary(open, null, log);
  const text = (): string => served.current().corpus.sources[0]?.text ?? '';
  const reloaded = served.reload();
  expect(text()).toBe('The first reading.');
  waiting[0]?.resolve(await libraryWith('The second reading.'));
  await reloaded;
  expect(text()).toBe('The second reading.');
});

test('where reading again fails, the old library goes on', async () => {
  const { open, waiting } = readings();
  const served = await serveLibrary(open, null, log);
  const reloaded = served.reload();
  waiting[0]?.reject(new Error('no folder'));
  await reloaded;
  expect(served.current().corpus.sources[0]?.text).toBe('The first reading.');
});

test('why nobody could be told for a speaker stands in the log', async () => {
  const first = await libraryWith('The first reading.');
  const speeches = new Speeches(first.library.corpus, () => {
    throw new RangeError('no such offset');
  });
  const lines: string[] = [];
  const told = pino({}, { write: (line: string) => void lines.push(line) });
  await serveLibrary(
    async () => ({ ...first, library: { ...first.library, speeches } }),
    null,
    told,
  );
  await expect.poll(() => lines.join('')).toMatch(/Reading for speakers failed.*no such offset/);
});

test('what changes during a reading is read once more', async () => {
  const { open, waiting } = readings();
  const served = await serveLibrary(open, null, log);
  const all = [served.reload(), served.reload(), served.reload()];
  waiting[0]?.resolve(await libraryWith('The second reading.'));
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.resolve(await libraryWith('The third reading.'));
  await Promise.all(all);
  await served.settled();
  expect(waiting).toHaveLength(2);
  expect(served.current().corpus.sources[0]?.text).toBe('The third reading.');
});
