// The search engines that Verbatim is measured beside, each as its documentation shows it.

import { DatabaseSync } from '@photostructure/sqlite';
import MiniSearch from 'minisearch';
import { stem as porter2 } from 'porter2';
import bm25 from 'wink-bm25-text-search';
import wink from 'wink-nlp-utils';
import { loadLanguage } from '../../src/search/languages.ts';

/** A paragraph as the peers index it. */
export interface PeerDocument {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

export interface PeerResult {
  readonly id: number;
  /** Higher is better. */
  readonly score: number;
}

/** The best paragraphs for a question, best first. */
export type PeerSearch = (question: string, limit: number) => readonly PeerResult[];

/** Builds an index over paragraphs in the fields named: the text alone, or the title as a field beside it. */
export type BuildPeer = (
  documents: Iterable<PeerDocument>,
  fields: readonly ('title' | 'text')[],
  language: string,
) => Promise<PeerSearch>;

/** By the name under which the figures are printed. */
export const PEERS = {
  'MiniSearch, default': plainMiniSearch,
  'MiniSearch, stems and stop words': stemmedMiniSearch,
  'SQLite FTS5, porter, OR': fullTextSqlite,
  'wink-bm25': winkBm25,
} as const satisfies Readonly<Record<string, BuildPeer>>;
export type PeerName = keyof typeof PEERS;

async function plainMiniSearch(
  documents: Iterable<PeerDocument>,
  fields: readonly string[],
): Promise<PeerSearch> {
  return searchOf(documents, new MiniSearch<PeerDocument>({ fields: [...fields] }));
}

async function stemmedMiniSearch(
  documents: Iterable<PeerDocument>,
  fields: readonly string[],
  language: string,
): Promise<PeerSearch> {
  const { code, stem, functionWords } = await loadLanguage(language);
  // Our own English stemmer knows irregular forms as well: a peer has plain Snowball.
  const stemmer = code === 'en' ? porter2 : stem;
  const processTerm = (raw: string): string | null => {
    const word = raw.toLowerCase();
    return functionWords.has(word) ? null : stemmer(word);
  };
  return searchOf(documents, new MiniSearch<PeerDocument>({ fields: [...fields], processTerm }));
}

function searchOf(documents: Iterable<PeerDocument>, index: MiniSearch<PeerDocument>): PeerSearch {
  for (const document of documents) index.add(document);
  return (question, limit) =>
    index
      .search(question)
      .slice(0, limit)
      .map(({ id, score }) => ({ id: Number(id), score }));
}

async function fullTextSqlite(
  documents: Iterable<PeerDocument>,
  fields: readonly ('title' | 'text')[],
): Promise<PeerSearch> {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `create virtual table paragraph using fts5(${fields.join(', ')}, tokenize = 'porter unicode61')`,
  );
  const columns = ['rowid', ...fields];
  const insert = database.prepare(
    `insert into paragraph (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  database.exec('begin');
  for (const document of documents) {
    insert.run(document.id, ...fields.map((field) => document[field]));
  }
  database.exec('commit');
  const select = database.prepare(
    'select rowid as id, -rank as score from paragraph where paragraph match ? order by rank limit ?',
  );
  return (question, limit) => {
    const words = question.match(/[\p{L}\p{M}\p{N}]+/gu);
    if (!words) return [];
    const query = words.map((word) => `"${word}"`).join(' OR ');
    return select.all(query, limit) as unknown as PeerResult[];
  };
}

async function winkBm25(
  documents: Iterable<PeerDocument>,
  fields: readonly ('title' | 'text')[],
): Promise<PeerSearch> {
  const engine = bm25();
  engine.defineConfig({ fldWeights: Object.fromEntries(fields.map((field) => [field, 1])) });
  engine.definePrepTasks([
    wink.string.lowerCase,
    wink.string.removeExtraSpaces,
    wink.string.tokenize0,
    wink.tokens.removeWords,
    wink.tokens.stem,
  ]);
  for (const document of documents) {
    engine.addDoc(Object.fromEntries(fields.map((field) => [field, document[field]])), document.id);
  }
  engine.consolidate();
  return (question, limit) =>
    engine.search(question, limit).map(([id, score]) => ({ id: Number(id), score }));
}
