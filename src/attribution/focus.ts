// Whom the paragraphs speak of: what a pronoun or "the 24-year-old" stands for at a place in the document.

import type { Cast, Character } from './cast.ts';
import { clauseSubject, type Sentence } from './clauses.ts';
import type { Gender } from './first-names.ts';
import type { Frame } from './frame.ts';
import { nameRuns } from './name-run.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isPersonNoun } from './speaker-words.ts';
import type { Token } from './tokens.ts';

/** How far back a pronoun may point, in sentences that hold a word outside marks. */
const REACH = 14;

interface Named {
  readonly at: number;
  readonly character: Character;
}

/** What a sentence says of people. */
interface Scene {
  readonly named: readonly Named[];
  /** The sentence's subject if it is a person that is named. */
  readonly subject: Named | undefined;
  /** The subject's gender where it is a pronoun ("he", "his mother"). */
  readonly pronoun: Gender | undefined;
}

export class Focus {
  readonly #cast: Cast;
  readonly #frames: readonly Frame[];
  readonly #scenes = new Map<Sentence, Scene>();
  readonly #speakers = new Map<Sentence, Character>();
  readonly #remembered = new Map<string, Character>();
  /** Everybody who has been named so far, the last one last. */
  readonly #recent = new Map<Character, number>();

  constructor(cast: Cast, frames: readonly Frame[]) {
    this.#cast = cast;
    this.#frames = frames;
  }

  /** Somebody who is known by a description or by a name that nothing introduces: the same words, the same one. */
  remember(character: Character): Character {
    const key = character.name.toLowerCase();
    const known = this.#remembered.get(key);
    if (known) return known;
    this.#remembered.set(key, character);
    return character;
  }

  /** Notes who speaks in the sentence at a token. */
  note(frame: number, at: number, character: Character): void {
    const sentence = this.#sentenceAt(frame, at);
    if (sentence) this.#speakers.set(sentence, character);
    this.#recent.delete(character);
    this.#recent.set(character, frame);
  }

  /**
   * The person that a pronoun at a token stands for: the subject of the sentence or of those before, else whoever they
   * name; never one of the other gender.
   */
  person(frame: number, at: number, gender: Gender | undefined): Character | undefined {
    const own = this.#sentenceAt(frame, at);
    if (!own) return undefined;
    const scene = this.#sceneOf(frame, own);
    const before = scene.named.filter((each) => each.at < at && fits(each.character, gender));
    if (scene.subject && before.includes(scene.subject)) return scene.subject.character;
    const chained = scene.pronoun !== undefined && scene.pronoun === gender;
    if (!chained && before.length > 0) return before.at(-1)?.character;
    return this.#personBefore(frame, own, gender);
  }

  /** The last body whose name ends in a noun that the phrase holds too: "the ministry". */
  body(noun: string, phrase: NounPhrase, tokens: readonly Token[]): Character | undefined {
    if (phrase.head - phrase.first > 1 && tokens[phrase.head - 1]?.capital) return undefined;
    let found: Character | undefined;
    for (const character of this.#recent.keys()) {
      if (character.kind === 'organisation' && hasWord(character.name, noun)) found = character;
    }
    return found;
  }

  #personBefore(frame: number, own: Sentence, gender: Gender | undefined): Character | undefined {
    let left = REACH;
    for (let f = frame; f >= 0 && left > 0; f--) {
      const sentences = this.#frames[f]?.sentences ?? [];
      const from = f === frame ? sentences.indexOf(own) - 1 : sentences.length - 1;
      for (let s = from; s >= 0 && left > 0; s--) {
        const sentence = sentences[s] as Sentence;
        const scene = this.#sceneOf(f, sentence);
        const speaker = this.#speakers.get(sentence);
        if (!speaker && scene.named.length === 0 && !scene.pronoun) continue;
        left--;
        if (speaker && isPerson(speaker) && fits(speaker, gender)) return speaker;
        if (scene.subject && fits(scene.subject.character, gender)) return scene.subject.character;
        if (scene.pronoun !== undefined && (gender === undefined || scene.pronoun === gender))
          continue;
        const other = scene.named.find((each) => fits(each.character, gender));
        if (other) return other.character;
      }
    }
    return undefined;
  }

  #sentenceAt(frame: number, at: number): Sentence | undefined {
    const sentences = this.#frames[frame]?.sentences ?? [];
    let low = 0;
    let high = sentences.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const sentence = sentences[middle] as Sentence;
      if (at < sentence.start) high = middle - 1;
      else if (at >= sentence.end) low = middle + 1;
      else return sentence;
    }
    return undefined;
  }

  #sceneOf(frame: number, sentence: Sentence): Scene {
    const known = this.#scenes.get(sentence);
    if (known) return known;
    const tokens = (this.#frames[frame]?.tokens ?? []).slice(sentence.start, sentence.end);
    const named = nameRuns(tokens).flatMap((run): Named[] => {
      const character = this.#cast.find(tokens, run);
      return character?.kind === 'person' ? [{ at: sentence.start + run.last, character }] : [];
    });
    const phrase = clauseSubject(tokens, 0, tokens.length);
    const head = phrase && tokens[phrase.head];
    const opening = phrase && tokens[phrase.first];
    const at = phrase ? sentence.start + phrase.head : -1;
    const scene = {
      named,
      subject: named.find((each) => each.at === at),
      pronoun: genderOfPronoun(head?.lower) ?? genderOfPronoun(opening?.lower),
    };
    this.#scenes.set(sentence, scene);
    return scene;
  }
}

function genderOfPronoun(lower: string | undefined): Gender | undefined {
  if (lower === 'he' || lower === 'his') return 'male';
  return lower === 'she' || lower === 'her' ? 'female' : undefined;
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
      .split(/\s(?:of|for|from|at|in|on|with|to|who)\s/)[0]
      ?.split(/\s+/)
      .at(-1) ?? '';
  return gender !== undefined || (isPersonNoun(head) && !/(?:s|people)$/.test(head));
}

function hasWord(text: string | null, noun: string): boolean {
  return (
    text
      ?.toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .includes(noun) ?? false
  );
}
