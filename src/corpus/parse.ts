// A document's text to a Source and its Passages, with an account of every line.

import { type Classified, classify, LINE_KINDS, type LineKind, type Unit } from './classify.ts';
import type { ParsedSource } from './corpus.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { splitBlocks } from './lines.ts';
import type { Passage, PassageKind, Source } from './source.ts';

/** What a document's reading gave beside its passages. */
export interface ReadingReport {
  readonly file: string;
  /** Units of each kind. */
  readonly counts: Readonly<Record<LineKind, number>>;
  readonly leftOut: readonly LeftOutLine[];
  readonly warnings: readonly string[];
}

/** A line that is never an answer, and why. */
export interface LeftOutLine {
  /** 1 for the file's first line. */
  readonly line: number;
  readonly paragraph: number;
  readonly text: string;
  readonly kind: LineKind;
  readonly reason: string;
}

export type ParseResult =
  | { readonly ok: true; readonly parsed: ParsedSource; readonly report: ReadingReport }
  | { readonly ok: false; readonly reason: string };

/** A paragraph longer than this is quoted by single sentences only; its keeper should know. */
const LONG_PARAGRAPH = 20_000;

/** Characters of an untitled document's opening that stand for its title. */
const LONGEST_OPENING = 60;

/**
 * Parses one document.
 * @param file path below the corpus folder, with forward slashes
 * @param text the file's decoded text
 * @param sha256 hash of the text, hexadecimal
 * @returns the source with its passages and a report, or the reason why it can't be served
 */
export function parseSource(file: string, text: string, sha256: string): ParseResult {
  if (text.trim() === '') return { ok: false, reason: 'is empty' };
  const front = readFrontMatter(text);
  if (!front.ok) return front;
  const classified = classify(splitBlocks(text, front.bodyStart), front.values.title);
  const source = makeSource(file, text, sha256, front.values, classified);
  const passages = makePassages(source.id, classified.units);
  if (!passages.some((passage) => passage.kind === 'paragraph' || passage.kind === 'list item')) {
    return { ok: false, reason: 'holds no paragraph: only titles, captions or page furniture' };
  }
  const warnings = [...front.warnings, ...longParagraphs(passages)];
  return {
    ok: true,
    parsed: { source, passages, synonyms: front.synonyms },
    report: {
      file,
      counts: countKinds(classified.units),
      leftOut: leftOutLines(classified),
      warnings,
    },
  };
}

function makeSource(
  file: string,
  text: string,
  sha256: string,
  front: FrontMatter,
  classified: Classified,
): Source {
  const bare = file.replace(/\.[^./]+$/, '');
  return Object.freeze({
    id: front.id ?? bare,
    file,
    title: front.title ?? classified.title ?? openingWords(classified.units),
    author: front.author,
    publisher: front.publisher,
    date: front.date,
    url: front.url,
    language: front.language ?? 'en',
    text,
    sha256,
  });
}

/** Untitled documents are known by their opening words, as untitled works are: nothing is invented. */
function openingWords(units: readonly Unit[]): string {
  const lead = units.find((unit) => unit.kind === 'lead' || unit.kind === 'list item');
  const text = lead?.lines.map((line) => line.text).join(' ') ?? '';
  if (text.length <= LONGEST_OPENING) return text;
  const cut = text.slice(0, LONGEST_OPENING + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : LONGEST_OPENING)} …`;
}

function makePassages(sourceId: string, units: readonly Unit[]): Passage[] {
  const passages: Passage[] = [];
  units.forEach((unit, index) => {
    const kind = passageKind(unit.kind);
    const first = unit.lines[0];
    const last = unit.lines.at(-1);
    if (!kind || !first || !last) return;
    const paragraph = index + 1;
    passages.push(
      Object.freeze({
        id: `${sourceId}#${paragraph}`,
        sourceId,
        paragraph,
        start: first.start,
        end: last.end,
        kind,
      }),
    );
  });
  return passages;
}

function passageKind(kind: LineKind): PassageKind | null {
  switch (kind) {
    case 'lead':
    case 'paragraph':
      return 'paragraph';
    case 'heading':
    case 'caption':
    case 'list item':
      return kind;
    case 'title':
    case 'title repeated':
    case 'credit':
    case 'furniture':
      return null;
    default:
      return kind satisfies never;
  }
}

function countKinds(units: readonly Unit[]): Record<LineKind, number> {
  const counts = Object.fromEntries(LINE_KINDS.map((kind) => [kind, 0])) as Record<
    LineKind,
    number
  >;
  for (const unit of units) counts[unit.kind]++;
  return counts;
}

function leftOutLines(classified: Classified): LeftOutLine[] {
  return classified.units.flatMap((unit, index) =>
    unit.reason === null
      ? []
      : unit.lines.map((line) => ({
          line: line.number,
          paragraph: index + 1,
          text: line.text,
          kind: unit.kind,
          reason: unit.reason ?? '',
        })),
  );
}

function longParagraphs(passages: readonly Passage[]): string[] {
  return passages
    .filter((passage) => passage.end - passage.start > LONG_PARAGRAPH)
    .map(
      (passage) =>
        `paragraph ${passage.paragraph} has ${passage.end - passage.start} characters; ` +
        'separate paragraphs by blank lines',
    );
}
