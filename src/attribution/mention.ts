// Who speaks a quotation according to its own sentence: the cue and the words that name the speaker.

import { clauseSubject, type Sentence } from './clauses.ts';
import { type Cue, cueOf, SPEECH_NOUNS } from './cues.ts';
import { isPronoun, type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  isAdverb,
  LINKING_PREPOSITIONS,
  NEGATIONS,
  POSSESSIVES,
  PREPOSITIONS,
  TIME_WORDS,
} from './word-classes.ts';

/** A cue with the phrase that names its speaker; token indices of the paragraph. */
export interface Naming {
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly phrase: NounPhrase;
  readonly cue: Cue | null;
  /** Where the naming stands: before the quotation, after it, or only as the clause's subject. */
  readonly place: 'before' | 'after' | 'subject';
}

/** How far from a quotation its cue may stand, in tokens. */
const REACH = 60;

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
  const mixed = isMixed(text, tokens, sentence, at);
  const after = (): Naming | undefined => afterQuotation(text, tokens, sentence, at);
  const before = (): Naming | undefined => beforeQuotation(tokens, sentence, at);
  const named =
    (mixed ? (before() ?? after()) : (after() ?? before())) ?? trailing(text, tokens, sentence, at);
  if (tokens[at - 1]?.kind !== 'colon') return named;
  return labelled(tokens, sentence, at) ?? named ?? sentenceSubject(tokens, sentence, at);
}

/** "Lena Brandt: “…”", alone or after a dash: a name, a colon, and no verb between. */
function labelled(tokens: readonly Token[], sentence: Sentence, at: number): Naming | undefined {
  const phrase = phraseBefore(tokens, at - 2, sentence.start);
  if (!phrase || !tokens[phrase.head]?.capital) return undefined;
  const before = tokens[phrase.first - 1];
  if (phrase.first > sentence.start && !/^(?:dash|close|stop|quote)$/.test(before?.kind ?? ''))
    return undefined;
  return { cueFirst: -1, cueLast: -1, phrase, cue: null, place: 'before' };
}

/** The cue after a quotation: "…," Alkhastov said. "…," said Alkhastov. "…," according to Alkhastov. */
export function afterQuotation(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const to = Math.min(sentence.end, at + REACH);
  let next = at + 1;
  const separated = endsOpenly(text, tokens, at);
  while (next < to && /^(?:comma|dash)$/.test(tokens[next]?.kind ?? '')) next++;
  const first = tokens[next];
  if (!first || next >= to) return undefined;
  const according = accordingTo(tokens, next, to);
  if (according) return according;
  if (!separated) return undefined;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  const cue = cueAt(tokens, next);
  if (cue && cue.form === 'finite' && !first.capital) return inverted(tokens, next, to, cue);
  return subjectThenCue(tokens, next, to);
}

/** "The plan is “good” for “everybody,” Brandt said.": an attribution at the sentence's end covers it all. */
function trailing(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const to = Math.min(sentence.end, at + REACH);
  for (let i = at + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'semicolon') return undefined;
    if (token.kind === 'quote') {
      const found = afterQuotation(text, tokens, sentence, i);
      if (found) return found;
    } else if (token.kind === 'comma') {
      const found = accordingTo(tokens, i + 1, to) ?? shortAttribution(tokens, i + 1, to);
      if (found) return found;
    } else if (token.lower === 'according') {
      const found = accordingTo(tokens, i, to);
      if (found) return found;
    }
  }
  return undefined;
}

/** "he said", "said Lena Brandt", with nothing reported after it. */
function shortAttribution(tokens: readonly Token[], at: number, to: number): Naming | undefined {
  const first = cueAt(tokens, at);
  if (first?.form === 'finite' && first.strength === 'say') return inverted(tokens, at, to, first);
  const found = subjectThenCue(tokens, at, to);
  if (found?.cue?.strength !== 'say') return undefined;
  const after = tokens[found.cueLast + 1];
  const ends = !after || found.cueLast + 1 >= to || /^(?:stop|comma|quote)$/.test(after.kind);
  return ends || PREPOSITIONS.has(after.lower) || TIME_WORDS.has(after.lower) ? found : undefined;
}

/** The nearest cue before a quotation whose subject can be told. */
export function beforeQuotation(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const floor = Math.max(sentence.start, at - REACH);
  for (let i = at - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'semicolon') return undefined;
    if (token.lower === 'to' && tokens[i - 1]?.lower === 'according') {
      const found = accordingTo(tokens, i - 1, at);
      if (found) return found;
    }
    const naming = cueBefore(tokens, i, floor, at);
    if (naming) return outerOf(naming, tokens, floor);
  }
  return undefined;
}

/** "Brandt said she hopes for “…”": the pronoun is the speaker of the outer cue, who is named there. */
function outerOf(inner: Naming, tokens: readonly Token[], floor: number): Naming {
  const pronoun = tokens[inner.phrase.head];
  if (!pronoun || !/^(?:he|she|it|they|we|i)$/.test(pronoun.lower)) return inner;
  for (let i = inner.phrase.first - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'quote' || token.kind === 'semicolon') break;
    const cue = cueAt(tokens, i);
    if (cue?.strength !== 'say') continue;
    const outer = cueBefore(tokens, i, floor, inner.phrase.first);
    if (outer) return outer;
  }
  return inner;
}

