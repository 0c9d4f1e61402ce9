// A file of questions whose answering passages are known: read, and checked against the corpus.

import type { Corpus } from '../corpus/corpus.ts';

/** A question and the passages any of which answers it; none where the sources do not. */
export interface KnownQuestion {
  readonly question: string;
  readonly passages: ReadonlySet<string>;
}

/** Thrown with what is wrong, and where. */
export class QuestionFileError extends Error {
  override readonly name = 'QuestionFileError';
}

/** So many mistakes are named at once. */
const MOST_NAMED = 10;

/**
 * Reads a file of questions: JSON (a list, or an object with a list `questions`) or one entry of JSON a line. An entry
 * is `{"question": "…", "answers": [{"source": "id", "paragraphs": [4, 7]}]}`; an empty list of answers says that the
 * sources do not answer. Other keys are for the reader alone.
 * @param file its name, for messages
 * @throws QuestionFileError naming every mistake with its line or entry
 */
export function readQuestions(
  text: string,
  file: string,
  corpus: Corpus,
): readonly KnownQuestion[] {
  const mistakes: string[] = [];
  const questions: KnownQuestion[] = [];
  for (const { where, value } of entriesOf(text, file)) {
    const read = readEntry(value, corpus);
    if (typeof read === 'string') mistakes.push(`${where}: ${read}`);
    else questions.push(read);
  }
  if (mistakes.length > 0) {
    const more = mistakes.length - MOST_NAMED;
    throw new QuestionFileError(
      `${file} can't be used:\n` +
        mistakes
          .slice(0, MOST_NAMED)
          .map((mistake) => `  - ${mistake}\n`)
          .join('') +
        (more > 0 ? `  and ${more} more.` : 'Mend these entries.'),
    );
  }
  if (questions.length === 0) throw new QuestionFileError(`${file} holds no question.`);
  return questions;
}

interface Entry {
  readonly where: string;
  readonly value: unknown;
}

function entriesOf(text: string, file: string): readonly Entry[] {
  const whole = parseJson(text);
  if (whole.ok) {
    const { value } = whole;
    const list = isObject(value) && Array.isArray(value['questions']) ? value['questions'] : value;
    const entries = Array.isArray(list) ? list : [list];
    return entries.map((entry, i) => ({ where: `entry ${i + 1}`, value: entry }));
  }
  const lines = text.split(/\r\n?|\n/);
  // Several values one a line are no JSON as a whole; anything else that is broken is told by the whole.
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (!parseJson(first).ok) throw new QuestionFileError(`${file} is no JSON: ${whole.reason}`);
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed = parseJson(line);
    if (!parsed.ok)
      throw new QuestionFileError(`${file}, line ${i + 1} is no JSON: ${parsed.reason}`);
    return [{ where: `line ${i + 1}`, value: parsed.value }];
  });
}

function readEntry(value: unknown, corpus: Corpus): KnownQuestion | string {
  if (!isObject(value)) return 'expected an object with “question” and “answers”';
  const { question, answers } = value;
  if (typeof question !== 'string' || question.trim() === '') return '“question” must be a text';
  if (!Array.isArray(answers)) {
    return '“answers” must be a list; an empty one says that the sources do not answer';
  }
  const passages = new Set<string>();
  for (const answer of answers) {
    const mistake = readAnswer(answer, corpus, passages);
    if (mistake) return mistake;
  }
  return { question, passages };
}

function readAnswer(answer: unknown, corpus: Corpus, passages: Set<string>): string | null {
  if (!isObject(answer)) return 'an answer must be an object with “source” and “paragraphs”';
  const { source, paragraphs } = answer;
  const known = corpus.sources.find(({ id, file }) => id === source || file === source);
  if (!known) return `there is no source “${source}”; ${knownSources(corpus)}`;
  if (!Array.isArray(paragraphs) || paragraphs.length === 0) {
    return '“paragraphs” must be a list of numbers';
  }
  for (const paragraph of paragraphs) {
    const passage = corpus.passageAt(known.id, paragraph);
    if (!passage) {
      return `“${known.id}” serves no paragraph ${JSON.stringify(paragraph)}; “verbatim check” lists what is left out`;
    }
    passages.add(passage.id);
  }
  return null;
}

function knownSources({ sources }: Corpus): string {
  const shown = sources.slice(0, 5).map(({ id }) => `“${id}”`);
  return `there are ${shown.join(', ')}${sources.length > shown.length ? ' …' : ''}`;
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
