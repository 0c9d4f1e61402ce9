// Somebody posts a quotation: is it in the sources, word for word, and who says it?

import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { QuoteChecker } from '../../src/quote-check/checker.ts';
import { LikelyPassages } from '../../src/quote-check/likely-passages.ts';
import type { QuoteCheck } from '../../src/quote-check/quote-check.ts';
import { realLibrary } from '../real-library.ts';

const REPORT = `---
title: The harbour report
publisher: Harbour Office
---
The harbour was closed in March. The ice did not melt until May, and 8,600 tons of coal lay on the quay. The ferry, which was built in 1911, sailed again in April.

“We have never seen so much ice,” said Anna Berg, the harbour master. “It is not a winter like others.”

Jonas Lind, a fisherman, said that the nets were lost. He denied that the crew had been drunk.

If the dam breaks, the lower town will be flooded. The mayor claims the dam is safe. That is false.

Was the captain warned? Nobody knows. “The pilot was asleep,” the owner falsely claimed.

The engine, though old, was in good order.

The boiler was replaced in autumn.

According to the Harbour Court, 102 sailors of the northern fleet were heard in the spring of that year. There are no captains among them.

“The quay will not last another winter,” Anna Berg and Jonas Lind wrote in a letter to the council.

The owner said that the pumps of the old ferry had been mended twice before the storm. That is false.
`;
const DIARY = `---
title: The lighthouse diary
---
The lamp went out at nine. It was lit again at ten, and the keeper slept.
`;
const CHINESE = `---
title: 港口报告
language: zh
---
三月港口关闭，因为冰没有融化。四月渡轮再次启航。
`;

let checker: QuoteChecker;
beforeAll(async () => {
  const files = { 'report.txt': REPORT, 'diary.txt': DIARY, 'port.txt': CHINESE };
  checker = (await realLibrary(files)).quoteChecker;
});

function check(message: string): QuoteCheck {
  const [first] = checker.check(message).checks;
  if (!first) throw new Error('no check');
  return first;
}

test.each([
  ['as it stands', 'The harbour was closed in March.'],
  [
    'two sentences',
    'The harbour was closed in March. The ice did not melt until May, and 8,600 tons of coal lay on the quay.',
  ],
  ['in marks of another style', '«We have never seen so much ice»'],
  [
    'with straight apostrophes and other dashes',
    '"We have never seen so much ice," said Anna Berg - the harbour master.',
  ],
  ['in capitals and with other spacing', 'THE  HARBOUR WAS\nCLOSED in March'],
  ['a number with another separator', '8600 tons of coal lay on the quay'],
  [
    'an omission that is marked',
    'The harbour was closed in March. […] The ferry, which was built in 1911, sailed again in April.',
  ],
  ['an omission within a sentence', 'The ferry ... sailed again in April'],
  ['over an interruption', '“We have never seen so much ice … It is not a winter like others.”'],
  [
    'over the end of a paragraph',
    'The engine, though old, was in good order. The boiler was replaced in autumn.',
  ],
  [
    'two paragraphs',
    'The engine, though old, was in good order.\n\nThe boiler was replaced in autumn.',
  ],
  ['with the name of who says it', '“We have never seen so much ice” — Anna Berg'],
  ['with the name before it', 'Berg said: “It is not a winter like others.”'],
  ['with the role', '“It is not a winter like others” — the harbour master'],
  ['reported speech under its speaker', 'Jonas Lind said that the nets were lost'],
  ['a poster’s own words around it', 'lol they really wrote “coal lay on the quay”?!'],
  ['a condition with what follows from it', 'If the dam breaks, the lower town will be flooded.'],
  ['a question with its mark', 'Was the captain warned?'],
  ['a question that is still one', 'Was the captain warned'],
  ['with the denial that follows', 'The mayor claims the dam is safe. That is false.'],
  ['Chinese', '因为冰没有融化'],
  ['Chinese that begins inside a word', '口关闭'],
])('word for word: %s', (_, post) => {
  expect(check(post)).toMatchObject({ verdict: 'word for word', comparison: [], missing: null });
});

