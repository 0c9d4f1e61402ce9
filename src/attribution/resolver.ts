// From the words that name a speaker to the one they mean in the whole document.

import type { Speaker } from './attribution.ts';
import type { Cast } from './cast.ts';
import { type Character, hasRole, isBody } from './character.ts';
import type { Gender } from './first-names.ts';
import { Focus } from './focus.ts';
import type { Frame } from './frame.ts';
import { describedInGerman } from './german-nouns.ts';
import { type NameRun, nameOf, nameRuns, runEndingAt } from './name-run.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { PERSON_NOUN } from './phrase-words.ts';
import { genderOfNoun, isBodyWord, kindOfNoun, maySpeak } from './speaker-words.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-classes.ts';

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'his', 'him', 'er', 'il', 'él', 'он'].map((each) => [each, 'male'] as const),
  ...['she', 'her', 'elle', 'ella', 'она'].map((each) => [each, 'female'] as const),
]);
const SPEECHLESS = wordSet(
  'i we you it they its their my our your sie wir ihr nous vous ils elles мы вы они я who which that',
);
const GENERIC =
  /^(?:man|woman|boy|girl|\d{1,3}-(?:year|years)-old|deserter|reservist|retiree|teenager|native|veteran|father|mother)$/;

/** Resolves one document's speakers, in document order. */
export class Resolver {
  readonly #text: string;
  readonly #cast: Cast;
  readonly #focus: Focus;

