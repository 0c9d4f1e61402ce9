// German sentences that begin with whom they report: a full name, and nobody where it is less.

import { expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

test.each([
  ['Laut Karin Vogel ist die Brücke seit Freitag geschlossen.', 'Laut'],
  ['Laut Karin von der Au bleibt die Brücke am Hafen zu.', 'Laut'],
  ['Karin Vogel zufolge ist die Brücke seit Freitag geschlossen.', 'zufolge'],
])('%s', (text, cue) => {
  const speeches = speechesOf(`${text}\n\nDie Fähre fährt.`);
  expect(speeches).toHaveLength(1);
  const [speech] = speeches;
  expect(speech).toMatchObject({ kind: 'indirect', cue });
  expect(speech?.speakers[0]?.name).toMatch(/^Karin (?:Vogel|von der Au)$/);
  expect(text).toContain(`${speech?.text}.`);
});

test.each([
  'Laut Gesetz ist die Brücke seit Freitag geschlossen.',
  'Laut Artikel Fünf ist die Brücke seit Freitag geschlossen.',
  'Laut Angaben Karin Vogels ist die Brücke seit Freitag geschlossen.',
  'Medienberichten zufolge ist die Brücke seit Freitag geschlossen.',
  'Angaben Karin Vogels zufolge ist die Brücke seit Freitag geschlossen.',
  'Laut war die Musik am Hafen den ganzen Abend.',
])('nobody is guessed: %s', (text) => {
  expect(speechesOf(`${text}\n\nDie Fähre fährt.`)).toEqual([]);
});
