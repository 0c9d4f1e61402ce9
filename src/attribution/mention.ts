// Who speaks a quotation according to its own sentence: which of the rules is heard.

import { accordingTo } from './according.ts';
import { afterQuotation, rightAfter, trailing } from './after.ts';
import { beforeQuotation } from './before.ts';
import { chineseSpeaker } from './chinese.ts';
import { introducedByColon } from './colon.ts';
import type { Naming } from './naming.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { PERSONAL_PRONOUNS } from './word-classes.ts';

/**
 * Finds who speaks the quotation at a token.
 * @param text the source's text
 * @param at index of the quotation's token
 */
export function nameSpeaker(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const chinese = chineseSpeaker(text, tokens, at);
  if (chinese) return chinese;
  const mixed = isMixed(text, tokens, sentence, at);
  const closed = isClosed(text, tokens, at);
  const named = mixed
    ? ((closed ? rightAfter(text, tokens, sentence, at) : undefined) ??
      beforeOrBelow(text, tokens, sentence, at) ??
      (closed ? afterQuotation(text, tokens, sentence, at) : undefined))
    : (afterQuotation(text, tokens, sentence, at) ??
      beforeQuotation(tokens, sentence, at, { mixed }));
  const any =
    named ??
    trailing(text, tokens, sentence, at) ??
    beforeQuotation(tokens, sentence, at, { mixed, loose: true });
  return introducedByColon(tokens, sentence, at, any) ?? any;
}

/** Who a sentence without marks reports from, if it does. */
export function reportedBy(tokens: readonly Token[], sentence: Sentence): Naming | undefined {
  const found = beforeQuotation(tokens, sentence, sentence.end, { mixed: true });
  if (!found?.cue) return undefined;
  if (found.cue.strength === 'say') return found;
  const head = tokens[found.phrase.head];
  const isPerson = head !== undefined && (head.capital || PERSONAL_PRONOUNS.has(head.lower));
  // "Brandt praised the plan." speaks of what she says next.
  if (found.cue.strength === 'call' && found.cue.form === 'finite' && isPerson) return found;
  // "Brandt agreed." reports nothing itself and sets up what follows.
  const ends = tokens[found.cueLast + 1]?.kind === 'stop' && found.cueLast - sentence.start < 8;
  return ends && tokens[found.phrase.head]?.capital ? found : undefined;
}

/** "The board wants “more” for all, Brandt said.": a cue of saying stands above the attribution at the end, others below. */
function beforeOrBelow(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const before = beforeQuotation(tokens, sentence, at, { mixed: true });
  if (before?.cue?.strength === 'say') return before;
  if (before && callsItSo(tokens, before, at)) return before;
  const next = tokens[at + 1]?.kind === 'comma' ? at + 2 : at + 1;
  const according = accordingTo(tokens, next, sentence.end);
  if (according || !before) return according;
  return before.cue?.strength === 'weak'
    ? (trailing(text, tokens, sentence, at) ?? before)
    : before;
}

/** "the “sharing town” raises hopes": without a comma the words go on as a part of the sentence. */
function isClosed(text: string, tokens: readonly Token[], at: number): boolean {
  const end = tokens[at]?.span?.end ?? 0;
  const next = tokens[at + 1];
  return (
    next?.kind !== 'word' ||
    next.capital ||
    PERSONAL_PRONOUNS.has(next.lower) ||
    /[,.?!…—–-]['’”")\]]*$/u.test(text.slice(end - 3, end))
  );
}

/** Mixed into the sentence: no mark before it and no capital at its head. */
function isMixed(text: string, tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token?.span || at === sentence.start || !before) return false;
  if (before.kind === 'comma' || before.kind === 'colon' || before.kind === 'dash') {
    return /^\p{Ll}/u.test(text.slice(token.span.start, token.span.start + 2));
  }
  return true;
}

/** "Brandt called the quay “a joke,” according to Vogel.": the words are hers who calls it so. */
function callsItSo(
  tokens: readonly Token[],
  { cue, cueLast, phrase }: Naming,
  at: number,
): boolean {
  if (cue?.strength !== 'call' || cue.form !== 'finite' || phrase.head > cueLast) return false;
  return CALLS.test(tokens[cueLast]?.lower ?? '') && at - cueLast <= LONGEST_CALLED;
}

const CALLS = /^(?:calls?|called|describe[sd]?|dubs?|dubbed|labell?ed|labels?|brands?|branded)$/;
/** In tokens, from the verb to the words. */
const LONGEST_CALLED = 12;
