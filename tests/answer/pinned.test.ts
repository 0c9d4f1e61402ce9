// A pinned answer is quoted from the sources as they stand, and passes the verbatim gate like any other.

import { expect, test } from 'vitest';
import { withPins } from '../../src/answer/pinned-answers.ts';
import { answerCard } from '../../src/discord/card.ts';
import { passGate } from '../../src/discord/gate.ts';
import { sendable } from '../../src/discord/message.ts';
import { GuildPins } from '../../src/pins/guild-pins.ts';
import type { Pin } from '../../src/pins/pin.ts';
import { corpusOf, HARBOUR, libraryOf } from '../discord/sample-library.ts';
import { contentOf, GUILD, SAM } from '../pins/parts.ts';

const QUESTION = 'Did the ferry sail in April?';
const corpus = corpusOf({ 'harbour.txt': HARBOUR });
const pin: Pin = {
  ...contentOf(corpus, QUESTION, 'ferry'),
  id: 'ferry',
  guildId: GUILD,
  pinnedBy: SAM,
  pinnedAt: '2026-03-01T12:00:00.000Z',
  version: 1,
  state: 'fresh',
  message: null,
};

function pinned(sources = corpus) {
  const pins = new GuildPins(sources);
  pins.take([{ pin, deed: 'pinned', by: SAM, at: pin.pinnedAt, revision: 1 }]);
  return withPins(libraryOf(sources), pins);
}

test('the answer is the pinned passage, with whose decision it is, and the nearest passages beside it', () => {
  const answer = pinned().answerer.answer({ text: 'did the ferry sail in april' });
  expect(answer).toMatchObject({
    outcome: 'pinned',
    pin: { id: 'ferry', pinnedBy: SAM.name, pinnedAt: pin.pinnedAt },
  });
  if (answer.outcome !== 'pinned') throw new Error(answer.outcome);
  for (const { text, start, end, attribution } of answer.quotations) {
    expect(attribution.source.text.slice(start, end)).toBe(text);
  }
  expect(answer.nearest.length).toBeGreaterThan(0);
});

test.each([
  'Hi all, quick question: did the ferry sail in April? Thanks!',
  'hey guys, did the ferry sail in April',
])('“%s” is the pinned question', (text) => {
  expect(pinned().answerer.answer({ text })).toMatchObject({
    outcome: 'pinned',
    question: { text },
  });
});

test('a source that no longer says the words is searched instead', () => {
  const changed = corpusOf({ 'harbour.txt': HARBOUR.replace('102', '103') });
  expect(pinned(changed).answerer.answer({ text: QUESTION }).outcome).toBe('quoted');
});

test('a pinned answer passes the gate, and not with one word changed or from another source', () => {
  const card = answerCard(pinned().answerer.answer({ text: QUESTION }), corpus, 'everyone');
  const payload = sendable(card, 'everyone');
  passGate(payload, card.quotations, corpus);
  const tampered = JSON.parse(JSON.stringify(payload).replace('102', '103'));
  expect(() => passGate(tampered, card.quotations, corpus)).toThrow('other words');
  const other = corpusOf({ 'harbour.txt': HARBOUR.replace('102', '103') });
  expect(() => passGate(payload, card.quotations, other)).toThrow('differs from the source');
});

test('the pinned question is offered once, before the others', () => {
  const offered = pinned().suggestions.questions('Did the ferry', 25);
  expect(offered.slice(0, 2)).toEqual([QUESTION, 'Did the ferry and the harbour']);
});