test.each([
  ['a word changed', 'The harbour was opened in March.', 'opened', 'closed'],
  [
    'the last word changed',
    'The ferry, which was built in 1911, sailed again in May',
    'May',
    'April',
  ],
  ['a word added', 'The whole harbour was closed in March.', 'whole', null],
  ['a word left out', 'The harbour was closed March.', null, 'in'],
  ['a number changed', 'and 8,900 tons of coal lay on the quay', '8,900', '8,600'],
  ['a negation added', 'The harbour was not closed in March.', 'not', null],
  ['a misspelling', 'The harbor was closed in March.', 'harbor', 'harbour'],
  ['a question made of it', '“The harbour was closed in March?”', '?', null],
])('altered: %s', (_, post, ours, theirs) => {
  const found = check(post);
  expect(found.verdict).toBe('altered');
  const only = (kind: string) => found.comparison.find((part) => part.kind === kind)?.text ?? null;
  expect(only('post only')).toBe(ours);
  expect(only('source only')).toBe(theirs);
});

test.each([
  [
    'two sentences joined without a mark',
    'The harbour was closed in March. The ferry, which was built in 1911, sailed again in April.',
  ],
  [
    'sentences in another order',
    'The ferry, which was built in 1911, sailed again in April. The harbour was closed in March.',
  ],
  ['words of two documents', '“The harbour was closed in March … and the keeper slept.”'],
  [
    'speech in another order, each part in marks of its own',
    '“It is not a winter like others.” “We have never seen so much ice,”',
  ],
  [
    'marked parts of two documents with nothing between them',
    '“The harbour was closed” “and the keeper slept”',
  ],
])('altered, joined: %s', (_, post) => {
  expect(check(post)).toMatchObject({ verdict: 'altered', joined: true });
});

test.each([
  ['a negation left out', 'The ice did melt until May', null],
  ['a negation under an omission mark', 'The ice […] melt until May', 'did not'],
  ['cut behind a negation', 'seen so much ice', null],
  ['cut out of a denial', 'the crew had been drunk', 'He denied that'],
  ['a condition left out', 'the dam breaks', 'If'],
  ['what follows from a condition', 'the lower town will be flooded', 'If the dam breaks'],
  ['a question as a statement', 'the captain warned', null],
  ['without the denial that follows', 'The mayor claims the dam is safe.', 'That is false.'],
  ['speech that its frame calls false', 'The pilot was asleep', 'the owner falsely claimed'],
])('cut so that the meaning turns: %s', (_, post, missing) => {
  const found = check(post);
  expect(found.verdict).toBe('cut');
  if (missing !== null) expect(found.missing).toContain(missing);
});

test('said by somebody else', () => {
  const found = check('“We have never seen so much ice” — Jonas Lind');
  expect(found).toMatchObject({ verdict: 'another speaker', claimedSpeaker: 'Jonas Lind' });
  expect(found.speakers.map((speaker) => speaker?.name)).toEqual(['Anna Berg']);
  expect(check('Jonas Lind said “We have never seen so much ice”').verdict).toBe('another speaker');
  expect(check('Jonas Lind: “The harbour was closed in March.”')).toMatchObject({
    verdict: 'another speaker',
    speakers: [],
  });
});

test.each([
  ['Anna Berg and Jonas Lind', 'same'],
  ['Lind and Berg', 'same'],
  ['Jonas Lind', 'same'],
  ['Anna Berg', 'same'],
  ['Anna Berg and the mayor', 'another'],
  ['Petra Klein and Jonas Lind', 'another'],
  ['Petra Klein', 'another'],
])('what two said together is theirs, and each other’s; the post names %s', (name, finding) => {
  const words = '“The quay will not last another winter”';
  for (const post of [`${words} — ${name}`, `${name} said: ${words}`]) {
    const found = check(post);
    expect(found).toMatchObject({ claimedSpeaker: name, speaker: finding });
    expect(found.verdict).toBe(finding === 'same' ? 'word for word' : 'another speaker');
    expect(found.speakers.map((speaker) => speaker?.name)).toEqual(['Anna Berg', 'Jonas Lind']);
  }
});

test.each([
  'According to the Sea Times, Anna Berg said: “We have never seen so much ice”',
  'According to the Sea Times, Anna Berg said we have never seen so much ice',
  '“We have never seen so much ice,” Anna Berg said, according to the Sea Times.',
])('whoever passes words on is not whose words the post says they are: %s', (post) => {
  const found = check(post);
  expect(found).toMatchObject({ claimedSpeaker: 'Anna Berg', speaker: 'same' });
});

test('what one said alone is not theirs together', () => {
  const found = check('“We have never seen so much ice” — Anna Berg and Jonas Lind');
  expect(found).toMatchObject({ verdict: 'another speaker', speaker: 'another' });
});

