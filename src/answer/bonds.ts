// Which neighbouring sentences a cut must not part: without one of them the other says something else.

import { findMarkedSpans } from '../attribution/marks.ts';
import type { SentenceSpan } from '../corpus/sentences.ts';

/**
 * Which sentences of a paragraph lean on a neighbour. Indices are those of the sentences; `before` of the first and
 * `after` of the last are false.
 */
export interface Bonds {
  /** The sentence must not be quoted without the one before it. */
  before(sentence: number): boolean;
  /** The sentence must not be quoted without the one after it. */
  after(sentence: number): boolean;
}

/** Indices of the first and last sentence of a run. */
export type Run = readonly [first: number, last: number];

/**
 * A run with all the sentences that it is bound to, as far as these are allowed.
 * @param allowed whether a longer run may be quoted
 */
export function keepBound(run: Run, bonds: Bonds, allowed: (run: Run) => boolean): Run {
  let [first, last] = run;
  while (bonds.after(last) && allowed([first, last + 1])) last++;
  while (bonds.before(first) && allowed([first - 1, last])) first--;
  return [first, last];
}

/** Characters of a sentence's opening in which it can take back the one before. */
const OPENING = 160;

/** What follows an opening word: no letter, as `\b` knows only those of English. */
const END = '(?![\\p{L}\\p{N}])';
const MARKS = '^[\\s"“”„‟«»\'‘’‚‹›([—–-]*';

/** Openings that turn the sentence before round, or take it back. */
const TURNS = new RegExp(
  `${MARKS}(?:(?:but|however|yet|nevertheless|nonetheless|instead|except|unless|rather|conversely|hardly|nope|wrong|` +
    'false|falsely|untrue|nonsense|lies|in (?:fact|reality|truth)|in actual fact|on the (?:contrary|other hand)|not (?:so|true|at all|one|any|even)|' +
    'no (?:evidence|proof|such|sign|trace|record)|(?:none|nothing) of|far from|even so|that said|actually|aber|doch|jedoch|allerdings|dennoch|trotzdem|hingegen|dagegen|stattdessen|' +
    'falsch|in wirklichkeit|tatsächlich|sondern|im gegenteil|mais|cependant|pourtant|toutefois|néanmoins|' +
    'en réalité|en fait|faux|au contraire|pero|sin embargo|no obstante|en realidad|falso|al contrario|sino|' +
    'ma|però|tuttavia|in realtà|invece|mas|porém|contudo|no entanto|na verdade|maar|echter|toch|' +
    `но|однако|впрочем|на самом деле|неправда|наоборот|але|однак|насправді|ale|jednak)${END}` +
    `|(?:no|nein|non|нет|ні|nie)(?=\\s*[,.!;—–])` +
    '|但|然而|不过|不過|可是|其实|其實|事实上|事實上|しかし|だが|ところが|でも|けれど|하지만|그러나|그런데)',
  'iu',
);
/** “That is false”, “None of this was true”, “The claim was later retracted”. */
const TAKES_BACK = new RegExp(
  `${MARKS}(?:(?:all|none|nothing|much|most|some|neither|both) of )?(?:that|this|it|these|those|they|them|the|his|her|their|such)${END}.*?` +
    "(?:\\bfalse|\\buntrue|\\b(?:not|never|hardly|n[’']t) (?:\\p{L}+ )?(?:true|so|correct|the case|happen\\p{L}*|accurate|possible)|\\bwrong|\\b(?:a|an outright) lie\\b|\\blies\\b|\\bmyth|" +
    '\\bincorrect|\\bnonsense|\\bfabricat|\\binvent(?:ed|ion)|\\bunfounded|\\bbaseless|\\bdisprove|\\brefute|\\bdebunk|\\bretract|' +
    '\\bdenie[sd]|\\bden(?:y|ies)\\b|\\bhoax|\\brejected|\\bwithdr[ae]w|\\boverturned|\\bcorrected)',
  'iu',
);
/** Words that hold at a distance what somebody says, or what comes next. */
const DISTANCES =
  /(?<!\p{L})(?:falsely|wrongly|false(?:hoods?)?|untrue|lie[sd]?|myths?|rumou?rs?|hoax\p{L}*|conspiracy|denie[sd]|deny|denying|supposedly|allegedly|purported\p{L}*|baseless|unfounded|pretend\p{L}*|imagin\p{L}*|invented|jok(?:e|es|ed|ing)|satir\p{L}*|parod\p{L}*|iron(?:y|ic\p{L}*)|sarcas\p{L}*|fälschlich\p{L}*|angeblich\p{L}*|bestritt\p{L}*|bestreite\p{L}*|leugne\p{L}*|lüge\p{L}*|prétend\p{L}*|mensonge\p{L}*|démen\p{L}*|falsamente|supuest\p{L}*|якобы|ложн\p{L}*|отрица\p{L}*)(?!\p{L})/iu;
/** Around speech these, too, turn it round: “She never said: …”. */
const NEGATES =
  /(?<!\p{L})(?:not|never|nobody|no one|none|neither|nor|without|refus\p{L}*|if|nicht|nie|niemals|niemand|kein\p{L}*|jamais|pas|personne|nunca|nadie|не|никогда|никто)(?!\p{L})|n[’']t(?!\p{L})/iu;
const ANNOUNCES = /:["“„«'‘]*$/u;

/**
 * The bonds between a paragraph's sentences. Linear in the paragraph's length.
 * @param text the paragraph
 * @param sentences its sentences, in order
 */
export function bondsIn(text: string, sentences: readonly SentenceSpan[]): Bonds {
  const parted = partedSpeech(text, sentences);
  const words = sentences.map(({ start, end }) => text.slice(start, end));
  const turns = words.map((sentence) => {
    const opening = sentence.slice(0, OPENING);
    return TURNS.test(opening) || TAKES_BACK.test(opening);
  });
  const distances = words.map((sentence) => DISTANCES.test(sentence) || ANNOUNCES.test(sentence));
  const within = (sentence: number) => sentence > 0 && sentence < sentences.length;
  return {
    before: (sentence) =>
      within(sentence) &&
      ((turns[sentence] ?? false) || (distances[sentence - 1] ?? false) || parted.has(sentence)),
    after: (sentence) =>
      within(sentence + 1) && ((turns[sentence + 1] ?? false) || parted.has(sentence + 1)),
  };
}

/** The sentences that begin inside quote marks, where what stands around the marks turns the meaning round. */
function partedSpeech(text: string, sentences: readonly SentenceSpan[]): ReadonlySet<number> {
  const parted = new Set<number>();
  let next = 0;
  for (const span of findMarkedSpans(text, [{ start: 0, end: text.length }])) {
    while ((sentences[next]?.start ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const first = next;
    while ((sentences[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) next++;
    if (first === next) continue;
    const before = text.slice(sentences[first - 1]?.start ?? 0, span.outerStart);
    const after = text.slice(span.outerEnd, sentences[next - 1]?.end ?? span.outerEnd);
    if (!turnsRound(before) && !turnsRound(after)) continue;
    for (let sentence = first; sentence < next; sentence++) parted.add(sentence);
  }
  return parted;
}

function turnsRound(frame: string): boolean {
  return DISTANCES.test(frame) || NEGATES.test(frame);
}
