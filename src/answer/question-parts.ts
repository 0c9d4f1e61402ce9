// What a question asks for beside one thing: two things at once (“how old is he and why did he leave?”), or many.

/** Question words by language; a second one after “and” begins a question of its own. */
const QUESTION_WORD =
  '(?:who|whom|whose|what|which|when|where|why|how|wer|wen|wem|was|welche[rsnm]?|wann|wo|wohin|woher|warum|wieso|wie|' +
  'qui|que|quoi|quel(?:le)?s?|quand|où|pourquoi|comment|combien|quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|por qué|cómo|' +
  'cuánt[oa]s?|кто|что|какой|какие|когда|где|куда|почему|зачем|как|сколько)';
const SECOND_QUESTION = new RegExp(
  `[,;]?\\s+(?:and|und|et|y|и)\\s+(?=(?:also\\s+|auch\\s+)?${QUESTION_WORD}\\s)`,
  'iu',
);
/** Longer texts are stories with a question in them. */
const LONGEST = 400;
const MOST_PARTS = 3;
/** “When and where was he born?” is one question. */
const FEWEST_WORDS = 3;

export interface QuestionPart {
  /** As it was put. */
  readonly text: string;
  /** The same with the names that its pronouns stand for. */
  readonly searched: string;
}

/**
 * The questions that a text puts.
 * @returns nothing where it is a single question
 */
export function partsOfQuestion(text: string): readonly QuestionPart[] {
  if (text.length > LONGEST) return [];
  const sentences = text.split(/(?<=[?？])\s+/u).filter((part) => part.trim() !== '');
  const asking = sentences.every((sentence) => /[?？]\s*$/u.test(sentence)) ? sentences : [text];
  const parts = asking.flatMap((sentence) => sentence.split(SECOND_QUESTION)).map(trimmed);
  const whole = parts.length > 1 && parts.length <= MOST_PARTS;
  if (!whole || parts.some((part) => part.split(' ').length < FEWEST_WORDS)) return [];
  const names = namesIn(parts[0] ?? '');
  return parts.map((part, i) => ({
    text: part,
    searched: i > 0 && names !== '' && leans(part) ? naming(part, names) : part,
  }));
}

/** Whether a question asks for more than one thing, or for all of them. */
export function asksForSeveral(question: string): boolean {
  return SEVERAL.some((form) => form.test(question));
}

const SEVERAL: readonly RegExp[] = [
  /^\W*(?:[Ww]hich|[Ww]hat) (?:other |different |kinds? of |types? of )?(?!(?:does|was|has|happens|makes|takes|comes|becomes|gets|goes|says)\b)\p{Ll}+(?:ies|[^sui]s)\b/u,
  /^\W*(?:list|name|show(?: me)?|give(?: me)?|tell me) (?:all|every|some|the|examples)\b/iu,
  /^\W*(?:everything|everyone|everybody|all (?:the )?\p{L}+s)\b/iu,
  /^\W*(?:welche (?!\p{L}+ion\s)\p{L}+(?:en|er|n|s)|quel(?:le)?s \p{L}+|(?:qué|cuáles) (?!(?:es|eres|has|más)\s)\p{L}+s|какие \p{L}+)(?=\s)/iu,
  // “Welche Schiffe fahren”, and not “Welche Farbe hat”: the verb tells.
  /^\W*welche \p{L}+e (?:\p{L}+en|sind)(?!\p{L})/iu,
];

/** Pronouns that stand for somebody whom the part before names. */
const PRONOUN =
  /(?:^|\s)(?:he|she|him|her|his|hers|they|them|their|it|its|there|er|sie|ihn|ihm|ihr|il|elle|lui|ils|elles|él|ella|он|она|они|его|её)(?=\s|$)/iu;

/** English pronouns that say whose something is; “her” is more often that than “to her”. */
const OWNER = /^\s?(?:his|her|hers|their|its)$/iu;

function leans(part: string): boolean {
  return PRONOUN.test(part) && namesIn(part) === '';
}

/** A question with the names in its first pronoun's place. */
function naming(part: string, names: string): string {
  return part.replace(PRONOUN, (pronoun) => {
    const owner = OWNER.test(pronoun) ? '’s' : '';
    return `${/^\s/u.test(pronoun) ? ' ' : ''}${names}${owner}`;
  });
}

/** The words with a capital inside a question. */
function namesIn(part: string): string {
  const words = part.split(' ').slice(1);
  return words.filter((word) => /^\p{Lu}/u.test(word)).join(' ');
}

function trimmed(part: string): string {
  return part
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[\s?？.!]+$/u, '');
}
