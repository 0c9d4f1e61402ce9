// YAML front matter: what a document states about itself.

import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type SynonymEntry, type SynonymReading, synonymsFrom } from './synonyms.ts';

/** The keys that a document may state. */
export interface FrontMatter {
  readonly id: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

export type FrontMatterResult =
  | {
      readonly ok: true;
      readonly values: FrontMatter;
      readonly synonyms: readonly SynonymEntry[];
      /** Where the document proper begins in the text. */
      readonly bodyStart: number;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

const EMPTY: FrontMatter = {
  id: null,
  title: null,
  author: null,
  publisher: null,
  date: null,
  url: null,
  language: null,
};

/** Longer front matter is a text that happens to begin with a rule. */
const LONGEST = 64 * 1024;

/**
 * Reads the front matter of a text: YAML between a first line `---` and the next such line.
 * @param text the whole file's text
 * @returns its values and where the body begins, or the reason with the line in the file
 */
export function readFrontMatter(text: string): FrontMatterResult {
  const opening = /^---[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!opening) return { ok: true, values: EMPTY, synonyms: [], bodyStart: 0, warnings: [] };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m;
  const rest = text.slice(opening[0].length, opening[0].length + LONGEST);
  const end = closing.exec(rest);
  if (!end) {
    return {
      ok: false,
      reason: 'front matter opens with “---” in line 1 but is never closed; close it with “---”',
    };
  }
  const yaml = rest.slice(0, end.index);
  const bodyStart = opening[0].length + end.index + end[0].length;
  return readValues(yaml.replace(/\r\n?/g, '\n'), bodyStart);
}

function readValues(yaml: string, bodyStart: number): FrontMatterResult {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    const line = lines.linePos(error.pos[0]).line + 1;
    return { ok: false, reason: `front matter, line ${line}: ${firstLine(error.message)}` };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { ok: true, values: EMPTY, synonyms: [], bodyStart, warnings: [] };
  }
  if (!isMap(contents)) {
    return { ok: false, reason: 'front matter, line 2: expected lines of “key: value”' };
  }
  const values: Record<keyof FrontMatter, string | null> = { ...EMPTY };
  const synonyms: SynonymEntry[] = [];
  const warnings: string[] = [];
  for (const pair of contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const position = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const where = `front matter, line ${lines.linePos(position).line + 1}`;
    if (key === SYNONYMS) {
      const read = readSynonymValue(document);
      synonyms.push(...read.entries);
      warnings.push(...read.mistakes.map((mistake) => `${where}: synonyms: ${mistake}`));
      continue;
    }
    const value = writtenValue(pair.value);
    if (!isKey(key)) {
      const known = [...Object.keys(EMPTY), SYNONYMS].join(', ');
      warnings.push(`${where}: unknown key “${key}” (known: ${known})`);
      continue;
    }
    if (value === null || value === '') continue;
    const checked = checkValue(key, value);
    if (!checked.ok) return { ok: false, reason: `${where}: ${checked.reason}` };
    values[key] = checked.value;
  }
  return { ok: true, values, synonyms, bodyStart, warnings };
}

/** Unlike the other keys' values it is a map or a list. */
const SYNONYMS = 'synonyms';

function readSynonymValue(document: Document): SynonymReading {
  try {
    return synonymsFrom(document.toJS()[SYNONYMS]);
  } catch (error) {
    // Aliases without an anchor, or so many that they would fill the memory.
    return {
      entries: [],
      mistakes: [error instanceof Error ? firstLine(error.message) : 'unreadable'],
    };
  }
}

/** A value as it was written: `id: 007` is no number here. Lists, maps and aliases are undefined. */
function writtenValue(node: unknown): string | null | undefined {
  if (node === null) return null;
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string' || node.value === null) return node.value;
  return node.source ?? String(node.value);
}

type Checked = { readonly ok: true; readonly value: string } | { ok: false; reason: string };

function checkValue(key: keyof FrontMatter, value: string | undefined): Checked {
  if (value === undefined) {
    return { ok: false, reason: `“${key}” must be one line of text` };
  }
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '') return { ok: false, reason: `“${key}” is empty` };
  switch (key) {
    case 'date':
      return isDate(text)
        ? { ok: true, value: text }
        : { ok: false, reason: `“date: ${text}” is no date; write 2023, 2023-06 or 2023-06-14` };
    case 'url':
      return isWebAddress(text)
        ? { ok: true, value: text }
        : { ok: false, reason: `“url: ${text}” is no http or https address` };
    case 'language':
      return isLanguage(text)
        ? { ok: true, value: text }
        : { ok: false, reason: `“language: ${text}” is no language tag; write en, de, zh-Hans …` };
    case 'id':
      return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,99}$/u.test(text)
        ? { ok: true, value: text }
        : {
            ok: false,
            reason: `“id: ${text}” may hold letters, digits, “.”, “_”, “/” and “-” only`,
          };
    case 'title':
    case 'author':
    case 'publisher':
      return { ok: true, value: text };
    default:
      return key satisfies never;
  }
}

function isKey(key: string): key is keyof FrontMatter {
  return Object.hasOwn(EMPTY, key);
}

function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
