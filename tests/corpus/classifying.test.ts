// What each line is: no real paragraph is lost, no caption or page furniture is an answer.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/corpus/parse.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { sentenceSpans } from '../../src/corpus/sentences.ts';
import { expectLinear } from '../growth.ts';

const PARAGRAPH = 'The commission met on Tuesday and spoke about the harbour for two hours.';
const SECOND = 'Nobody from the town had been invited, the chairman said afterwards.';

/** The kind of one block between real paragraphs. */
function kindOf(block: string): string {
  const text = `---\ntitle: A page\n---\n${PARAGRAPH}\n\n${block}\n\n${SECOND}`;
  const result = parseSource('a.txt', text, '');
  if (!result.ok) throw new Error(result.reason);
  const left = result.report.leftOut.find(({ paragraph }) => paragraph === 2);
  if (left && left.kind !== 'caption') return left.kind;
  return result.parsed.passages.find(({ paragraph }) => paragraph === 2)?.kind ?? 'nothing';
}

describe('the project’s own documents', async () => {
  const { reports, corpus } = await readCorpus('corpus');
  const report = (file: string) => reports.find((each) => each.file === file);

  test('lose no paragraph', () => {
    expect(report('deserters-live-in-fear.txt')?.counts).toMatchObject({
      title: 1,
      'title repeated': 1,
      lead: 1,
      paragraph: 60,
      caption: 7,
      furniture: 1,
    });
    expect(report('ziganshin-and-the-deserters.txt')?.counts).toMatchObject({
      lead: 1,
      paragraph: 5,
      furniture: 1,
    });
  });

  test('leave out captions and furniture, each with its reason', () => {
    const left = reports.flatMap(({ leftOut }) => leftOut);
    expect(left.every(({ reason }) => reason.length > 0)).toBe(true);
    expect(left.filter(({ kind }) => kind === 'furniture').map(({ text }) => text)).toEqual([
      'close',
      'close',
      'Share.',
      'Exit mobile version',
    ]);
    expect(
      left.filter(({ kind }) => kind === 'caption').every(({ text }) => /photo:/i.test(text)),
    ).toBe(true);
  });

  test('are numbered by their blocks', () => {
    const passage = corpus.passageAt('deserters-live-in-fear', 39);
    expect(passage && corpus.textOf(passage)).toMatch(/^According to the CNDA, 102 Russians/);
  });
});

describe('left out as furniture', () => {
  test.each([
    'Skip to main content',
    'Share on Facebook',
    'Advertisement',
    '5 min read',
    'Back to top',
    'Read more',
    'Load more comments',
    'Sign up for our newsletter',
    'Home > News > World',
    '12 comments',
    'Close',
    'Print',
    'Teilen',
    'Partager',
    'Compartir',
    'Exit full screen version',
    '* * *',
    'https://example.org/page',
  ])('“%s”', (line) => {
    expect(kindOf(line)).toBe('furniture');
  });
});

describe('a credit', () => {
  test.each([
    '© 2024 Example Media. All rights reserved.',
    'By Jane Smith',
    'By Jane Smith and John Brown',
    'Reporting by Jane Smith; Editing by John Brown',
  ])('“%s”', (line) => {
    expect(kindOf(line)).toBe('credit');
  });
});

describe('a caption', () => {
  test.each([
    'Soldiers at the border near Karlovo. Photo: AFP',
    'Soldiers at the border near Karlovo (AP Photo/Jane Smith)',
    'The harbour in spring. Photograph: Jane Smith/Reuters',
    'Der Hafen im Frühling. Foto: dpa',
    'The far side of the moon. Image credit: NASA',
    'A tank on the road. Archive photo: AP',
  ])('“%s”', (line) => {
    expect(kindOf(line)).toBe('caption');
  });
});

