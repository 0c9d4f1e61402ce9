// What stands in quote marks, in every style.

import { expect, test } from 'vitest';
import { findMarkedSpans } from '../../src/attribution/marks.ts';

test.each([
  ['straight', '"It rose," he said.', ['It rose,']],
  ['curly', '“It rose,” he said.', ['It rose,']],
  ['wrong way round', '”It rose,“ he said.', ['It rose,']],
  ['all closing', '”It rose,” he said.', ['It rose,']],
  ['German', '„Es steigt“, sagte er.', ['Es steigt']],
  ['Swiss', '«Es steigt», sagte er.', ['Es steigt']],
  ['German guillemets', '»Es steigt«, sagte er.', ['Es steigt']],
  ['French, spaced', '« Elle monte », dit-il.', ['Elle monte']],
  ['two apostrophes', "''It rose,'' he said.", ['It rose,']],
  ['two apostrophes around one', "''He said 'go,' then 'stop.'''", ["He said 'go,' then 'stop.'"]],
  ['single', '‘It rose,’ he said.', ['It rose,']],
  [
    'single with a possessive',
    '‘The workers’ shed is gone,’ he said.',
    ['The workers’ shed is gone,'],
  ],
  ['nested', '“He said ‘go’ twice.”', ['He said ‘go’ twice.']],
  ['nested in another style', '"He said “go” twice."', ['He said “go” twice.']],
  ['nested guillemets', '« Il a dit « va » ici »', ['Il a dit « va » ici']],
  ['an apostrophe', 'It’s the ’90s and the dogs’ bowls don’t matter.', []],
  ['inches', 'A 12" pipe and a 6\'2" man.', []],
  ['unclosed', 'He said: “It rose. And fell.', ['It rose. And fell.']],
  ['unclosed before another', '“It rose, he said. “It fell.”', ['It rose, he said.', 'It fell.']],
  ['closed only', 'It rose.” He left.', []],
  ['empty', 'He wrote “” and “ ” there.', []],
])('%s marks', (_, text, expected) => {
  const spans = findMarkedSpans(text, [{ start: 0, end: text.length }]);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('a paragraph break closes an open mark, and a new opening goes on', () => {
  const text = '“It rose.\n\n“It fell.\n\nNobody came.\n\n“It rose.”';
  let at = 0;
  const paragraphs = text.split('\n\n').map((block) => {
    const start = at;
    at += block.length + 2;
    return { start, end: start + block.length };
  });
  const spans = findMarkedSpans(text, paragraphs);
  expect(spans.map(({ continues, closed }) => [continues, closed])).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
});
