// Who speaks a quotation, according to its own sentence.

import { expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

test.each([
  ['after', '“The dam will hold,” Lena Brandt said.', 'Lena Brandt', 'said'],
  ['before', 'Lena Brandt said, “The dam will hold.”', 'Lena Brandt', 'said'],
  ['inverted', '“The dam will hold,” said Lena Brandt, an engineer.', 'Lena Brandt', 'said'],
  [
    'mixed',
    'Lena Brandt has called the dam “a house of cards” for years.',
    'Lena Brandt',
    'called',
  ],
  ['relative', 'The mayor, who called the dam “a joke,” resigned.', 'The mayor, who', 'called'],
  ['apposition', '“It holds,” Lena Brandt, an engineer from Ulm, told us.', 'Lena Brandt', 'told'],
  ['participle', 'Lena Brandt left early, calling the plan “a joke.”', 'Lena Brandt', 'calling'],
  ['according to', 'The dam is “a joke,” according to the mayor.', 'the mayor', 'according to'],
])('the speaker is named in the sentence: %s', (_, text, mention, cue) => {
  const [speech] = speechesOf(text);
  expect(speech).toMatchObject({ kind: 'direct', cue, mention: { text: mention } });
});