test('words that follow a report are whose the answer card says, and shown with who is reported', () => {
  const found = check('“There are no captains among them.” — the Harbour Court');
  expect(found).toMatchObject({ verdict: 'word for word', speaker: 'same' });
  expect(found.speakers.map((speaker) => speaker?.name)).toEqual(['Harbour Court']);
  expect(found.quotations[0]?.text).toMatch(/^According to the Harbour Court,.*among them\.$/u);
  expect(check('“There are no captains among them.” — Anna Berg').verdict).toBe('another speaker');
});

test('what the document sets against a report is not the words of whom it reports', () => {
  expect(check('“That is false.” — the owner').verdict).not.toBe('word for word');
});

test('not found: the nearest passage, and none where no word stands in the sources', () => {
  const near = check('The harbour will be sold to a company from Oslo next year');
  expect(near.verdict).toBe('not found');
  expect(near.quotations[0]?.text).toContain('harbour');
  expect(near.exact).toEqual([]);
  expect(check('Quarks bind gluons')).toMatchObject({ verdict: 'not found', quotations: [] });
});

test('nothing to check', () => {
  for (const post of ['', '   ', '“”', '🙂', '— Anna Berg', '…']) {
    expect(check(post).verdict).toBe('too short');
  }
});

test('each quotation of a message is checked for itself', () => {
  const { checks, unchecked } = checker.check(
    'Anna Berg said “We have never seen so much ice” and the report says “The harbour was open in March”.',
  );
  expect(checks.map(({ verdict }) => verdict)).toEqual(['word for word', 'altered']);
  expect(unchecked).toBe(0);
  const lines = checker.check('“The harbour was closed in March.”\n“The lamp went out at nine.”');
  expect(lines.checks.map(({ verdict }) => verdict)).toEqual(['word for word', 'word for word']);
});

test('what is shown is the source’s own, whole sentences around the words', () => {
  const found = check('tons of coal lay on the quay');
  const [quotation] = found.quotations;
  expect(quotation?.text).toBe(
    'The ice did not melt until May, and 8,600 tons of coal lay on the quay.',
  );
  expect(found.exact[0]?.text).toBe('tons of coal lay on the quay');
});

test('what is left out in the middle is one omission, and the words before it are both’s', () => {
  expect(check('The ferry sailed again in April.').comparison).toEqual([
    { kind: 'same', text: 'The ferry' },
    { kind: 'source only', text: 'which was built in 1911' },
    { kind: 'same', text: 'sailed again in April' },
  ]);
});

test('the same words in several passages are counted', () => {
  expect(check('the ice').elsewhere).toBe(0);
  expect(check('was closed in March').elsewhere).toBe(0);
  expect(check('The').elsewhere).toBeGreaterThan(3);
});

test('of a message of very many pieces, only the longest are searched for everywhere', () => {
  const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
  const search = vi.spyOn(LikelyPassages.prototype, 'having');
  try {
    check(`The harbour was closed in March … ${words.join(' … ')}`);
    expect(search.mock.calls.length).toBeGreaterThan(0);
    expect(search.mock.calls.length).toBeLessThan(100);
  } finally {
    search.mockRestore();
  }
});

test.each([
  ['omissions', ' … '],
  ['paragraphs', '\n\n'],
])('a message of nothing but %s takes no longer where its words stand everywhere', (_, mark) => {
  const time = (word: string): number => {
    const began = performance.now();
    checker.check(`${word}${mark}`.repeat(400));
    return performance.now() - began;
  };
  // The first run is slow for whichever word it is of.
  time('the');
  const [once = 0, everywhere] = ['boiler', 'the'].map((word) =>
    Math.min(...[0, 1, 2].map(() => time(word))),
  );
  expect(everywhere).toBeLessThan(4 * once);
});

test('any text is checked without a fault, and every quotation is the source’s', () => {
  const word = fc.constantFrom(
    ...(REPORT + DIARY + CHINESE).split(/\s+/u),
    '“',
    '”',
    '…',
    '—',
    '\n',
    '?',
    '"',
  );
  const message = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(message, (post) => {
      for (const found of checker.check(post).checks) {
        for (const { attribution, start, end, text } of [...found.quotations, ...found.exact]) {
          expect(attribution.source.text.slice(start, end)).toBe(text);
        }
        if (found.verdict === 'word for word') expect(found.exact.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});
