// Answers: quoted word for word, or abstained.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { openLibrary } from '../../src/app.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';

const { library } = await openLibrary('corpus');
const speakers = await library.speeches.readAll();
const ask = (text: string, limit?: number) => library.answerer.answer({ text }, limit);

async function answererOf(texts: Readonly<Record<string, string>>) {
  const corpus = corpusOf(texts);
  return createAnswerer(await PassageIndex.build(corpus), new Speeches(corpus, attribute));
}

describe('the bot abstains', () => {
  test.each([
    ['', 'empty question'],
    ['   \n ', 'empty question'],
    ['🙂🙃🎉', 'no searchable words'],
    ['?!…', 'no searchable words'],
    ['who is it', 'no searchable words'],
    ['the of and', 'no searchable words'],
    ['How do I bake sourdough bread?', 'nothing found'],
    ['hi there', 'nothing found'],
  ])('on “%s”, because of: %s', (question, reason) => {
    expect(ask(question)).toMatchObject({ outcome: 'abstained', reason });
  });

  test.each([
    'who is the president of Brazil',
    'What is Artur Alkhastov’s phone number?',
    'When was Olga Prokopieva born?',
    'How many deserters fled to Germany?',
    'What will the weather be like in Berlin tomorrow?',
    'should I desert?',
    'Who founded Mediazona?',
    'what are the names of Oleg’s two children',
    'How does the “I want to live” surrender hotline work?',
  ])('on “%s”', (question) => {
    expect(ask(question).outcome).toBe('abstained');
  });

  test('and still lists the nearest passages', () => {
    const answer = ask('How many deserters fled to Germany?', 3);
    expect(answer.nearest).toHaveLength(3);
    const scores = answer.nearest.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('on 2,000 characters of one letter, and on a very long text, without delay', () => {
    expect(ask('x'.repeat(2000)).outcome).toBe('abstained');
    expect(ask('word '.repeat(100_000)).outcome).toBe('abstained');
    const unknown = Array.from({ length: 400 }, (_, i) => `Zig${i.toString(36)}anshin`).join(' ');
    expect(ask(unknown).outcome).toBe('abstained');
  });
});

describe('the bot quotes', () => {
  test.each(['Alkhastov', 'Ziganshin', 'Kazakhstan', 'refugee status', 'Farkhad Ziganshin'])(
    'the bare name or subject “%s”',
    (subject) => {
      expect(ask(subject).outcome).toBe('quoted');
    },
  );

  test('what it says of confidence lies between nothing and certainty', () => {
    const { confidence } = ask('how many Russians got refugee status in France?');
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test('at most three passages, the best first', () => {
    const answer = ask('how many Russians got refugee status in France?');
    if (answer.outcome !== 'quoted') throw new Error('abstained');
    expect(answer.quotations[0]?.text).toContain('102 Russians');
    expect(answer.quotations.length).toBeLessThanOrEqual(3);
  });

  test('only the sources asked for', () => {
    const sourceIds = ['ziganshin-and-the-deserters'];
    const answer = library.answerer.answer({ text: 'refugee status in France', sourceIds });
    expect(new Set(answer.nearest.map(({ passage }) => passage.sourceId))).toEqual(
      new Set(sourceIds),
    );
  });

  test('whole sentences around the best one of a long paragraph', async () => {
    const filler = Array.from(
      { length: 30 },
      (_, i) => `Filler sentence number ${i} says nothing of note here.`,
    );
    const body = [
      ...filler.slice(0, 15),
      'But the bridge at Karlovo was never repaired.',
      ...filler.slice(15),
    ].join(' ');
    const answerer = await answererOf({
      'a.txt': `---\ntitle: x\n---\n${body}\n\nAnother paragraph stands here.`,
    });
    const answer = answerer.answer({ text: 'Was the bridge at Karlovo repaired?' });
    if (answer.outcome !== 'quoted') throw new Error('abstained');
    const [quotation] = answer.quotations;
    expect(quotation?.text).toContain('Karlovo');
    expect(quotation?.text.length).toBeLessThanOrEqual(500);
    expect(quotation?.text).toMatch(/^Filler.*here\.$/s);
    expect(quotation?.text).toMatch(/here\. But the bridge/);
  });

  test('the same words of two documents once, with both named', async () => {
    const paragraph =
      'The harbour commission met on Tuesday and decided to close the northern quay for two years.';
    const answerer = await answererOf({
      'a.txt': `---\ntitle: First paper\n---\n${paragraph}\n\nSomething else stands here.`,
      'b.txt': `---\ntitle: Second paper\n---\n${paragraph}\n\nOther matters follow in this place.`,
    });
    const answer = answerer.answer({
      text: 'For how long does the harbour commission close the northern quay?',
    });
    if (answer.outcome !== 'quoted') throw new Error('abstained');
    expect(answer.quotations).toHaveLength(1);
    expect(answer.quotations[0]?.alsoIn.map(({ source }) => source.title)).toEqual([
      'Second paper',
    ]);
  });
});

test('whatever is asked, every quotation is the source’s very words', () => {
  const words = library.corpus.passages.flatMap((passage) =>
    library.corpus.textOf(passage).split(/\s+/),
  );
  const question = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((each) => each.join(' ')),
    fc
      .tuple(
        fc.constantFrom(...speakers.all),
        fc.array(fc.constantFrom(...words), { maxLength: 4 }),
      )
      .map(([{ speaker }, about]) => `what did ${speaker.name} say about ${about.join(' ')}?`),
  );
  fc.assert(
    fc.property(question, (text) => {
      const answer = ask(text);
      expect(answer.confidence).toBeGreaterThanOrEqual(0);
      expect(answer.confidence).toBeLessThanOrEqual(1);
      for (const { text: quoted, start, end, attribution, passage } of answer.outcome === 'quoted'
        ? answer.quotations
        : []) {
        expect(attribution.source.text.slice(start, end)).toBe(quoted);
        expect(start).toBeGreaterThanOrEqual(passage.start);
        expect(end).toBeLessThanOrEqual(passage.end);
        expect(['paragraph', 'list item']).toContain(passage.kind);
      }
    }),
    { numRuns: 300 },
  );
});
