// Whose words a stretch is, decided from what is said in it.

import { expect, test } from 'vitest';
import { voiceOf } from '../../src/attribution/voice.ts';
import { corpusOf } from '../corpus-of.ts';
import { person, type Said, speechesOf } from '../speeches-of.ts';

const ANNA = person('Anna Berg', 'harbour pilot');
const CARL = person('Carl Dahl');

/** The voice of a paragraph, or of the words of it that are given. */
function voice(paragraph: string, said: readonly Said[], words = paragraph) {
  const corpus = corpusOf({ 'a.txt': `---\ntitle: t\n---\n${paragraph}` });
  const [passage] = corpus.passages;
  if (!passage) throw new Error('no passage');
  const source = corpus.sourceOf(passage);
  const speeches = speechesOf(corpus, said).ofPassage(passage);
  const start = source.text.indexOf(words);
  return voiceOf({ source, paragraph: 1, speeches }, start, start + words.length);
}

test('nothing spoken is the document’s own voice', () => {
  expect(voice('The ferry sailed again in April.', [])).toEqual({ kind: 'document' });
});

test('a title or a scare mark is nothing spoken', () => {
  const text = 'The “Farewell to Arms” initiative began in a “safe” town.';
  const said: Said[] = [
    { words: 'Farewell to Arms', kind: 'titled' },
    { words: 'safe', kind: 'titled', speaker: ANNA },
  ];
  expect(voice(text, said)).toEqual({ kind: 'document' });
});

test('one speaker’s direct words with who says them are the speaker’s own', () => {
  const text = '“We have never seen this,” Anna Berg said.';
  const said = [
    { words: 'We have never seen this,', speaker: ANNA, cue: 'said', mention: 'Anna Berg' },
  ];
  expect(voice(text, said)).toEqual({
    kind: 'spoken',
    manner: 'direct',
    isPart: false,
    speakers: [ANNA],
  });
});

test('a statement that is interrupted is one speaker’s', () => {
  const text = '“If the ice stays,” she said, “the ferry will not sail before the summer.”';
  const one = { speaker: ANNA, cue: 'said', mention: 'she', statement: 1 };
  const said = [
    { ...one, words: 'If the ice stays,' },
    { ...one, words: 'the ferry will not sail before the summer.' },
  ];
  expect(voice(text, said)).toMatchObject({ manner: 'direct', speakers: [ANNA] });
});

test('a few quoted words in the document’s sentence are quoted', () => {
  const text = 'Anna Berg, who has worked there for ten years, called the winter “a great school”.';
  const said = [{ words: 'a great school', speaker: ANNA, cue: 'called', mention: 'Anna Berg' }];
  expect(voice(text, said)).toMatchObject({ manner: 'quoted', speakers: [ANNA] });
});

test('speech without marks is reported', () => {
  const text = 'According to Anna Berg, 102 ferries sailed. None came back.';
  const said: Said[] = [{ words: '102 ferries sailed', kind: 'indirect', speaker: ANNA }];
  expect(voice(text, said)).toMatchObject({ manner: 'reported', speakers: [ANNA] });
});

test('speech that is less than half of a stretch is a part of it', () => {
  const text =
    'According to Anna Berg, it is cold. The ferry sailed in April, and nobody was on it.';
  const said: Said[] = [{ words: 'it is cold', kind: 'indirect', speaker: ANNA }];
  expect(voice(text, said)).toMatchObject({ manner: 'reported', isPart: true });
  expect(voice(text, said, 'According to Anna Berg, it is cold.')).toMatchObject({
    isPart: false,
  });
});

test('marks within what is retold are not counted twice', () => {
  const text = 'Anna Berg said she “made it up” and went to Georgia with her whole family in May.';
  const said: Said[] = [
    {
      words: 'she “made it up” and went to Georgia with her whole family in May',
      kind: 'indirect',
      speaker: ANNA,
    },
    { words: 'made it up', speaker: ANNA },
  ];
  expect(voice(text, said)).toMatchObject({ manner: 'quoted and reported', speakers: [ANNA] });
});

test('several speakers are each named once, in their order', () => {
  const text = '“It is cold,” Anna Berg said. “It is,” said Carl Dahl. “Very,” Anna Berg said.';
  const said = [
    { words: 'It is cold,', speaker: ANNA },
    { words: 'It is,', speaker: CARL },
    { words: 'Very,', speaker: ANNA },
  ];
  expect(voice(text, said)).toMatchObject({ speakers: [ANNA, CARL] });
});

test('where the text does not state who speaks, nobody is named', () => {
  const said = [{ words: 'It is cold.', speaker: null }];
  expect(voice('“It is cold.”', said)).toMatchObject({ kind: 'spoken', speakers: [null] });
});

test('a speaker not stated comes after those who are', () => {
  const text = '“It is cold.” “It is,” said Carl Dahl.';
  const said = [{ words: 'It is cold.' }, { words: 'It is,', speaker: CARL }];
  expect(voice(text, said)).toMatchObject({ speakers: [CARL, null] });
});

test('of a shorter stretch only those speak who speak in it', () => {
  const text = '“It is cold,” Anna Berg said. The ferry lay at the quay.';
  const said = [{ words: 'It is cold,', speaker: ANNA }];
  expect(voice(text, said, 'The ferry lay at the quay.')).toEqual({ kind: 'document' });
});

test('a paragraph of 20,000 speakers names each of them', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `Name${i} Surname${i}`);
  const text = names.map((name) => `“So said ${name} here,” said ${name}, a pilot.`).join(' ');
  const corpus = corpusOf({ 'a.txt': `---\ntitle: t\n---\n${text}` });
  const [passage] = corpus.passages;
  if (!passage) throw new Error('no passage');
  const source = corpus.sourceOf(passage);
  const speeches = names.map((name, statement) => {
    const start = passage.start + text.indexOf(`So said ${name} here`);
    const speakers = [person(name, 'a pilot')];
    const rest = { kind: 'direct', cue: 'said', mention: null, statement } as const;
    return { sourceId: source.id, paragraph: 1, start, end: start + 20, speakers, ...rest };
  });
  const found = voiceOf({ source, paragraph: 1, speeches }, passage.start, passage.end);
  expect(found).toHaveProperty('speakers.length', 20_000);
});
