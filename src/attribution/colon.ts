// Speakers before a colon: "Lena Brandt: “…”", "but she gave one answer: “…”".

import { clauseSubject } from './clauses.ts';
import { SPEECH_NOUNS } from './cues.ts';
import type { Naming } from './naming.ts';
import { phraseBefore } from './noun-phrase.ts';
import { PERSON_NOUN } from './phrase-words.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/**
 * Who speaks the quotation at a token, if a colon before it says more than the cue that was found.
 * @param named what the cues of the sentence say
 */
export function introducedByColon(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  named: Naming | undefined,
): Naming | undefined {
  if (tokens[at - 1]?.kind !== 'colon') return undefined;
  return (
    labelled(tokens, sentence, at) ??
    (named
      ? ownClause(tokens, sentence, at, named)
      : (introduces(tokens, sentence, at) ?? labelled(tokens, sentence, at, false)))
  );
}

/** The subject of the sentence around a token, if that is somebody or something that speaks. */
export function introduces(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Naming | undefined {
  const phrase = clauseSubject(tokens, sentence.start, at);
  const head = phrase && tokens[phrase.head];
  // "The dam “leaks like a sieve.”" says it of the dam.
  if (!head || phrase.last === at - 1) return undefined;
  const somebody =
    (head.capital && !/^(?:it|you|this|that|these|those|there|who|which)$/.test(head.lower)) ||
    /^(?:he|she|they|i|we)$/.test(head.lower) ||
    PERSON_NOUN.test(head.lower) ||
    SPEECH_NOUNS.has(head.lower);
  return somebody ? { cueFirst: -1, cueLast: -1, phrase, cue: null, place: 'subject' } : undefined;
}

/** A name, a colon, and no verb between; alone or after a dash. */
function labelled(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  onlyAlone = true,
): Naming | undefined {
  const phrase = phraseBefore(tokens, at - 2, sentence.start);
  if (!phrase || !tokens[phrase.head]?.capital) return undefined;
  const before = tokens[phrase.first - 1];
  const alone =
    phrase.first === sentence.start || /^(?:dash|close|stop|quote)$/.test(before?.kind ?? '');
  return alone || (!onlyAlone && phrase.last > phrase.first)
    ? { cueFirst: -1, cueLast: -1, phrase, cue: null, place: 'before' }
    : undefined;
}

/** "Brandt said little, but he gave one answer: “…”": the clause before the colon, if the cue stands in an earlier one. */
function ownClause(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  named: Naming,
): Naming | undefined {
  if (named.place !== 'before') return undefined;
  for (let i = at - 2; i > named.cueLast; i--) {
    const opens = /^(?:but|and|yet|while)$/.test(tokens[i + 1]?.lower ?? '');
    if (tokens[i]?.kind !== 'comma' || !opens) continue;
    return introduces(tokens, { start: i + 1, end: sentence.end }, at);
  }
  return undefined;
}
