// The command line as its users call it: results on standard output, everything else on standard error.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function verbatim(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'] ?? '' };
    const child = spawn(process.execPath, ['dist/cli.js', ...args], { env });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const lines = (text: string) => text.trimEnd().split('\n');

describe('verbatim ask', () => {
  test('answers one question with the source’s words and where they stand', async () => {
    const { code, out, err } = await verbatim([
      'ask',
      'how many Russians got refugee status in France?',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('“According to the CNDA, 102 Russians who fled mobilization');
    expect(out).toMatch(
      /— National Asylum Court \(CNDA\) · reported in “.*” · ¶ 39 · date not stated/,
    );
  });

  test('gives the paragraph that a reference names, or says how many there are', async () => {
    const asked = ['¶ 39 of the deserters report', 'paragraph 390 of the Ukraine war article'];
    const { out } = await verbatim(['ask', '--json'], `${asked.join('\n')}\n`);
    const [found, beyond] = lines(out).map((line) => JSON.parse(line));
    expect(found).toMatchObject({ outcome: 'quoted', quotations: [{ paragraph: 39 }] });
    expect(beyond).toMatchObject({
      outcome: 'abstained',
      reason: 'no such paragraph',
      paragraph: { kind: 'beyond', number: 390, source: 'deserters-live-in-fear', last: 71 },
    });
    const { out: text } = await verbatim(['ask', asked[1] ?? '']);
    expect(text).toMatch(/^There are only 71 paragraphs in “Ukraine war: .*”\.\n$/);
  });

  test('names who speaks, and the document where nobody does', async () => {
    const questions = ['strong diplomatic relations with Russia', 'his residence permit expired'];
    const { out } = await verbatim(['ask', '--json'], `${questions.join('\n')}\n`);
    const [spoken, own] = lines(out).map((line) => JSON.parse(line).quotations[0]);
    expect(spoken).toMatchObject({ paragraph: 20, manner: 'direct' });
    expect(spoken.speaker).toEqual({
      name: 'Artur Alkhastov',
      role: 'Kazakh human rights activist',
      pseudonym: false,
      kind: 'person',
    });
    expect(spoken.speakers).toEqual([spoken.speaker]);
    expect(own).toMatchObject({ paragraph: 24, manner: 'document', speakers: [] });
    expect(own.speaker).toEqual({
      name: own.source.title,
      role: null,
      pseudonym: false,
      kind: 'document',
    });
    const { out: text } = await verbatim(['ask', questions[0] ?? '']);
    expect(text).toMatch(
      /\n— Artur Alkhastov, Kazakh human rights activist · “Ukraine war.*” · ¶ 20 · date not stated\n/,
    );
  });

  test('answers what somebody said with their words, or says that they are silent', async () => {
    const said = await verbatim(['ask', 'what did Alkhastov say about Russia?']);
    expect(said.out).toMatch(/^““We have really strong diplomatic relations with Russia,”/);
    const silent = await verbatim(['ask', 'what did Alkhastov say about Sakhalin?']);
    expect(silent.out).toMatch(/^Artur Alkhastov speaks in these sources, but not of this\./);
  });

  test('knows who somebody is, whatever was asked before', async () => {
    const { out } = await verbatim(['ask', 'Hello! How old is Andrei Yuseinov?']);
    expect(out).toMatch(/^“The 24-year-old said he refused to die/);
  });

  test('answers questions from standard input in order, a line of JSON each', async () => {
    const questions = [
      'Who is Artur Alkhastov?',
      '',
      'best pizza in rome',
      '🙂',
      'what is it',
      'x'.repeat(2000),
    ];
    const { code, out } = await verbatim(
      ['ask', '--json', '--limit', '2'],
      `${questions.join('\n')}\n`,
    );
    expect(code).toBe(0);
    const answers = lines(out).map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'quoted',
      ...Array(5).fill('abstained'),
    ]);
    const { corpus } = await readCorpus('corpus');
    const [quotation] = answers[0].quotations;
    const source = corpus.source(quotation.source.id);
    expect(source?.text.slice(quotation.start, quotation.end)).toBe(quotation.text);
    expect(quotation).toMatchObject({
      paragraph: 19,
      source: { publisher: null, date: null, url: null },
    });
    expect(answers[0].nearest).toHaveLength(2);
    expect(answers[0].elapsedMs).toBeGreaterThan(0);
  });

  test('serves the good files of a folder and names the others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-ask-'));
    await writeFile(
      join(folder, 'a.txt'),
      'The bridge at Karlovo was opened in 1931.\n\nThe town lies by the sea.',
    );
    await writeFile(join(folder, 'b.txt'), '');
    const { code, out, err } = await verbatim([
      'ask',
      '--corpus',
      folder,
      'When was the Karlovo bridge opened?',
    ]);
    await rm(folder, { recursive: true });
    expect(code).toBe(0);
    expect(out).toContain('“The bridge at Karlovo was opened in 1931.”');
    expect(err).toBe('not served: b.txt is empty\n');
  });
});

