// Who speaks a quotation according to its own sentence: the cue and the words that name the speaker.

import { clauseSubject, type Sentence } from './clauses.ts';
import { cueAt } from './cue-at.ts';
import { type Cue, SPEECH_NOUNS } from './cues.ts';
import { type NounPhrase, PERSON_NOUN, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { speechNoun } from './speech-noun.ts';
import { isTime, participleSubject, subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import { AUXILIARIES, isAdverb, PERSONAL_PRONOUNS, PREPOSITIONS } from './word-classes.ts';

/** A cue with the phrase that names its speaker; token indices of the paragraph. */
export interface Naming {
  /** Both -1 where no cue introduces the speaker. */
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly phrase: NounPhrase;
  readonly cue: Cue | null;
  /** Where the naming stands: before the quotation, after it, or only as the clause's subject. */
  readonly place: 'before' | 'after' | 'subject';
}

/** How far from a quotation its cue may stand, in tokens. */
const REACH = 60;

const ACCORDING: Cue = { strength: 'say', form: 'finite', alsoNoun: false, foreign: false };

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
  const after = (): Naming | undefined => afterQuotation(text, tokens, sentence, at);
  const before = (): Naming | undefined => beforeQuotation(tokens, sentence, at);
  const mixed = isMixed(text, tokens, sentence, at);
  const nearest = mixed ? (before() ?? after()) : (after() ?? before());
  const named =
    (mixed ? rightAfter(text, tokens, sentence, at) : undefined) ??
    nearest ??
    trailing(text, tokens, sentence, at) ??
    beforeQuotation(tokens, sentence, at, true);
  if (tokens[at - 1]?.kind !== 'colon') return named;
  return (
    labelled(tokens, sentence, at) ??
    ownClause(tokens, sentence, at, named) ??
    named ??
    introduces(tokens, sentence, at)
  );
}

/** “… for everybody,” Brandt said.: right after the quotation and complete, it names even one in mid-sentence. */
function rightAfter(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  if (!endsOpenly(text, tokens, at)) return undefined;
  const next = tokens[at + 1]?.kind === 'comma' ? at + 2 : at + 1;
  return shortAttribution(tokens, next, sentence.end);
}

/** What a colon introduces is said by the sentence's subject, if that is somebody. */
export function introduces(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const naming = sentenceSubject(tokens, sentence, at);
  const head = naming && tokens[naming.phrase.head];
  if (!head) return undefined;
  const somebody =
    head.capital ||
    /^(?:he|she|they|i|we)$/.test(head.lower) ||
    PERSON_NOUN.test(head.lower) ||
    SPEECH_NOUNS.has(head.lower);
  return somebody ? naming : undefined;
}

/** The subject of the sentence around a quotation. */
export function sentenceSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const phrase = clauseSubject(tokens, sentence.start, at);
  return phrase && { cueFirst: -1, cueLast: -1, phrase, cue: null, place: 'subject' };
}

/** Who a sentence without marks reports from, if it does. */
export function reportedBy(tokens: readonly Token[], sentence: Sentence): Naming | undefined {
  const found = beforeQuotation(tokens, sentence, sentence.end);
  if (!found?.cue) return undefined;
  // "Brandt agreed." reports nothing itself and sets up what follows.
  const last = tokens[found.cueLast + 1]?.kind === 'stop';
  return found.cue.strength === 'say' || last ? found : undefined;
}

/** "according to NP" at a token. */
export function accordingTo(tokens: readonly Token[], at: number, to: number): Naming | undefined {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const phrase = phraseAfter(tokens, at + 2, to);
  return phrase && { cueFirst: at, cueLast: at + 1, phrase, cue: ACCORDING, place: 'after' };
}

/** "he said", "said Lena Brandt", with nothing reported after it. */
export function shortAttribution(
  tokens: readonly Token[],
  at: number,
  to: number,
): Naming | undefined {
  const first = cueAt(tokens, at, true);
  const found =
    first?.form === 'finite' && first.strength === 'say'
      ? inverted(tokens, at, to, first)
      : subjectThenCue(tokens, at, to);
  if (found?.cue?.strength !== 'say') return undefined;
  const next = Math.max(found.cueLast, found.phrase.last) + 1;
  const after = tokens[next];
  if (!after || next >= to || /^(?:stop|comma|quote|close|open|dash|semicolon)$/.test(after.kind))
    return found;
  if (/^(?:who|reporters|when|while|as)$/.test(after.lower)) return found;
  return PREPOSITIONS.has(after.lower) || isTime(after) || isAdverb(after) ? found : undefined;
}

/** The cue after a quotation: "…," Alkhastov said. "…," said Alkhastov. "…," according to Alkhastov. */
function afterQuotation(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const to = Math.min(sentence.end, at + REACH);
  let next = at + 1;
  while (next < to && /^(?:comma|dash)$/.test(tokens[next]?.kind ?? '')) next++;
  const first = tokens[next];
  if (!first || next >= to) return undefined;
  const according = accordingTo(tokens, next, to);
  if (according) return according;
  if (/^(?:that|which|who)$/.test(first.lower)) return undefined;
  if (!endsOpenly(text, tokens, at)) return shortAttribution(tokens, next, to);
  while (next < to && isAdverb(tokens[next])) next++;
  const cue = cueAt(tokens, next, true);
  if (cue?.form === 'finite') return inverted(tokens, next, to, cue);
  // « …, a ajouté le maire », „…“, hat die Ministerin gesagt.
  const perfect = AUXILIARIES.has(first.lower) ? cueAt(tokens, next + 1, true) : undefined;
  if (perfect?.form === 'finite' && next + 1 < to) {
    const naming = inverted(tokens, next + 1, to, perfect);
    if (naming) return naming;
  }
  return subjectThenCue(tokens, next, to);
}

