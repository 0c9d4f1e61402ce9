// Recognises a question that is a reference: “¶ 12 of the harbour report”, “What does paragraph 12 say?”, “Absatz 12”.

/** A paragraph that a question asks for, as it was put. */
export interface ParagraphAsked {
  readonly number: number;
  /** The words that name the document, or null where none does. */
  readonly named: string | null;
  /** Only ¶ always means the paragraphs as they are counted here; laws and statutes count their own. */
  readonly isOwnMark: boolean;
  /** As typed: “§ 12”. */
  readonly mark: string;
}

/** Longer questions are more than a reference. */
const LONGEST = 300;

const MARK =
  '(?:¶|§|(?:paragraph|para|par|absatz|abs|paragraphe|párrafo|parrafo|абзац(?:[аеу]|ом)?)\\.?)';
const NUMBER = '(?:(?:no|number|nr|numéro|número|n°|№)\\.?\\s*)?#?(\\d{1,9})';
const ARTICLE = '(?:the\\s+|der\\s+|den\\s+|dem\\s+|le\\s+|el\\s+)?';
const REFERENCE = `${ARTICLE}(${MARK}\\s*${NUMBER})`;
const OF =
  '\\s*,?\\s+(?:of|in|from|aus|von|vom|im|in\\s+der|des|der|de\\s+la|de|du|dans|del|en|из|в)\\s+|\\s*,\\s+';
/** What may stand before a reference without asking for anything else. */
const LEAD = [
  '(?:please\\s+|bitte\\s+)?(?:show|open|read|quote|cite|display|give|see)(?:\\s+me|\\s+us)?(?:\\s+the\\s+(?:text|words)\\s+of)?',
  'what\\s+does',
  "what(?:[’']s|\\s+is|\\s+stands)(?:\\s+(?:said|written))?\\s+in",
  'was\\s+(?:steht|ist)\\s+in',
  'was\\s+sagt',
  '(?:bitte\\s+)?(?:zeige?|lies|öffne|zitiere)(?:\\s+mir|\\s+uns)?',
  '(?:montre(?:z)?(?:[- ]moi)?|lis(?:ez)?|ouvre(?:z)?|que\\s+dit)',
  '(?:muestra(?:me)?|muéstrame|lee|abre|qué\\s+dice)',
  '(?:покажи(?:те)?|открой(?:те)?|что\\s+(?:написано\\s+|сказано\\s+)?в)',
].join('|');
const TAIL = '(?:\\s+(?:say|says|state|states|read))?';

const FORWARD = new RegExp(
  `^(?:(?:${LEAD})\\s+)?${REFERENCE}(?:(?:${OF})(.+?))?${TAIL}\\s*[?.!]*$`,
  'iu',
);
/** “The harbour report, ¶ 12”, as attribution lines have it. */
const BACKWARD = /^(.+?)\s*[,·:]?\s*(¶\s*(\d{1,9}))\s*[?.!]*$/u;

/** The paragraph that a question asks for and nothing else, or null for every other question. */
export function paragraphAsked(question: string): ParagraphAsked | null {
  if (question.length > LONGEST) return null;
  const text = question.trim().replace(/\s+/gu, ' ');
  const [, forward, number, named] = FORWARD.exec(text) ?? [];
  if (forward !== undefined) return asked(forward, number, named);
  const [, before, backward, behind] = BACKWARD.exec(text) ?? [];
  return backward === undefined ? null : asked(backward, behind, before);
}

function asked(mark: string, number = '', named: string | undefined): ParagraphAsked {
  return { number: Number(number), named: named ?? null, isOwnMark: mark.startsWith('¶'), mark };
}
