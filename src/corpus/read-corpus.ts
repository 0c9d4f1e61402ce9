// The one part of the corpus that touches the file system: a folder of files to a Corpus and a report.

import { createHash } from 'node:crypto';
import { opendir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { Corpus, type ParsedSource } from './corpus.ts';
import { type Decoded, decodeText } from './decode.ts';
import { type ParseResult, parseSource, type ReadingReport } from './parse.ts';
import { readSynonyms, SYNONYM_FILE, type SynonymEntry } from './synonyms.ts';

/** A file that is not served, and why; the others are. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
  /** An error is something to mend; other files are simply not documents. */
  readonly severity: 'error' | 'ignored';
}

export interface CorpusReading {
  readonly corpus: Corpus;
  readonly reports: readonly ReadingReport[];
  readonly unread: readonly UnreadFile[];
}

/** Thrown when there is no corpus at all: no folder, or one that can't be opened. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

export interface ReadOptions {
  /** Called after each file with how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Larger than any book; a bigger file is a dump that should be split by document. */
export const LARGEST_FILE_BYTES = 16 * 1024 * 1024;

const EXTENSIONS = new Set(['.txt', '.md']);

/**
 * Reads every `.txt` and `.md` file below a folder, in the order of their names.
 * @param folder the corpus folder
 * @returns the corpus, a report for each file read, and each file that was not read with its reason
 * @throws CorpusError when the folder is missing or can't be opened
 */
export async function readCorpus(
  folder: string,
  options: ReadOptions = {},
): Promise<CorpusReading> {
  const unread: UnreadFile[] = [];
  const root = await openFolder(folder);
  const files = await listFiles(root, unread);
  const parsed: ParsedSource[] = [];
  const reports: ReadingReport[] = [];
  const fileById = new Map<string, string>();
  const synonyms = await readSynonymFile(root, files, unread);
  for (const [index, file] of files.entries()) {
    const result = await readSource(root, file);
    if (!result.ok) unread.push({ file, reason: result.reason, severity: 'error' });
    else {
      const { id } = result.parsed.source;
      const namesake = fileById.get(id);
      if (namesake !== undefined) {
        const reason = `has the same id “${id}” as ${namesake}; rename it or give it another “id” in its front matter`;
        unread.push({ file, reason, severity: 'error' });
      } else {
        fileById.set(id, file);
        parsed.push(result.parsed);
        reports.push(result.report);
      }
    }
    options.onProgress?.(index + 1, files.length);
  }
  return { corpus: new Corpus(parsed, synonyms), reports, unread };
}

async function openFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  try {
    if (!(await stat(path)).isDirectory()) {
      throw new CorpusError(
        `The corpus “${folder}” is a file; name the folder that holds the documents.`,
      );
    }
    return await realpath(path);
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    const reason =
      errorCode(error) === 'ENOENT' ? 'does not exist' : `can't be opened (${errorCode(error)})`;
    throw new CorpusError(`The corpus folder “${folder}” ${reason}.`, { cause: error });
  }
}

async function listFiles(root: string, unread: UnreadFile[]): Promise<string[]> {
  const found: string[] = [];
  const folders = [''];
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    let entries: Awaited<ReturnType<typeof opendir>>;
    try {
      entries = await opendir(join(root, below));
    } catch (error) {
      unread.push({
        file: `${below}/`,
        reason: `can't be opened (${errorCode(error)})`,
        severity: 'error',
      });
      continue;
    }
    for await (const entry of entries) {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) folders.push(file);
      else if (EXTENSIONS.has(extname(entry.name).toLowerCase())) found.push(file);
      else {
        const reason = entry.isSymbolicLink()
          ? 'is a link; only links to .txt and .md files are followed'
          : 'is neither .txt nor .md';
        unread.push({ file, reason, severity: 'ignored' });
      }
    }
  }
  return found.sort();
}

/** Takes the file of synonyms out of the documents; each of its mistakes is an error of its own. */
async function readSynonymFile(
  root: string,
  files: string[],
  unread: UnreadFile[],
): Promise<readonly SynonymEntry[]> {
  const place = files.indexOf(SYNONYM_FILE);
  if (place === -1) return [];
  files.splice(place, 1);
  const decoded = await readText(root, SYNONYM_FILE);
  const { entries, mistakes } = decoded.ok
    ? readSynonyms(decoded.text)
    : { entries: [], mistakes: [decoded.reason] };
  for (const reason of mistakes) unread.push({ file: SYNONYM_FILE, reason, severity: 'error' });
  return entries;
}

async function readSource(root: string, file: string): Promise<ParseResult> {
  const decoded = await readText(root, file);
  if (!decoded.ok) return decoded;
  const sha256 = createHash('sha256').update(decoded.text, 'utf8').digest('hex');
  return parseSource(file, decoded.text, sha256);
}

async function readText(root: string, file: string): Promise<Decoded> {
  const path = join(root, file);
  try {
    const target = await realpath(path);
    const inside = relative(root, target);
    if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) {
      return { ok: false, reason: 'is a link that leads out of the corpus folder' };
    }
    const found = await stat(target);
    // Reading a pipe or a device would wait for ever.
    if (!found.isFile()) return { ok: false, reason: 'is no ordinary file' };
    const { size } = found;
    if (size > LARGEST_FILE_BYTES) {
      return {
        ok: false,
        reason: `is too large (${megabytes(size)} MB; the limit is ${megabytes(LARGEST_FILE_BYTES)} MB); split it`,
      };
    }
    return decodeText(await readFile(target));
  } catch (error) {
    return { ok: false, reason: `can't be read (${errorCode(error)})` };
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
