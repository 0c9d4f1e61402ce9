// Words mixed into a sentence: which of the people and verbs around them speaks.

import { expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

test.each([
  [
    'a relative pronoun stands for the name before it',
    'The town hired Lena Brandt, an engineer, who has often called the dam “a joke.”',
    'Lena Brandt, an engineer, who',
  ],
  [
    'a name after the cue and a comma, not the end of what is said',
    'The plan to “start over” appeals to nobody who pays for it, said Lena Brandt, an engineer.',
    'Lena Brandt',
  ],
  [
    'who reports, not whom the reported clause is about',
    'Lena Brandt said the council was calling her “every other day.”',
    'Lena Brandt',
  ],
  [
    'who reports, through a clause that gives a reason',
    'Lena Brandt said she left because the old board cast her plans as “a joke.”',
    'Lena Brandt',
  ],
  [
    'who reports, beyond a verb form that is no part of a name',
    'The council has said that it has numbered 14 Brandt emails as “too late” to read.',
    'The council',
  ],
  [
    'the clause after “and” has its own speaker',
    'Lena Brandt said the dam was safe, and Paul Renner called it “a sieve.”',
    'Paul Renner',
  ],
  [
    'the clause after “although” has its own speaker',
    'Lena Brandt said that she would stay, although the mayor described the dam as “lost.”',
    'the mayor',
  ],
  [
    'whole speech is the speaker’s whom the report names',
    'Lena Brandt said that Paul Renner told the council: “It leaks.”',
    'Paul Renner',
  ],
])('%s', (_, text, mention) => {
  expect(speechesOf(text)).toMatchObject([{ kind: 'direct', mention: { text: mention } }]);
});