/** The nearest cue before a quotation whose subject can be told. */
function beforeQuotation(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  loose = false,
): Naming | undefined {
  const floor = Math.max(sentence.start, at - REACH);
  for (let i = at - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'semicolon') return undefined;
    const naming =
      accordingTo(tokens, i, at) ??
      cueBefore(tokens, i, floor, at, loose) ??
      speechNoun(tokens, i, floor, at);
    if (naming) return outerOf(naming, tokens, floor);
  }
  return undefined;
}

/** "Brandt said she hopes for “…”", "Brandt said the plan's promise of “…”": a weak cue inside what is said. */
function outerOf(inner: Naming, tokens: readonly Token[], floor: number): Naming {
  const head = tokens[inner.phrase.head];
  const pronoun = head !== undefined && PERSONAL_PRONOUNS.has(head.lower);
  const weak = inner.cue?.strength === 'weak' || (pronoun && inner.cue?.strength === 'call');
  if (!weak) return inner;
  for (let i = Math.min(inner.phrase.first, inner.cueFirst) - 1; i >= floor; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'semicolon' || (token.kind === 'quote' && !pronoun)) break;
    if (cueAt(tokens, i)?.strength !== 'say') continue;
    const outer = cueBefore(tokens, i, floor, inner.phrase.first, false);
    if (outer) return outer;
  }
  return inner;
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
    const { kind } = tokens[i] as Token;
    if (kind === 'semicolon') return undefined;
    const found =
      kind === 'quote'
        ? afterQuotation(text, tokens, sentence, i)
        : kind === 'comma'
          ? (accordingTo(tokens, i + 1, to) ?? shortAttribution(tokens, i + 1, to))
          : accordingTo(tokens, i, to);
    if (found) return found;
  }
  return undefined;
}

/** "Brandt said little, but he gave one answer: “…”": the clause before the colon, if its cue stands in an earlier one. */
function ownClause(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  named: Naming | undefined,
): Naming | undefined {
  if (named?.place !== 'before') return undefined;
  for (let i = at - 2; i > named.cueLast; i--) {
    if (tokens[i]?.kind !== 'comma' || !/^(?:but|and|yet|while)$/.test(tokens[i + 1]?.lower ?? ''))
      continue;
    return introduces(tokens, { start: i + 1, end: sentence.end }, at);
  }
  return undefined;
}

/** "Lena Brandt: “…”", alone or after a dash: a name, a colon, and no verb between. */
function labelled(tokens: readonly Token[], sentence: Sentence, at: number): Naming | undefined {
  const phrase = phraseBefore(tokens, at - 2, sentence.start);
  if (!phrase || !tokens[phrase.head]?.capital) return undefined;
  const before = tokens[phrase.first - 1];
  const alone =
    phrase.first === sentence.start || /^(?:dash|close|stop|quote)$/.test(before?.kind ?? '');
  return alone ? { cueFirst: -1, cueLast: -1, phrase, cue: null, place: 'before' } : undefined;
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

function inverted(
  tokens: readonly Token[],
  cueIndex: number,
  to: number,
  cue: Cue,
): Naming | undefined {
  let at = cueIndex + 1;
  while (at < to && (isAdverb(tokens[at]) || isTime(tokens[at]))) at++;
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
    const cue = cueAt(tokens, i, true);
    if (cue?.form === 'finite' && !isRelative(tokens, i, phrase.last)) {
      return { cueFirst: i, cueLast: i, phrase, cue, place: 'after' };
    }
  }
  return undefined;
}

/** "who said": the cue of a relative clause, not of the phrase itself. */
function isRelative(tokens: readonly Token[], at: number, floor: number): boolean {
  let i = at - 1;
  while (i > floor && (AUXILIARIES.has(tokens[i]?.lower ?? '') || isAdverb(tokens[i]))) i--;
  return i > floor + 1 && /^(?:who|which|that)$/.test(tokens[i]?.lower ?? '');
}

function cueBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
  quote: number,
  loose: boolean,
): Naming | undefined {
  const cue = cueAt(tokens, at, loose);
  if (!cue) return undefined;
  if (cue.form === 'participle') {
    const phrase = participleSubject(tokens, at, floor);
    return phrase && { cueFirst: at, cueLast: at, phrase, cue, place: 'before' };
  }
  if (
    tokens[at - 1]?.kind === 'quote' ||
    (tokens[at - 1]?.kind === 'comma' && tokens[at - 2]?.kind === 'quote')
  ) {
    const naming = inverted(tokens, at, quote, cue);
    if (naming) return { ...naming, place: 'before' };
  }
  const { phrase, passive } = subjectOf(tokens, at, floor);
  const lower = tokens[at]?.lower ?? '';
  if (passive && cue.form === 'finite' && /ed$|^(?:told|said|written|known)$/.test(lower)) {
    const agent = agentAfter(tokens, at, quote);
    if (agent) return { cueFirst: at, cueLast: at, phrase: agent, cue, place: 'before' };
    if (lower !== 'quoted') return undefined;
  }
  return phrase && { cueFirst: at, cueLast: at, phrase, cue, place: 'before' };
}

/** "was called … by NP" */
function agentAfter(tokens: readonly Token[], from: number, quote: number): NounPhrase | undefined {
  for (let i = from + 1; i < Math.min(quote + 8, tokens.length); i++) {
    if (tokens[i]?.lower === 'by') return phraseAfter(tokens, i + 1, tokens.length);
  }
  return undefined;
}
