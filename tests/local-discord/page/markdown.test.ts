// Discord markdown as the local page reads it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/local-discord/page/markdown-ast.ts';
import { parseMarkdown } from '../../../src/local-discord/page/markdown-blocks.ts';
import { parseInline } from '../../../src/local-discord/page/markdown-inline.ts';
import { expectLinear } from '../../growth.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const name = (of: string, id: string) => `${of === 'channel' ? '#' : '@'}${id}`;
const seen = (source: string) => visibleText(parseMarkdown(source), name);

describe('a reader sees marks as formatting', () => {
  it.each([
    ['**bold**', [{ kind: 'bold', children: [text('bold')] }]],
    ['*italic*', [{ kind: 'italic', children: [text('italic')] }]],
    ['_italic_', [{ kind: 'italic', children: [text('italic')] }]],
    ['__under__', [{ kind: 'underline', children: [text('under')] }]],
    ['~~gone~~', [{ kind: 'strike', children: [text('gone')] }]],
    ['||secret||', [{ kind: 'spoiler', children: [text('secret')] }]],
    ['`a *b*`', [{ kind: 'code', text: 'a *b*' }]],
    ['``a ` b``', [{ kind: 'code', text: 'a ` b' }]],
    ['***both***', [{ kind: 'bold', children: [{ kind: 'italic', children: [text('both')] }] }]],
    [
      '*a **b** c*',
      [
        {
          kind: 'italic',
          children: [text('a '), { kind: 'bold', children: [text('b')] }, text(' c')],
        },
      ],
    ],
  ])('%s', (source, expected) => {
    expect(parseInline(source)).toEqual(expected);
  });
});

describe('a reader sees characters that are no marks as they are', () => {
  it.each([
    '2 * 3 * 4',
    'snake_case_name',
    'a lone ** mark',
    '**',
    '****',
    '||||',
    '``',
    '[brackets] only',
    '[not a link](javascript:alert)',
    '<not a mention>',
    'me@example.org',
    'a ` backtick',
    'h, http, https://',
    '#no heading',
    '-no item',
  ])('%s', (source) => {
    expect(seen(source)).toBe(source);
    expect(parseInline(source).every((inline) => inline.kind === 'text')).toBe(true);
  });

  it('after a backslash', () => {
    const source = '\\*a\\* \\_b\\_ \\`c\\` \\|\\|d\\|\\| \\# \\> \\[e](f) \\<@1> \\\\';
    expect(seen(source)).toBe('*a* _b_ `c` ||d|| # > [e](f) <@1> \\');
  });
});

describe('a reader sees links, mentions and moments', () => {
  it.each([
    ['see https://a.example/b_(c).', 'https://a.example/b_(c)'],
    ['(https://a.example/b)', 'https://a.example/b'],
    ['<https://a.example/b>', 'https://a.example/b'],
    ['**https://a.example/b**', 'https://a.example/b'],
    ['[words](https://a.example/b)', 'https://a.example/b'],
    ['[words](<https://a.example/b>)', 'https://a.example/b'],
    ['[**words**](https://a.example/b "title")', 'https://a.example/b'],
  ])('%s leads to %s', (source, url) => {
    expect(JSON.stringify(parseInline(source))).toContain(`"kind":"link","url":"${url}"`);
  });

  it('with a link inside a link as words only', () => {
    expect(parseInline('[a https://b.example](https://c.example)')).toEqual([
      { kind: 'link', url: 'https://c.example', children: [text('a '), text('https://b.example')] },
    ]);
  });

  it.each([
    ['<@12>', { kind: 'mention', of: 'user', id: '12' }],
    ['<@!12>', { kind: 'mention', of: 'user', id: '12' }],
    ['<@&12>', { kind: 'mention', of: 'role', id: '12' }],
    ['<#12>', { kind: 'mention', of: 'channel', id: '12' }],
    ['@everyone', { kind: 'mention', of: 'everyone', id: 'everyone' }],
    ['</ask:12>', { kind: 'command', name: 'ask' }],
    ['<t:1700000000:R>', { kind: 'timestamp', seconds: 1_700_000_000, style: 'R' }],
    ['<t:1700000000>', { kind: 'timestamp', seconds: 1_700_000_000, style: 'f' }],
    ['<:smile:12>', { kind: 'emoji', name: 'smile' }],
  ])('%s', (source, expected) => {
    expect(parseInline(source)).toEqual([expected]);
  });
});

describe('a reader sees blocks', () => {
  const kinds = (source: string) => parseMarkdown(source).map((block) => block.kind);

  it('headings, small print and paragraphs', () => {
    expect(kinds('# One\n## Two\n### Three\n-# small\nwords\nmore words')).toEqual([
      'heading',
      'heading',
      'heading',
      'subtext',
      'paragraph',
    ]);
  });

  it('a quotation of some lines, and one of all the rest', () => {
    expect(parseMarkdown('> a\n> b\nc\n>>> d\ne')).toEqual([
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('a\nb')] }] },
      { kind: 'paragraph', children: [text('c')] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('d\ne')] }] },
    ]);
  });

  it('code with its language, in which nothing is a mark', () => {
    expect(parseMarkdown('see:\n```js\nconst a = `**b**`;\n```\nafter')).toEqual([
      { kind: 'paragraph', children: [text('see:')] },
      { kind: 'code', language: 'js', text: 'const a = `**b**`;' },
      { kind: 'paragraph', children: [text('after')] },
    ]);
  });

  it('lists inside lists, and numbers after bullets', () => {
    const [bullets, numbers] = parseMarkdown('- a\n  - b\n- c\n3. d\n4. e');
    expect(bullets).toMatchObject({
      kind: 'list',
      ordered: false,
      items: [{ lists: [{ kind: 'list', items: [{ children: [text('b')] }] }] }, { lists: [] }],
    });
    expect(numbers).toMatchObject({ kind: 'list', ordered: true, start: 3 });
  });
});

describe('whatever is written', () => {
  const marks = fc
    .array(
      fc.constantFrom(
        ...['*', '**', '_', '__', '~~', '||', '`', '```', '[', '](', ')', '<', '>', '> ', '>>> '],
        ...[
          '# ',
          '- ',
          '  - ',
          '1. ',
          '-# ',
          '\\',
          '\n',
          ' ',
          'a',
          'https://a.b',
          '<@1>',
          '<t:1:R>',
        ],
        ...['é', '😀', '\u200b', '\u202e', '@everyone', '\ud800'],
      ),
    )
    .map((parts) => parts.join(''));

  it('it is read without an error', () => {
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (source) => {
        expect(typeof seen(source)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('plain words stay exactly as they are', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N} ,;!?'’“”…–%&$€+=/]{0,80}$/u);
    fc.assert(
      fc.property(words, (source) => {
        expect(seen(source)).toBe(source);
      }),
    );
  });

  it('escaped characters stay exactly as they are', () => {
    fc.assert(
      fc.property(marks, (source) => {
        const oneLine = source.replaceAll('\n', ' ').replaceAll('\ud800', '');
        const escaped = oneLine.replace(/[^0-9A-Za-z\s]/gu, (character) => `\\${character}`);
        // A bare URL is broken by the escapes as well: everything is text.
        expect(seen(escaped)).toBe(oneLine);
      }),
    );
  });

  it.each(['*a ', '**', '_', '[', '[](http://', '`', '```', '> ', '- ', '||a', '<t:', 'http://'])(
    'two hundred thousand characters of %s take no time that grows with their square',
    (piece) => {
      expectLinear((size) => () => seen(piece.repeat(Math.ceil(size / piece.length))), 200_000);
    },
  );
});
