// The index of a corpus: read from its snapshot where that is of this very corpus, else built.

import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import type { Corpus } from '../corpus/corpus.ts';
import { ANALYSIS_VERSION, fromSections, toSections } from '../search/index-sections.ts';
import { type BuildOptions, languagesOf, PassageIndex } from '../search/passage-index.ts';
import { readSnapshot, writeSnapshot } from './snapshot-file.ts';

export interface OpenedIndex {
  readonly index: PassageIndex;
  /** Where it comes from; for a built one, why the snapshot was not used (null where there is none). */
  readonly origin:
    | { readonly kind: 'snapshot' }
    | { readonly kind: 'built'; readonly reason: string | null };
}

export interface OpenOptions extends BuildOptions {
  /** The snapshot's file, or null to do without. */
  readonly snapshot: string | null;
}

/** Opens the index of a corpus. A snapshot that is absent, of something else or damaged costs only time. */
export async function openIndex(corpus: Corpus, options: OpenOptions): Promise<OpenedIndex> {
  const reason = options.snapshot === null ? 'absent' : await tryReading(corpus, options.snapshot);
  if (reason instanceof PassageIndex) return { index: reason, origin: { kind: 'snapshot' } };
  const index = await PassageIndex.build(corpus, options);
  return { index, origin: { kind: 'built', reason: reason === 'absent' ? null : reason } };
}

/**
 * Saves an index for the next start.
 * @throws when the file can't be written
 */
export function saveIndex(index: PassageIndex, snapshot: string): Promise<void> {
  return writeSnapshot(snapshot, keyOf(index.corpus), toSections(index.parts));
}

async function tryReading(corpus: Corpus, path: string): Promise<PassageIndex | string> {
  const reading = await readSnapshot(path, keyOf(corpus));
  if (!reading.ok) return reading.reason;
  try {
    return new PassageIndex(corpus, await languagesOf(corpus), fromSections(reading.sections));
  } catch (error) {
    return `it does not fit (${error instanceof Error ? error.message : error})`;
  }
}

/** What an index depends on, as one hash: the texts, their passages, our analysis and the Unicode data below it. */
function keyOf(corpus: Corpus): string {
  const { icu, unicode } = process.versions;
  const hash = createHash('sha256');
  hash.update(JSON.stringify([ANALYSIS_VERSION, icu, unicode, endianness()]));
  for (const { id, sha256, language, title } of corpus.sources) {
    hash.update(JSON.stringify([id, sha256, language, title]));
    const passages = corpus.passagesOf(id);
    hash.update(passages.map(({ kind }) => kind).join());
    hash.update(Uint32Array.from(passages.flatMap(({ start, end }) => [start, end])));
  }
  return hash.digest('hex');
}
