// The verbatim gate and the Markdown that it reads back.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotation } from '../../src/answer/answer.ts';
import { quotePassage } from '../../src/answer/quote-passage.ts';
import type { Speaker, Speech } from '../../src/attribution/attribution.ts';
import { passGate, VerbatimError } from '../../src/discord/gate.ts';
import { displayedText, escapeMarkdown } from '../../src/discord/markdown.ts';
import { corpusOf } from '../corpus-of.ts';
import { person, speechesOf } from '../speeches-of.ts';

const corpus = corpusOf({
  'a.txt': '---\ntitle: x\n---\nHe did *not* say that. She @everyone did.',
});
const passage = corpus.passages[0];
if (!passage) throw new Error('no passage');
const source = corpus.sourceOf(passage);

function quotation(start: number, end: number): Quotation {
  return {
    text: source.text.slice(start, end),
    start,
    end,
    passage: passage as NonNullable<typeof passage>,
    attribution: { source, paragraph: 1, speeches: [] },
    alsoIn: [],
  };
}

/** “did”, said by somebody. */
function said(speaker: Speaker): Speech {
  const start = source.text.indexOf('did.');
  const end = start + 3;
  const rest = { kind: 'direct', cue: null, mention: null, statement: 0 } as const;
  return { sourceId: source.id, paragraph: 1, start, end, speakers: [speaker], ...rest };
}

const whole = quotation(passage.start, passage.end);
const OWN_VOICE = '— the document’s own voice · “x” · ¶ 1 · date not stated';
const message = (content: string, extra: object = {}, attribution = OWN_VOICE) => ({
  allowedMentions: { parse: [] },
  components: [
    {
      type: 17,
      components: [
        { type: 10, id: 100, content },
        { type: 10, id: 200, content: attribution },
      ],
    },
  ],
  ...extra,
});

describe('a message leaves', () => {
  test('when it shows the source’s words', () => {
    expect(() =>
      passGate(message(`> “${escapeMarkdown(whole.text)}”`), [whole], corpus),
    ).not.toThrow();
  });

  test('when a part is shown with its omissions marked', () => {
    const part = quotation(passage.start, passage.start + 22);
    expect(() =>
      passGate(message(`> “${escapeMarkdown(part.text)}” […]`), [part], corpus),
    ).not.toThrow();
  });

  test('when a citation to copy has the source’s words as they are', () => {
    const copied = message(`\`\`\`\n“${whole.text}”\n${OWN_VOICE}\n\`\`\``);
    expect(() => passGate(copied, [whole], corpus)).not.toThrow();
  });

  test('when it says who speaks, by the name that the source has', () => {
    const spoken = {
      ...whole,
      attribution: { ...whole.attribution, speeches: [said(person('She'))] },
    };
    const sent = message(`> “${escapeMarkdown(whole.text)}”`, {}, '— She · quoted in “x” · ¶ 1');
    expect(() => passGate(sent, [spoken], corpus)).not.toThrow();
  });
});

