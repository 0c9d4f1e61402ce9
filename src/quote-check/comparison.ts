// A post and the source side by side, word by word.

import type { Difference } from './align.ts';
import type { Claim } from './claims.ts';
import type { Place } from './place.ts';
import type { ComparedPart } from './quote-check.ts';
import type { Token } from './tokens.ts';

/** A word that denies, and the end of one: the source's “did not” and “didn't” say the contrary of “did”. */
const NEGATION =
  /^(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|nicht|nie|niemals|kein\p{L}*|nichts|niemand|ohne|ne|pas|jamais|rien|aucun\p{L}*|sans|nunca|nada|nadie|ningun\p{L}*|ningún|sin|не|ни|нет|никогда|никто|ничего|без|不|没|沒|无|無|非|未|ない|ません|.*n't|n'.+)$/u;

/** The words of all stretches, in the order of the post. */
export function compared(claim: Claim, places: readonly Place[]): readonly ComparedPart[] {
  const parts: ComparedPart[] = [];
  places.forEach((place, i) => {
    const stretch = claim.stretches[i];
    if (i > 0) parts.push({ kind: 'same', text: stretch?.afterOmission ? '[…]' : '¶' });
    if (stretch) parts.push(...comparedStretch(stretch.text, place));
  });
  return parts;
}

/** More words than these left out are a sentence for itself, and not what governs the next words. */
const MOST_GOVERNING = 6;

/** Whether the source denies where the post does not, and nothing else differs. */
export function losesNegation(places: readonly Place[]): boolean {
  let isLost = false;
  for (const place of places) {
    for (const difference of place.alignment.differences) {
      const { left, isOmission } = leftOut(place, difference);
      if (!isOmission) return false;
      if (left.length <= MOST_GOVERNING && left.some((form) => NEGATION.test(form))) isLost = true;
    }
  }
  return isLost;
}

/** What a difference leaves out; no omission where the post has words of its own. */
function leftOut(
  { text, quoted }: Place,
  difference: Difference,
): { readonly left: readonly string[]; readonly isOmission: boolean } {
  const source = formsIn(text.tokens, difference.source);
  const post = formsIn(quoted, difference.quoted);
  // “didn't” for “did”, “cannot” for “can”, “do not” for “do”: the word is there without its negation.
  const rest = source.filter((form) => !NEGATION.test(form));
  const bare = source.map(withoutNegation);
  const isBare = post.length > 0 && (same(post, bare) || same(post, rest));
  return { left: source, isOmission: post.length === 0 || isBare };
}

function withoutNegation(form: string): string {
  if (form === "can't" || form === 'cannot') return 'can';
  if (form === "won't") return 'will';
  if (form === "shan't") return 'shall';
  return form.replace(/n't$/u, '').replace(/^n'/u, '');
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((form, i) => form === other[i]);
}

function formsIn(
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
): string[] {
  return tokens.slice(start, end).map(({ form }) => form);
}

function comparedStretch(words: string, { text, quoted, alignment }: Place): ComparedPart[] {
  const parts: ComparedPart[] = [];
  const add = (kind: ComparedPart['kind'], whole: string, tokens: readonly Token[]): void => {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first && last) parts.push({ kind, text: oneLine(whole.slice(first.start, last.end)) });
  };
  let at = 0;
  for (const { source, quoted: ours } of alignment.differences) {
    add('same', words, quoted.slice(at, ours.start));
    add('post only', words, quoted.slice(ours.start, ours.end));
    add('source only', text.source.text, text.tokens.slice(source.start, source.end));
    at = ours.end;
  }
  add('same', words, quoted.slice(at));
  return parts;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
