// Pins as a file, out and in: an import says what it would change, and does it when that is confirmed.

import {
  exportPins,
  type FilePin,
  type ImportPlan,
  importChanges,
  planImport,
  readPins,
} from '../../pins/interchange.ts';
import { shownLine } from '../line.ts';
import { button } from '../message.ts';
import { fingerprintOf } from '../passage-reference.ts';
import { type Reaction, tell } from '../reaction.ts';
import { encodePinAction, type PinAction } from './pin-custom-id.ts';
import type { Desk, PinRequest } from './request.ts';

/** A file that Discord keeps. */
export interface AttachedFile {
  readonly url: string;
  readonly size: number;
}

const FILE_NAME = 'pins.json';
/** Discord's own limit for a file of an ordinary member. */
const MOST_BYTES = 10 * 1024 * 1024;
const LISTED = 5;
/** A message's plain text has room for 2,000 characters. */
const MOST_TEXT = 1_900;
const FETCH_MS = 10_000;

/** `/pins export`. */
export async function exportFile(
  { guildId }: PinRequest,
  { pins, library }: Desk,
): Promise<Reaction> {
  const { all } = await pins.board.pinsOf(guildId, library.corpus);
  if (all.length === 0) return tell('Nothing is pinned yet.');
  const text = exportPins(all.map(({ pin }) => pin));
  const count = all.length === 1 ? '1 pin' : `${all.length} pins`;
  return {
    kind: 'file',
    text: `${count}, to keep or to read in elsewhere with \`/pins import\`.`,
    file: { name: FILE_NAME, text },
    buttons: [],
  };
}

/** `/pins import`: what the file would change. */
export async function previewImport(
  attached: AttachedFile | null,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const text = await download(attached);
  return text === null ? tell(UNREADABLE) : preview(text, request, desk, []);
}

/** Import, on the preview: does what it said, or says anew what has changed since. */
export async function confirmImport(
  action: PinAction & { kind: 'import' },
  attached: AttachedFile | null,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const text = await download(attached);
  if (text === null || fingerprintOf(text) !== action.fingerprint) return tell(UNREADABLE);
  const { guildId, by } = request;
  const { pins, library } = desk;
  const board = await pins.board.pinsOf(guildId, library.corpus);
  const since = ['Pins have changed since this was said; look at it again.'];
  if (board.revision !== action.revision) return preview(text, request, desk, since);
  const plan = planImport(readPins(text).pins, board, library.corpus);
  const newest = await pins.store.changesAfter(guildId, 0);
  const last = new Map(newest.map(({ pin }) => [pin.id, pin]));
  const changes = importChanges(plan, last, { guildId, by, at: pins.now().toISOString() });
  const written = await pins.store.writeAll(changes);
  if (!written) return preview(text, request, desk, since);
  return tell(
    `Imported: ${plan.added.length} added, ${plan.changed.length} changed, ${plan.unchanged} as they were.`,
    ...unmatchedLines(plan),
  );
}

const UNREADABLE = 'The file could not be read. Attach an export of pins, at most 10 MB.';

async function preview(
  text: string,
  { guildId }: PinRequest,
  { pins, library }: Desk,
  before: readonly string[],
): Promise<Reaction> {
  const { pins: read, faults } = readPins(text);
  const board = await pins.board.pinsOf(guildId, library.corpus);
  const plan = planImport(read, board, library.corpus);
  const lines = [...before, ...planLines(plan), ...listed('Faults, left out:', faults)];
  if (plan.added.length + plan.changed.length === 0)
    return tell(...lines, 'There is nothing to import.');
  const action = {
    kind: 'import',
    fingerprint: fingerprintOf(text),
    revision: board.revision,
  } as const;
  return {
    kind: 'file',
    text: fittingLines(['**Nothing has been changed yet.**', ...lines]),
    file: { name: FILE_NAME, text },
    buttons: [
      button('Import', encodePinAction(action)),
      button('Cancel', encodePinAction({ kind: 'cancel' })),
    ],
  };
}

function planLines(plan: ImportPlan): string[] {
  const { added, changed, unchanged, missing } = plan;
  return [
    `Would be added: ${added.length}. Would be changed: ${changed.length}. As they are: ${unchanged}.`,
    ...(missing > 0 ? [`Pins that the file does not have: ${missing}; they are kept.`] : []),
    ...listed('Added:', added.map(questionOf)),
    ...listed('Changed:', changed.map(questionOf)),
    ...unmatchedLines(plan),
  ];
}

function unmatchedLines({ unmatched }: ImportPlan): string[] {
  return listed(
    'No longer in the sources word for word (kept as stale, not given as answers):',
    unmatched.map(questionOf),
  );
}

function questionOf({ question }: FilePin): string {
  return `“${question}”`;
}

function listed(title: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  const rest = entries.length - LISTED;
  return [
    title,
    ...entries.slice(0, LISTED).map((each) => `- ${shownLine(each, 50)}`),
    ...(rest > 0 ? [`- and ${rest} more`] : []),
  ];
}

function fittingLines(lines: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > MOST_TEXT) return [...kept, '…'].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}

async function download(attached: AttachedFile | null): Promise<string | null> {
  if (!attached || attached.size > MOST_BYTES) return null;
  try {
    const response = await fetch(attached.url, { signal: AbortSignal.timeout(FETCH_MS) });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
