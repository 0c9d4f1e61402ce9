// One key for the ways in which a name is written in Latin letters: Zhilin and Jilin, Artem and Artyom.

/** In order: longer groups before the letters they are made of. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/yo/g, 'e'],
  [/shch|sch|sh/g, 'š'],
  [/tch|ch/g, 'č'],
  [/zh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/ts|tz|cz/g, 'z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/ie?i|ij/g, 'i'],
  [/(.)\1/g, '$1'],
];

/**
 * The key under which spellings of one name meet.
 * @param term a name's stem, lower case, without diacritics
 */
export function soundKey(term: string): string {
  return SPELLINGS.reduce((key, [letters, sound]) => key.replace(letters, sound), term);
}
