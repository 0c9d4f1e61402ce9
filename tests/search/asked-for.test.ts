// What a question asks for, and whether a passage can have it.

import { expect, test } from 'vitest';
import { askedFor } from '../../src/search/asked-for.ts';
import { confidenceOf } from '../../src/search/confidence.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { wordsOf } from '../../src/search/words.ts';
import { corpusOf } from '../corpus-of.ts';

test.each([
  ['en', 'Which prison is Lind held in?', 'named thing'],
  ['en', 'In what northern prison is Lind held?', 'named thing'],
  ['en', 'In which Estonian city does Lind live?', 'named place'],
  ['en', 'What did the city do?', 'anything'],
  ['en', 'name of the town where Lind lives', 'own name'],
  ['en', 'Who wrote the names on the list?', 'name'],
  ['en', 'What is the city like?', 'anything'],
  ['en', 'What year was it?', 'calendar date'],
  ['en', 'When did the ice break?', 'date'],
  ['de', 'In welchem Jahr sank die Fähre?', 'calendar date'],
  ['de', 'Wann sank die Fähre?', 'date'],
  ['es', '¿En qué año se hundió?', 'calendar date'],
  ['fr', 'En quelle année a-t-il coulé ?', 'calendar date'],
  ['ru', 'В каком году он утонул?', 'calendar date'],
])('%s: “%s” asks for %s', (code, question, kind) => {
  const forms = wordsOf(question, code).map(({ form }) => form);
  expect(askedFor(forms, code)).toBe(kind);
});

/** How confident the bot is that one passage, beside others, answers. */
async function confidence(question: string, passage: string): Promise<number> {
  const index = await PassageIndex.build(
    corpusOf({
      'a.txt': `---\ntitle: x\n---\n${passage}\n\nSomething else entirely stands here.\n\nBoth Holm and Lind left for Tallinn in the dark of the Estonian winter.`,
    }),
  );
  return confidenceOf(rank(question, index));
}

test.each([
  [
    'Which prison is Jonas Lind in?',
    'Jonas Lind was sent back to Narva and sentenced to two and a half years in prison.',
    'Jonas Lind was sent to Rummu prison for two years.',
  ],
  [
    'Which river did Jonas Lind cross on the ice?',
    'Jonas Lind crossed the frozen river on the ice.',
    'Jonas Lind crossed the frozen Narva River on the ice.',
  ],
  [
    'What are the names of the two pilots who were on the ferry?',
    'Two Estonian pilots were on the ferry.',
    'The two pilots Berg and Dahl were on the ferry.',
  ],
  [
    'In which city does Jonas Lind teach the violin?',
    'Jonas Lind, who teaches the violin, is a friend of Holm.',
    'Jonas Lind, who teaches the violin, has lived north of Tartu since May.',
  ],
  [
    'In what decade did Jonas Lind build the lighthouse?',
    'Jonas Lind built the lighthouse after the war.',
    'Jonas Lind built the lighthouse in the 1920s.',
  ],
])('“%s”: not “%s”, but “%s”', async (question, without, having) => {
  expect(await confidence(question, without)).toBeLessThan(0.35);
  expect(await confidence(question, having)).toBeGreaterThan(0.35);
});

test('when something happened is rather told where a date is', async () => {
  const index = await PassageIndex.build(
    corpusOf({
      'a.txt':
        '---\ntitle: x\n---\nJonas Lind is a fisherman.\n\nHe left in May with two children and a boat that was his own.\n\nThe quay was closed.',
    }),
  );
  const first = (asked: string) => rank(asked, index).ranked[0]?.number;
  expect(first('When did Lind flee?')).toBe(1);
  expect(first('Why did Lind flee?')).toBe(0);
});
