// What to ask the sources of a post or a message: the wordings that stand in it, and whether it asks at all.

/** A body longer than this without a question mark is a story; its title is asked alone. */
const LONGEST_BODY = 300;
const LONGEST_QUESTION = 400;
const MOST_QUESTIONS = 3;
/** “Really?” and “what?” are talk. */
const FEWEST_WORDS = 3;

/** Question marks of all scripts; the Greek one is a semicolon and left out. */
const ASKING = /[?？؟՞፧⁇⁈]/u;
const QUESTION_START =
  /^(?:who|whom|whose|what|what's|which|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|wer|wen|wem|was|welche[rsnm]?|wann|wo|wohin|woher|warum|wieso|wie|qui|que|quoi|quel(?:le)?s?|quand|où|pourquoi|comment|combien|est-ce|quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|por qué|cómo|cuánt[oa]s?|кто|что|какой|какая|какие|когда|где|куда|почему|зачем|как|сколько)(?=\s)/iu;
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/gu;
const LINK = /<?https?:\/\/\S+>?/gu;
const MENTION = /<(?:@[!&]?|#|a?:\w+:)\d+>/gu;
const CALL = /<@[!&]?(\d+)>/gu;
const QUOTED_LINE = /^\s*>.*$/gmu;

/**
 * The questions to ask the sources for a forum post, most telling first.
 * @param body empty where the bot can't read it
 */
export function askedByPost(title: string, body: string): readonly string[] {
  const asked = tidy(title);
  const text = ownWords(body);
  const within = questionsIn(text);
  const further = within.length > 0 ? within : text.length <= LONGEST_BODY ? [text] : [];
  const joined = further[0] ? [`${asked} ${further[0]}`] : [];
  return distinct([asked, ...further, ...joined]);
}

/** The questions of a message to the bot or to a channel. */
export function askedByMessage(content: string): readonly string[] {
  const text = ownWords(content);
  const within = questionsIn(text);
  const whole = within.length === 0 || text.length <= LONGEST_QUESTION ? [text] : [];
  return distinct([...within, ...whole]);
}

/** Whether a message in a channel is a question, not talk. */
export function isQuestion(content: string): boolean {
  const text = ownWords(content);
  if (/^[!/.$]\p{L}/u.test(text)) return false;
  if (questionsIn(text).length > 0) return true;
  const isOne = text.length <= LONGEST_BODY && !/[.!]\s+\S/u.test(text);
  return isOne && QUESTION_START.test(text) && wordCount(text) > FEWEST_WORDS;
}

/** Ids of the members and roles that a message calls by name; what stands in code calls nobody. */
export function calledIn(content: string): readonly string[] {
  const called = content.slice(0, LONGEST_MESSAGE).replace(CODE, ' ').matchAll(CALL);
  return [...called].map(([, id = '']) => id);
}

/** A message of Discord has no more characters. */
const LONGEST_MESSAGE = 4_000;

/** The person's own words: no code, links, mentions or lines quoted from others. Empty where there are none. */
export function ownWords(content: string): string {
  return content
    .slice(0, LONGEST_MESSAGE)
    .replace(CODE, ' ')
    .replace(QUOTED_LINE, ' ')
    .replace(LINK, ' ')
    .replace(MENTION, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

function questionsIn(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(/(?<=[.!?？؟՞፧⁇⁈。！…])\s+|\n+/u)) {
    const sentence = tidy(part);
    if (!ASKING.test(sentence.slice(-2)) || sentence.length > LONGEST_QUESTION) continue;
    if (wordCount(sentence) < FEWEST_WORDS) continue;
    if (found.push(sentence) === MOST_QUESTIONS) break;
  }
  return found;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Counts the words of any script, those without spaces too. */
function wordCount(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count++;
  return count;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(tidy))].filter((text) => text !== '');
}
