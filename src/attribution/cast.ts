// The people and bodies that a document introduces: full names, roles, pseudonyms.

import { type Character, isBody, roleWords } from './character.ts';
import { type Gender, genderOfName, genderOfSurname } from './first-names.ts';
import { type NameRun, nameOf, nameRuns } from './name-run.ts';
import { bodyRoleAt, roleAt } from './roles.ts';
import { genderOfNoun, HONORIFICS } from './speaker-words.ts';
import { spellingKey } from './spelling-key.ts';
import type { Token } from './tokens.ts';

/** "(not his real name)" and its kin, right after a name. */
const PSEUDONYM =
  /^[^.!?]{0,80}?(?:\bnot (?:his|her|their) real (?:full |first )?names?\b|\bname (?:has been |was )?changed\b|\ba pseudonym\b|\bname(?:d)? changed\b|\breal name (?:is )?(?:withheld|known)\b|\bName geändert\b|\bprénom (?:a été )?modifié\b|\bnombre ficticio\b|имя изменено)/u;

/** A document's names, in the order in which they stand there. */
export class Cast {
  readonly #text: string;
  readonly #byName = new Map<string, Character>();
  readonly #bySurname = new Map<string, Character[]>();
  readonly #byFirstName = new Map<string, Character[]>();
  readonly #lowerCase = new Set<string>();
  readonly #people: Character[] = [];
  /** By name: somebody who may be any of those who share it. */
  readonly #namesakes = new Map<string, Character>();
  /** People by each word of their roles, in the order in which they are introduced. */
  readonly #byRole = new Map<string, Character[]>();

