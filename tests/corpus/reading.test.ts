// Reading a folder: what can't be served is named with its reason, and the rest is served.

import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CorpusError, readCorpus } from '../../src/corpus/read-corpus.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-corpus-'));
  await write('good.txt', 'A good paragraph stands here, and it is served.');
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, file), content);
}

/** Reads the folder and gives the reason for one file; the good file must be served all the same. */
async function reasonFor(file: string): Promise<string | undefined> {
  const { corpus, unread } = await readCorpus(folder);
  expect(corpus.sources.map(({ id }) => id)).toContain('good');
  return unread.find((each) => each.file === file)?.reason;
}

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  );

describe('a file is left out with a clear reason', () => {
  test.each([
    ['invalid UTF-8', bytes('One.\nTwo ', 0xff, ' three.'), /not valid UTF-8 at line 2 \(byte 9\)/],
    [
      'a cut UTF-8 character at the end',
      bytes('One.', 0xe2, 0x82),
      /not valid UTF-8 at line 1 \(byte/,
    ],
    ['NUL bytes', bytes('One.\n\nTwo', 0, '.'), /NUL byte in line 3/],
    ['UTF-16', bytes(0xff, 0xfe, 'O', 0), /UTF-16; save it as UTF-8/],
    ['nothing in it', '', /is empty/],
    ['white space only', ' \n\n\t\n', /is empty/],
    ['page furniture only', 'close\nclose\n\nShare.\nExit mobile version\n', /holds no paragraph/],
    ['front matter that is never closed', '---\ntitle: x\n\nText.', /never closed/],
    ['front matter that is no YAML', '---\ntitle: x\nurl: "y\n---\nText.', /front matter, line \d/],
    ['front matter that is a list', '---\n- a\n---\nText.', /key: value/],
    ['a bad date', '---\ndate: 2023-02-31\n---\nText.', /date: 2023-02-31” is no date/],
    ['a bad address', '---\nurl: javascript:alert(1)\n---\nText.', /no http or https address/],
    ['a bad language', '---\nlanguage: "not a tag"\n---\nText.', /no language tag/],
    ['a title that is a list', '---\ntitle: [a, b]\n---\nText.', /one line of text/],
  ])('when it has %s', async (_, content, reason) => {
    await write('bad.txt', content);
    expect(await reasonFor('bad.txt')).toMatch(reason);
  });

  test('when it is larger than 16 MB', async () => {
    await write('huge.txt', 'x');
    await truncate(join(folder, 'huge.txt'), 50 * 1024 * 1024);
    expect(await reasonFor('huge.txt')).toMatch(/50 MB; the limit is 16 MB/);
  });

  test('when it is a link that leads out of the folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'verbatim-outside-'));
    await writeFile(join(outside, 'secret.txt'), 'A secret.');
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    await symlink(join(folder, 'nowhere.txt'), join(folder, 'dangling.txt'));
    expect(await reasonFor('link.txt')).toMatch(/leads out of the corpus folder/);
    expect(await reasonFor('dangling.txt')).toMatch(/can't be read \(ENOENT\)/);
    await rm(outside, { recursive: true });
  });

  test('when another file has the same id', async () => {
    await write('good.md', 'The same name once more, with other words.');
    expect(await reasonFor('good.txt')).toMatch(/same id “good” as good\.md/);
  });

  test('when it is of a kind that is not read', async () => {
    await write('report.pdf', '%PDF');
    expect(await reasonFor('report.pdf')).toBe('is neither .txt nor .md');
  });
});

// The good file comes after `good.md` by name, so it is the one left out there.
async function served(file: string, content: string | Uint8Array) {
  await write(file, content);
  const { corpus, unread } = await readCorpus(folder);
  expect(unread).toEqual([]);
  const source = corpus.sources.find((each) => each.file === file);
  if (!source) throw new Error(`${file} is not served`);
  return { source, passages: corpus.passagesOf(source.id), corpus };
}

describe('a file is served', () => {
  test('without its byte order mark', async () => {
    const { source } = await served('a.txt', '\ufeffThe text begins here.');
    expect(source.text).toBe('The text begins here.');
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('with %s line ends, unchanged', async (_, end) => {
    const text = [
      '---',
      'title: x',
      '---',
      'One line',
      'and another.',
      '',
      'A second paragraph.',
    ].join(end);
    const { source, passages } = await served('a.txt', text);
    expect(source.text).toBe(text);
    expect(source.title).toBe('x');
    expect(passages.map(({ start, end: to }) => text.slice(start, to))).toEqual([
      `One line${end}and another.`,
      'A second paragraph.',
    ]);
  });

  test('when one paragraph has a megabyte, with a warning', async () => {
    await write('long.txt', `${'Word after word follows here. '.repeat(35_000)}`);
    const { corpus, reports } = await readCorpus(folder);
    expect(corpus.passagesOf('long')).toHaveLength(1);
    expect(reports.find(({ file }) => file === 'long.txt')?.warnings).toEqual([
      expect.stringMatching(/paragraph 1 has 1049999 characters/),
    ]);
  });

  test('from a folder below, and through a link inside the corpus', async () => {
    await mkdir(join(folder, 'below'));
    await write('below/deep.txt', 'A paragraph from below.');
    await symlink(join(folder, 'below/deep.txt'), join(folder, 'linked.txt'));
    const { corpus, unread } = await readCorpus(folder);
    expect(unread).toEqual([]);
    expect(corpus.sources.map(({ id }) => id)).toEqual(['below/deep', 'good', 'linked']);
  });

  test('with what its front matter states, and nothing else', async () => {
    const { source } = await served(
      'a.md',
      '---\nid: report\ntitle: The report\ndate: 2023-06\nurl: https://example.org/a\nlanguage: de\n---\nEin Absatz.',
    );
    expect(source).toMatchObject({
      id: 'report',
      title: 'The report',
      date: '2023-06',
      url: 'https://example.org/a',
      language: 'de',
      author: null,
      publisher: null,
    });
  });

  test('under its opening words where no title is stated', async () => {
    const { source } = await served(
      'a.txt',
      'It was the third winter of the long strike when the first letters came.\n\nMore.',
    );
    expect(source.title).toBe('It was the third winter of the long strike when the first …');
  });
});

test('an unknown key of the front matter is a warning with the known ones', async () => {
  await write('a.txt', '---\ntitel: x\n---\nText stands here.');
  const { reports } = await readCorpus(folder);
  expect(reports.find(({ file }) => file === 'a.txt')?.warnings[0]).toMatch(
    /unknown key “titel”.*title/,
  );
});

test('progress is told for every file', async () => {
  await write('a.txt', 'A paragraph.');
  const told: string[] = [];
  await readCorpus(folder, { onProgress: (done, total) => told.push(`${done}/${total}`) });
  expect(told).toEqual(['1/2', '2/2']);
});

describe('there is no corpus', () => {
  test('when the folder does not exist', async () => {
    await expect(readCorpus(join(folder, 'nowhere'))).rejects.toThrow(CorpusError);
    await expect(readCorpus(join(folder, 'nowhere'))).rejects.toThrow(/does not exist/);
  });

  test('when it is a file', async () => {
    await expect(readCorpus(join(folder, 'good.txt'))).rejects.toThrow(
      /is a file; name the folder/,
    );
  });

  test('but an empty folder is one without sources', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect((await readCorpus(empty)).corpus.sources).toEqual([]);
  });
});
