// The project's own documents on cards: every paragraph leaves through the gate with its speakers.

import { expect, test } from 'vitest';
import { quotePassage } from '../../src/answer/quote-passage.ts';
import { saying } from '../../src/answer/sayings.ts';
import { openLibrary } from '../../src/app.ts';
import { contextCard } from '../../src/discord/card.ts';
import { citationCard } from '../../src/discord/citation-card.ts';
import { passGate } from '../../src/discord/gate.ts';
import { sendable } from '../../src/discord/message.ts';
import { sayingsCard } from '../../src/discord/sayings-card.ts';
import { textOf, textsOf } from './shown.ts';

const { library } = await openLibrary('corpus');
const { corpus, speeches } = library;
const speakers = await speeches.readAll();

function lineAt(paragraph: number): string | undefined {
  const passage = corpus.passageAt('deserters-live-in-fear', paragraph);
  return passage && textsOf(contextCard(quotePassage(passage, library), corpus))[1];
}

test('every paragraph is shown and copied with whose words it is', () => {
  for (const passage of corpus.passages) {
    const quotation = quotePassage(passage, library);
    for (const message of [contextCard(quotation, corpus), citationCard([quotation])]) {
      expect(() =>
        passGate(sendable(message, 'everyone'), message.quotations, corpus),
      ).not.toThrow();
    }
  }
});

test('everything that anybody says is listed with their name', () => {
  expect(speakers.all.length).toBeGreaterThan(12);
  for (const known of speakers.all) {
    const message = sayingsCard(known, 0, library, 'everyone');
    passGate(sendable(message, 'everyone'), message.quotations, corpus);
    for (const passage of known.passages) {
      expect(saying([known], passage, library).text).not.toBe('');
    }
  }
});

test.each([
  [16, '— Farkhad Ziganshin, Russian army deserter · quoted in “'],
  [19, '— Artur Alkhastov, Kazakh human rights activist · reported in “'],
  [20, '— Artur Alkhastov, Kazakh human rights activist · “'],
  [24, '— the document’s own voice · “'],
  [39, '— National Asylum Court \\(CNDA\\) · reported in “'],
  [51, '— Vladimir (not his real name)'],
])('¶ %i is attributed: %s', (paragraph, line) => {
  expect(lineAt(paragraph)).toContain(line);
});

test('a title in marks is not shown as something that somebody said', () => {
  expect(lineAt(11)).toContain('— the document’s own voice · ');
  expect(lineAt(12)).toContain('— the document’s own voice · ');
  for (const known of speakers.all) {
    expect(textOf(sayingsCard(known, 0, library, 'everyone'))).not.toContain('Farewell');
  }
});
