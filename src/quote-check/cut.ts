// What a quotation leaves out beside it without which it says something else: a negation, a condition, a denial.

import { distances, negates, takesBack } from '../answer/turning-words.ts';
import { sentenceSpans } from '../corpus/sentences.ts';
import type { Passage, Source } from '../corpus/source.ts';

/** Offsets in the source's text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer sentences are looked at this far around the quotation, in characters. */
const FAR = 600;
/** A sentence that denies the one before says so within so many characters. */
const DENIAL = 60;
/** A clause ends here: what stands before it governs nothing behind it. */
const CLAUSE_END =
  /[;:()“”„«»"–—]|,|(?<![\p{L}\p{N}])(?:and|but|or|because|since|while|when|so|though|although|und|aber|oder|weil|denn|et|mais|ou|car|y|pero|o|porque|и|а|но|или)(?![\p{L}\p{N}])/giu;
const BEFORE_SPEECH = /[\s"“”„«»'‘’‚‹›:,[(—–-]+$/u;
const OPENS_SPEECH = /["“„«»'‘‚‹›][\s[(]*$/u;
const AFTER_SPEECH = /^[\s"“”„«»'‘’‚‹›,\])]+/u;
/** A negation that still governs what comes up to three words later. */
const NEGATED =
  /(?:(?<![\p{L}\p{N}])(?:not|never|no|nobody|none|neither|nor|hardly|barely|scarcely|cannot|without|nicht|nie|niemals|kein\p{L}*|ne|n['’]\p{L}+|jamais|nunca|jamás|не|ни|нет|никогда|nie)|n[’']t)(?:\s+[\p{L}\p{N}'’-]+){0,3}\s*$/iu;
/** Openings that make what follows a condition or a question. */
const SUPPOSED =
  /^\s*(?:(?:and|but|even|only|or|und|aber|et|mais|y|pero|и|но)\s+)?(?:if|unless|whether|as if|as though|what if|suppose|wenn|falls|ob|als ob|si|als|если|ли|будто)(?![\p{L}\p{N}])/iu;
const CONDITION =
  /^[\s,–—-]*(?:(?:but |and )?only |even )?(?:if|unless|except|provided|as long as|on condition|wenn|falls|außer|sofern|si|sauf|salvo|если|кроме)(?![\p{L}\p{N}])/iu;
const NEGATION_FOLLOWS =
  /^\s*(?:not|never|no longer|nowhere|nothing|nobody|nicht|nie|niemals|kein\p{L}*|pas|jamais|plus|nunca|не|никогда)(?![\p{L}\p{N}])/iu;
/** “… is false”, “… was denied”: a predicate on what was quoted. */
const SAID_FALSE =
  /^[\s,”"»’]*(?:(?:which|that|this|it|das|was|ce qui|lo que|что)\s+)?(?:(?:is|are|was|were|has|have|had|been|be|being|later|simply|also|ist|war|wurde|est|était|es|era)\s+){1,3}(?:not (?:true|so|correct|the case)|false|untrue|wrong|nonsense|(?:a |an )?(?:lie|lies|myth|hoax|fabrication|rumou?r)|denied|refuted|disproved|debunked|retracted|baseless|unfounded|invented|falsch|gelogen|faux|falso|mentira|ложь|неправда)(?![\p{L}\p{N}])/iu;
const ASKS =
  /^[\s"“„«'‘(¿]*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|wer|was|wann|wo|warum|wie|qui|que|quoi|quand|où|pourquoi|comment|quién|qué|cuándo|dónde|cómo|кто|что|когда|где|почему|как)(?![\p{L}\p{N}])/iu;
const TURNS_IT_DOWN =
  /^[\s"“”„«'‘]*(?:no|wrong|false|nonsense|nein|falsch|non|faux|нет)\s*[,.!;:—–]/iu;

/**
 * What turns round the meaning of some words of a passage and is not among them.
 * @param stretches the words quoted, in order; several where the quotation marks omissions
 * @param isQuestion whether the quotation keeps a question's mark
 * @returns the words of the source that are missing, or null where the quotation says what the source says
 */
export function whatIsCut(
  source: Source,
  passage: Passage,
  stretches: readonly Stretch[],
  isQuestion: boolean,
): Stretch | null {
  for (const [i, stretch] of stretches.entries()) {
    const around = surroundingsOf(source, passage, stretch);
    const next = stretches[i + 1];
    const cut =
      cutBefore(source.text, stretch, around, i > 0 ? stretches[i - 1] : undefined) ??
      cutAfter(source.text, stretch, around, next, isQuestion) ??
      (next ? cutBetween(source, stretch, next, around) : null);
    if (cut) return cut;
  }
  return null;
}

interface Surroundings {
  /** Of the first and the last sentence that the stretch touches. */
  readonly start: number;
  readonly end: number;
  /** The sentence after them in the passage. */
  readonly next: Stretch | null;
}

function surroundingsOf(
  { text, language }: Source,
  passage: Passage,
  stretch: Stretch,
): Surroundings {
  const from = Math.max(passage.start, stretch.start - FAR);
  const to = Math.min(passage.end, stretch.end + FAR);
  const sentences = sentenceSpans(text.slice(from, to), language).map((each) => ({
    start: from + each.start,
    end: from + each.end,
  }));
  const last = sentences.findIndex(({ end }) => end >= stretch.end);
  const first = sentences.findLast(({ start }) => start <= stretch.start);
  const next = last < 0 ? undefined : sentences[last + 1];
  return {
    start: first?.start ?? from,
    end: sentences[last]?.end ?? to,
    next: next ?? null,
  };
}

function cutBefore(
  text: string,
  stretch: Stretch,
  around: Surroundings,
  previous: Stretch | undefined,
): Stretch | null {
  const from = Math.max(around.start, previous?.end ?? 0);
  if (from >= stretch.start) return null;
  const left = text.slice(from, stretch.start);
  const bare = left.replace(BEFORE_SPEECH, '');
  // A comma parts two clauses, unless it announces speech: “He never said, ‘…’”.
  const isParted = !OPENS_SPEECH.test(left) && /[,;:)—–]\s*$/u.test(left);
  const clause = isParted ? '' : lastClause(bare);
  const isTurned = NEGATED.test(clause) || distances(clause) || SUPPOSED.test(lastClause(bare));
  return isTurned ? { start: from, end: stretch.start } : null;
}

function cutAfter(
  text: string,
  stretch: Stretch,
  around: Surroundings,
  following: Stretch | undefined,
  isQuestion: boolean,
): Stretch | null {
  const to = Math.min(around.end, following?.start ?? around.end);
  const right = text.slice(stretch.end, to);
  const rest = { start: stretch.end, end: to };
  if (!following && !isQuestion && isCutQuestion(text, stretch, around)) return rest;
  if (CONDITION.test(right) || SAID_FALSE.test(right) || NEGATION_FOLLOWS.test(right)) return rest;
  const tag = /["”»]/u.test(right.slice(0, 3)) ? right.replace(AFTER_SPEECH, '').slice(0, 80) : '';
  if (tag !== '' && distances(lastClause(tag.split(/[,;.]/u)[0] ?? ''))) return rest;
  const isWhole = !/[\p{L}\p{N}]/u.test(right);
  const { next } = around;
  if (!isWhole || !next || (following && following.start < next.end)) return null;
  const sentence = text.slice(next.start, Math.min(next.end, next.start + DENIAL));
  return takesBack(sentence) || TURNS_IT_DOWN.test(sentence) ? next : null;
}

/** “Have they won?” quoted as “they won”. */
function isCutQuestion(text: string, stretch: Stretch, around: Surroundings): boolean {
  const end = text.slice(stretch.end, around.end);
  if (!/[?？؟]["”»’)\]\s]*$/u.test(end) || /[.!]\s/u.test(end)) return false;
  const beginsSentence = !/[\p{L}\p{N}]/u.test(text.slice(around.start, stretch.start));
  return !(beginsSentence && ASKS.test(text.slice(stretch.start, stretch.end)));
}

/** An omission inside one sentence must not take a negation or a denial away. */
function cutBetween(
  { text }: Source,
  stretch: Stretch,
  next: Stretch,
  around: Surroundings,
): Stretch | null {
  if (next.start >= around.end) return null;
  const gap = text.slice(stretch.end, next.start);
  return negates(gap) || distances(gap) ? { start: stretch.end, end: next.start } : null;
}

function lastClause(text: string): string {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(CLAUSE_END)) from = index + mark.length;
  return text.slice(from);
}
