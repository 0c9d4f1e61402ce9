// The speakers of a corpus: found by any part of a name, and never taken for one another.

import { expect, test } from 'vitest';
import { attribute as attributeReally } from '../../src/attribution/attribute.ts';
import type { Attribute } from '../../src/attribution/speeches.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import { corpusOf } from '../corpus-of.ts';
import { person, type Said, speechesOf } from '../speeches-of.ts';

const TEXTS = {
  'a.txt': `---\ntitle: First\n---
“It is cold,” said Artur Álkhastov, a lawyer.

Alkhastov said it was late.

Oleg said he was afraid.

The CNDA said no.

“Yes,” says a message from Russia at the end.`,
  'b.txt': `---\ntitle: Second\n---
“Not at all,” Artur Alkhastov replied.

Oleg said he was glad.`,
};
const ARTUR = person('Artur Álkhastov', 'a lawyer');
const SAID: readonly Said[] = [
  { words: 'It is cold,', speaker: { ...ARTUR, role: null }, mention: 'Artur Álkhastov' },
  { words: 'it was late', kind: 'indirect', speaker: ARTUR, mention: 'Alkhastov' },
  { words: 'Not at all,', speaker: person('Artur Alkhastov') },
  { words: 'he was afraid', kind: 'indirect', speaker: person('Oleg') },
  { words: 'he was glad', kind: 'indirect', speaker: person('Oleg') },
  {
    words: 'no.',
    kind: 'indirect',
    speaker: { ...person('National Asylum Court'), kind: 'organisation' },
    mention: 'The CNDA',
  },
  { words: 'Yes,', speaker: { ...person('a message from Russia'), kind: 'document' } },
];

const corpus = corpusOf(TEXTS);
const speakers = await speechesOf(corpus, SAID).readAll();
const named = (typed: string) => speakers.find(typed).map(({ speaker }) => speaker.name);

test.each([
  ['Artur Alkhastov', ['Artur Álkhastov']],
  ['alkhastov', ['Artur Álkhastov']],
  ['  ARTUR ', ['Artur Álkhastov']],
  ['the cnda', ['National Asylum Court']],
  ['Asylum Court', ['National Asylum Court']],
  ['a message from Russia', ['a message from Russia']],
  ['message from Russia', ['a message from Russia']],
  ['message russia', ['a message from Russia']],
  ['Russia', []],
  ['khastov', []],
  ['', []],
  ['!?', []],
])('“%s” means %j', (typed, names) => {
  expect(named(typed)).toEqual(names);
});

test('a full name is the same person in two documents, with the role that one of them states', () => {
  const [artur] = speakers.find('Alkhastov');
  expect(artur?.passages.map(({ id }) => id)).toEqual(['a#1', 'a#2', 'b#1']);
  expect(artur?.speaker.role).toBe('a lawyer');
});

test('a first name alone is not known to be the same person in two documents', () => {
  const olegs = speakers.find('Oleg');
  expect(olegs.map(({ sourceId }) => sourceId).sort()).toEqual(['a', 'b']);
  expect(new Set(olegs.map(({ key }) => key)).size).toBe(2);
});

test('a pseudonym is never the same person in two documents, however full it is', async () => {
  const texts = { 'a.txt': 'Ivan Petrov said no.', 'b.txt': 'Ivan Petrov said yes.' };
  const ivan = { ...person('Ivan Petrov'), pseudonym: true };
  const said = ['no.', 'yes.'].map((words) => ({ words, speaker: ivan }));
  const found = await speechesOf(corpusOf(texts), said).readAll();
  expect(found.find('Petrov')).toHaveLength(2);
});

test('people and organisations are offered while a name is typed, who speaks most first', () => {
  const offered = (typed: string) =>
    speakers.complete(typed, 25).map(({ speaker }) => speaker.name);
  expect(offered('')).toEqual(['Artur Álkhastov', 'National Asylum Court', 'Oleg', 'Oleg']);
  expect(offered('alk')).toEqual(['Artur Álkhastov']);
  expect(offered('court')).toEqual(['National Asylum Court']);
  expect(speakers.complete('', 1)).toHaveLength(1);
});

test('for a name that nobody has, the likest are offered', () => {
  expect(speakers.nearest('Alkastoff', 3)[0]?.speaker.name).toBe('Artur Álkhastov');
  expect(speakers.nearest('Xyzzy', 3)).toEqual([]);
});

test('what is said is kept as it was found, and each source is looked at once', () => {
  let looks = 0;
  const attribute: Attribute = (source, passages) => {
    looks++;
    return attributeReally(source, passages);
  };
  const speeches = new Speeches(corpus, attribute);
  for (const source of corpus.sources) {
    const found = attributeReally(source, corpus.passagesOf(source.id));
    expect(speeches.ofSource(source.id)).toEqual(found);
    for (const passage of corpus.passagesOf(source.id)) {
      expect(speeches.ofPassage(passage)).toEqual(
        found.filter(({ paragraph }) => paragraph === passage.paragraph),
      );
    }
  }
  expect(looks).toBe(2);
  expect(speeches.ofSource('nowhere')).toEqual([]);
});

test('other work goes on while a large corpus is read for its speakers', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `${i}.txt`,
      `---\ntitle: ${i}\n---\nA paragraph stands.`,
    ]),
  );
  const slow: Attribute = () => {
    const end = performance.now() + 5;
    while (performance.now() < end);
    return [];
  };
  const speeches = new Speeches(corpusOf(many), slow);
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  const reading = speeches.readAll();
  expect(speeches.speakers).toBeNull();
  await reading;
  over = true;
  expect(turns).toBeGreaterThan(3);
  expect(speeches.speakers).not.toBeNull();
});

test('who speaks together is found as each of them, and by no name that both have', async () => {
  const text =
    '---\ntitle: t\n---\n“It is cold,” said Anna Berg, a pilot. Carl Falk, a smith, nodded.\n\n“It snows,” Berg and Falk said.';
  const both = corpusOf({ 'a.txt': text });
  const directory = await new Speeches(both, attributeReally).readAll();
  expect(directory.all.map(({ speaker }) => speaker.name)).toEqual(['Anna Berg', 'Carl Falk']);
  expect(directory.find('Falk')[0]?.passages.map(({ paragraph }) => paragraph)).toEqual([2]);
  expect(directory.find('Berg')[0]?.passages.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
  expect(directory.find('Berg and Falk')).toEqual([]);
});
