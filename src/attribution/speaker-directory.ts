// Who speaks in a corpus, and where: looked up by any part of a name.

import type { Passage } from '../corpus/source.ts';
import type { Speaker, Speech } from './attribution.ts';
import { foldName, isName, likeness } from './names.ts';

/** Somebody who speaks in the corpus. */
export interface KnownSpeaker {
  /** See `keyOf`. */
  readonly key: string;
  /** As first stated, with the first role that is stated. */
  readonly speaker: Speaker;
  /** Of one source only where the name alone identifies nobody (“Oleg”); else null. */
  readonly sourceId: string | null;
  /** Folded: the name first, then its other spellings in the sources. */
  readonly names: readonly string[];
  /** In which this speaker speaks, in the corpus's order. */
  readonly passages: readonly Passage[];
}

/**
 * The key of a source's speaker: the same for the same name in other sources where that identifies somebody, and
 * for as long as the name stays the same.
 */
export function keyOf(speaker: Speaker, sourceId: string): string {
  const name = foldName(speaker.name);
  return `${speaker.kind}\0${name}\0${identifies(speaker, name) ? '' : sourceId}`;
}

export class SpeakerDirectory {
  /** Who speaks most comes first. */
  readonly all: readonly KnownSpeaker[];

  constructor(speakers: readonly KnownSpeaker[]) {
    this.all = [...speakers].sort(
      (a, b) =>
        b.passages.length - a.passages.length || a.speaker.name.localeCompare(b.speaker.name),
    );
  }

  /**
   * Whom a typed name means: who has exactly this name, else who has all of its words in a name.
   * @returns several where the name is not one speaker's, none where nobody has it
   */
  find(typed: string): readonly KnownSpeaker[] {
    const wanted = foldName(typed);
    if (wanted === '') return [];
    const named = this.all.filter(({ names }) => names[0] === wanted);
    if (named.length > 0) return named;
    const spelt = this.all.filter(({ names }) => names.includes(wanted));
    if (spelt.length > 0) return spelt;
    const words = wanted.split(' ');
    // One word of a description (“a soldier from Russia”) names nobody.
    return this.all.filter(
      ({ speaker: { kind }, names }) =>
        (isNamed(kind) || words.length > 1) &&
        names.some((name) => words.every((word) => name.split(' ').includes(word))),
    );
  }

  /** People and organisations with a word that begins as typed, who begin with it first; all for an empty text. */
  complete(typed: string, limit: number): readonly KnownSpeaker[] {
    const wanted = foldName(typed);
    const starting: KnownSpeaker[] = [];
    const within: KnownSpeaker[] = [];
    for (const each of this.all) {
      if (!isNamed(each.speaker.kind)) continue;
      if (each.names.some((name) => name.startsWith(wanted))) starting.push(each);
      else if (each.names.some((name) => name.includes(` ${wanted}`))) within.push(each);
    }
    return [...starting, ...within].slice(0, limit);
  }

  /** How many people and organisations speak by name in a source. */
  countIn(sourceId: string): number {
    return this.all.filter(
      ({ speaker: { kind }, passages }) =>
        isNamed(kind) && passages.some((passage) => passage.sourceId === sourceId),
    ).length;
  }

  /** The speakers with the likest names, likest first, for a name that nobody has. */
  nearest(typed: string, limit: number): readonly KnownSpeaker[] {
    const wanted = foldName(typed);
    return this.all
      .filter(({ speaker: { kind } }) => isNamed(kind))
      .map((each) => ({ each, like: Math.max(...each.names.map((name) => likest(wanted, name))) }))
      .filter(({ like }) => like >= LEAST_LIKENESS)
      .sort((a, b) => b.like - a.like)
      .slice(0, limit)
      .map(({ each }) => each);
  }
}

/** Gathers speakers source by source. */
export class SpeakerGatherer {
  readonly #found = new Map<string, Gathered>();

  /** @param speeches of one source, in document order */
  add(passages: readonly Passage[], speeches: readonly Speech[]): void {
    const byParagraph = new Map(
      passages.filter(isAnswer).map((passage) => [passage.paragraph, passage]),
    );
    for (const speech of speeches) {
      const passage = byParagraph.get(speech.paragraph);
      if (!passage || speech.kind === 'titled') continue;
      for (const speaker of speech.speakers) if (speaker) this.#gather(speaker, speech, passage);
    }
  }

  #gather(speaker: Speaker, { sourceId, speakers, mention }: Speech, passage: Passage): void {
    const gathered = this.#gatheredFor(speaker, sourceId);
    if (!gathered) return;
    if (gathered.speaker.role === null && speaker.role !== null) gathered.speaker = speaker;
    if (gathered.passages.at(-1) !== passage) gathered.passages.push(passage);
    // What names several is nobody's name.
    if (mention && speakers.length === 1 && isName(mention.text))
      gathered.names.add(foldName(mention.text));
  }

  finish(): KnownSpeaker[] {
    return [...this.#found].map(([key, { names, ...rest }]) =>
      Object.freeze({ key, ...rest, names: [...names] }),
    );
  }

  /** Null for a name without a letter: nobody could ask for it. */
  #gatheredFor(speaker: Speaker, sourceId: string): Gathered | null {
    const name = foldName(speaker.name);
    if (name === '') return null;
    const key = keyOf(speaker, sourceId);
    let gathered = this.#found.get(key);
    if (!gathered) {
      const own = identifies(speaker, name) ? null : sourceId;
      gathered = { speaker, sourceId: own, names: new Set([name]), passages: [] };
      this.#found.set(key, gathered);
    }
    return gathered;
  }
}

interface Gathered {
  speaker: Speaker;
  readonly sourceId: string | null;
  readonly names: Set<string>;
  readonly passages: Passage[];
}

/** Below this two names are not alike enough to be offered for one another. */
const LEAST_LIKENESS = 0.35;

/** An “Oleg” of one document is not known to be the “Oleg” of another; a full name or an organisation is taken to be. */
function identifies({ kind, pseudonym }: Speaker, foldedName: string): boolean {
  if (pseudonym) return false;
  return kind === 'organisation' || (kind === 'person' && foldedName.includes(' '));
}

/** Captions and headings are evidence for names, never answers. */
function isAnswer({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'list item';
}

function isNamed(kind: Speaker['kind']): boolean {
  return kind === 'person' || kind === 'organisation';
}

/** A surname alone is often all that is typed. */
function likest(wanted: string, name: string): number {
  return Math.max(...[name, ...name.split(' ')].map((part) => likeness(wanted, part)));
}
