// Somebody or something that a document names, and what it is called.

import type { SpeakerKind } from './attribution.ts';
import type { Gender } from './first-names.ts';
import type { NameRun } from './name-run.ts';
import { isBodyWord } from './speaker-words.ts';
import type { Token } from './tokens.ts';

/** Somebody or something that a document names. Roles and genders are filled in while it is read. */
export interface Character {
  readonly name: string;
  readonly kind: SpeakerKind;
  role: string | null;
  pseudonym: boolean;
  gender: Gender | undefined;
  /** Where the document first names it, in UTF-16 units. */
  readonly position: number;
}

/** True where a run names a body: "German Foreign Ministry", "CNDA". */
export function isBody(tokens: readonly Token[], run: NameRun): boolean {
  for (let i = run.name; i <= run.last; i++)
    if (tokens[i]?.inName || isBodyWord(tokens[i]?.lower ?? '')) return true;
  const only = tokens[run.last];
  return (
    run.first === run.last &&
    only !== undefined &&
    /^\p{Lu}{2,}$/u.test(only.text.replace(/[’']s$/u, ''))
  );
}

/** Offices that are shortened before a name. */
const UNSHORTENED: Readonly<Record<string, readonly string[]>> = {
  'sen.': ['senator'],
  'gov.': ['governor'],
  'rep.': ['representative', 'congressman', 'congresswoman'],
  'gen.': ['general'],
  'col.': ['colonel'],
  'capt.': ['captain'],
};

/** True where a person's role holds a noun, also in its shortened form. */
export function hasRole(character: Character, noun: string): boolean {
  return roleWords(character).includes(noun);
}

export function roleWords({ role }: Character): string[] {
  const words = role?.toLowerCase().split(/[^\p{L}\p{N}.-]+/u) ?? [];
  return words.flatMap((word) => [word, ...(UNSHORTENED[word] ?? [])]);
}
