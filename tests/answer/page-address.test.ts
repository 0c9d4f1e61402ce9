// A link leads to the very words on the published page.

import { expect, test } from 'vitest';
import { pageAddress } from '../../src/answer/page-address.ts';
import { corpusOf } from '../corpus-of.ts';

const MAX = 512;

/** The address of the paragraph with this number in a text with this address. */
function addressOf(url: string, text: string, paragraph: number, file = 'a.txt', max = MAX) {
  const corpus = corpusOf({ [file]: `---\ntitle: A title\nurl: ${url}\n---\n${text}` });
  const [source] = corpus.sources;
  const passage = source && corpus.passageAt(source.id, paragraph);
  if (!source || !passage) throw new Error(`No paragraph ${paragraph}.`);
  return pageAddress(source, passage, max);
}

const WORDS = Array.from({ length: 40 }, (_, i) => `word${i + 1}`).join(' ');

test.each([
  [
    'It is well-known, R&D (“so”).',
    'It%20is%20well%2Dknown%2C%20R%26D%20%28%E2%80%9Cso%E2%80%9D%29.',
  ],
  ['100% *free* ~now~ it’s a_b!', '100%25%20%2Afree%2A%20%7Enow%7E%20it%E2%80%99s%20a%5Fb%21'],
  ['Wrapped over\nthree\nlines.', 'Wrapped%20over%20three%20lines.'],
])(
  '“%s” is percent-encoded, with the marks that have a meaning in a directive',
  (text, encoded) => {
    expect(addressOf('https://a.example/b', text, 1)).toBe(
      `https://a.example/b#:~:text=${encoded}`,
    );
  },
);

test('the fragment of an address is kept, and so are directives that it already has', () => {
  const of = (url: string) => addressOf(`"${url}"`, 'Nobody came.', 1);
  const ours = 'text=Nobody%20came.';
  expect(of('https://a.example/b#part-2')).toBe(`https://a.example/b#part-2:~:${ours}`);
  expect(of('https://a.example/b#/route?x=1')).toBe(`https://a.example/b#/route?x=1:~:${ours}`);
  expect(of('https://a.example/b#:~:text=else')).toBe(`https://a.example/b#:~:${ours}&text=else`);
  expect(of('https://a.example/b#p:~:text=else')).toBe(`https://a.example/b#p:~:${ours}&text=else`);
});

test('a long passage is found by its first and its last words', () => {
  expect(addressOf('https://a.example/', WORDS, 1)).toBe(
    'https://a.example/#:~:text=word1%20word2%20word3%20word4%20word5,word36%20word37%20word38%20word39%20word40',
  );
});

test('words that stand earlier too are made longer, until they lead to their own passage', () => {
  const text = `word1 word2 word3 word4 word5 other.\n\n${WORDS}`;
  expect(addressOf('https://a.example/', text, 2)).toContain(
    '#:~:text=word1%20word2%20word3%20word4%20word5%20word6%20word7%20word8,word33',
  );
  expect(addressOf('https://a.example/', 'No one came.\n\nTwo came.\n\nNo one came.', 3)).toBe(
    'https://a.example/',
  );
});

test('where the fragment does not fit, the plain address is given; where that does not, none', () => {
  const url = `https://a.example/${'x'.repeat(440)}`;
  expect(addressOf(url, WORDS, 1)).toBe(url);
  expect(addressOf(url, 'Short.', 1)).toBe(`${url}#:~:text=Short.`);
  expect(addressOf(`https://a.example/${'x'.repeat(500)}`, WORDS, 1)).toBeNull();
  for (const max of [60, 80, 120, 200]) {
    expect(addressOf('https://a.example/', WORDS, 1, 'a.txt', max)?.length).toBeLessThanOrEqual(
      max,
    );
  }
});

test('marks of Markdown are no words of the page', () => {
  const text =
    '## The *old* quay\n\n- It is **very** [old](https://b.example).\n\n1. A `snake_case` word.';
  const of = (paragraph: number) => addressOf('https://a.example/', text, paragraph, 'a.md');
  expect(of(1)).toBe('https://a.example/#:~:text=The%20old%20quay');
  expect(of(2)).toBe('https://a.example/#:~:text=It%20is%20very%20old.');
  expect(of(3)).toBe('https://a.example/#:~:text=A%20snake%5Fcase%20word.');
});

test('scripts without spaces are parted at words', () => {
  const address = addressOf(
    'https://a.example/',
    '港口在三月关闭，因为冰没有融化，渡轮无法航行，'.repeat(2),
    1,
  );
  expect(decodeURIComponent(address ?? '')).toMatch(/#:~:text=港口.{2,14},.{2,14}航行，$/);
});

test('surrogates and every other odd text give an address that can be parsed', () => {
  const address = addressOf('https://a.example/', '😀 “a” — b\u0301 &amp; #x ?y=%zz', 1);
  expect(URL.canParse(address ?? '')).toBe(true);
});
