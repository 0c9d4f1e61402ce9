// Whom the paragraphs speak of: what a pronoun or "the 24-year-old" stands for at a place in the document.

import type { Cast } from './cast.ts';
import type { Character } from './character.ts';
import type { Gender } from './first-names.ts';
import type { Frame } from './frame.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isOnePerson, type Scene, sceneOf } from './scene.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** How far back a pronoun may point: in sentences that speak of people, and in sentences at all. */
const REACH = 14;
const LONGEST_WALK = 60;
/** How many bodies are remembered for "the ministry". */
const RECENT = 24;

/** Whom a phrase without a name means. */
export type Describe = (frame: number, phrase: NounPhrase) => Character | undefined;

export class Focus {
  readonly #cast: Cast;
  readonly #frames: readonly Frame[];
  readonly #describe: Describe;
  readonly #scenes = new Map<Sentence, Scene>();
  readonly #speakers = new Map<Sentence, readonly Character[]>();
  readonly #remembered = new Map<string, Character>();
  /** The last one last. */
  readonly #bodies: Character[] = [];

  constructor(cast: Cast, frames: readonly Frame[], describe: Describe) {
    this.#cast = cast;
    this.#frames = frames;
    this.#describe = describe;
  }

  /** Somebody who is known by a description or by a name that nothing introduces: the same words, the same one. */
  remember(character: Character): Character {
    const key = character.name.toLowerCase();
    const known = this.#remembered.get(key);
    if (known) return known;
    this.#remembered.set(key, character);
    return character;
  }

  /** Notes who speaks in the sentence at a token; several speak together. */
  note(frame: number, at: number, characters: readonly Character[]): void {
    if (characters.length === 0) return;
    const sentence = this.#sentences(frame)[this.#indexAt(frame, at)];
    if (sentence) this.#speakers.set(sentence, characters);
    for (const character of characters) {
      if (character.kind !== 'organisation' || this.#bodies.includes(character)) continue;
      this.#bodies.push(character);
      if (this.#bodies.length > RECENT) this.#bodies.shift();
    }
  }

  /**
   * The person that a pronoun at a token stands for: the subject of the sentence or of those before, else whoever they
   * name; never one of the other gender.
   */
  person(frame: number, at: number, gender: Gender | undefined): Character | undefined {
    const index = this.#indexAt(frame, at);
    const own = this.#sentences(frame)[index];
    if (!own) return undefined;
    const scene = this.#sceneOf(frame, own);
    const before = scene.named.filter((each) => each.at < at && fits(each.character, gender));
    if (scene.subject && before.includes(scene.subject)) return scene.subject.character;
    const described = this.#describedBefore(frame, scene, at, gender);
    if (described) return described;
    const chained = scene.pronoun !== undefined && scene.pronoun === gender;
    if (!chained && before.length > 0) return before.at(-1)?.character;
    return this.#personBefore(frame, index, gender);
  }

  /** The last body whose name holds a noun: "the ministry". */
  body(noun: string, phrase: NounPhrase, tokens: readonly Token[]): Character | undefined {
    if (phrase.head - phrase.first > 1 && tokens[phrase.head - 1]?.capital) return undefined;
    return this.#bodies.findLast((each) => hasWord(each.name, noun));
  }

  #personBefore(frame: number, index: number, gender: Gender | undefined): Character | undefined {
    let left = REACH;
    let walked = 0;
    for (let f = frame; f >= 0; f--) {
      const sentences = this.#sentences(f);
      for (let s = f === frame ? index - 1 : sentences.length - 1; s >= 0; s--) {
        if (left === 0 || walked++ === LONGEST_WALK) return undefined;
        const sentence = sentences[s] as Sentence;
        const scene = this.#sceneOf(f, sentence);
        const speakers = this.#speakers.get(sentence) ?? [];
        if (speakers.length > 0 || scene.named.length > 0 || scene.pronoun || scene.described)
          left--;
        const [speaker, ...others] = speakers.filter(
          (each) => isPerson(each) && fits(each, gender),
        );
        // After "Brandt and Vogel said" a "he" that may be either names neither.
        if (speaker) return others.length === 0 ? speaker : undefined;
        const subject = scene.subject?.character;
        const another = !subject?.gender && gender !== undefined && scene.objects.has(gender);
        if (subject && fits(subject, gender) && !another) return subject;
        const described = this.#describedBefore(f, scene, sentence.end, gender);
        if (described) return described;
        const goesOn = scene.pronoun && (gender === undefined || scene.pronoun === gender);
        const other =
          goesOn || another ? undefined : scene.named.find((each) => fits(each.character, gender));
        if (other) return other.character;
      }
    }
    return undefined;
  }

  #describedBefore(
    frame: number,
    { described }: Scene,
    at: number,
    gender: Gender | undefined,
  ): Character | undefined {
    if (!described || described.head >= at) return undefined;
    const character = this.#describe(frame, described);
    return character && isPerson(character) && fits(character, gender) ? character : undefined;
  }

  #sentences(frame: number): readonly Sentence[] {
    return this.#frames[frame]?.sentences ?? [];
  }

  /** Index of the sentence that holds a token, or -1. */
  #indexAt(frame: number, at: number): number {
    const sentences = this.#sentences(frame);
    let low = 0;
    let high = sentences.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const sentence = sentences[middle] as Sentence;
      if (at < sentence.start) high = middle - 1;
      else if (at >= sentence.end) low = middle + 1;
      else return middle;
    }
    return -1;
  }

  #sceneOf(frame: number, sentence: Sentence): Scene {
    const known = this.#scenes.get(sentence);
    if (known) return known;
    const scene = sceneOf(this.#cast, this.#frames[frame]?.tokens ?? [], sentence);
    this.#scenes.set(sentence, scene);
    return scene;
  }
}

function fits(character: Character, gender: Gender | undefined): boolean {
  return !gender || !character.gender || character.gender === gender;
}

/** One person: "a spokeswoman for InTransit", and no crowd. */
function isPerson({ kind, gender, name }: Character): boolean {
  if (kind === 'person') return true;
  if (kind !== 'unnamed') return false;
  const head =
    name
      .toLowerCase()
      .split(/\s(?:of|for|from|at|in|on|with|to|by|near|behind|against|about|who)\s/)[0]
      ?.split(/\s+/)
      .at(-1) ?? '';
  return gender !== undefined || isOnePerson(head);
}

function hasWord(text: string | null, noun: string): boolean {
  return (
    text
      ?.toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .includes(noun) ?? false
  );
}
