// How well the bot answers the project's own questions on its own two documents.

import { readFileSync } from 'node:fs';
import { openLibrary } from '../../src/app.ts';

/** A question of our own and the paragraphs any of which answers it: none where the texts are silent. */
export interface OwnQuestion {
  readonly question: string;
  readonly answers: readonly { readonly source: string; readonly paragraphs: readonly number[] }[];
  readonly style: string;
}

/**
 * Asks every question.
 * @returns shares in percent: first quotation right among the answerable (an abstention counts as not right),
 *   first right among those that were answered, abstained among the unanswerable; and what went wrong
 */
export async function measureAnswers(): Promise<Record<string, unknown>> {
  const { library } = await openLibrary('corpus');
  await library.speeches.readAll();
  const questions = readOwnQuestions();
  const tally = {
    answerable: 0,
    right: 0,
    rankedRight: 0,
    given: 0,
    unanswerable: 0,
    abstained: 0,
  };
  const misses: string[] = [];
  /** By style of question: how many, and how many were answered or left as they should be. */
  const styles = new Map<string, { right: number; of: number }>();
  for (const { question, answers, style } of questions) {
    const gold = passageIds(answers);
    const answer = library.answerer.answer({ text: question });
    const first = answer.outcome === 'quoted' ? answer.quotations[0]?.passage.id : undefined;
    const isRight = gold.size === 0 ? first === undefined : first !== undefined && gold.has(first);
    const { right, of } = styles.get(style) ?? { right: 0, of: 0 };
    styles.set(style, { right: right + (isRight ? 1 : 0), of: of + 1 });
    if (gold.size === 0) {
      tally.unanswerable++;
      if (isRight) tally.abstained++;
      else misses.push(`answered although the texts do not: ${question}`);
      continue;
    }
    tally.answerable++;
    if (gold.has(answer.nearest[0]?.passage.id ?? '')) tally.rankedRight++;
    if (first !== undefined) tally.given++;
    if (isRight) tally.right++;
    else misses.push(`${first === undefined ? 'abstained' : 'wrong passage'}: ${question}`);
  }
  return {
    questions: questions.length,
    'answerable, first quotation right %': percent(tally.right, tally.answerable),
    'answerable, right passage ranked first %': percent(tally.rankedRight, tally.answerable),
    'answers given to answerable ones, right %': percent(tally.right, tally.given),
    'unanswerable, rightly abstained %': percent(tally.abstained, tally.unanswerable),
    'right by style': [...styles].map(
      ([style, { right, of }]) => `${style}: ${right} of ${of}, ${percent(right, of)} %`,
    ),
    misses,
  };
}

export function readOwnQuestions(): readonly OwnQuestion[] {
  const read: { questions: OwnQuestion[] } = JSON.parse(
    readFileSync('tests/quality/questions.json', 'utf8'),
  );
  return read.questions;
}

/** The ids of the passages that answer a question. */
export function passageIds(answers: OwnQuestion['answers']): ReadonlySet<string> {
  return new Set(
    answers.flatMap(({ source, paragraphs }) => paragraphs.map((each) => `${source}#${each}`)),
  );
}

function percent(count: number, of: number): number {
  return Number(((100 * count) / of).toFixed(1));
}
