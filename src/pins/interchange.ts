// Pins as one JSON file that can be kept in version control, and what importing such a file would change.

import type { Corpus } from '../corpus/corpus.ts';
import { anchor } from './anchor.ts';
import type { GuildPins } from './guild-pins.ts';
import {
  type Moderator,
  PIN_LIMITS,
  type Pin,
  type PinContent,
  type Selector,
  tidyWordings,
} from './pin.ts';
import type { NewChange } from './pin-store.ts';

const FORMAT = 'verbatim pins';
const FORMAT_VERSION = 1;
/** Files beyond this are refused before they are read. */
export const MOST_IMPORTED = 20_000;
const ID = /^[\w-]{1,32}$/;

export interface FilePin extends PinContent {
  readonly id: string;
}

/** What a file holds: pins that can be used, and one line for each fault. */
export interface ReadFile {
  readonly pins: readonly FilePin[];
  readonly faults: readonly string[];
}

export interface ImportPlan {
  readonly added: readonly FilePin[];
  readonly changed: readonly FilePin[];
  readonly unchanged: number;
  /** Stored pins that the file does not have; they are kept. */
  readonly missing: number;
  /** Among the file's pins, those with words that no source says any more: they become stale. */
  readonly unmatched: readonly FilePin[];
}

/** The file, with a line break at its end and in the order of the ids, so that versions of it can be compared. */
export function exportPins(pins: readonly Pin[]): string {
  const sorted = [...pins].sort((a, b) => (a.id < b.id ? -1 : 1));
  const file = {
    format: FORMAT,
    version: FORMAT_VERSION,
    pins: sorted.map(({ id, question, phrasings, selectors, pinnedBy, pinnedAt }) => ({
      id,
      question,
      phrasings,
      selectors,
      pinnedBy: pinnedBy.name,
      pinnedAt,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file; one that is no such file at all gives no pins and one fault. */
export function readPins(text: string): ReadFile {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return { pins: [], faults: [`The file is not JSON: ${(error as Error).message}.`] };
  }
  if (!isRecord(read) || read['format'] !== FORMAT || !Array.isArray(read['pins'])) {
    return { pins: [], faults: [`The file is not an export of pins (“format”: “${FORMAT}”).`] };
  }
  if (read['version'] !== FORMAT_VERSION) {
    return { pins: [], faults: ['The file is of a newer version of this program.'] };
  }
  if (read['pins'].length > MOST_IMPORTED) {
    return { pins: [], faults: [`The file has more than ${MOST_IMPORTED} pins.`] };
  }
  return readList(read['pins']);
}

/** What an import would change. @param pins the server's pins at this moment */
export function planImport(file: readonly FilePin[], pins: GuildPins, corpus: Corpus): ImportPlan {
  const present = new Map(pins.all.map(({ pin }) => [pin.id, pin]));
  const added: FilePin[] = [];
  const changed: FilePin[] = [];
  for (const each of file) {
    const pin = present.get(each.id);
    if (!pin) added.push(each);
    else if (!sameContent(pin, each)) changed.push(each);
  }
  const ids = new Set(file.map(({ id }) => id));
  return {
    added,
    changed,
    unchanged: file.length - added.length - changed.length,
    missing: [...present.keys()].filter((id) => !ids.has(id)).length,
    unmatched: file.filter(({ selectors }) => selectors.some((each) => !anchor(each, corpus))),
  };
}

/**
 * The changes that carry a plan out.
 * @param last the newest version of each pin that has ever been here, removed ones included, by id
 */
export function importChanges(
  plan: ImportPlan,
  last: ReadonlyMap<string, Pin>,
  to: { readonly guildId: string; readonly by: Moderator; readonly at: string },
): NewChange[] {
  const { guildId, by, at } = to;
  const unmatched = new Set(plan.unmatched);
  return [...plan.added, ...plan.changed].map((each): NewChange => {
    const before = last.get(each.id);
    // Who pinned first stands in the server's own record: a file could name anybody.
    const { pinnedBy, pinnedAt } = before ?? { pinnedBy: by, pinnedAt: at };
    const state = unmatched.has(each) ? 'stale' : 'fresh';
    const version = (before?.version ?? 0) + 1;
    const message = before?.message ?? null;
    return {
      pin: { ...each, guildId, pinnedBy, pinnedAt, version, state, message },
      deed: 'imported',
      by,
      at,
    };
  });
}

function readList(list: readonly unknown[]): ReadFile {
  const pins = new Map<string, FilePin>();
  const faults: string[] = [];
  list.forEach((each, i) => {
    const read = readPin(each);
    const place = `Pin ${i + 1} of the file`;
    if (typeof read === 'string') faults.push(`${place}: ${read}`);
    else if (pins.has(read.id)) faults.push(`${place}: the id ${read.id} stands there twice.`);
    else pins.set(read.id, read);
  });
  return { pins: [...pins.values()], faults };
}

function readPin(read: unknown): FilePin | string {
  if (!isRecord(read)) return 'is no object.';
  const { id, question, phrasings, selectors } = read;
  if (typeof id !== 'string' || !ID.test(id)) return '“id” must be up to 32 letters or digits.';
  if (typeof question !== 'string') return '“question” must be a text.';
  if (!Array.isArray(phrasings) || !phrasings.every((each) => typeof each === 'string')) {
    return '“phrasings” must be a list of texts.';
  }
  const tidied = tidyWordings(question, phrasings);
  if (typeof tidied === 'string') return tidied;
  if (!Array.isArray(selectors) || selectors.length === 0) return '“selectors” must not be empty.';
  if (selectors.length > PIN_LIMITS.selectors) {
    return `there are more than ${PIN_LIMITS.selectors} selectors.`;
  }
  const places = selectors.map(readSelector);
  if (!places.every((each) => each !== null))
    return 'a selector lacks a field, or has a wrong one.';
  return { id, ...tidied, selectors: places };
}

function readSelector(read: unknown): Selector | null {
  if (!isRecord(read)) return null;
  const { sourceId, exact, prefix, suffix, start, end, sha256 } = read;
  const texts = [sourceId, exact, prefix, suffix, sha256];
  if (!texts.every((each) => typeof each === 'string') || exact === '') return null;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return null;
  return { sourceId, exact, prefix, suffix, start, end, sha256 } as Selector;
}

function sameContent(pin: PinContent, other: PinContent): boolean {
  const content = ({ question, phrasings, selectors }: PinContent) =>
    JSON.stringify([question, phrasings, selectors.map(selectorFields)]);
  return content(pin) === content(other);
}

function selectorFields(each: Selector): unknown[] {
  return [each.sourceId, each.exact, each.prefix, each.suffix, each.start, each.end, each.sha256];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
