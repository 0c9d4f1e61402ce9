// Who stands above the nearest cue: "Brandt said she hopes for “…”", "Brandt said that Vogel called it “…”".

import { accordingTo } from './according.ts';
import { followsQuotation } from './after.ts';
import { cueBefore } from './before.ts';
import { openingOfClause } from './clauses.ts';
import { contentStart } from './content.ts';
import { cueAt } from './cue-at.ts';
import { cueOf } from './cues.ts';
import type { Naming } from './naming.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { MODALS, PERSONAL_PRONOUNS, PREPOSITIONS, SUBORDINATORS } from './word-classes.ts';

/** "Brandt said she hopes for “…”", "Brandt said the board should repeat “…”": a weak cue inside what is said. */
export function outerOf(
  inner: Naming,
  tokens: readonly Token[],
  floor: number,
  quote: number,
  mixed: boolean,
): Naming {
  const head = tokens[inner.phrase.head];
  const pronoun = head !== undefined && PERSONAL_PRONOUNS.has(head.lower);
  if (!isWeak(inner, tokens, pronoun, quote))
    return (mixed ? reporterOf(inner, tokens, floor, quote) : undefined) ?? inner;
  // "While Brandt disclosed little, she did say …": a leading clause stands above nothing.
  const leads = SUBORDINATORS.has(tokens[openingOfClause(tokens, floor)]?.lower ?? '');
  const link = tokens[inner.phrase.first - 1];
  if (pronoun && leads && link?.kind === 'comma') return inner;
  if (/^(?:though|although|whereas)$/.test(link?.lower ?? '')) return inner;
  const opensOwn = /^(?:comma|quote)$/.test(tokens[inner.phrase.first - 2]?.kind ?? '');
  if (pronoun && opensOwn && /^(?:and|but|so|yet)$/.test(link?.lower ?? '')) return inner;
  if (pronoun && link?.kind === 'comma' && leadsIn(tokens, floor, inner.phrase.first - 1))
    return inner;
  const isJudged = inner.cue?.form === 'base' && !opensWords(tokens, inner.cueFirst, quote);
  const objectStart = phraseBefore(tokens, inner.cueFirst, floor)?.first;
  for (let i = inner.cueFirst - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'semicolon' || (token.kind === 'quote' && !pronoun)) break;
    // "because, according to Brandt, the papers would call him “…”"
    const according = accordingTo(tokens, i, inner.phrase.first);
    if (according && tokens[according.phrase.last + 1]?.kind === 'comma') return according;
    const { strength } = cueAt(tokens, i) ?? {};
    // "called the board's statement “childish”": a noun of speech is what the verb right before it judges.
    const judges = isJudged && i + 1 === objectStart && isVerdict(tokens, i, quote);
    if (strength !== 'say' && !judges) continue;
    const outer = cueBefore(tokens, i, floor, inner.phrase.first, false);
    if (outer) return outer;
  }
  return inner;
}

/** "called the statement “childish”", "defended the statement as “blunt”" */
function isVerdict(tokens: readonly Token[], at: number, quote: number): boolean {
  const { strength } = cueAt(tokens, at) ?? {};
  if (strength === 'call') return true;
  return strength === 'weak' && tokens.slice(at, quote).some(({ lower }) => lower === 'as');
}

/** "In a letter posted on Friday, she called": nothing but a phrase stands before the clause. */
function leadsIn(tokens: readonly Token[], floor: number, comma: number): boolean {
  const opening = tokens[openingOfClause(tokens, floor)];
  if (!PREPOSITIONS.has(opening?.lower ?? '')) return false;
  return !tokens.slice(floor, comma).some(({ kind }) => kind === 'comma' || kind === 'quote');
}

/**
 * "Brandt said that Vogel called it “…”": who reports in a clause that holds the naming's own, for words mixed into
 * it. "Brandt said that Vogel told them, “…”" are Vogel's.
 */
function reporterOf(
  inner: Naming,
  tokens: readonly Token[],
  floor: number,
  quote: number,
): Naming | undefined {
  const first = Math.min(inner.phrase.first, inner.cueFirst);
  const inserted = insertedBefore(tokens, first, floor);
  if (inserted) return inserted;
  for (let i = first - 1; i >= floor; i--) {
    const { kind, lower } = tokens[i] as Token;
    if (kind === 'semicolon' || kind === 'quote' || kind === 'colon') return undefined;
    const cue = cueAt(tokens, i);
    const reports = cue?.strength === 'say' || /^(?:express|voic)/.test(lower);
    if (!cue || !reports || cue.form === 'base' || !cueOf(lower)) continue;
    if (followsQuotation(tokens, i) || /^quot/.test(lower)) continue;
    const start = contentStart(tokens, i, quote);
    if (start < 0 || start > first || opensAnother(tokens, start, first)) continue;
    const outer = cueBefore(tokens, i, floor, first, false);
    if (outer && outer.phrase.head < i) return outer;
  }
  return undefined;
}

/** "A year ago, Brandt said, the papers called him “…”": between commas, right before the clause. */
function insertedBefore(
  tokens: readonly Token[],
  first: number,
  floor: number,
): Naming | undefined {
  const cue = first - 2;
  if (tokens[first - 1]?.kind !== 'comma' || cueAt(tokens, cue)?.strength !== 'say')
    return undefined;
  const naming = cueBefore(tokens, cue, floor, first, false);
  const isInserted = naming && tokens[naming.phrase.first - 1]?.kind === 'comma';
  return isInserted && naming.phrase.last === cue - 1 ? naming : undefined;
}

/**
 * A comma, a dash or a conjunction between the beginning of what is reported and the phrase: another clause begins
 * there.
 */
function opensAnother(tokens: readonly Token[], start: number, phrase: number): boolean {
  const before = tokens[phrase - 1];
  if (phrase > start && (isBreak(before) || /^(?:and|but|or)$/.test(before?.lower ?? '')))
    return true;
  for (let i = start; i < phrase - 1; i++) {
    if (tokens[i]?.kind !== 'comma') continue;
    const [opening, next] = [tokens[i + 1]?.lower ?? '', tokens[i + 2]?.lower ?? ''];
    if (OPENS_CLAUSE.test(opening)) return true;
    // "…, in which"
    if (PREPOSITIONS.has(opening) && /^wh(?:ich|om|ose)$/.test(next)) return true;
  }
  return false;
}

function isBreak(token: Token | undefined): boolean {
  return token?.kind === 'comma' || token?.kind === 'dash';
}

const OPENS_CLAUSE =
  /^(?:and|but|while|although|though|as|after|when|whereas|which|who|whom|where|adding|saying)$/;

/** "a claim that “…”", "his promise of “…”": the noun's own words follow. */
function opensWords(tokens: readonly Token[], noun: number, quote: number): boolean {
  return tokens.slice(noun + 1, quote).some(({ lower }) => /^(?:that|of|to|about)$/.test(lower));
}

function isWeak(
  { cue, cueFirst, phrase }: Naming,
  tokens: readonly Token[],
  pronoun: boolean,
  quote: number,
): boolean {
  if (cue?.strength === 'weak') return true;
  if (MODALS.has(tokens[cueFirst - 1]?.lower ?? '')) return true;
  // "whom he called “…”": the relative clause is the words' own.
  if (!pronoun || /^(?:which|whom|who)$/.test(tokens[phrase.first - 1]?.lower ?? '')) return false;
  return cue?.strength === 'call' || quote - cueFirst > 4;
}
