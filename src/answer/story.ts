// A question within a story: what a message asks, less what it tells around it.

import { sentenceSpans } from '../corpus/sentences.ts';

/** With these a question begins: question words, and verbs that stand before their subject. */
const BEGINNINGS =
  'who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|' +
  'will|would|should|wer|wen|wem|was|welche[rsnm]?|wann|wo|wohin|woher|warum|wieso|wie|qui|que|' +
  'quel(?:le)?s?|quand|où|pourquoi|comment|combien|est-ce|quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|' +
  'cómo|cuánt[oa]s?|кто|что|когда|где|куда|почему|зачем|как|сколько';
const BEGINNING = new RegExp(`^(?:${BEGINNINGS})\\s`, 'iu');
/** A question without its mark begins so, or is led in by other words. */
const ASKING = new RegExp(
  `^(?:(?:and|but|so|or|ok|hi|hey|hello|please|und|aber|et|mais|y|pero)[\\s,]+)*(?:${BEGINNINGS})\\s`,
  'iu',
);
/** In a chat, a sentence often begins without a capital: only a question's beginning tells it from an abbreviation. */
const UNCAPPED_QUESTION = new RegExp(`(?<=[.!…])\\s+(?=(?:${BEGINNINGS})\\s)`, 'u');
const LED_IN =
  /\b(?:i (?:wonder|was wondering|am wondering)|i['’]m wondering|(?:does|do) any(?:one|body)(?: here)? know|any(?:one|body) knows?|(?:can|could) (?:any|some)(?:one|body)|i(?:['’]d| would) (?:like|love) to know|i want to know|ich frage mich|wei(?:ß|ss) jemand|je me demande|quelqu['’]un sait|me pregunto|alguien sabe)\b/iu;
/** Pronouns that point back to what was told before. */
const POINTING_BACK =
  /(?:^|[\s'’])(?:he|she|him|her|his|hers|they|them|their|theirs|it|its|this|that|these|those|there|er|sie|ihn|ihm|ihr|das|dies|il|elle|lui|ils|elles|ça|cela|él|ella|ellos|eso|esto|он|она|они|его|её|им|это|他|她|它)(?=[\s'’,.?!]|$)/iu;

/** Asks whether what was told before is so, and nothing else. */
const CHECKING =
  /^\W*(?:(?:is|isn['’]t|was) (?:that|this|it) (?:really |actually )?(?:right|true|so|correct|the case|accurate)|right|(?:stimmt|ist) das(?: wahr| richtig| so)?|(?:c['’]est|est-ce)(?: bien)? (?:vrai|exact)|es (?:verdad|cierto)|(?:это )?правда(?: ли это)?)\W*$/iu;

/**
 * The question that a message puts, without the story around it.
 * @param text any text
 * @returns ways to read it, narrowest first: the asking sentences, and with the sentence before where they point back; that
 *   sentence alone where they only ask whether it is so; nothing where the message is no story
 */
export function questionsWithin(text: string): readonly string[] {
  const sentences = text
    .split(/\n+/u)
    .flatMap((line) => line.split(UNCAPPED_QUESTION))
    .flatMap(sentencesOf);
  const marked = placesOf(sentences, (sentence) => /[?？]\W*$/u.test(sentence));
  const asking = marked.length > 0 ? marked : placesOf(sentences, asksWithoutMark);
  const [first] = asking;
  if (first === undefined || asking.length === sentences.length) return [];
  const narrow = asking.map((i) => sentences[i] ?? '').join(' ');
  const before = sentences[first - 1];
  if (before !== undefined && CHECKING.test(narrow)) return [before];
  if (before === undefined || !POINTING_BACK.test(narrow)) return [narrow];
  // As one sentence, both count in full.
  return [narrow, `${before.replace(/[\s.!。！…]+$/u, '')}, ${narrow}`];
}

/** Whether a text begins as questions do, with or without a mark at its end. */
export function beginsQuestion(text: string): boolean {
  return BEGINNING.test(text);
}

function sentencesOf(line: string): string[] {
  return sentenceSpans(line, 'en').map(({ start, end }) => line.slice(start, end).trim());
}

function placesOf(sentences: readonly string[], asks: (sentence: string) => boolean): number[] {
  return sentences.flatMap((sentence, i) => (asks(sentence) ? [i] : []));
}

function asksWithoutMark(sentence: string): boolean {
  return ASKING.test(sentence) || LED_IN.test(sentence);
}
