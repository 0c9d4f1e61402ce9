// Questions that ask the same are one gap, in several languages; others stay apart.

import { expect, test } from 'vitest';
import { groupGaps } from '../../src/records/gaps.ts';

function groups(...questions: readonly string[]): readonly (readonly string[])[] {
  const asked = questions.map((question) => ({ question, times: 1, lastDay: '2026-03-01' }));
  return groupGaps(asked).map((gap) => [gap.question, ...gap.others]);
}

test.each([
  ['Who pays for the ice breaker?', 'who pays for the icebreaker', 'Who pays the ice breaker?'],
  [
    'Wie viele Deserteure sind in Frankreich?',
    'wieviele deserteure sind in frankreich',
    'Wie viele Deserteure gibt es in Frankreich?',
  ],
  ['Combien de déserteurs sont en France ?', 'combien de deserteurs en france'],
  ['¿Cuántos desertores hay en Francia?', 'cuantos desertores hay en francia'],
  ['Сколько дезертиров во Франции?', 'сколько дезертиров находится во Франции'],
  ['法国有多少逃兵?', '法国有多少逃兵'],
  ['كم عدد الفارين في فرنسا؟', 'كم عدد الفارين في فرنسا'],
])('“%s” is one gap with its other wordings', (...questions) => {
  expect(groups(...questions)).toEqual([questions]);
});

test.each([
  ['Who pays for the ice breaker?', 'Who built the ice breaker?', 'When was the ice breaker paid?'],
  ['How many deserters are in France?', 'How many deserters are in Germany?'],
  ['How many left in 2022?', 'How many left in 2023?'],
  ['Did the ferry sail?', 'Did the ferry not sail?'],
  ['Wer hat den Hafen gebaut?', 'Wann hat er den Hafen gebaut?', 'Wer hat den Leuchtturm gebaut?'],
  ['Wie viele Deserteure sind in Frankreich?', 'Wie viele Deserteure sind in Deutschland?'],
  ['Qui a construit le port ?', 'Quand a-t-on construit le port ?'],
  ['Сколько дезертиров во Франции?', 'Сколько дезертиров в Германии?'],
  ['Кто платит за ледокол?', 'Кто строит ледокол?'],
  ['法国有多少逃兵?', '德国有多少逃兵?'],
  ['フランスには脱走兵が何人いますか', 'ドイツには脱走兵が何人いますか'],
])('“%s” is not the same as the others', (...questions) => {
  expect(groups(...questions)).toHaveLength(questions.length);
});

test('a gap counts all its wordings, under the one that was asked most often', () => {
  const gaps = groupGaps([
    { question: 'Who pays for the ice breaker?', times: 3, lastDay: '2026-02-01' },
    { question: 'When does the bridge open?', times: 3, lastDay: '2026-02-20' },
    { question: 'who pays for the icebreaker', times: 1, lastDay: '2026-03-01' },
  ]);
  expect(gaps).toEqual([
    {
      question: 'Who pays for the ice breaker?',
      others: ['who pays for the icebreaker'],
      times: 4,
      lastDay: '2026-03-01',
    },
    { question: 'When does the bridge open?', others: [], times: 3, lastDay: '2026-02-20' },
  ]);
});

test('without gaps there are none', () => {
  expect(groupGaps([])).toEqual([]);
});
