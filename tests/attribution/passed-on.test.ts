// Words that somebody passes on: whoever said them is the speaker, not who reports it.

import { expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

function spokenIn(text: string): [string, string | undefined][] {
  return speechesOf(text)
    .filter(({ kind }) => kind !== 'titled')
    .map((speech) => [speech.text, speech.speakers[0]?.name]);
}

test.each([
  ['“The quay is shut,” Karl Voss said, according to the Harbour Times.', 'The quay is shut,'],
  ['“The quay is shut,” said Karl Voss, according to Anna Weber, a clerk.', 'The quay is shut,'],
  ['According to the Harbour Times, Karl Voss said: “The quay is shut.”', 'The quay is shut.'],
  ['Karl Voss called the quay “a joke,” according to Anna Weber.', 'a joke,'],
  ['Karl Voss said the quay is “a joke,” according to the Harbour Times.', 'a joke,'],
  ['“The quay is shut,” the Harbour Times quoted Karl Voss as saying.', 'The quay is shut,'],
  ['“The quay is shut,” the Harbour Times quoted Karl Voss as telling them.', 'The quay is shut,'],
  [
    'According to the Harbour Times, Karl Voss said that the quay would be shut.',
    'the quay would be shut',
  ],
  ['Karl Voss told them that the quay was shut, according to two clerks.', 'the quay was shut'],
  ['On Monday, Karl Voss said the quay was shut, according to Anna Weber.', 'the quay was shut'],
])('%s', (text, words) => {
  expect(spokenIn(text)).toEqual([[words, 'Karl Voss']]);
});

test.each([
  ['“The quay is shut,” according to the Harbour Times.', 'Harbour Times'],
  ['Karl Voss left. The quay is “shut for good,” according to the Harbour Times.', 'Harbour Times'],
  ['“The quay is shut,” the Harbour Times quoted from its files.', 'Harbour Times'],
  ['Karl Voss praised the quay as “a joy,” according to the Harbour Times.', 'Harbour Times'],
  ['Two in three said that the quay was shut, according to the Harbour Times.', 'Harbour Times'],
  ['Karl Voss urged the town to shut the quay, according to the Harbour Times.', 'Harbour Times'],
  ['The quay was shut when Karl Voss left the town, according to Anna Weber.', 'Anna Weber'],
])('where nobody else says it, it is theirs who report it: %s', (text, name) => {
  expect(spokenIn(text).map(([, speaker]) => speaker)).toEqual([name]);
});
