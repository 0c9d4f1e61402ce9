// Several who speak together: each is named, in the order of the text, and nobody who only stands near them.

import { describe, expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

/** Who is introduced before the sentence that is looked at. */
const BEFORE =
  'Anna Weber, the harbour master, met Karl Voss, a ferryman. Petra Klein, a clerk, kept the minutes.\n\n';

function speakersIn(text: string): string[] {
  const speech = speechesOf(text).findLast(({ kind }) => kind !== 'titled');
  return (speech?.speakers ?? []).map((speaker) => speaker?.name ?? 'not stated');
}

const WEBER_AND_VOSS = ['Anna Weber', 'Karl Voss'];
const ALL = ['Anna Weber', 'Karl Voss', 'Petra Klein'];

describe('all are named', () => {
  test.each([
    ['“The quay is closed,” Anna Weber and Karl Voss said.', WEBER_AND_VOSS],
    ['“The quay is closed,” Weber and Voss wrote in a joint letter.', WEBER_AND_VOSS],
    ['“The quay is closed,” said Voss and Weber.', ['Karl Voss', 'Anna Weber']],
    ['“The quay is closed,” said Weber and Voss in a letter to the town.', WEBER_AND_VOSS],
    ['Weber and Voss said: “The quay is closed.”', WEBER_AND_VOSS],
    ['Weber and Voss have also called the quay “a house of cards.”', WEBER_AND_VOSS],
    ['Both Weber and Voss warned that the quay would sink.', WEBER_AND_VOSS],
    ['On Monday, Weber and Voss said the quay would sink soon.', WEBER_AND_VOSS],
    ['The quay, Weber and Voss said, “is a house of cards.”', WEBER_AND_VOSS],
    ['“The quay is closed,” according to Weber and Voss.', WEBER_AND_VOSS],
    ['According to Weber and Voss, the quay is closed for good.', WEBER_AND_VOSS],
    ['“The quay is closed,” Weber, Voss and Klein said.', ALL],
    ['“The quay is closed,” said Weber, Voss, and Klein.', ALL],
    ['Weber, Voss and Klein said that the quay would stay closed.', ALL],
    ['According to Weber, Voss and Klein, the quay is closed for good.', ALL],
    [
      'Anna Weber, the harbour master, and Karl Voss, a ferryman, said: “It is shut.”',
      WEBER_AND_VOSS,
    ],
    [
      '“It is shut,” Anna Weber, the harbour master, and Karl Voss, a ferryman, said.',
      WEBER_AND_VOSS,
    ],
    ['“It is shut,” said Anna Weber, 41, and Karl Voss, 52.', WEBER_AND_VOSS],
    [
      'Karl Voss, speaking for the ferrymen, and Petra Klein said it was shut.',
      ['Karl Voss', 'Petra Klein'],
    ],
    ['“It is shut,” said Weber and her deputy.', ['Anna Weber', 'her deputy']],
    ['Weber and two pilots said that the quay was shut.', ['Anna Weber', 'two pilots']],
    ['“It is shut,” Weber and others said.', ['Anna Weber', 'others']],
    ['Weber as well as Voss said that the quay was shut.', WEBER_AND_VOSS],
    ['Weber and Voss’s claim that the quay is “shut for good” is false.', WEBER_AND_VOSS],
    ['“It is shut,” say Weber and Voss in their book.', WEBER_AND_VOSS],
    ['Senators Anna Weber and Karl Voss said it was shut.', WEBER_AND_VOSS],
    ['Jan and Piet Visser said that the quay was shut.', ['Jan', 'Piet Visser']],
    ['„Der Kai ist zu“, sagten Weber und Voss.', WEBER_AND_VOSS],
    ['« Le quai est fermé », ont déclaré Anna Weber et Karl Voss.', WEBER_AND_VOSS],
    ['Senator Anna Weber of Ulm and Karl Voss of Bonn said it was shut.', WEBER_AND_VOSS],
    [
      'The Harbour Ministry and the Harbour Court said it was shut.',
      ['Harbour Ministry', 'Harbour Court'],
    ],
  ])('%s', (sentence, names) => {
    expect(speakersIn(BEFORE + sentence)).toEqual(names);
  });

  test('each with the role that the document gives', () => {
    const [speech] = speechesOf(`${BEFORE}“The quay is closed,” Weber and Voss wrote.`);
    expect(speech?.speakers.map((speaker) => speaker?.role)).toEqual([
      'harbour master',
      'ferryman',
    ]);
    expect(speech?.mention?.text).toBe('Weber and Voss');
  });

  test('with a pronoun, and where its name is not known that is said', () => {
    expect(speakersIn('Lena Moe, a pilot, left. “It is shut,” she and Karl Voss said.')).toEqual([
      'Lena Moe',
      'Karl Voss',
    ]);
    expect(speakersIn('“It is shut,” she and Karl Voss said.')).toEqual([
      'not stated',
      'Karl Voss',
    ]);
  });

  test('a “he” or “she” after them is whoever it fits, and nobody where it fits two', () => {
    const together = `${BEFORE}Weber and Voss said that the quay was shut.\n\n`;
    expect(speakersIn(`${together}“It sinks,” he added.`)).toEqual(['Karl Voss']);
    const women = `${BEFORE}Weber and Klein said that the quay was shut.\n\n`;
    expect(speakersIn(`${women}“It sinks,” she added.`)).toEqual(['not stated']);
  });
});

describe('who only stands near is not named', () => {
  test.each([
    ['“The quay is closed,” said Weber and Voss nodded.', ['Anna Weber']],
    ['“The quay is closed,” said Weber, and Voss agreed.', ['Anna Weber']],
    ['“The quay is closed,” said Weber and left the room.', ['Anna Weber']],
    ['According to Weber, Voss and Klein met on the quay at noon.', ['Anna Weber']],
    ['In a letter to Weber and Voss, Petra Klein said: “It is shut.”', ['Petra Klein']],
    ['Klein met Weber and Voss and said: “It is shut.”', ['Petra Klein']],
    ['Weber told Voss and Klein said: “It is shut.”', ['Petra Klein']],
    ['The harbour master met Karl Voss, and Petra Klein said: “It is shut.”', ['Petra Klein']],
    ['“It is shut,” said Petra Klein, a clerk and a former adviser to Weber.', ['Petra Klein']],
    ['“It is shut,” Petra Klein, director of the museum, and a pilot, said.', ['Petra Klein']],
    ['“It is shut,” said Petra Klein, who had met Weber, and Mr. Voss.', ['Petra Klein']],
    ['Petra Klein, a clerk and gardener, said it was shut for good.', ['Petra Klein']],
    ['The poet and ferryman Karl Voss said that the quay was shut.', ['Karl Voss']],
  ])('%s', (sentence, names) => {
    expect(speakersIn(BEFORE + sentence)).toEqual(names);
  });
});

test('who says neither is not named', () => {
  expect(speakersIn('Neither Anna Weber nor Karl Voss said that the quay was shut.')).toEqual([]);
});

test('a capital at the sentence’s head makes no name of a crowd', () => {
  const [speech] = speechesOf('Researchers said that the quay was shut.');
  expect(speech?.speakers).toMatchObject([{ name: 'Researchers', kind: 'unnamed' }]);
  const he = 'Karl Voss, a pilot, left. Researchers said that the quay was shut. “No,” he said.';
  expect(speakersIn(he)).toEqual(['Karl Voss']);
});

test.each([
  ['“It is shut,” Marks and Spencer said.', 'Marks and Spencer'],
  [
    '“It is shut,” said the Food and Agriculture Organization.',
    'Food and Agriculture Organization',
  ],
  ['The Department of Health and Safety said that it was shut.', 'Department of Health and Safety'],
  ['Anna Weber or Karl Voss said: “It is shut.”', 'Anna Weber or Karl Voss'],
  [
    'A lawyer for Anna Weber and Karl Voss said: “It is shut.”',
    'A lawyer for Anna Weber and Karl Voss',
  ],
  [
    'Researchers from Ulm and Karl Voss said that the quay was shut.',
    'Researchers from Ulm and Karl Voss',
  ],
  ['Current and former officials said that it was shut.', 'Current and former officials'],
  ['Her aides and clerks said that it was shut for good.', 'Her aides and clerks'],
  ['They and their neighbours said that it was shut.', 'They and their neighbours'],
])('what no rule takes apart is named in the text’s own words: %s', (sentence, name) => {
  expect(speakersIn(sentence)).toEqual([name]);
});
