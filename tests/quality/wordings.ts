// The same questions as people put them in a chat: with a story around, in lines without a mark, with a slip in a word.

import { createAnswerer } from '../../src/answer/answerer.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { oneOf, type Random, seededRandom } from '../bench/random.ts';
import { corpusOf, type RetrievalData } from './retrieval-data.ts';

const BEFORE = [
  'Hi everyone, sorry if this has been asked before.',
  'My sister and I had a long argument about this at dinner last night.',
  'I read something about it on the train this morning but I forgot where.',
  'We are doing a quiz with friends this weekend and I want to be prepared.',
  'My teacher mentioned it in class yesterday and nobody knew the answer.',
  'I have been looking for hours and found nothing useful.',
  'A colleague at work told me a story that sounded quite strange to me.',
  'My grandfather used to tell us about such things when we were kids.',
  'It has been raining all day, so I thought I would finally look this up.',
] as const;
const AFTER = ['Thanks a lot!', 'Any help is welcome.', 'Cheers from Lisbon.'] as const;

const WORDINGS: Readonly<Record<string, (question: string, random: Random) => string>> = {
  'as they stand': (question) => question,
  'a story around': (question, random) =>
    `${oneOf(random, BEFORE)} ${oneOf(random, BEFORE)} ${question} ${oneOf(random, AFTER)}`,
  'in lines, without a mark': (question, random) =>
    [oneOf(random, BEFORE), question.replace(/\?$/u, ''), oneOf(random, AFTER)].join('\n'),
  'a word misspelt': misspelt,
};
/** Every fourth question: each is asked in every wording. */
const STEP = 4;

/**
 * Answers a data file's questions in each wording. English only.
 * @returns by wording, in percent: the right passage first and quoted (an abstention counts as not right), right of the answers
 *   given, and answered although the paragraph was taken out
 */
export async function measureWordings(data: RetrievalData): Promise<Record<string, unknown>> {
  const { corpus, idOf } = corpusOf(data);
  const index = await PassageIndex.build(corpus);
  const answerer = createAnswerer(index, new Speeches(corpus, attribute));
  const asked = data.questions.filter((_, i) => i % STEP === 0);
  const rows = Object.entries(WORDINGS).map(([name, word]) => {
    const random = seededRandom(1);
    const count = { answerable: 0, given: 0, right: 0, absent: 0, wronglyGiven: 0 };
    for (const { question, gold } of asked) {
      const answer = answerer.answer({ text: word(question, random) });
      const first = answer.outcome === 'quoted' ? answer.quotations[0]?.passage.id : undefined;
      if (gold.length === 0) {
        count.absent++;
        if (first !== undefined) count.wronglyGiven++;
        continue;
      }
      count.answerable++;
      if (first === undefined) continue;
      count.given++;
      if (gold.includes(idOf.get(first) ?? -1)) count.right++;
    }
    return [
      `${name}: right first ${percent(count.right, count.answerable)}`,
      `right of those given ${percent(count.right, count.given)}`,
      `answered though absent ${percent(count.wronglyGiven, count.absent)}`,
    ].join(', ');
  });
  return { data: data.name, questions: asked.length, wordings: rows };
}

function misspelt(question: string, random: Random): string {
  const words = [...question.matchAll(/[A-Za-z]{5,}/gu)].slice(1);
  if (words.length === 0) return question;
  const { 0: word, index } = oneOf(random, words);
  const at = 1 + Math.floor(random() * (word.length - 2));
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    word.slice(0, at) + oneOf(random, [...'aeiouy']) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
  ];
  return question.slice(0, index) + oneOf(random, slips) + question.slice(index + word.length);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}
