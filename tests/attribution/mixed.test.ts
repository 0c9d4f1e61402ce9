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
    'the clause after a dash has its own speaker',
    'Lena Brandt says the dam is safe – Paul Renner calls it “a sieve.”',
    'Paul Renner',
  ],
  [
    'who writes in the letter, not who reads it',
    'Lena Brandt read the letter, in which Paul Renner wrote that “the end is near.”',
    'Paul Renner',
  ],
  [
    'a relative clause behind a preposition has its own speaker',
    'Lena Brandt said she had a meeting on Monday, during which Paul Renner called the dam “a sieve.”',
    'Paul Renner',
  ],
  [
    'whole speech is the speaker’s whom the report names',
    'Lena Brandt said that Paul Renner told the council: “It leaks.”',
    'Paul Renner',
  ],
  [
    'the name at the clause’s head, through an apposition with a name of its own',
    'Lena Brandt, a clerk who once worked for Mayor Ida Moe, one of the founders, called it “a step.”',
    'Lena Brandt',
  ],
  [
    'the subject of the infinitive, where it is a pronoun',
    'Paul Renner lost to Lena Brandt by so little that it led her to declare that the race was “open again.”',
    'her',
  ],
  [
    'the attribution at the end, above what the sentence wants',
    'It also hopes for rules that have a “lasting and equal effect” on farmers, the lawsuit says.',
    'the lawsuit',
  ],
  [
    'no relative clause about the words themselves',
    'She has proposed hiring a “chief of bridges” who reports directly to the mayor.',
    'She',
  ],
  [
    'an attribution with a count of days',
    'The dam “took in as much water as the lake” from the storms, the Harbour Post reported ten days ago.',
    'the Harbour Post',
  ],
  [
    'the last of several clauses, whose participle it is',
    'Lena Brandt called it “a sieve,” and she ended the evening by urging “a season of repairs.”',
    'she',
    1,
  ],
  [
    'the first verb’s subject, through a second infinitive',
    'Paul Renner said he planned to use the money to fight “old habits” among harbour officers and to counter “the loud talk of the town.”',
    'Paul Renner',
    1,
  ],
  [
    'nobody in brackets',
    'The trouble, says Lena Brandt, is that it holds not for its strength (think Ulm and Kiel) but for “the luck of dry years.”',
    'Lena Brandt',
  ],
  [
    'nobody who is to blame',
    'According to a study, the old council is partly to blame for it, but so was the “great freeze of that year.”',
    'a study',
  ],
  [
    'a subject with its circumstances between commas',
    'That letter, on the firm’s paper, demanded that Renner make “a public apology” within a week.',
    'That letter',
  ],
  [
    'who said the second half, where the cue stands before its speaker',
    'Renner “was let off,” said a clerk who kept the books and described the case as “a lesser matter.”',
    'a clerk who',
    1,
  ],
  [
    'nobody of a leading clause that is closed',
    'After Ida Moe asked about it in a talk, the guests became “restless and loud,” according to a waiter.',
    'a waiter',
  ],
  [
    'who said it since',
    'Ever since Paul Renner announced his plan last year, he has said the same thing at every stop in the valley: “It is about us.”',
    'he',
  ],
  [
    'who reports, through a clause of time',
    'Lena Brandt said that when Ida Moe railed against the banks, “she was speaking for all of us.”',
    'Lena Brandt',
  ],
  [
    'who reports with a participle',
    'He laid out a plan, stating that the valley should forbid the firm that declared a “free harbour” there.',
    'He',
  ],
  [
    'who defends, not whose words are defended',
    'Paul Renner later defended his remarks as being “blunt and true.”',
    'Paul Renner',
  ],
  [
    'whose claim it is, without what stands before the name',
    'Ida Moe found no fault with Paul Renner’s claim that the board “slept through it.”',
    'Paul Renner',
  ],
  ['whose chant it is', 'Their chants of “Ted! Ted! Ted” were cut short.', 'Their'],
  ['who breaks into chants', 'The crowd broke into chants of “Lock the gates!”', 'The crowd'],
  ['who heralds it', 'Lena Brandt heralded the deal as a “breakthrough.”', 'Lena Brandt'],
  [
    'who positions herself so',
    'For years Lena Brandt has presented herself as “one of us.”',
    'Lena Brandt',
  ],
  [
    'a member of Congress with party and state',
    '“Endless motion!” Sen. Ada Moe, R-Pa., said of the day.',
    'Sen. Ada Moe',
  ],
  [
    'a court that finds',
    'A judge determined that the firm’s conduct raised a “reasonable suspicion” of fraud.',
    'A judge',
  ],
  [
    'the clause after “that”, where the sentence begins with “it”',
    'It is feared that Lena Brandt misjudged the firm, having referred to it as a “reformer.”',
    'Lena Brandt',
  ],
  [
    'who is named between commas before the clause',
    'Six months ago, the old senator said, the papers considered him a “fringe candidate.”',
    'the old senator',
  ],
  [
    'according to whom somebody would say it',
    'He will go, because, according to Ida Moe, the papers would call him a “chicken” if he did not.',
    'Ida Moe',
  ],
  [
    'the main clause’s subject, of a participle before it',
    'After calling Renner “a friend of the rich,” Lena Brandt left the hall.',
    'Lena Brandt',
  ],
  [
    'who makes something clear',
    'Lena Brandt made it clear that she would “never” resign.',
    'Lena Brandt',
  ],
  [
    'who is quoted, not who quotes',
    'The Post quoted one official as saying the matter was “under review.”',
    'one official',
  ],
  [
    'officials whose laws others annulled',
    'The officials whose laws were annulled say the court is “out of control.”',
    'The officials',
  ],
  [
    'the main clause’s subject, of an infinitive before it',
    'Looking to deny the “old lies,” Lena Brandt left the hall.',
    'Lena Brandt',
  ],
  [
    'who asked, through the reason for it',
    'One official who asked not to be named because the talks are private said the matter was “under review.”',
    'One official',
  ],
  [
    'who calls them so',
    'Moe acknowledged Renner’s critics — his “doubters,” he called them — in June.',
    'he',
  ],
  [
    'a relative pronoun with circumstances between commas',
    'The town hired Lena Brandt, who, on a call in June, described the dam as “a joke.”',
    'Lena Brandt, who',
  ],
  ['herself', 'Lena Brandt herself admitted it was “a mess.”', 'Lena Brandt herself'],
  ['some of ten', 'About four in 10 said they were “angry” with the board.', 'four in 10'],
  [
    'a body without a person, with an object after the verb',
    'The mayor’s office called it “baseless.”',
    'The mayor’s office',
  ],
  [
    'in whose words',
    'The plan — “a start for all,” in Lena Brandt’s words — failed.',
    'Lena Brandt',
  ],
  ['who runs on it', 'Lena Brandt ran on a promise to “drain the lake.”', 'Lena Brandt'],
  [
    'who praised somebody in the sentence before',
    'Lena Brandt praised the old crew. “We need people who know the walls of this dam.”',
    'Lena Brandt',
  ],
  [
    'all who say it together',
    'The mayor and her aides said it was “a mess.”',
    'The mayor and her aides',
  ],
  [
    'a list of those who say it together',
    'Lena Brandt, Paul Renner and Ida Moe have all called it “a mess.”',
    'Lena Brandt, Paul Renner and Ida Moe',
  ],
  [
    'all, with “even” before the last',
    'Fishermen and even some clerks said it was “a mess.”',
    'Fishermen and even some clerks',
  ],
  [
    'nobody of the clause before “and”',
    'A woman asked for a photo and Lena Brandt said it was “a mess.”',
    'Lena Brandt',
  ],
  [
    'no list of what is spoken of and who speaks',
    'The dam, Lena Brandt and Paul Renner said, is “a mess.”',
    'Lena Brandt and Paul Renner',
  ],
  [
    'a senator, not the state',
    'They invited Senator Ada Moe of Texas, who has called the dam “a mess.”',
    'Senator Ada Moe of Texas, who',
  ],
  ['many of a crowd', 'Many in the crowd said it was “a mess.”', 'Many in the crowd'],
  [
    'not the hearer before “and”',
    'Paul Renner met the mayor and her aides said it was “a mess.”',
    'her aides',
  ],
  ['a part of a group', 'Some of the women said it was “a mess.”', 'Some of the women'],
  ['a number with a comma', 'On Friday 1,409 teachers called it “a mess.”', '1,409 teachers'],
  [
    'the pronoun after an opening phrase with a participle',
    'In a letter posted to her page, she denounced the “old habits” of the board.',
    'she',
  ],
  [
    'the clause right before the means',
    'Paul Renner said nothing after Lena Brandt answered the board by calling it “a club of old men.”',
    'Lena Brandt',
  ],
  [
    'who said the words before, through an apposition',
    '“It is late,” said Lena Brandt, the harbour master, adding that the gates were “stuck.”',
    'Lena Brandt',
    1,
  ],
  [
    'a relative clause with two verbs',
    'The town elected Lena Brandt, who came back and called it “home.”',
    'Lena Brandt, who',
  ],
  [
    'the law that it accords to, which states nothing',
    'According to state law, the dam is “a public good.”',
    'state law',
  ],
  [
    'who is amused at whose words',
    'He voiced relief that Renner described the dam as “not only old but unsafe.”',
    'He',
  ],
  ['groups that others belong to', 'Clubs that have backed him called it “a mess.”', 'Clubs'],
  ['advocates', 'Other harbour advocates also called it “a mess.”', 'Other harbour advocates'],
  [
    'who said it, not what reminds somebody',
    'He said he has seen schools in Ulm that reminded him of “a ruin,” where teachers lack chairs.',
    'He',
  ],
])('%s', (_, text, mention, which = 0) => {
  expect(speechesOf(text)[which]).toMatchObject({ kind: 'direct', mention: { text: mention } });
});

test.each([
  [
    'the words are what is said of it',
    'Lena Brandt “had taken far more than she told us” from the firm.',
  ],
  [
    'something is added to a thing',
    'The plan failed because of “poison pill” measures added by the board.',
  ],
  ['a reduced clause', 'The town kept the papers later deemed “top secret” in a box.'],
])('no speaker is taken where %s', (_, text) => {
  expect(speechesOf(text).filter(({ mention }) => mention !== null)).toEqual([]);
});

test('a chant is speech, also where nobody is named', () => {
  const [speech] = speechesOf('As chants of “Bread!” rose, Lena Brandt left.');
  expect(speech).toMatchObject({ kind: 'direct', speakers: [null], mention: null });
});
