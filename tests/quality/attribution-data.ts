// Documents with gold attributions, from one file of JSON or from a folder of text and standoff annotation.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** UTF-16 offsets into the document's text, `end` exclusive. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface GoldAttribution {
  /** Where the text names the speaker; null where it does not. */
  readonly source: GoldSpan | null;
  /** What was said, with its marks, in one or more stretches. */
  readonly content: readonly GoldSpan[];
  /** Names any of which is right for the speaker in the whole document; null: not stated; undefined: not judged. */
  readonly speaker: readonly string[] | null | undefined;
  readonly role: string | null | undefined;
  /** All who speak together, in the order of the text. */
  readonly together: readonly string[] | undefined;
  readonly kind: 'direct' | 'indirect' | undefined;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Which documents of a file to take, by their place in the order of their names: even ones tune, odd ones report. */
export type Half = 'even' | 'odd' | 'all';

/**
 * Reads documents with gold attributions. A file is JSON, either one value or one document a line:
 *
 *     { "documents": [ { "id": "a", "text": "…", "attributions": [ {
 *         "source": [110, 112],            where the text names the speaker, or null
 *         "cue": [113, 119],               not judged
 *         "content": [[120, 211]],         the stretches of what was said, quote marks included
 *         "speaker": "Artur Alkhastov",    optional: the person's name in the document, a list of right names, or null
 *         "role": "human rights activist", optional
 *         "together": ["Anna", "Karl"],    optional, instead of speaker: all who speak together, in order
 *         "kind": "direct"                 optional: a content without quote marks is indirect
 *     } ] } ] }
 *
 * Offsets count UTF-16 code units. A span is `[start, end]`, `{ "start", "end" }`, or its words (`"he said"`), which
 * are then looked up in the text, after the last span found before. Marked words that no content covers are no speech.
 * A folder holds `text/NAME.txt` and `attributions/NAME*.ann` in brat's standoff format (T and E lines with
 * Source, Cue and Content); the first annotation of a document is taken.
 * @param path the file or folder
 * @param half which documents to keep
 * @throws Error when the file holds no documents
 */
export function readGold(path: string, half: Half): GoldDocument[] {
  const documents = statSync(path).isDirectory() ? readFolder(path) : readFile(path);
  if (documents.length === 0) throw new Error(`${path}: holds no document with attributions.`);
  return half === 'all'
    ? documents
    : documents.filter((_, index) => index % 2 === (half === 'even' ? 0 : 1));
}

type Loose = Readonly<Record<string, unknown>>;

function readFile(path: string): GoldDocument[] {
  const text = readFileSync(path, 'utf8');
  const read = parse(text, path);
  const list = Array.isArray(read) ? read : ((read as Loose).documents ?? [read]);
  return (list as Loose[]).map((each, index) => goldDocument(each, index));
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2) throw new Error(`${path}: is no JSON (${String(error)}).`);
    return lines.map((line) => JSON.parse(line));
  }
}

function goldDocument(read: Loose, index: number): GoldDocument {
  const text = String(read.text ?? '');
  let from = 0;
  const find = (value: unknown): GoldSpan | null => {
    const span = spanOf(value, text, from);
    if (typeof value === 'string' && span) from = Math.min(from, span.start);
    return span;
  };
  const list = (read.attributions ?? read.quotations ?? read.quotes ?? []) as Loose[];
  const attributions = list.map((each): GoldAttribution => {
    const contents = each.content ?? each.contents ?? each.span ?? [];
    const stretches = isSpan(contents) ? [contents] : (contents as unknown[]);
    const content = stretches.flatMap((stretch) => find(stretch) ?? []);
    from = content[0]?.start ?? from;
    const source = each.source ?? each.mention ?? null;
    const first = Array.isArray(source) && Array.isArray(source[0]) ? source[0] : source;
    return {
      source: nearest(first, text, content[0]),
      content,
      speaker: namesOf(each.speaker),
      role: each.role as string | null | undefined,
      together: each.together as readonly string[] | undefined,
      kind: each.kind as 'direct' | 'indirect' | undefined,
    };
  });
  return { id: String(read.id ?? read.name ?? index + 1), text, attributions };
}

function isSpan(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (Array.isArray(value))
    return value.length === 2 && value.every((each) => typeof each === 'number');
  return typeof value === 'object' && value !== null && 'start' in value;
}

function spanOf(value: unknown, text: string, from: number): GoldSpan | null {
  if (typeof value === 'string') {
    const start = Math.max(text.indexOf(value, from), from === 0 ? -1 : text.indexOf(value, from));
    const found = start >= 0 ? start : text.indexOf(value);
    if (found < 0) throw new Error(`The text does not hold “${value}”: ${text.slice(0, 60)}`);
    return { start: found, end: found + value.length };
  }
  if (Array.isArray(value) && value.length === 2) return { start: value[0], end: value[1] };
  if (typeof value !== 'object' || value === null) return null;
  const { start, end } = value as { start: number; end: number };
  return { start, end };
}

/** Words that name a speaker often stand in the text several times: the nearest to what was said is meant. */
function nearest(value: unknown, text: string, content: GoldSpan | undefined): GoldSpan | null {
  if (typeof value !== 'string' || !content) return spanOf(value, text, 0);
  let best: GoldSpan | null = null;
  const distance = (span: GoldSpan): number =>
    Math.min(Math.abs(span.end - content.start), Math.abs(span.start - content.end));
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const span = { start: at, end: at + value.length };
    const edges = /[\p{L}\p{N}]/u;
    if (edges.test(text.charAt(at - 1)) || edges.test(text.charAt(span.end))) continue;
    if (!best || distance(span) < distance(best)) best = span;
  }
  return best ?? spanOf(value, text, 0);
}

function namesOf(value: unknown): readonly string[] | null | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.map(String);
  return [String((value as { name: unknown }).name)];
}

function readFolder(path: string): GoldDocument[] {
  const annotations = readdirSync(join(path, 'attributions')).sort();
  return readdirSync(join(path, 'text'))
    .sort()
    .map((file) => {
      const id = file.replace(/\.txt$/, '');
      const own = annotations.find((each) => each.startsWith(id));
      const standoff = own ? readFileSync(join(path, 'attributions', own), 'utf8') : '';
      const text = readFileSync(join(path, 'text', file), 'utf8');
      return { id, text, attributions: readStandoff(standoff, codeUnitOffsets(text)) };
    });
}

/** brat counts characters, not UTF-16 code units. */
function codeUnitOffsets(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (offset) => starts[offset] ?? text.length;
}

function readStandoff(text: string, offset: (at: number) => number): GoldAttribution[] {
  const spans = new Map<string, { role: string; parts: GoldSpan[] }>();
  const attributions: GoldAttribution[] = [];
  for (const line of text.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const [role = '', ...places] = body.split(' ');
      const parts = places
        .join(' ')
        .split(';')
        .map((part) => part.split(' ').map(Number))
        .map(([start = 0, end = 0]) => ({ start: offset(start), end: offset(end) }));
      spans.set(id, { role, parts });
    } else if (id.startsWith('E')) {
      const parts = (role: string): GoldSpan[] =>
        body
          .split(' ')
          .map((argument) => argument.split(':')[1] ?? '')
          .flatMap((key) => (spans.get(key)?.role === role ? (spans.get(key)?.parts ?? []) : []));
      const unjudged = {
        speaker: undefined,
        role: undefined,
        together: undefined,
        kind: undefined,
      };
      attributions.push({
        source: parts('Source')[0] ?? null,
        content: parts('Content'),
        ...unjudged,
      });
    }
  }
  return attributions;
}
