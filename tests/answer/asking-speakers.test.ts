// Questions about what somebody said are answered with their words only, or not at all.

import { describe, expect, test } from 'vitest';
import type { Quotation } from '../../src/answer/answer.ts';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';
import { person, type Said, speechesOf } from '../speeches-of.ts';

const TEXT = `---\ntitle: The harbour\n---
The pilot Anna Berg and the captain Carl Dahl met the council in March. Anna Berg lives near the northern quay.

“The northern quay must be closed before the winter,” Anna Berg said. The council took a vote.

The council closed the northern quay in April, and the ferry to Reval was cancelled for two years.

She said the lighthouse keeper had warned the town about the ice.

“I sail to Reval every week,” said Carl Dahl. “The ice never stopped me.”`;

const ANNA = person('Anna Berg', 'pilot');
const CARL = person('Carl Dahl', 'captain');
const SAID: readonly Said[] = [
  { words: 'The northern quay must be closed before the winter,', speaker: ANNA, cue: 'said' },
  {
    words: 'the lighthouse keeper had warned the town about the ice',
    kind: 'indirect',
    speaker: ANNA,
    cue: 'said',
  },
  { words: 'I sail to Reval every week,', speaker: CARL, cue: 'said', statement: 9 },
  { words: 'The ice never stopped me.', speaker: CARL, statement: 9 },
];

const corpus = corpusOf({ 'harbour.txt': TEXT, 'other.txt': TEXT.replace(/^---\n.*\n---\n/, '') });
const alone = corpusOf({ 'harbour.txt': TEXT });
const answerer = createAnswerer(await PassageIndex.build(alone), speechesOf(alone, SAID));

function paragraphs(text: string): readonly number[] {
  const answer = answerer.answer({ text });
  return answer.outcome === 'quoted'
    ? answer.quotations.map(({ passage }) => passage.paragraph)
    : [];
}

describe('a question that names a speaker', () => {
  test.each([
    ['what did Anna Berg say about the northern quay?', [2]],
    ['What did Berg say about the lighthouse', [4]],
    ['what did the pilot Anna Berg say about the lighthouse keeper?', [4]],
    ['According to Anna Berg, what must be closed before the winter?', [2]],
    ['what does Carl Dahl say about the ice', [5]],
    ['what did Dahl say about Reval?', [5]],
    ['what did Karl Dahl say about Reval?', [5]],
    ['what did Ana Bergh say about the lighthouse', [4]],
  ])('“%s” is answered with what they say, in ¶ %j', (question, expected) => {
    expect(paragraphs(question)).toEqual(expected);
  });

  test.each([
    'what did Anna Berg say about Reval?',
    'what did Carl Dahl say about the northern quay?',
    'what did Carl Dahl say about the lighthouse keeper?',
    'what did Anna Berg say about chess?',
  ])('“%s” is abstained on, and it is said who is silent', (question) => {
    const answer = answerer.answer({ text: question });
    expect(answer).toMatchObject({ outcome: 'abstained', reason: 'speaker silent' });
    const name = question.includes('Anna') ? 'Anna Berg' : 'Carl Dahl';
    expect(answer).toHaveProperty('speaker.name', name);
  });

  test('a question for all that somebody said is answered in the document’s order', () => {
    expect(paragraphs('What did Anna Berg say?')).toEqual([2, 4]);
    expect(paragraphs('everything Anna Berg said')).toEqual([2, 4]);
  });

  test('several who are asked for are each heard', () => {
    expect(paragraphs('What did Berg and Dahl say?')).toEqual([2, 4, 5]);
    expect(paragraphs('what did Carl Dahl and Anna Berg say about the lighthouse keeper?')).toEqual(
      [4],
    );
    expect(paragraphs('what did Anna Berg and Carl Dahl say about chess?')).toEqual([]);
  });

  test('whole sentences are quoted: the first to the last in which they speak', () => {
    const answer = answerer.answer({ text: 'what did Anna Berg say about the northern quay?' });
    expect(answer).toHaveProperty(
      'quotations.0.text',
      '“The northern quay must be closed before the winter,” Anna Berg said.',
    );
    const dahl = answerer.answer({ text: 'what did Carl Dahl say?' });
    expect(dahl).toHaveProperty(
      'quotations.0.text',
      '“I sail to Reval every week,” said Carl Dahl. “The ice never stopped me.”',
    );
  });

  test('a sentence that turns the one before it round is not quoted without that', async () => {
    const text = `---\ntitle: t\n---
The ferry was loud. The town is safe in summer. But it is not in winter, Carl Dahl said. Nobody was hurt.`;
    const town = corpusOf({ 'a.txt': text });
    const said: Said[] = [{ words: 'it is not in winter', kind: 'indirect', speaker: CARL }];
    const answer = createAnswerer(await PassageIndex.build(town), speechesOf(town, said)).answer({
      text: 'what did Carl Dahl say?',
    });
    expect(answer).toHaveProperty(
      'quotations.0.text',
      'The town is safe in summer. But it is not in winter, Carl Dahl said.',
    );
  });

  test('of a longer name a single word means nobody, but for a last name', () => {
    expect(paragraphs('what did the old captain Dahl say about Reval')).toEqual([5]);
    const asked = answerer.answer({ text: 'what did the people of Anna say about the quay?' });
    expect(asked).not.toHaveProperty('speaker');
  });

  test('nothing changes where nobody’s words are asked for', () => {
    expect(paragraphs('what did the council close in April?')).toEqual([3]);
  });

  test.each(['what did Reval say about the ferry?', 'what did reval say about the ferry'])(
    'a name that speaks nowhere is abstained on, however much is written about it: “%s”',
    (text) => {
      expect(answerer.answer({ text })).toMatchObject({
        outcome: 'abstained',
        reason: 'speaker silent',
      });
    },
  );

  test('only the sources asked for are quoted', async () => {
    const both = createAnswerer(await PassageIndex.build(corpus), speechesOf(corpus, SAID));
    const text = 'what did Anna Berg say about the northern quay?';
    const answer = both.answer({ text, sourceIds: ['other'] });
    expect(answer).toHaveProperty('quotations.0.passage.sourceId', 'other');
    const [quotation, ...further] =
      (both.answer({ text }) as { quotations?: Quotation[] }).quotations ?? [];
    expect(quotation?.alsoIn.map(({ source }) => source.id)).toEqual(['other']);
    expect(further).toEqual([]);
    const nowhere = both.answer({ text, sourceIds: [] });
    expect(nowhere).toMatchObject({ outcome: 'abstained', nearest: [] });
    expect(nowhere).not.toHaveProperty('speaker');
  });
});

