// The `source` option: what autocomplete fills in for a source, and which sources a typed text means.

import type { Library } from '../answer/library.ts';
import { sourcesNamed } from '../answer/sources-named.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { titlePart } from './attribution-line.ts';
import { acceptableChoices, CHOICE_LIMITS } from './choices.ts';
import type { Choice } from './command.ts';
import { oneLine, shownLine } from './line.ts';
import { fingerprintOf } from './passage-reference.ts';
import { type Reaction, tell } from './reaction.ts';

const LISTED = { most: 10, title: 120 } as const;

/** Stands before the fingerprint of an id that is too long for an autocomplete value. */
const FINGERPRINT_MARK = '#';

/** The value that stands for a source: its id, or a fingerprint where the id is over 100 characters. */
export function sourceValue(source: Source): string {
  return source.id.length <= CHOICE_LIMITS.value
    ? source.id
    : `${FINGERPRINT_MARK}${fingerprintOf(source.id)}`;
}

/**
 * The sources that a value or a freely typed text means: by id, else by whole title, else by a part
 * of the title, else by words of either. Empty where none matches.
 */
export function sourcesMeant(typed: string, corpus: Corpus): readonly Source[] {
  const byId = corpus.source(typed) ?? corpus.sources.find((each) => sourceValue(each) === typed);
  if (byId) return [byId];
  const wanted = folded(typed);
  if (wanted === '') return [];
  const whole = corpus.sources.filter((source) => folded(source.title) === wanted);
  if (whole.length > 0) return whole;
  const part = corpus.sources.filter((source) => folded(source.title).includes(wanted));
  return part.length > 0 ? part : sourcesNamed(typed, corpus.sources);
}

/** Sources whose title has what was typed. */
export function sourceChoices(typed: string, { suggestions }: Library): readonly Choice[] {
  const sources = suggestions.sources(typed, CHOICE_LIMITS.choices);
  return acceptableChoices(
    sources.map((source) => ({ name: source.title, value: sourceValue(source) })),
  );
}

/** Tells which sources there are, where none is meant. */
export function noSuchSource(typed: string, { sources }: Corpus): Reaction {
  if (sources.length === 0) return tell('There are no sources to search yet.');
  const are = sources.length === 1 ? 'is' : 'are';
  return tell(`No source is called “${shownLine(typed, 100)}”. There ${are}:`, ...listed(sources));
}

/** Tells which sources may be meant, where several are. */
export function severalSources(typed: string, sources: readonly Source[]): Reaction {
  return tell(
    `“${shownLine(typed, 100)}” may mean several sources. Choose one while you type:`,
    ...listed(sources),
  );
}

function listed(sources: readonly Source[]): string[] {
  const rest = sources.length - LISTED.most;
  return [
    ...sources.slice(0, LISTED.most).map((source) => `- ${titlePart(source, LISTED.title)}`),
    ...(rest > 0 ? [`and ${rest} more. Type a part of a title to choose from them.`] : []),
  ];
}

function folded(text: string): string {
  return oneLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
