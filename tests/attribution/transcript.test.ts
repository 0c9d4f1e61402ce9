// Who speaks in transcripts, and what marks mean in scripts without spaces.

import { describe, expect, test } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { corpusOf } from '../corpus-of.ts';

function spoken(text: string): [string, string | null, string][] {
  const corpus = corpusOf({ 'a.txt': text });
  return corpus.sources.flatMap((source) =>
    attribute(source, corpus.passagesOf(source.id)).map(
      ({ start, end, speakers, kind }): [string, string | null, string] => [
        source.text.slice(start, end),
        speakers[0]?.name ?? null,
        kind,
      ],
    ),
  );
}

const INTERVIEW = `Interview with the keeper

ANNA: What did you see that night?

KEEPER: I saw the light go out at nine.

ANNA: And then?

KEEPER: “Nobody came,” I told them, and the lamp was cold.`;

describe('a transcript', () => {
  test('gives each line to the label before it', () => {
    expect(spoken(INTERVIEW)).toEqual([
      ['What did you see that night?', 'ANNA', 'direct'],
      ['I saw the light go out at nine.', 'KEEPER', 'direct'],
      ['And then?', 'ANNA', 'direct'],
      ['“Nobody came,” I told them, and the lamp was cold.', 'KEEPER', 'direct'],
    ]);
  });

  test('is known by its title, not by its first question', () => {
    const [source] = corpusOf({ 'a.txt': INTERVIEW }).sources;
    expect(source?.title).toBe('Interview with the keeper');
  });

  test.each([
    ['a note in a report', 'NOTE: The harbour closes at nine.\n\nThe ferry sails at ten.'],
    [
      'a list of terms',
      'Anchor: It holds the ship.\n\nBuoy: It floats.\n\nCable: It is long.\n\nDeck: It is wet.',
    ],
  ])('is not taken for: %s', (_, text) => {
    expect(spoken(text)).toEqual([]);
  });
});

describe('Chinese marks', () => {
  test('hold speech where a colon or a comma announces it', () => {
    expect(
      spoken(
        '---\ntitle: 港口\nlanguage: zh\n---\n港务局长王伟说：“港口在一月结冰。”\n\n李娜表示，“冰很厚”。',
      ),
    ).toEqual([
      ['港口在一月结冰。', '王伟', 'direct'],
      ['冰很厚', '李娜', 'direct'],
    ]);
  });

  test('hold a title where nothing does', () => {
    expect(spoken('---\ntitle: 港口\nlanguage: zh\n---\n他写了“冰与火”一书。')).toEqual([
      ['冰与火', null, 'titled'],
    ]);
  });
});