test('before all speakers are known a question is answered as any other', async () => {
  const index = await PassageIndex.build(alone);
  const unread = speechesOf(alone, SAID);
  Object.defineProperty(unread, 'speakers', { value: null });
  const answer = createAnswerer(index, unread).answer({
    text: 'what did Anna Berg say about the ferry to Reval?',
  });
  expect(answer.nearest[0]?.passage.paragraph).toBe(3);
});

describe('a passage in which no speech was found', () => {
  const TEXTS = {
    'luther.txt': `---\ntitle: Luther\n---
Luther assured the monks and nuns of Wittenberg that their vows did not bind them.

The monks of Erfurt kept their vows, although Luther lived there for four years.

“I cannot recant,” he told the court at Worms. Then Luther went home.`,
  };
  const monks = corpusOf(TEXTS);
  const speeches = speechesOf(monks, [
    { words: 'I cannot recant,', speaker: person('Martin Luther'), mention: 'Luther' },
  ]);
  const about = async (text: string) => {
    const answer = createAnswerer(await PassageIndex.build(monks), speeches).answer({ text });
    return answer.outcome === 'quoted'
      ? answer.quotations.map(({ passage }) => passage.paragraph)
      : [];
  };

  test('answers where a verb of saying stands beside the name', async () => {
    expect(await about('What did Luther tell the monks and nuns about their vows?')).toEqual([1]);
  });

  test('does not answer what they said where it only names them', async () => {
    expect(await about('What did Luther say about Erfurt?')).toEqual([]);
    expect(await about('What did Luther say about the monks of Erfurt?')).not.toContain(2);
  });
});

test('what they are asked about is in the quotation, though only the sentence behind their words has it', async () => {
  const text = `---
title: The council
---
Carl Dahl said that the pier will cost two million. He asked for more because the price of steel has risen.`;
  const texts = corpusOf({ 'a.txt': text });
  const said: readonly Said[] = [
    { words: 'the pier will cost two million', kind: 'indirect', speaker: CARL, cue: 'said' },
  ];
  const asked = createAnswerer(await PassageIndex.build(texts), speechesOf(texts, said));
  const quotation = (about: string) => {
    const answer = asked.answer({ text: `What did Carl Dahl say about ${about}?` });
    return answer.outcome === 'quoted' ? answer.quotations[0]?.text : undefined;
  };
  expect(quotation('the price of steel')).toContain('steel');
  expect(quotation('the pier')).toBe('Carl Dahl said that the pier will cost two million.');
});
