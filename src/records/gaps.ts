// Gaps as moderators see them: unanswered questions that mean the same are one gap.

import { nearMiss, type PinWords } from '../pins/matching/near-miss.ts';
import { LEAST_SCORE } from '../pins/matching/pin-matcher.ts';
import { SimilarityIndex } from '../pins/matching/similarity-index.ts';
import { type ReadWording, readWording, type Wording } from '../pins/matching/wording.ts';
import { foldDiacritics } from '../search/words.ts';
import type { Day } from './day.ts';
import type { AskedQuestion } from './gap-store.ts';
import { differsInTrifles } from './trifles.ts';

export interface Gap {
  /** The wording that was asked most often. */
  readonly question: string;
  /** The other wordings, the most often asked first. */
  readonly others: readonly string[];
  /** Of all wordings together. */
  readonly times: number;
  readonly lastDay: Day;
}

/**
 * Groups questions by what they ask, as a pin's other wordings are told from other questions, and in several languages
 * by what is left without articles, forms of “to be” and the like.
 * @param asked the most often asked first
 * @returns the most often asked first
 */
export function groupGaps(asked: readonly AskedQuestion[]): readonly Gap[] {
  const groups: AskedQuestion[][] = [];
  const groupOf: AskedQuestion[][] = [];
  const same = sameAsEarlier(asked.map(({ question }) => question));
  asked.forEach((each, i) => {
    const earlier = same(i);
    const known = earlier === null ? undefined : groupOf[earlier];
    const group = known ?? [];
    group.push(each);
    groupOf[i] = group;
    if (!known) groups.push(group);
  });
  // Where both were asked as often, the order given stays.
  return groups.map(toGap).sort((a, b) => b.times - a.times);
}

function toGap(group: readonly AskedQuestion[]): Gap {
  return {
    question: group[0]?.question ?? '',
    others: group.slice(1).map(({ question }) => question),
    times: group.reduce((sum, { times }) => sum + times, 0),
    lastDay: group.reduce<Day>((last, { lastDay }) => (lastDay > last ? lastDay : last), ''),
  };
}

/** For each question the place of an earlier one that asks the same, or null. */
function sameAsEarlier(questions: readonly string[]): (place: number) => number | null {
  const read = questions.map((question) => readWording(foldDiacritics(question)));
  const index = new SimilarityIndex();
  const places = new Map<number, number>();
  read.forEach(({ features }, i) => {
    for (const entry of index.add(String(i), [features])) places.set(entry, i);
  });
  const letters = new Map<string, number>();
  return (place) => {
    const spelling = lettersOf(questions[place] ?? '');
    const spelt = letters.get(spelling);
    if (spelt !== undefined) return spelt;
    letters.set(spelling, place);
    const own = read[place] as ReadWording;
    const candidates = index
      .similar(own.features)
      .map(({ entry, similarity }) => ({ at: places.get(entry) ?? place, similarity }))
      .filter(({ at, similarity }) => at < place && similarity >= LEAST_SCORE)
      .sort((a, b) => b.similarity - a.similarity || a.at - b.at);
    const [nearest] = candidates;
    // Where the nearest asks something else, one that is farther off is not asked again but a mixture of both.
    if (nearest && asksTheSame(own.wording, (read[nearest.at] as ReadWording).wording)) {
      return nearest.at;
    }
    const found = candidates.find(({ at }) =>
      differsInTrifles(questions[place] ?? '', questions[at] ?? ''),
    );
    return found?.at ?? null;
  };
}

/** In both directions: a general question is not one of the particular ones it covers. */
function asksTheSame(one: Wording, other: Wording): boolean {
  return (
    nearMiss(one, other, wordsIn(other)) === null && nearMiss(other, one, wordsIn(one)) === null
  );
}

function wordsIn({ content, numbers }: Wording): PinWords {
  return { content, numbers, numbersVary: false };
}

/** “Ice breaker?” and “the icebreaker” with other spaces, marks, accents and capitals. */
function lettersOf(question: string): string {
  return foldDiacritics(question)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
