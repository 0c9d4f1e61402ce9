// Cuts of long paragraphs: what turns the meaning of a sentence round is never left out.

import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { bondsIn } from '../../src/answer/bonds.ts';
import { chooseStretch } from '../../src/answer/stretch.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { sentenceSpans } from '../../src/corpus/sentences.ts';
import { clip } from '../../src/discord/clip.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { corpusOf } from '../corpus-of.ts';
import { whole } from '../discord/sample-library.ts';
import { expectLinear } from '../growth.ts';

const DULL = 'The members met in the old hall and spoke about roads for quite a while. ';

/** What is quoted of a long paragraph in which the sentence with “dam” answers best. */
function cut(middle: string, language = 'en', [before, after] = [12, 12]): string {
  const text = `---\ntitle: x\nlanguage: ${language}\n---\n${DULL.repeat(before)}${middle} ${DULL.repeat(after)}`;
  const corpus = corpusOf({ 'a.txt': text });
  const [passage] = corpus.passages;
  if (!passage) throw new Error('There is no passage.');
  const source = corpus.sourceOf(passage);
  const { start, end } = chooseStretch(source, passage, (each) => (/\bdam\b/.test(each) ? 9 : 0));
  return source.text.slice(start, end);
}

describe('a quotation keeps what takes it back', () => {
  /** So long that nothing more would be added for the sake of room alone. */
  const CLAIM = `The minister sold the dam ${'to a company from the far north '.repeat(14)}in May.`;

  test.each([
    'That is false.',
    'But no contract was ever found.',
    'However, the court found no sale.',
    'None of this was true.',
    'No, she did not.',
    'This claim was later retracted.',
    'In fact, it still belongs to the town.',
    'Not one word of it is documented.',
  ])('“%s”', (rebuttal) => {
    expect(cut(`${CLAIM} ${rebuttal}`)).toContain(rebuttal);
  });

  test.each([
    ['de', 'Doch das ist nicht belegt.'],
    ['fr', 'Mais aucun contrat n’a été trouvé.'],
    ['ru', 'Но договора никто не видел.'],
    ['zh', '但是没有人见过合同。'],
  ])('in %s: “%s”', (language, rebuttal) => {
    expect(cut(`${CLAIM} ${rebuttal}`, language)).toContain(rebuttal);
  });
});

describe('a quotation keeps what holds it at a distance', () => {
  const CLAIM = `The dam was sold ${'to a company from the far north '.repeat(14)}in May.`;

  test.each([
    ['the sentence before', 'Critics spread a false story.', CLAIM, ''],
    ['an announcement', 'These are the rumours, in the order of their harm:', CLAIM, ''],
    ['who denies it, before', 'Ada Brenk never said: “There was a feast.', CLAIM, 'I liked it.”'],
    ['who invents it, behind', '“There was a feast.', CLAIM, 'I liked it,” he falsely claimed.'],
  ])('%s', (_, before, claim, after) => {
    const quoted = cut(`${before} ${claim} ${after}`);
    expect(quoted).toContain(before);
    expect(quoted).toContain(after);
  });
});

test('a quotation does not begin by turning round what it leaves out', () => {
  const contrast = 'But nobody was hurt there.';
  const quoted = cut(
    `The tower fell ${'after years of heavy rain and neglect '.repeat(9)}in June. ${contrast} The dam held.`,
  );
  expect(quoted.startsWith(contrast)).toBe(false);
});

test('a paragraph that takes back every sentence of its own still ends somewhere', () => {
  expectLinear((times) => {
    const chain = 'But the dam was sold again. '.repeat(times);
    return () => expect(cut(chain).length).toBeLessThan(2_100);
  }, 40_000);
});

test('100,000 quote marks in one paragraph take no time that grows with their square', () => {
  expectLinear((times) => {
    const text = '“A dam.” he never said, “no'.repeat(times);
    return () => bondsIn(text, sentenceSpans(text, 'en'));
  }, 50_000);
});

test('what somebody says is quoted with what takes it back', async () => {
  const corpus = corpusOf({
    'a.txt': `---\ntitle: x\n---\n${DULL}“I never sold the dam,” Ada Brenk said. That is false. ${DULL.repeat(12)}`,
  });
  const answerer = createAnswerer(
    await PassageIndex.build(corpus),
    new Speeches(corpus, attribute),
  );
  await new Speeches(corpus, attribute).readAll();
  const answer = answerer.answer({ text: 'What did Ada Brenk say about the dam?' });
  if (answer.outcome !== 'quoted') throw new Error('abstained');
  expect(answer.quotations[0]?.text).toContain('That is false.');
});

test('a message too short for a paragraph ends before a claim rather than before its rebuttal', () => {
  const claim = `The dam was sold ${'to a company from the far north '.repeat(4)}in May.`;
  const corpus = corpusOf({
    'a.txt': `---\ntitle: x\n---\n${DULL.repeat(3)}${claim} That is false. ${DULL.repeat(3)}`,
  });
  const [passage] = corpus.passages;
  if (!passage) throw new Error('There is no passage.');
  const upToClaim = DULL.length * 3 + claim.length + 12;
  const shown = clip(whole(corpus, passage), { text: upToClaim, bytes: 4_000 });
  expect(shown?.text).toBe(DULL.repeat(3).trim());
});