/** What a colon introduces is said by the sentence's subject. */
export function sentenceSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const phrase = clauseSubject(tokens, sentence.start, at);
  return phrase ? { cueFirst: -1, cueLast: -1, phrase, cue: null, place: 'subject' } : undefined;
}

/** Who a sentence without marks reports from, if it does: its last cue of saying, or "according to". */
export function reportedBy(tokens: readonly Token[], sentence: Sentence): Naming | undefined {
  const found = beforeQuotation(tokens, sentence, sentence.end);
  return found?.cue?.strength === 'say' ? found : undefined;
}

/** The cue at a token, unless the word is a noun there ("his claims"). */
export function cueAt(tokens: readonly Token[], at: number): Cue | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.possessive || token.capital) return undefined;
  const cue = cueOf(token.lower);
  if (!cue?.alsoNoun) return cue;
  const before = tokens[at - 1];
  if (!before) return undefined;
  if (before.kind === 'quote' || before.kind === 'comma')
    return cue.form === 'base' ? undefined : cue;
  if (AUXILIARIES.has(before.lower) || isPronoun(before) || isAdverb(before.lower)) return cue;
  if (cue.form === 'base')
    return before.lower === 'to' || /[^s]s$/.test(before.lower) ? cue : undefined;
  if (DETERMINERS.has(before.lower) || before.possessive || PREPOSITIONS.has(before.lower))
    return undefined;
  if (cue.form === 'participle') return cue;
  if (/^(?:who|which|that|and|but|or)$/.test(before.lower)) return cue;
  const after = tokens[at + 1];
  if (before.capital) return after?.kind === 'quote' || !isNounNext(after) ? cue : undefined;
  return after !== undefined && opensContent(after) ? cue : undefined;
}

/** After a verb of saying: "that", a pronoun, a determiner, a colon. A quotation may follow a noun as well. */
function opensContent(token: Token): boolean {
  if (token.kind === 'colon' || token.kind === 'comma') return true;
  return (
    isPronoun(token) || DETERMINERS.has(token.lower) || /^(?:how|why|in|there)$/.test(token.lower)
  );
}

function isNounNext(token: Token | undefined): boolean {
  return token !== undefined && PREPOSITIONS.has(token.lower) && token.lower === 'of';
}

/** "X has also said": the subject before a finite cue, seen through auxiliaries and adverbs. */
export function subjectOf(
  tokens: readonly Token[],
  cueIndex: number,
  floor: number,
): { phrase: NounPhrase | undefined; negated: boolean; passive: boolean } {
  let at = cueIndex - 1;
  let negated = false;
  let passive = false;
  while (at >= floor) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' && token.kind !== 'number') break;
    if (NEGATIONS.has(token.lower)) negated = true;
    if (BE_FORMS.has(token.lower)) passive = true;
    if (AUXILIARIES.has(token.lower) || isAdverb(token.lower) || NEGATIONS.has(token.lower)) at--;
    else if (isTime(tokens, at)) at -= tokens[at - 1]?.lower === 'on' ? 2 : 1;
    else break;
  }
  let end = tokens[at];
  if (end?.kind === 'quote' && at > floor)
    end = tokens[at - 1]?.kind === 'comma' ? tokens[--at] : end;
  if (!end || at < floor) return { phrase: undefined, negated, passive };
  if (/^(?:and|but|then|or|to)$/.test(end.lower) && end.kind === 'word') {
    return { phrase: clauseSubject(tokens, floor, at), negated, passive };
  }
  const phrase = phraseBefore(tokens, at, floor) ?? clauseSubject(tokens, floor, cueIndex);
  return { phrase, negated, passive };
}

