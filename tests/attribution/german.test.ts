// German sentences that name whom they report: by a name, or a noun for people or bodies; nobody where it is less.

import { describe, expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

const LAST = '\n\nDie Fähre fährt.';

describe('at the sentence’s head', () => {
  test.each([
    ['Laut Karin Vogel ist die Brücke seit Freitag zu.', 'Laut', 'Karin Vogel'],
    ['Laut Karin von der Au bleibt die Brücke am Hafen zu.', 'Laut', 'Karin von der Au'],
    ['Karin Vogel zufolge ist die Brücke seit Freitag zu.', 'zufolge', 'Karin Vogel'],
    ['Laut Bürgermeister Karl Voss ist die Brücke seit Freitag zu.', 'Laut', 'Karl Voss'],
    ['Laut dem Bürgermeister ist die Brücke seit Freitag zu.', 'Laut', 'Bürgermeister'],
    ['Laut Polizei ist die Brücke seit Freitag zu.', 'Laut', 'Polizei'],
    ['Laut der Ulmer Polizei ist die Brücke seit Freitag zu.', 'Laut', 'Ulmer Polizei'],
    ['Laut einer Sprecherin der Polizei ist die Brücke zu.', 'Laut', 'Sprecherin der Polizei'],
    ['Nach Angaben der Polizei ist die Brücke seit Freitag zu.', 'Nach Angaben', 'Polizei'],
    ['Nach Angaben des Gerichts ist die Brücke seit Freitag zu.', 'Nach Angaben', 'Gericht'],
    ['Nach Ansicht von Karl Voss ist die Brücke seit Freitag zu.', 'Nach Ansicht von', 'Karl Voss'],
    ['Der Polizei zufolge ist die Brücke seit Freitag zu.', 'zufolge', 'Polizei'],
    ['Wie Minister Karl Voss sagte, ist die Brücke seit Freitag zu.', 'sagte', 'Karl Voss'],
    ['Wie die Sprecherin mitteilte, ist die Brücke seit Freitag zu.', 'mitteilte', 'Sprecherin'],
  ])('%s', (text, cue, name) => {
    const speeches = speechesOf(text + LAST);
    expect(speeches).toHaveLength(1);
    const [speech] = speeches;
    expect(speech).toMatchObject({ kind: 'indirect', cue });
    expect(speech?.speakers.map((speaker) => speaker?.name)).toEqual([name]);
    expect(text).toContain(`${speech?.text}.`);
  });
});

describe('amid the sentence and at its end', () => {
  test.each([
    ['Die Brücke ist nach Angaben der Polizei seit Freitag zu.', 'Polizei'],
    ['Die Brücke ist, wie Minister Karl Voss sagte, seit Freitag zu.', 'Karl Voss'],
    ['Die Brücke ist seit Freitag zu, wie die Sprecherin mitteilte.', 'Sprecherin'],
    ['Die Brücke ist seit Freitag zu, so die Sprecherin.', 'Sprecherin'],
    ['„Die Brücke ist zu“, so die Sprecherin.', 'Sprecherin'],
    ['„Die Brücke ist zu“, so eine Sprecherin der Polizei.', 'eine Sprecherin der Polizei'],
    ['„Die Brücke ist zu“, wie Minister Karl Voss sagte.', 'Karl Voss'],
    ['Die Brücke ist „ein Kartenhaus“, so der Bürgermeister.', 'Bürgermeister'],
    ['Nach Angaben der Polizei ist die Brücke „ein Kartenhaus“.', 'Polizei'],
    ['Wie Minister Karl Voss sagte, ist die Brücke „ein Kartenhaus“.', 'Karl Voss'],
    ['„Die Brücke ist zu“, schrieben Karin Vogel und Karl Voss.', 'Karin Vogel; Karl Voss'],
  ])('%s', (text, names) => {
    for (const { speakers } of speechesOf(text + LAST))
      expect(speakers.map((speaker) => speaker?.name).join('; ')).toBe(names);
    expect(speechesOf(text + LAST)).not.toHaveLength(0);
  });
});

test.each([
  'Laut dem Bürgermeister ist die Brücke seit Freitag zu.',
  'Nach Angaben des Bürgermeisters ist die Brücke seit Freitag zu.',
  '„Die Brücke ist zu“, so der Bürgermeister.',
])('a noun means whom the document introduces with it: %s', (text) => {
  const [speech] = speechesOf(`Bürgermeister Karl Voss kam am Freitag.\n\n${text}`);
  expect(speech?.speakers).toMatchObject([{ name: 'Karl Voss', role: 'Bürgermeister' }]);
});

test('another of the kind is not the one who is introduced', () => {
  const text = 'Bürgermeister Karl Voss kam.\n\n„Die Brücke ist zu“, sagte ein Bürgermeister.';
  expect(speechesOf(text)[0]?.speakers[0]?.name).toBe('ein Bürgermeister');
});

test.each([
  ['„Die Brücke ist zu“, sagte der Richter.', 'unnamed'],
  ['„Die Brücke ist zu“, sagte Richter.', 'person'],
  ['„Die Brücke ist zu“, teilte die Polizei mit.', 'organisation'],
])('a noun is told from a family name by its article: %s', (text, kind) => {
  expect(speechesOf(text + LAST)[0]?.speakers[0]?.kind).toBe(kind);
});

test.each([
  'Laut Gesetz ist die Brücke seit Freitag geschlossen.',
  'Laut Artikel Fünf ist die Brücke seit Freitag geschlossen.',
  'Laut Angaben Karin Vogels ist die Brücke seit Freitag geschlossen.',
  'Medienberichten zufolge ist die Brücke seit Freitag geschlossen.',
  'Angaben Karin Vogels zufolge ist die Brücke seit Freitag geschlossen.',
  'Laut war die Musik am Hafen den ganzen Abend.',
  'Laut einem Bericht ist die Brücke seit Freitag geschlossen.',
  'Nach Angaben, die niemand prüfte, war die Brücke zu.',
  'Die Brücke war geschlossen, so dass niemand hinüber kam.',
  'Die Brücke blieb zu, so die Regel seit Jahren.',
  'Es war so kalt, wie Karl Voss es nie erlebt hatte.',
  'Der Chor sang laut dem Wind entgegen.',
])('nobody is guessed: %s', (text) => {
  expect(speechesOf(text + LAST)).toEqual([]);
});

test.each([
  ['D’après le maire, le pont est fermé depuis vendredi.', 'le maire'],
  ['Selon la porte-parole, le pont est fermé depuis vendredi.', 'la porte-parole'],
  ['Según el alcalde, el puente está cerrado desde el viernes.', 'el alcalde'],
])('in French and Spanish: %s', (text, name) => {
  expect(speechesOf(text)[0]?.speakers[0]?.name).toBe(name);
});
