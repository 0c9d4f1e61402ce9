// The verbatim gate: between render and send, each quotation is read back out of the finished message.

import type { Quotation } from '../answer/answer.ts';
import { type Shown, speakersNamed, whoseWords } from '../answer/whose-words.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { plainLine, shownLine } from './line.ts';
import { displayedText } from './markdown.ts';

/** Thrown when a message would show other words than the source's. Nothing is sent then. */
export class VerbatimError extends Error {
  override readonly name = 'VerbatimError';
}

/** Component ids of quotations: 100 for the first. Attribution lines begin at 200. */
const FIRST_QUOTATION_ID = 100;
const FIRST_ATTRIBUTION_ID = 200;
const AFTER_ATTRIBUTIONS = 300;
const TEXT_DISPLAY = 10;

/** A citation to copy: a code block, in which Markdown does not count. */
const CITED = /^```\n(?<before>\[…\] )?“(?<words>.*)”(?<after> \[…\])?\n— (?<line>[^\n]*)\n```$/su;
const SHOWN = /^> (?<before>\[…\] )?“(?<words>.*)”(?<after> \[…\])?$/su;

/**
 * Compares every quotation in a finished message with its source.
 * @param payload the message as it will be sent
 * @param quotations what it must show, in order, and nothing else as a quotation
 * @throws VerbatimError naming the source and paragraph, never the words
 */
export function passGate(payload: unknown, quotations: readonly Quotation[], corpus: Corpus): void {
  if (!pingsNobody(payload)) throw new VerbatimError('The message could mention somebody.');
  const shown = partsOf(payload);
  const count = [...shown.keys()].filter((id) => id < FIRST_ATTRIBUTION_ID).length;
  if (count !== quotations.length) {
    throw new VerbatimError(
      `The message shows ${count} quotations instead of ${quotations.length}.`,
    );
  }
  quotations.forEach((quotation, i) => {
    const content = shown.get(FIRST_QUOTATION_ID + i) ?? '';
    const cited = CITED.exec(content)?.groups;
    const line = cited ? `— ${cited['line']}` : shown.get(FIRST_ATTRIBUTION_ID + i);
    const fault =
      faultIn(content, quotation, corpus) ??
      faultInAttribution(line, quotation, cited ? plainLine : shownLine);
    if (fault) throw new VerbatimError(`${quotation.passage.id}: ${fault}`);
  });
}

/** The quotations and attribution lines of a message by their ids. */
function partsOf(payload: unknown): ReadonlyMap<number, string> {
  const parts = new Map<number, string>();
  for (const { id, content } of textDisplays(payload)) {
    if (id < FIRST_QUOTATION_ID || id >= AFTER_ATTRIBUTIONS) continue;
    if (parts.has(id)) throw new VerbatimError(`Two components of the message have the id ${id}.`);
    parts.set(id, content);
  }
  return parts;
}

function faultIn(content: string, quotation: Quotation, corpus: Corpus): string | null {
  const source = corpus.source(quotation.passage.sourceId);
  if (!source) return 'the source is not in the corpus';
  const { start, end, passage } = quotation;
  if (start < passage.start || end > passage.end || start >= end) {
    return 'the quotation leaves its paragraph';
  }
  const words = source.text.slice(start, end);
  if (words !== quotation.text) return 'the quotation differs from the source';
  const cited = CITED.exec(content)?.groups;
  const parts = cited ?? SHOWN.exec(content)?.groups;
  if (!parts) return 'the quotation does not stand between its marks';
  const read = parts['words'] ?? '';
  if ((cited ? unfenced(content, read) : displayedText(read)) !== asShown(words)) {
    return 'the message would show other words than the source';
  }
  if ((parts['before'] === undefined) !== (start === passage.start)) {
    return 'an omission before the quotation is not marked as it should be';
  }
  return (parts['after'] === undefined) === (end === passage.end)
    ? null
    : 'an omission after the quotation is not marked as it should be';
}

/** Below each quotation stands who speaks in it, by the source's own names and roles. */
function faultInAttribution(
  content: string | undefined,
  quotation: Quotation,
  shown: Shown,
): string | null {
  if (!content?.startsWith(`— ${whoseWords(quotation, shown).who} · `)) {
    return 'the message does not say whose words these are';
  }
  const { text } = quotation.attribution.source;
  return speakersNamed(quotation).every(
    ({ name, role }) => standsIn(text, name) && standsIn(text, role),
  )
    ? null
    : 'a speaker is called otherwise than in the source';
}

/** Null where the code block would end before its words do. */
function unfenced(content: string, words: string): string | null {
  return content.slice(3, -3).includes('```') ? null : words;
}

function standsIn(text: string, words: string | null): boolean {
  if (words === null || text.includes(words)) return true;
  return text.replace(/\s+/g, ' ').includes(words.replace(/\s+/g, ' '));
}

/** Lines inside a paragraph are joined by a space for showing. */
function asShown(words: string): string {
  return words.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');
}

function* textDisplays(node: unknown): Generator<{ id: number; content: string }> {
  if (Array.isArray(node)) {
    for (const each of node) yield* textDisplays(each);
  } else if (typeof node === 'object' && node !== null) {
    if ('type' in node && node.type === TEXT_DISPLAY && 'content' in node) {
      const id = 'id' in node && typeof node.id === 'number' ? node.id : -1;
      yield { id, content: String(node.content) };
    }
    for (const each of Object.values(node)) yield* textDisplays(each);
  }
}

function pingsNobody(payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null) return false;
  const allowed =
    ('allowedMentions' in payload && payload.allowedMentions) ||
    ('allowed_mentions' in payload && payload.allowed_mentions);
  if (typeof allowed !== 'object' || allowed === null || !('parse' in allowed)) return false;
  const { parse, ...rest } = allowed as { parse: unknown };
  return Array.isArray(parse) && parse.length === 0 && !('users' in rest) && !('roles' in rest);
}