function isTime(tokens: readonly Token[], at: number): boolean {
  return TIME_WORDS.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'may';
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

/** True where a quotation ends so that its attribution can follow: in a comma, ? or !, or before a dash. */
function endsOpenly(text: string, tokens: readonly Token[], at: number): boolean {
  const span = tokens[at]?.span;
  const next = tokens[at + 1];
  if (!span || !next) return false;
  if (next.kind === 'comma' || next.kind === 'dash') return true;
  const tail = text.slice(Math.max(span.start, span.end - 3), span.end);
  if (/[,?!…—–-]['’”")\]]*$/u.test(tail)) return true;
  return next.kind === 'word' && !next.capital;
}

function accordingTo(tokens: readonly Token[], at: number, to: number): Naming | undefined {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const phrase = phraseAfter(tokens, at + 2, to);
  return phrase && { cueFirst: at, cueLast: at + 1, phrase, cue: SAID, place: 'after' };
}

const SAID: Cue = { strength: 'say', form: 'finite', alsoNoun: false };

function inverted(
  tokens: readonly Token[],
  cueIndex: number,
  to: number,
  cue: Cue,
): Naming | undefined {
  let at = cueIndex + 1;
  while (at < to && (isAdverb(tokens[at]?.lower ?? '') || isTime(tokens, at))) at++;
  const first = tokens[at];
  if (!first || first.kind === 'quote' || PREPOSITIONS.has(first.lower)) return undefined;
  if (/^(?:that|this|it)$/.test(first.lower)) return undefined;
  const phrase = phraseAfter(tokens, at, to);
  return phrase && { cueFirst: cueIndex, cueLast: cueIndex, phrase, cue, place: 'after' };
}

/** “…,” NP (, apposition,) cue */
function subjectThenCue(tokens: readonly Token[], first: number, to: number): Naming | undefined {
  const phrase = phraseAfter(tokens, first, to);
  if (!phrase) return undefined;
  for (let i = phrase.last + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'quote' || token.kind === 'semicolon') break;
    const cue = cueAt(tokens, i);
    if (cue?.form === 'finite' && !isRelative(tokens, i, phrase.last)) {
      return { cueFirst: i, cueLast: i, phrase, cue, place: 'after' };
    }
  }
  return undefined;
}

/** "who said": the cue of a relative clause, not of the phrase itself. */
function isRelative(tokens: readonly Token[], at: number, floor: number): boolean {
  let i = at - 1;
  while (i > floor && (AUXILIARIES.has(tokens[i]?.lower ?? '') || isAdverb(tokens[i]?.lower ?? '')))
    i--;
  return i > floor && /^(?:who|which|that)$/.test(tokens[i]?.lower ?? '') && i !== floor + 1;
}

function cueBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
  quote: number,
): Naming | undefined {
  const cue = cueAt(tokens, at);
  if (!cue) return speechNoun(tokens, at, floor, quote);
  if (cue.form === 'participle') return participle(tokens, at, floor, cue);
  const { phrase, passive } = subjectOf(tokens, at, floor);
  if (
    passive &&
    cue.form === 'finite' &&
    /ed$|(?:told|said|written|known)$/.test(tokens[at]?.lower ?? '')
  ) {
    const agent = agentAfter(tokens, at, quote);
    if (agent) return { cueFirst: at, cueLast: at, phrase: agent, cue, place: 'before' };
    if (tokens[at]?.lower !== 'quoted') return undefined;
  }
  return phrase && { cueFirst: at, cueLast: at, phrase, cue, place: 'before' };
}

/** "was called … by NP" */
function agentAfter(tokens: readonly Token[], from: number, to: number): NounPhrase | undefined {
  for (let i = from + 1; i < Math.min(to + 12, tokens.length); i++) {
    if (tokens[i]?.lower === 'by') return phraseAfter(tokens, i + 1, tokens.length);
  }
  return undefined;
}

/** "…, calling him": the subject is the main clause's. "is telling": a finite verb. */
function participle(
  tokens: readonly Token[],
  at: number,
  floor: number,
  cue: Cue,
): Naming | undefined {
  const before = tokens[at - 1];
  let phrase: NounPhrase | undefined;
  if (before && (BE_FORMS.has(before.lower) || isAdverb(before.lower))) {
    phrase = subjectOf(tokens, at, floor).phrase;
  } else {
    for (let i = at - 1; i >= floor && !phrase; i--) {
      const main = cueAt(tokens, i);
      if (main?.form === 'finite') phrase = subjectOf(tokens, i, floor).phrase;
    }
    phrase ??= clauseSubject(tokens, floor, at);
  }
  return phrase && { cueFirst: at, cueLast: at, phrase, cue, place: 'before' };
}

/** "his promise to", "Trump's claim that", "a statement from the ministry" */
function speechNoun(
  tokens: readonly Token[],
  at: number,
  floor: number,
  quote: number,
): Naming | undefined {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !SPEECH_NOUNS.has(token.lower)) return undefined;
  const cue: Cue = { strength: 'call', form: 'base', alsoNoun: true };
  const next = tokens[at + 1];
  if (next && /^(?:from|by)$/.test(next.lower)) {
    const phrase = phraseAfter(tokens, at + 2, quote);
    if (phrase) return { cueFirst: at, cueLast: at, phrase, cue, place: 'before' };
  }
  for (let i = at - 1; i >= Math.max(floor, at - 5); i--) {
    const owner = tokens[i] as Token;
    if (POSSESSIVES.has(owner.lower) && owner.lower !== 'whose') {
      return {
        cueFirst: at,
        cueLast: at,
        phrase: { first: i, last: i, head: i },
        cue,
        place: 'before',
      };
    }
    if (owner.possessive) {
      const phrase = phraseBefore(tokens, i, floor);
      return phrase && { cueFirst: at, cueLast: at, phrase, cue, place: 'before' };
    }
    if (
      owner.kind !== 'word' ||
      LINKING_PREPOSITIONS.has(owner.lower) ||
      DETERMINERS.has(owner.lower)
    )
      break;
  }
  return undefined;
}