  /**
   * @param text the source's text
   * @param blocks its passages' tokens, captions and headings included: they introduce names as well
   */
  constructor(text: string, blocks: readonly (readonly Token[])[]) {
    this.#text = text;
    for (const tokens of blocks) this.#noteLowerCase(tokens);
    const runs = blocks.map(nameRuns);
    blocks.forEach((tokens, i) => {
      for (const run of runs[i] ?? []) this.#introduce(tokens, run);
    });
    blocks.forEach((tokens, i) => {
      for (const run of runs[i] ?? []) this.#describe(tokens, run);
    });
    for (const person of this.#people) {
      for (const word of new Set(roleWords(person))) push(this.#byRole, word, person);
    }
  }

  /** True for a word that the document also writes in lower case: "Activists" at a sentence's head. */
  isCommon(lower: string): boolean {
    return this.#lowerCase.has(lower);
  }

  /**
   * The character that a name in the text means: the whole name, the family name in any spelling, or the first name.
   * Where several who were introduced before that place have it, somebody of whom no more than the name is known.
   */
  find(tokens: readonly Token[], run: NameRun): Character | undefined {
    const words = wordsOf(tokens, run);
    const first = words[0] ?? '';
    const last = words.at(-1) ?? '';
    const position = tokens[run.name]?.start ?? 0;
    if (words.length > 1) {
      const whole = this.#byName.get(words.join(' ')) ?? this.#byName.get(`${first} ${last}`);
      if (whole || isBody(tokens, run)) return whole;
    }
    const gender = honorificOf(tokens, run) ?? (words.length > 1 ? genderOfName(first) : undefined);
    const family = this.#bySurname.get(spellingKey(last)) ?? [];
    if (words.length > 1) {
      const ending = ` ${words.join(' ')}`;
      return family.find(
        (each) => sameInitial(each, first) || each.name.toLowerCase().endsWith(ending),
      );
    }
    const name = nameOf(this.#text, tokens, run);
    return (
      this.#byName.get(last) ??
      this.#meant(fitting(family, gender), position, name) ??
      this.#meant(fitting(this.#byFirstName.get(last) ?? [], gender), position, name)
    );
  }

  /**
   * Whom "the mayor" can mean at a place: the only one of that role who was introduced before, or several.
   */
  withRole(noun: string, position: number): { only: Character | undefined; several: boolean } {
    const [first, second] = this.#byRole.get(noun) ?? [];
    const several = second !== undefined && second.position < position;
    return { only: !several && first && first.position < position ? first : undefined, several };
  }

  /** Which of several a shared name means is not known, so that it means none of them. */
  #meant(characters: readonly Character[], position: number, name: string): Character | undefined {
    const before = characters.filter((each) => each.position <= position);
    const possible = before.length > 0 ? before : characters;
    const one = possible.at(-1);
    if (!one || possible.every((each) => isSpeltLike(each, one))) return one;
    const known = this.#namesakes.get(name);
    if (known) return known;
    const gender = characters.every((each) => each.gender === one.gender) ? one.gender : undefined;
    const namesake: Character = {
      name,
      kind: 'person',
      role: null,
      pseudonym: false,
      gender,
      position,
    };
    this.#namesakes.set(name, namesake);
    return namesake;
  }

  #noteLowerCase(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.kind === 'word' && !token.capital) this.#lowerCase.add(token.lower);
    }
  }

  #introduce(tokens: readonly Token[], run: NameRun): void {
    const words = wordsOf(tokens, run);
    const key = words.join(' ');
    if (words.length === 0 || this.#byName.has(key)) return;
    if (isBody(tokens, run)) {
      this.#introduceBody(tokens, run);
      return;
    }
    const known = genderOfName(words[0] ?? '') !== undefined;
    const bodyRole = known ? null : bodyRoleAt(this.#text, tokens, run);
    if (bodyRole !== null) {
      this.#addBody(nameOf(this.#text, tokens, run), bodyRole, tokens[run.first]?.start ?? 0, [
        key,
      ]);
      return;
    }
    const after = this.#text.slice(tokens[run.last]?.end ?? 0, (tokens[run.last]?.end ?? 0) + 110);
    const pseudonym = /^\s*[(,–—]/.test(after) && PSEUDONYM.test(after);
    const aged = /^,\s\d{1,3}\b/.test(after);
    const alone = words.length === 1;
    if (alone && !pseudonym && !aged) return;
    const evident =
      known ||
      aged ||
      pseudonym ||
      run.name > run.first ||
      roleAt(this.#text, tokens, run) !== null;
    if (!evident && !genderOfSurname(words.at(-1) ?? '')) return;
    // "Turkish Americans" are no person.
    if (
      !known &&
      /(?:ans|ians|ese|ists|ers)$/.test(words.at(-1) ?? '') &&
      /(?:an|ian|ese|ish)$/.test(words[0] ?? '')
    )
      return;
    this.#add(tokens, run, words, pseudonym);
  }

  #add(tokens: readonly Token[], run: NameRun, words: readonly string[], pseudonym: boolean): void {
    const name = nameOf(this.#text, tokens, run);
    const first = words[0] ?? '';
    const last = words.at(-1) ?? '';
    const character: Character = {
      name,
      kind: 'person',
      role: null,
      pseudonym,
      gender: honorificOf(tokens, run) ?? genderOfName(first) ?? genderOfSurname(last),
      position: tokens[run.name]?.start ?? 0,
    };
    this.#byName.set(words.join(' '), character);
    this.#people.push(character);
    if (words.length === 1) return;
    const short = `${first} ${last}`;
    if (!this.#byName.has(short)) this.#byName.set(short, character);
    push(this.#bySurname, spellingKey(last), character);
    push(this.#byFirstName, first, character);
  }

  /** "National Asylum Court (CNDA)": afterwards either name means both. */
  #introduceBody(tokens: readonly Token[], run: NameRun): void {
    const acronym = tokens[run.last + 2];
    if (tokens[run.last + 1]?.kind !== 'open' || tokens[run.last + 3]?.kind !== 'close') return;
    if (!acronym || !/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(acronym.text)) return;
    const name = this.#text.slice(tokens[run.first]?.start, tokens[run.last + 3]?.end);
    this.#addBody(name, null, tokens[run.first]?.start ?? 0, [
      wordsOf(tokens, run).join(' '),
      acronym.lower,
    ]);
  }

  #addBody(name: string, role: string | null, position: number, keys: readonly string[]): void {
    const unpersonal = { pseudonym: false, gender: undefined };
    const character: Character = {
      name,
      kind: 'organisation',
      role,
      position,
      ...unpersonal,
    };
    for (const key of keys) this.#byName.set(key, character);
  }

  #describe(tokens: readonly Token[], run: NameRun): void {
    const character = this.find(tokens, run);
    if (character?.kind !== 'person' || this.#namesakes.has(character.name)) return;
    character.gender ??= honorificOf(tokens, run);
    if (character.role !== null) return;
    character.role = roleAt(this.#text, tokens, run);
    const noun = character.role?.toLowerCase().split(/\s/) ?? [];
    character.gender ??= noun.map(genderOfNoun).find((each) => each !== undefined);
  }
}

function wordsOf(tokens: readonly Token[], run: NameRun): string[] {
  const words: string[] = [];
  for (let i = run.name; i <= run.last; i++) {
    const { lower } = tokens[i] as Token;
    if (!/^(?:jr|sr|i{2,3}|iv)\.?$/.test(lower)) words.push(lower);
  }
  return words;
}

function honorificOf(tokens: readonly Token[], run: NameRun): Gender | undefined {
  for (let i = run.first; i < run.name; i++) {
    const gender = HONORIFICS.get(tokens[i]?.lower.replace(/\.$/, '') ?? '');
    if (gender) return gender;
  }
  return undefined;
}

function fitting(characters: readonly Character[], gender: Gender | undefined): Character[] {
  return characters.filter((each) => !gender || !each.gender || each.gender === gender);
}

/** One person in two spellings: “Andrei Yuseinov” and “Andrey Yuseinov”. */
function isSpeltLike(one: Character, other: Character): boolean {
  return spellingKey(one.name) === spellingKey(other.name);
}

function sameInitial(character: Character, first: string): boolean {
  return /^\p{L}\.$/u.test(first) && character.name.toLowerCase().startsWith(first.charAt(0));
}

function push(map: Map<string, Character[]>, key: string, character: Character): void {
  const list = map.get(key);
  if (list) list.push(character);
  else map.set(key, [character]);
}
