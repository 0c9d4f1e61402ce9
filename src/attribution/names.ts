// Names of speakers in the form in which they are compared and looked up.

/** Lower case, without diacritics, articles, possessive endings and punctuation; one space between words. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]s?(?=\s|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) (?=.)/, '');
}

/** The names in a text that names several: “Weber and Voss”; one where it names one. */
export function namesTogether(text: string): string[] {
  return text
    .split(/\s*(?:,|&|、|\s(?:and|und|et|y|и)\s)\s*/u)
    .filter((name) => foldName(name) !== '');
}

/** How alike two folded names are, 0 to 1: Dice's coefficient of their pairs of letters. */
export function likeness(one: string, other: string): number {
  const ours = letterPairs(one);
  const theirs = letterPairs(other);
  let shared = 0;
  for (const pair of ours) if (theirs.has(pair)) shared++;
  return (2 * shared) / Math.max(1, ours.size + theirs.size);
}

/** Words that open a sentence with a capital and yet name nobody. */
const NO_NAMES = new Set(
  (
    'he she they it i we you this that these those who one both many some others another ' +
    'er sie es wir ich il elle ils elles nous el ella ellos ellas он она они мы'
  ).split(' '),
);
const MOST_WORDS = 6;

/** Whether a mention is a name ("Tsyganshin", "The CNDA") and not a pronoun or a description ("the 24-year-old"). */
export function isName(mention: string): boolean {
  const words = mention
    .replace(/^(?:the|a|an)\s+/i, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (words.length === 1 && NO_NAMES.has(foldName(words[0] ?? ''))) return false;
  return words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
}

function letterPairs(text: string): Set<string> {
  const padded = ` ${text} `;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < padded.length; at++) pairs.add(padded.slice(at, at + 2));
  return pairs;
}
