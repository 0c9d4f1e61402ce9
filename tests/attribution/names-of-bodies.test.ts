// Names with a possessive or a word of grammar inside are shown whole, and an owner is no part of a name.

import { expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

function speakersIn(text: string): string[] {
  const speech = speechesOf(text).findLast(({ kind }) => kind !== 'titled');
  return (speech?.speakers ?? []).map((speaker) => speaker?.name ?? 'not stated');
}

test.each([
  ['“The quay is shut,” the Seamen’s Court said.', 'Seamen’s Court'],
  ["The Seamen's Court said that the quay was shut.", "Seamen's Court"],
  ['“The quay is shut,” said the Seamen’s Court of Ulm.', 'Seamen’s Court of Ulm'],
  ['“The quay is shut,” St. Mary’s Hospital said.', 'St. Mary’s Hospital'],
  ['The quay is “shut for good,” according to St. Mary’s Hospital.', 'St. Mary’s Hospital'],
  ['“The quay is shut,” King’s College London said.', 'King’s College London'],
  ['“The quay is shut,” the Teachers’ Union said.', 'Teachers’ Union'],
  ["“The quay is shut,” said the Ferrymen's Association.", "Ferrymen's Association"],
  ["“The quay is shut,” Lloyd's of London said.", "Lloyd's of London"],
  ['Lloyd’s of London said that the quay was shut.', 'Lloyd’s of London'],
  ['“The quay is shut,” Moody’s said.', 'Moody’s'],
  ['Moody’s has also warned that the quay was shut.', 'Moody’s'],
  ['“The quay is shut,” said Sotheby’s.', 'Sotheby’s'],
  ['“The quay is shut,” Standard & Poor’s said.', 'Standard & Poor’s'],
  ['Doctors Without Borders said that the quay was shut.', 'Doctors Without Borders'],
  [
    '“The quay is shut,” said Ferrymen Against Dangerous Quays.',
    'Ferrymen Against Dangerous Quays',
  ],
  ['“The quay is shut,” according to Reporters Without Borders.', 'Reporters Without Borders'],
  ['“The quay is shut,” said the Center for Public Order.', 'Center for Public Order'],
])('the whole name: %s', (text, name) => {
  const [speech] = speechesOf(text);
  expect(speakersIn(text)).toEqual([name]);
  expect(speech?.speakers[0]?.kind).toBe('organisation');
});

test.each([
  ['“The quay is shut,” Germany’s Foreign Ministry said.', 'Foreign Ministry'],
  ['“The quay is shut,” Ulm’s Mayor Anna Weber said.', 'Anna Weber'],
  ['“The quay is shut,” said Reuters’ Anna Weber.', 'Anna Weber'],
  ['“The quay is shut,” Weber’s lawyer said.', 'Weber’s lawyer'],
  ['The quay is “shut,” in Weber’s words.', 'Weber'],
  ['Weber’s claim that the quay is “shut for good” is wrong.', 'Weber'],
  ['“The quay is shut,” Anna O’Brien said.', 'Anna O’Brien'],
  ['“The quay is shut,” said Children’s Hospital director Karl Voss.', 'Karl Voss'],
  ['“The quay is shut,” said Anna Weber of St. Mary’s Hospital.', 'Anna Weber'],
  ['Anna Weber, Karl Voss & Petra Klein met. “It is shut,” said Klein.', 'Petra Klein'],
  ['“The quay is shut,” Voss for Ulm said.', 'Voss'],
])('an owner stays out: %s', (text, name) => {
  expect(speakersIn(text)).toEqual([name]);
});

test.each([
  'Voss’s repeated calls to shut the quay were not heard at all.',
  'A friend of Voss’s said that the quay was shut for good.',
])('an owner speaks under no name of its own: %s', (text) => {
  expect(speakersIn(text)).not.toContain('Voss’s');
});

test('the court afterwards is the one of that name', () => {
  const text = 'The Seamen’s Court said “the quay is shut for good.” “It sinks,” the court added.';
  expect(speakersIn(text)).toEqual(['Seamen’s Court']);
});