  constructor(text: string, cast: Cast, frames: readonly Frame[]) {
    this.#text = text;
    this.#cast = cast;
    this.#focus = new Focus(cast, frames, (frame, phrase) =>
      this.#described(frame, frames[frame]?.tokens ?? [], phrase),
    );
  }

  /** Whom the document knows under a name. */
  known(tokens: readonly Token[], run: NameRun): Character | undefined {
    return this.#cast.find(tokens, run);
  }

  /** Notes who speaks in a sentence, for the pronouns that follow; several speak together. */
  note(frame: number, at: number, characters: readonly Character[]): void {
    this.#focus.note(frame, at, characters);
  }

  /**
   * The character that a phrase means, or undefined where the text does not tell.
   * @param frame index of the frame in which the phrase stands
   */
  resolve(frame: number, tokens: readonly Token[], phrase: NounPhrase): Character | undefined {
    const head = tokens[phrase.head];
    if (!head) return undefined;
    const gender = PRONOUNS.get(head.lower);
    if (gender) return this.#focus.person(frame, phrase.head, gender);
    if (SPEECHLESS.has(head.lower)) return undefined;
    const german = this.#inGerman(tokens, phrase);
    if (german) return german;
    const found = this.isName(tokens, phrase)
      ? this.#named(tokens, phrase)
      : this.#described(frame, tokens, phrase);
    return found;
  }

  /** What is shown of a character; a family name in another spelling is shown as it stands there. */
  speakerOf(character: Character, tokens: readonly Token[], phrase: NounPhrase): Speaker {
    const { name, role, pseudonym, kind } = character;
    const run = runEndingAt(tokens, phrase.head, phrase.first);
    const written = run && nameOf(this.#text, tokens, run);
    // In "dem Bürgermeister" the capital makes no name.
    const isNoun = describedInGerman(this.#text, tokens, phrase) !== null;
    const other =
      !isNoun && kind === 'person' && written && written !== name && !isPartOf(written, name);
    return { name: other ? written : name, role, pseudonym, kind };
  }

  /** "dem Bürgermeister", "die Polizei": not by a name, though nouns have capitals. */
  #inGerman(tokens: readonly Token[], phrase: NounPhrase): Character | undefined {
    const described = describedInGerman(this.#text, tokens, phrase);
    const run = described && runEndingAt(tokens, phrase.head, phrase.first);
    if (!described || !run) return undefined;
    const { name, noun, kind, article } = described;
    if (article === null && this.#cast.find(tokens, run)) return undefined;
    const position = tokens[phrase.head]?.start ?? 0;
    const meant = this.#cast.withRole(noun, position);
    if (meant.only && article !== 'indefinite') return meant.only;
    const gender = kind === 'unnamed' && noun.endsWith('in') ? 'female' : undefined;
    return this.#focus.remember({ name, kind, role: null, pseudonym: false, gender, position });
  }

  /** True where a phrase is a name and no capital of the sentence's or of a crowd. */
  isName(tokens: readonly Token[], phrase: NounPhrase): boolean {
    const head = tokens[phrase.head] as Token;
    if (!head.capital) return false;
    const run = runEndingAt(tokens, phrase.head, phrase.first);
    if (!run) return false;
    if (run.first < run.last) return true;
    const before = tokens[phrase.head - 1];
    const opens = !before || /^(?:stop|quote|open)$/.test(before.kind);
    return (
      !(opens && (this.#cast.isCommon(head.lower) || isCrowd(head.lower))) &&
      !/^(?:democrats|republicans)$/.test(head.lower)
    );
  }

  #named(tokens: readonly Token[], phrase: NounPhrase): Character | undefined {
    const run = runEndingAt(tokens, phrase.head, phrase.first);
    if (!run) return undefined;
    const known = this.#cast.find(tokens, run);
    if (known) return known;
    const article = /^the$/i.test(tokens[phrase.first]?.lower ?? '');
    const joined = phrase.last > phrase.head && tokens[phrase.head + 1]?.lower === 'of';
    const body = isBody(tokens, run) || joined || (article && run.first === phrase.first + 1);
    const { first } = run;
    const name = this.#text.slice(
      tokens[first]?.start,
      tokens[body ? phrase.last : run.last]?.bareEnd,
    );
    return this.#focus.remember({
      name,
      kind: body ? 'organisation' : 'person',
      role: null,
      pseudonym: false,
      gender: undefined,
      position: tokens[first]?.start ?? 0,
    });
  }

  #described(frame: number, tokens: readonly Token[], phrase: NounPhrase): Character | undefined {
    const head = tokens[phrase.head] as Token;
    const opening = tokens[phrase.first] as Token;
    const definite = /^(?:the|this|that)$/.test(opening.lower);
    const text = this.#text.slice(opening.start, tokens[phrase.last]?.bareEnd);
    const kind = kindOfNoun(head.lower);
    if (!maySpeak(head.lower)) return undefined;
    const explained = this.#explaining(tokens, phrase);
    if (explained) return explained;
    if (definite && kind === 'organisation') {
      const body = this.#focus.body(head.lower, phrase, tokens);
      if (body) return body;
    }
    if (definite && kind === 'unnamed') {
      const meant = this.#cast.withRole(head.lower, opening.start);
      if (meant.only) return meant.only;
      const spokenOf = meant.several
        ? this.#focus.person(frame, phrase.first, undefined)
        : undefined;
      if (spokenOf && hasRole(spokenOf, head.lower)) return spokenOf;
      if (isAged(tokens, phrase) || GENERIC.test(head.lower)) {
        return this.#focus.person(frame, phrase.first, genderOfNoun(head.lower));
      }
    }
    return this.#focus.remember({
      name: kind === 'organisation' && definite ? text.replace(/^\p{L}+\s+/u, '') : text,
      kind,
      role: null,
      pseudonym: false,
      gender: kind === 'unnamed' ? genderOfNoun(head.lower) : undefined,
      position: opening.start,
    });
  }

  /** "The chief executive, Jeff Weiner, said": the name in the apposition. */
  #explaining(tokens: readonly Token[], phrase: NounPhrase): Character | undefined {
    if (tokens[phrase.last + 1]?.kind !== 'comma') return undefined;
    const rest = tokens.slice(phrase.last + 2, phrase.last + 10);
    const [run] = nameRuns(rest);
    const closed = run && /^(?:comma|stop)$/.test(rest[run.last + 1]?.kind ?? 'stop');
    return run?.first === 0 && closed ? this.#cast.find(rest, run) : undefined;
  }
}

function isAged(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return tokens
    .slice(phrase.first, phrase.last + 1)
    .some((token) => /^\d{1,3}-years?-old$/.test(token.lower));
}

function isPartOf(written: string, name: string): boolean {
  const words = new Set(name.split(/\s+/));
  return written.split(/\s+/).some((word) => words.has(word)) || isBodyWord(written.toLowerCase());
}

/** "Researchers" at a sentence's head are no name, whether or not the document writes them small elsewhere. */
function isCrowd(lower: string): boolean {
  return lower.endsWith('s') && PERSON_NOUN.test(lower);
}