describe('nothing leaves', () => {
  const escaped = escapeMarkdown(whole.text);
  const part = quotation(passage.start, passage.start + 22);
  test.each([
    ['a word is changed', message(`> “${escaped.replace('say', 'mean')}”`), [whole]],
    ['a negation is dropped', message(`> “${escaped.replace('\\*not\\* ', '')}”`), [whole]],
    ['emphasis would be shown', message(`> “${whole.text}”`), [whole]],
    ['an omission is not marked', message(`> “${escapeMarkdown(part.text)}”`), [part]],
    ['an omission is marked where there is none', message(`> […] “${escaped}”`), [whole]],
    ['the marks are missing', message(`> ${escaped}`), [whole]],
    ['a quotation is missing', message(`> “${escaped}”`), [whole, whole]],
    [
      'somebody could be pinged',
      message(`> “${escaped}”`, { allowedMentions: { parse: ['everyone'] } }),
      [whole],
    ],
    [
      'mentions are not ruled out',
      message(`> “${escaped}”`, { allowedMentions: undefined }),
      [whole],
    ],
    [
      'the quotation leaves its paragraph',
      message(`> “${escaped}”`),
      [{ ...whole, end: whole.end + 1 }],
    ],
    [
      'the quotation differs from the source',
      message(`> “${escaped}”`),
      [{ ...whole, text: 'He did say that.' }],
    ],
  ])('when %s', (_, payload, quotations) => {
    expect(() => passGate(payload, quotations, corpus)).toThrow(VerbatimError);
  });

  test('when a citation to copy would end before its words do', () => {
    const fenced = corpusOf({ 'a.txt': '---\ntitle: x\n---\nHe wrote ``` and left.' });
    const [only] = fenced.passages;
    if (!only) throw new Error('no passage');
    const quoted = quotePassage(only, { corpus: fenced, speeches: speechesOf(fenced, []) });
    const copied = message(`\`\`\`\n“${quoted.text}”\n${OWN_VOICE}\n\`\`\``);
    expect(() => passGate(copied, [quoted], fenced)).toThrow(VerbatimError);
  });

  test.each([
    ['a word of a citation to copy is changed', whole.text.replace('say', 'mean'), OWN_VOICE],
    ['a citation to copy names somebody else', whole.text, '— She · “x” · ¶ 1'],
  ])('when %s', (_, words, attribution) => {
    const copied = message(`\`\`\`\n“${words}”\n${attribution}\n\`\`\``);
    expect(() => passGate(copied, [whole], corpus)).toThrow(VerbatimError);
  });

  test.each([
    ['its attribution is missing', '', [], whole],
    ['it names somebody else', '— Ana Berg · “x” · ¶ 1', [said(person('She'))], whole],
    ['it names somebody where nobody speaks', '— She · “x” · ¶ 1', [], whole],
    [
      'it passes somebody’s words off as the document’s own',
      OWN_VOICE,
      [said(person('She'))],
      whole,
    ],
    ['a name is not in the source', '— Sheila · “x” · ¶ 1', [said(person('Sheila'))], whole],
    [
      'a role is not in the source',
      '— She, queen · “x” · ¶ 1',
      [said(person('She', 'queen'))],
      whole,
    ],
  ])('when %s', (_, attribution, speeches, quoted) => {
    const spoken = { ...quoted, attribution: { ...quoted.attribution, speeches } };
    const sent = message(`> “${escaped}”`, {}, attribution);
    expect(() => passGate(sent, [spoken], corpus)).toThrow(VerbatimError);
  });

  test('and the error does not repeat the words', () => {
    try {
      passGate(message('> “something else”'), [whole], corpus);
    } catch (error) {
      expect(String(error)).not.toContain('something else');
      return;
    }
    throw new Error('It passed.');
  });
});

describe('escaped text displays as itself', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '> ',
        '>>> ',
        '# ',
        '-# ',
        '- ',
        '1. ',
        '\\',
        '\\\\',
        '[a](http://b.c)',
        '<@123456789012345678>',
        '<@&123456789012345678>',
        '<#123456789012345678>',
        '@everyone',
        '@here',
        '<t:1618953630:R>',
        '<:name:123456789012345678>',
        ':smile:',
        'https://example.com/a_b_c',
        '</ask:123456789012345678>',
        '\u200b',
        '\u202e',
        '\u2067',
        '\u2069',
        'שלום',
        '👩‍👩‍👧',
        '¯\\_(ツ)_/¯',
        ' ',
        'word',
        '“',
        '”',
        '[…]',
        '\u0000',
        '\ud800',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  test('whatever it is made of', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        expect(displayedText(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '*a*',
    '_a_',
    '`a`',
    '~~a~~',
    '||a||',
    '<@1>',
    '@everyone',
    'https://a.b',
    ':a:',
    '[a](b)',
    'a \\ b',
    '\\',
  ])('and “%s” unescaped is refused', (markdown) => {
    expect(displayedText(markdown)).toBeNull();
  });
});
