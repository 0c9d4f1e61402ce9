// What each line of a document is: title, paragraph, heading, list item, caption, credit or furniture.

import { isCaption, isCredit } from './credits.ts';
import { edgeFurnitureReason, furnitureReason } from './furniture.ts';
import {
  countWords,
  hasSentenceEnd,
  isListItem,
  isMarkdownHeading,
  isOrnament,
  looksLikeHeading,
} from './line-shapes.ts';
import type { Block, Line } from './lines.ts';
import { bodyRange, findTitle, isTitle } from './title.ts';

export const LINE_KINDS = [
  'title',
  'title repeated',
  'lead',
  'paragraph',
  'heading',
  'list item',
  'caption',
  'credit',
  'furniture',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Neighbouring lines of one block that belong together, and what they are. */
export interface Unit {
  readonly kind: LineKind;
  readonly lines: readonly Line[];
  /** Why the lines are left out of answers, for kinds that are. */
  readonly reason: string | null;
}

export interface Classified {
  readonly units: readonly Unit[];
  /** The title that the document itself shows, or null. */
  readonly title: string | null;
}

/**
 * Classifies a document's lines.
 * @param blocks the body's blocks
 * @param statedTitle the front matter's title, or null
 */
export function classify(blocks: readonly Block[], statedTitle: string | null): Classified {
  const body = bodyRange(blocks, statedTitle);
  const title = statedTitle ?? findTitle(blocks, body);
  const units: Unit[] = [];
  blocks.forEach((block, index) => {
    const atEdge = index < body.first || index > body.last;
    units.push(...classifyBlock(block, { title, atEdge, isLast: index >= body.last }));
  });
  return { units: nameTitleAndLead(units), title };
}

interface Surroundings {
  readonly title: string | null;
  readonly atEdge: boolean;
  readonly isLast: boolean;
}

function classifyBlock(block: Block, around: Surroundings): Unit[] {
  const joined = block.map((line) => line.text).join(' ');
  if (block.every((line) => isTitle(line.text, around.title))) return block.map(titleUnit);
  if (isCredit(joined)) return [{ kind: 'credit', lines: block, reason: 'a credit' }];
  const furniture = block.map((line) => reasonToLeaveOut(line, around));
  if (furniture.every((reason) => reason !== undefined)) {
    return [{ kind: 'furniture', lines: block, reason: furniture[0] ?? null }];
  }
  if (isCaptionBlock(block, joined)) {
    return [{ kind: 'caption', lines: block, reason: 'a caption' }];
  }
  if (block.length === 1 || isUnderlined(block)) return [loneUnit(block, around)];
  return mixedBlock(block, around);
}

/** A caption of several lines is short; a paragraph with a caption below it is no caption. */
function isCaptionBlock(block: Block, joined: string): boolean {
  if (!isCaption(joined)) return false;
  const last = block.at(-1)?.text ?? '';
  const before = block.at(-2)?.text;
  if (before === undefined) return true;
  const standsAlone = hasSentenceEnd(before) && isCaption(last) && !isCredit(last);
  return !standsAlone && countWords(joined) <= 40;
}

/** A block of one line (or a heading with its underline). */
function loneUnit(block: Block, around: Surroundings): Unit {
  const text = block[0]?.text ?? '';
  if (isMarkdownHeading(text) || isUnderlined(block)) return unit('heading', block);
  if (isListItem(text)) return unit('list item', block);
  if (!around.isLast && looksLikeHeading(text)) return unit('heading', block);
  return unit('paragraph', block);
}

/** A block of several lines: wrapped text, perhaps with list items, a heading or a control among it. */
function mixedBlock(block: Block, around: Surroundings): Unit[] {
  const units: { kind: LineKind; lines: Line[]; reason: string | null }[] = [];
  const marked = block.filter((line) => isListItem(line.text)).length;
  block.forEach((line, index) => {
    const before = block[index - 1];
    const startsAnew = !before || hasSentenceEnd(before.text) || before.text.endsWith(':');
    const last = units.at(-1);
    const reason = furnitureReason(line.text);
    if (isTitle(line.text, around.title)) units.push({ ...titleUnit(line), lines: [line] });
    else if (isMarkdownHeading(line.text))
      units.push({ kind: 'heading', lines: [line], reason: null });
    else if (reason && (startsAnew || last?.kind === 'furniture'))
      units.push({ kind: 'furniture', lines: [line], reason });
    else if (startsAnew && isCredit(line.text))
      units.push({ kind: 'credit', lines: [line], reason: 'a credit' });
    else if (startsAnew && isCaption(line.text))
      units.push({ kind: 'caption', lines: [line], reason: 'a caption' });
    else if (isListItem(line.text) && (marked > 1 || startsAnew))
      units.push({ kind: 'list item', lines: [line], reason: null });
    else if (last?.kind === 'paragraph' || last?.kind === 'list item') last.lines.push(line);
    else units.push({ kind: 'paragraph', lines: [line], reason: null });
  });
  return units;
}

function reasonToLeaveOut(line: Line, around: Surroundings): string | undefined {
  if (isOrnament(line.text)) return 'no letter or digit';
  return around.atEdge ? edgeFurnitureReason(line.text) : furnitureReason(line.text);
}

function titleUnit(line: Line): Unit {
  return { kind: 'title', lines: [line], reason: 'the title' };
}

function unit(kind: LineKind, lines: readonly Line[]): Unit {
  return { kind, lines, reason: null };
}

function isUnderlined(block: Block): boolean {
  return block.length === 2 && /^(?:={3,}|-{3,})$/.test(block[1]?.text ?? '');
}

/** The first title stays one, further ones are repetitions; the first paragraph is the lead. */
function nameTitleAndLead(units: readonly Unit[]): Unit[] {
  let titles = 0;
  let paragraphs = 0;
  return units.map((each) => {
    if (each.kind === 'title' && titles++ > 0) {
      return { ...each, kind: 'title repeated', reason: 'the title again' };
    }
    return each.kind === 'paragraph' && paragraphs++ === 0 ? { ...each, kind: 'lead' } : each;
  });
}
