// Words that turn round, deny or hold at a distance what stands beside them, in several languages.

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

/** Whether a sentence opens by turning the one before it round (“But …”, “In reality …”). */
export function turnsRound(sentence: string): boolean {
  return TURNS.test(sentence.slice(0, OPENING));
}

/** Whether a sentence says of the one before it that it is not so (“That is false”). */
export function takesBack(sentence: string): boolean {
  return TAKES_BACK.test(sentence.slice(0, OPENING));
}

/** Whether a text holds what somebody says at a distance, or denies it (“falsely”, “deny”, “rumours”). */
export function distances(text: string): boolean {
  return DISTANCES.test(text);
}

/** Whether a text has a negation or a condition, which turns round the speech that it frames. */
export function negates(text: string): boolean {
  return NEGATES.test(text);
}

/** Whether a sentence ends by announcing the next one. */
export function announces(sentence: string): boolean {
  return ANNOUNCES.test(sentence);
}