describe('kept as a paragraph', () => {
  test.each([
    '“Yes.”',
    'He nodded.',
    '“Nobody came,” she said.',
    'They share a room.',
    'She showed me a photo: it was blurred and grey.',
    'Close the door, he said.',
    'Writing by hand is slow.',
    'The company will not comment on the report any more.',
    'It was a long road back home for all of them.',
  ])('“%s”', (line) => {
    expect(kindOf(line)).toBe('paragraph');
  });

  test('a short last sentence', () => {
    const result = parseSource('a.txt', `---\ntitle: x\n---\n${PARAGRAPH}\n\nNobody came.`, '');
    expect(result.ok && result.parsed.passages).toHaveLength(2);
  });

  test('wrapped lines, however short the last one', () => {
    const text = `---\ntitle: x\n---\nThe commission met on Tuesday and spoke about the mobile\nversion of the page and how to\nshare.\n\n${SECOND}`;
    const result = parseSource('a.txt', text, '');
    if (!result.ok) throw new Error(result.reason);
    const [first] = result.parsed.passages;
    expect(first && text.slice(first.start, first.end)).toMatch(/^The commission.*share\.$/s);
  });
});

test('headings and list items are known as such', () => {
  expect(kindOf('## What happened next')).toBe('heading');
  expect(kindOf('What happened next')).toBe('heading');
  expect(kindOf('- one thing to bring')).toBe('list item');
  expect(kindOf('1. the first thing to bring')).toBe('list item');
});

test('every letter of any text is in a passage or in a line that was left out', () => {
  const block = fc.oneof(
    fc.constantFrom(
      PARAGRAPH,
      SECOND,
      'Share',
      'close\nclose',
      '# Title',
      '- item',
      'A photo. Photo: AP',
      '***',
      'Yes.',
      'Chapter One',
    ),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  const separator = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \t\n');
  const body = fc
    .array(fc.tuple(block, separator), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(body, (written) => {
      const text = `---\ntitle: x\n---\n${written}`;
      const result = parseSource('a.txt', text, '');
      if (!result.ok) return;
      const covered = new Uint8Array(text.length);
      let before = 0;
      for (const { start, end } of result.parsed.passages) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        covered.fill(1, start, end);
        before = end;
      }
      const left = result.report.leftOut.map(({ text: line }) => line).join('\n');
      const bodyStart = text.indexOf('---\n', 4) + 4;
      for (let at = bodyStart; at < text.length; at++) {
        const letter = text.charAt(at);
        if (covered[at] || !/[\p{L}\p{N}]/u.test(letter)) continue;
        expect(left).toContain(letter);
      }
    }),
    { numRuns: 300 },
  );
});

describe('sentences', () => {
  const sentences = (text: string, language = 'en') =>
    sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['The family fled St. Petersburg in March. Then they rested.', 2],
    ['Dr. J. Smith Jr. came to the U.S. in May. He left.', 2],
    ['“If you go,” she said, “you won’t get a visa.” He left.', 2],
    ['“Really?” he asked. “Yes!” she said.', 2],
    ['It cost 3.5 million, i.e. too much. Nobody paid.', 2],
    ['Wrapped lines\nare one sentence. And another\none.', 2],
  ])('“%s” has %i', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  test('French ones end behind the mark that a space sets off, German ones before the mark that opens', () => {
    const french = 'Il a dit : « Le marché reste au centre. » La halle ouvrira.';
    expect(sentences(french, 'fr')).toEqual([
      french.slice(0, french.indexOf('»') + 1),
      'La halle ouvrira.',
    ]);
    const german = 'Er ging. »Sie bleibt«, sagte er.';
    expect(sentences(german, 'de')).toEqual(['Er ging.', '»Sie bleibt«, sagte er.']);
  });

  test('Chinese and Japanese ones end with their own marks', () => {
    expect(sentences('他走了。她留下了！是吗？', 'zh')).toHaveLength(3);
    expect(sentences('彼は行った。彼女は残った。', 'ja')).toHaveLength(2);
  });

  test('of one paragraph of a megabyte are the same as of a short one, and take no time that grows with its square', () => {
    const three = 'The walrus ate a lamp. Mr. J. Smith saw it (twice)! Was it oil? ';
    const found = sentences(three.repeat(16_000));
    expect(found).toHaveLength(48_000);
    expect(new Set(found).size).toBe(3);
    expectLinear((times) => () => sentences(three.repeat(times)), 16_000);
  });

  test('of 10,000 letters without a break are one', () => {
    expect(sentences(`${'x'.repeat(10_000)} end. Next.`)).toHaveLength(2);
  });

  test('are in order and leave out nothing but white space, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let before = 0;
        let rest = '';
        for (const { start, end } of sentenceSpans(text, 'en')) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          rest += text.slice(before, start);
          before = end;
        }
        expect((rest + text.slice(before)).trim()).toBe('');
      }),
    );
  });
});
