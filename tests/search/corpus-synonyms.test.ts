// A corpus keeper's synonyms: they lead to the texts' own words and are never shown.

import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { confidenceOf } from '../../src/search/confidence.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { corpusOf } from '../corpus-of.ts';

const BODY = [
  'Courts heard 616 cases of unauthorized absence that year.',
  'A leave of several weeks was granted to the clerks of the court.',
  'The absence of rain worried the farmers.',
  'The AWOL soldier was found in Karlovo.',
  'Medics treated the wounded at the railway station.',
].join('\n\n');

async function indexWith(synonyms: string, body = BODY): Promise<PassageIndex> {
  return PassageIndex.build(corpusOf({ 'a.txt': `---\ntitle: x\n${synonyms}---\n${body}` }));
}

function paragraphs(question: string, index: PassageIndex): (number | undefined)[] {
  return rank(question, index).ranked.map(({ number }) => index.passages[number]?.paragraph);
}

const awol = 'synonyms:\n  AWOL: unauthorized absence, missing in action\n  sawbones: medics\n';

test('without them, a word that the texts do not have finds nothing', async () => {
  expect(paragraphs('How many sawbones?', await indexWith(''))).toEqual([]);
});

describe('with them', () => {
  test.each([
    ['Where were sawbones at work?', 5],
    ['How many cases of AWOL were there?', 1],
    ['How many were AWOL that year?', 1],
    ['Where was the one with unauthorized absence found?', 4],
  ])('“%s” finds ¶ %i', async (question, paragraph) => {
    expect(paragraphs(question, await indexWith(awol))[0]).toBe(paragraph);
  });

  test('a phrase counts only where its words stand together', async () => {
    const found = paragraphs('Who granted absence?', await indexWith(awol));
    expect(found).not.toContain(4);
  });

  test('the word itself is better than what stands for it', async () => {
    expect(paragraphs('AWOL', await indexWith(awol))[0]).toBe(4);
  });

  test('the quotation is the text’s own words', async () => {
    const index = await indexWith(awol);
    const answerer = createAnswerer(index, new Speeches(index.corpus, attribute));
    const answer = answerer.answer({ text: 'How many cases of AWOL were there that year?' });
    expect(answer).toMatchObject({
      outcome: 'quoted',
      quotations: [{ text: 'Courts heard 616 cases of unauthorized absence that year.' }],
    });
  });

  test('a phrase that the texts lack a word of leads nowhere', async () => {
    const index = await indexWith('synonyms:\n  sawbones: medics of mercy\n');
    expect(paragraphs('sawbones', index)).toEqual([]);
  });
});

test('a name of four equally rare words answers for its abbreviation', async () => {
  const index = await indexWith(
    'synonyms:\n  CNDA: Cour Nationale Droit Asile\n',
    'The Cour Nationale Droit Asile sits in Montreuil near Paris.\n\nThe ferry sails in May.',
  );
  expect(confidenceOf(rank('Where is the CNDA?', index))).toBeGreaterThan(0);
});