test('verbatim read prints the paragraph that a number or words mean', async () => {
  const { code, out } = await verbatim(['read', 'deserters report', '39']);
  expect(code).toBe(0);
  expect(out).toMatch(/^“According to the CNDA, 102 .*”\n— National Asylum Court .* · ¶ 39 · /);
  const { out: json } = await verbatim([
    'read',
    '--json',
    'deserters-live-in-fear',
    'CNDA,',
    '102',
  ]);
  expect(JSON.parse(json)).toMatchObject({ paragraph: 39, kind: 'paragraph', manner: 'reported' });
});

describe('verbatim quotes', () => {
  test('lists every quotation as a line of JSON, word for word', async () => {
    const { code, out, err } = await verbatim(['quotes', '--json']);
    expect([code, err]).toEqual([0, '']);
    const { corpus } = await readCorpus('corpus');
    const all = lines(out).map((line) => JSON.parse(line));
    expect(all.length).toBeGreaterThan(20);
    for (const { source, file, paragraph, start, end, text } of all) {
      expect(corpus.source(source)?.text.slice(start, end)).toBe(text);
      expect(corpus.source(source)?.file).toBe(file);
      const passage = corpus.passageAt(source, paragraph);
      expect(passage?.start).toBeLessThanOrEqual(start);
      expect(passage?.end).toBeGreaterThanOrEqual(end);
    }
    const russia = all.find(({ text }) => text.startsWith('We have really strong'));
    expect(russia).toMatchObject({
      paragraph: 20,
      kind: 'direct',
      cue: 'said',
      mention: { text: 'Alkhastov' },
    });
    expect(russia.speaker.name).toBe('Artur Alkhastov');
    const title = all.find(({ text }) => text === 'Farewell to Arms');
    expect(title).toMatchObject({ kind: 'titled', speaker: null });
  });

  test('lists them for a person to read', async () => {
    const { out } = await verbatim(['quotes']);
    expect(out).toContain('(deserters-live-in-fear.txt)');
    expect(out).toMatch(
      /¶ 20 · Artur Alkhastov, Kazakh human rights activist: “We have really strong/,
    );
    expect(out).toContain('¶ 11 · in marks, but no speech: “Farewell to Arms”');
  });

  test('writes them in schema.org’s vocabulary', async () => {
    const { code, out } = await verbatim(['quotes', '--format', 'jsonld']);
    expect(code).toBe(0);
    const { '@context': context, '@graph': graph } = JSON.parse(out);
    expect(context).toBe('https://schema.org');
    const ids = graph.map((node: { '@id': string }) => node['@id']);
    expect(new Set(ids).size).toBe(graph.length);
    const ofType = (type: string) =>
      graph.filter((node: { '@type': string }) => node['@type'] === type);
    expect(ofType('CreativeWork')).toHaveLength(2);
    const quotations = ofType('Quotation');
    expect(quotations.some(({ text }: { text: string }) => text === 'Farewell to Arms')).toBe(
      false,
    );
    const russia = quotations.find(({ text }: { text: string }) =>
      text.startsWith('We have really'),
    );
    expect(russia).toMatchObject({ genre: 'direct speech', position: 20, inLanguage: 'en' });
    expect(russia.creator).toEqual(russia.spokenByCharacter);
    const people = ofType('Person');
    const speaker = people.find((one: { '@id': string }) => one['@id'] === russia.creator['@id']);
    expect(speaker).toMatchObject({
      name: 'Artur Alkhastov',
      description: 'Kazakh human rights activist',
    });
    for (const { isPartOf } of quotations) expect(ids).toContain(isPartOf['@id']);
  });

  test.each([
    [['--format', 'xml'], /--format must be one of text, json, jsonld/],
    [['--json', '--format', 'jsonld'], /exclude one another/],
    [['mycorpus'], /mycorpus/],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await verbatim(['quotes', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

describe('verbatim check', () => {
  test('tells what was read and left out of the project’s own corpus', async () => {
    const { code, out } = await verbatim(['check']);
    expect(code).toBe(0);
    expect(out).toContain(
      '1 title, 1 title repeated, 1 lead, 60 paragraph, 7 caption, 1 furniture',
    );
    expect(out).toMatch(/line 16 \(¶ 7\) left out, furniture, .*: Share\./);
    expect(out).toContain('2 documents served with 74 passages; 0 errors');
    expect(out).toMatch(/^\d+ quotations, 0 of them unattributed$/m);
  });

  test('ends with 1 on an error', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-check-'));
    await writeFile(join(folder, 'a.txt'), 'A paragraph stands here.');
    await writeFile(join(folder, 'b.txt'), Buffer.from([0x41, 0xff]));
    const { code, out } = await verbatim(['check', '--corpus', folder]);
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(out).toMatch(/ERROR: b\.txt is not valid UTF-8 at line 1 \(byte 1\)/);
  });
});

describe('verbatim check-quote', () => {
  test('tells whether posted words are the source’s, and shows these', async () => {
    const { code, out, err } = await verbatim([
      'check-quote',
      '“102 Russians who escaped mobilization” — CNDA',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('\naltered\npost only: escaped\nsource only: fled\n');
    expect(out).toContain('“According to the CNDA, 102 Russians who fled mobilization');
  });

  test('checks a post a line, each a line of JSON', async () => {
    const posts = ['There are no deserters among them', '“I saved my family” — Oleg', ''];
    const { code, out } = await verbatim(['check-quote', '--json'], `${posts.join('\n')}\n`);
    expect(code).toBe(0);
    const checks = lines(out).map((line) => JSON.parse(line).checks[0]);
    expect(checks.map(({ verdict }) => verdict)).toEqual([
      'word for word',
      'another speaker',
      'too short',
    ]);
    expect(checks[0].exact[0]).toMatchObject({ text: posts[0], paragraph: 39 });
  });
});

describe('verbatim evaluate', () => {
  const questions = ['--questions', 'tests/quality/questions.json'];

  test('says how well the project’s own questions are answered, and what went wrong worst', async () => {
    const { code, out, err } = await verbatim(['evaluate', ...questions, '--misses', '2']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^523 questions, 347 of which the sources answer\n/);
    expect(out).toMatch(/right passage ranked first +\d+\.\d%/);
    expect(out).toMatch(/The worst misses:\n {2}answered /);
    expect(out).toMatch(/… and \d+ more; --misses N shows more/);
  });

  test('gives programs the same figures', async () => {
    const { code, out } = await verbatim(['evaluate', ...questions, '--json']);
    expect(code).toBe(0);
    const figures = JSON.parse(out);
    expect(figures).toMatchObject({ questions: 523, answerable: 347 });
    expect(figures.rankedFirst).toBeGreaterThan(0.7);
    expect(figures.misses[0]).toHaveProperty('expected');
  });

  test('refuses a file that is not there with 1 and one sentence', async () => {
    const { code, out, err } = await verbatim(['evaluate', '--questions', 'nowhere.json']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('verbatim evaluate: The file of questions “nowhere.json” does not exist.\n');
  });
});

describe('a wrong call ends with 2, a sentence and no result', () => {
  test.each([
    [[], /Usage/],
    [['quote'], /no command “quote”/],
    [['ask', '--limit', '-3', 'x'], /--limit must be a whole number from 1 to 50, not “-3”/],
    [['read', 'deserters-live-in-fear'], /a source and a paragraph are missing/],
    [
      ['read', 'nothing', '3'],
      /no source is called “nothing”\. There are: deserters-live-in-fear, zig/,
    ],
    [['read', 'deserters-live-in-fear', '390'], /there are only 71 paragraphs in deserters-live/],
    [['ask', '--limit', '0', 'x'], /--limit must be a whole number from 1 to 50/],
    [['ask', '--nonsense', 'x'], /--nonsense/],
    [['check', 'mycorpus'], /mycorpus/],
    [['register', '--guild', 'x'], /--guild must be a server id/],
    [['register'], /DISCORD_TOKEN/],
    [['evaluate'], /--questions FILE/],
  ])('verbatim %j', async (args, message) => {
    const { code, out, err } = await verbatim(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('and a missing folder with 1', async () => {
    const { code, out, err } = await verbatim(['ask', '--corpus', 'nowhere', 'x']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('verbatim ask: The corpus folder “nowhere” does not exist.\n');
  });
});

describe('whoever asks how to write a command', () => {
  const commands = ['ask', 'read', 'quotes', 'check', 'check-quote', 'evaluate', 'register'];

  test.each(commands)('is told for %s, without anything being done', async (name) => {
    const [asked, short, other] = await Promise.all([
      verbatim([name, '--help']),
      verbatim([name, '-h']),
      verbatim(['help', name]),
    ]);
    expect([asked.code, asked.err]).toEqual([0, '']);
    expect(asked.out).toMatch(new RegExp(`^Usage: verbatim ${name} ?[^\\n]*\\n {2}\\S`));
    expect(asked.out.match(/verbatim /g)).toHaveLength(1);
    expect(short).toEqual(asked);
    expect(other).toEqual(asked);
  });

  test('is told by which version, and shown all commands', async () => {
    expect((await verbatim(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { code, out } = await verbatim(['--help']);
    expect(code).toBe(0);
    for (const name of commands) expect(out).toContain(`\n  ${name} `);
  });

  test('with an option that there is not is told so, and how to write it', async () => {
    const { code, out, err } = await verbatim(['ask', '--bogus', 'x']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^verbatim ask: there is no option “--bogus”\.\n\nUsage: verbatim ask \[/);
    const missing = await verbatim(['ask', '--limit']);
    expect(missing.err).toMatch(/^verbatim ask: --limit needs a value\.\n/);
  });
});

test.each([['ask', 'Who?'], ['quotes'], ['check-quote', 'They fled.']])(
  'a folder without a document is named by %s',
  async (...command) => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-empty-'));
    const { code, err } = await verbatim([...command, '--corpus', folder]);
    await rm(folder, { recursive: true });
    expect(code).toBe(0);
    expect(err).toBe(`the corpus “${folder}” holds no document that can be served\n`);
  },
);
