// What an answer looks like, and that it keeps to Discord's limits whatever the sources hold.

import { IncomingWebhookInteractionRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quotation } from '../../src/answer/answer.ts';
import { quotePassage } from '../../src/answer/quote-passage.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import type { Source } from '../../src/corpus/source.ts';
import { attributionLine } from '../../src/discord/attribution-line.ts';
import {
  answerCard,
  contextCard,
  moreCard,
  nearestCard,
  sharedCard,
} from '../../src/discord/card.ts';
import { citationCard } from '../../src/discord/citation-card.ts';
import { decodeAction } from '../../src/discord/custom-id.ts';
import { passGate } from '../../src/discord/gate.ts';
import { type OutgoingMessage, sendable } from '../../src/discord/message.ts';
import { person, type Said, speechesOf } from '../speeches-of.ts';
import { abstained, corpusOf, passageWith, quoted, sampleCorpus, whole } from './sample-library.ts';
import { allComponents, buttonsOf, labelsOf, textOf, textsOf } from './shown.ts';

const CNDA = { ...person('CNDA'), kind: 'organisation' } as const;
const corpus = sampleCorpus();
const ferry = whole(corpus, passageWith(corpus, 'ferry'));

function attributed(changes: Partial<Quotation['attribution']>): Quotation {
  return { ...ferry, attribution: { ...ferry.attribution, ...changes } };
}

function withSource(changes: Partial<Source>): Quotation {
  return attributed({ source: { ...ferry.attribution.source, ...changes } });
}

test('a card shows the question, the quotation in marks, and its attribution', () => {
  const answer = quoted(corpus, 'Did the *ferry* sail?', [ferry.passage]);
  const texts = textsOf(answerCard(answer, corpus, 'everyone'));
  expect(texts).toEqual([
    '**Did the \\*ferry\\* sail?**',
    '> “The ferry sailed again in April with 102 passengers.”',
    expect.stringMatching(
      /^— the document’s own voice · “The harbour report” · Harbour Office · ¶\u00a03 · /,
    ),
  ]);
});

test('the link of a source can’t break out of its brackets', () => {
  expect(attributionLine(ferry)).toMatch(
    /2021\\-05 · \[source\]\(https:\/\/harbour\.example\/report%5F%28final%29#:~:text=[\w%.]+\)$/,
  );
});

test.each(['javascript:alert(1)', 'not an address', `https://long.example/${'x'.repeat(600)}`])(
  'the address %s becomes no link',
  (url) => {
    expect(attributionLine(withSource({ url }))).not.toContain('[source]');
  },
);

function spoken(text: string, said: readonly Said[]): string {
  const made = corpusOf({ 'a.txt': `---\ntitle: The *report*\n---\n${text}` });
  const passage = passageWith(made, text);
  return attributionLine(quotePassage(passage, { corpus: made, speeches: speechesOf(made, said) }));
}

test.each<[string, string, readonly Said[], string]>([
  [
    'direct words are the speaker’s, with the role',
    '“We *never* saw this,” said Anna, a <@1> pilot.',
    [
      {
        words: 'We *never* saw this,',
        speaker: person('Anna', 'a <@1> pilot'),
        cue: 'said',
        mention: 'Anna',
      },
    ],
    'Anna, a \\<\\@1\\> pilot · “The \\*report\\*” · ¶\u00a01',
  ],
  [
    'what is retold is labelled as reported',
    'According to the CNDA, 102 ferries sailed.',
    [{ words: '102 ferries sailed', kind: 'indirect', speaker: CNDA }],
    'CNDA · reported in “The',
  ],
  [
    'where only a part is retold, the line says so',
    'According to the CNDA, few sailed. The ferry was loud, and the town was cold that winter.',
    [{ words: 'few sailed', kind: 'indirect', speaker: CNDA }],
    'CNDA (in part) · reported in “The',
  ],
  [
    'a few quoted words are labelled as quoted',
    'Anna went home when the winter came and said that it had been “a great school”.',
    [{ words: 'a great school', speaker: person('Anna') }],
    'Anna · quoted in “The',
  ],
  [
    'a speaker whom the text does not state stays not stated',
    '“It is very cold.”',
    [{ words: 'It is very cold.', speaker: null }],
    'speaker not stated · “The',
  ],
  [
    'several speakers are each named',
    '“Cold,” said Anna. “Yes,” said Carl. “No.”',
    [
      { words: 'Cold,', speaker: person('Anna', 'pilot') },
      { words: 'Yes,', speaker: person('Carl') },
      { words: 'No.', speaker: null },
    ],
    'Anna, pilot; Carl; another speaker not stated · quoted in “The',
  ],
  [
    'several who speak together are each named',
    '“Cold,” Anna and Carl said.',
    [{ words: 'Cold,', speakers: [person('Anna', 'pilot'), person('Carl')], cue: 'said' }],
    'Anna, pilot; Carl · quoted in “The',
  ],
  [
    'a pseudonym keeps the source’s own note',
    'Vladimir (not his real name) left. “I was afraid,” said Vladimir.',
    [
      {
        words: 'I was afraid,',
        speaker: { ...person('Vladimir', 'a pilot'), pseudonym: true },
        mention: 'Vladimir.',
      },
    ],
    'Vladimir (not his real name), a pilot · quoted in “The',
  ],
  [
    'a pseudonym without a note beside it is labelled all the same',
    '“I was afraid,” said Vladimir.',
    [{ words: 'I was afraid,', speaker: { ...person('Vladimir'), pseudonym: true } }],
    'Vladimir (not their real name) · ',
  ],
  [
    'a title in marks is the document’s own voice',
    'The “Farewell to Arms” began.',
    [{ words: 'Farewell to Arms', kind: 'titled', speaker: null }],
    'the document’s own voice · “The',
  ],
])('%s', (_, text, said, line) => {
  expect(spoken(text, said)).toContain(`— ${line}`);
});

test('of a shortened quotation only those are named who speak in what is shown', () => {
  const text = `${'It was a long winter, and nobody sailed. '.repeat(200)}“So cold,” said Anna.`;
  const made = corpusOf({ 'a.txt': `---\ntitle: x\n---\n${text}` });
  const passage = passageWith(made, 'So cold');
  const speeches = speechesOf(made, [{ words: 'So cold,', speaker: person('Anna') }]);
  const message = contextCard(quotePassage(passage, { corpus: made, speeches }), made);
  expect(textOf(message)).toContain('— the document’s own voice · ');
  expect(textOf(message)).not.toContain('Anna');
});

test('what the document does not state is said to be not stated', () => {
  const line = attributionLine(withSource({ date: null, publisher: null, url: null }));
  expect(line).toBe(
    '— the document’s own voice · “The harbour report” · ¶\u00a03 · date not stated',
  );
});

test('other sources with the same words are named beside it', () => {
  const other = whole(corpus, passageWith(corpus, 'lamp')).attribution;
  expect(attributionLine({ ...ferry, alsoIn: [other] })).toMatch(
    / · also in “The lighthouse diary” ¶\u00a01$/,
  );
});

test('a title full of Markdown, mentions and direction marks is only text', () => {
  const title = '\u202e[x](https://evil.example) <@1> @everyone\n# **big**';
  const line = attributionLine(withSource({ title }));
  expect(line).toContain('“\\[x\\]');
  expect(line).not.toMatch(/[\u202e\n]/);
  expect(line).not.toMatch(/(?<!\\)(?:<@|@everyone|\*\*)/);
});

test('a long question is shortened visibly', () => {
  const answer = quoted(corpus, 'why '.repeat(300), [ferry.passage]);
  const [question = ''] = textsOf(answerCard(answer, corpus, 'everyone'));
  expect(question.length).toBeLessThanOrEqual(304);
  expect(question).toContain('…');
});

test('a part of the question that the sources do not answer is named, as text only', () => {
  const answer = quoted(corpus, 'Did it sail and who is *@everyone*?', [ferry.passage]);
  const parts = { ...answer, unanswered: ['who is *@everyone*'] };
  const [, note = '', quotation = ''] = textsOf(answerCard(parts, corpus, 'everyone'));
  expect(note).toMatch(/^-# The sources do not answer “who is \\\*\\?@/);
  expect(quotation).toContain('The ferry sailed');
});

test('a private card can be shared, a public one needs not be', () => {
  const answer = quoted(corpus, 'ferry?', [ferry.passage]);
  const labels = (audience: 'everyone' | 'presser only') =>
    labelsOf(answerCard(answer, corpus, audience));
  expect(labels('presser only')).toEqual([
    'Before',
    'After',
    'Copy citation',
    'Pin …',
    'Share',
    'Remove',
  ]);
  expect(labels('everyone')).toEqual(['Before', 'After', 'Copy citation', 'Pin …', 'Remove']);
});

test('quotations without room wait behind More quotes, and come whole when asked for', () => {
  const sentence = (n: number) => `This is sentence ${n} of a long paragraph about the harbour. `;
  const long = (from: number) =>
    Array.from({ length: 34 }, (_, n) => sentence(from + n))
      .join('')
      .trim();
  const big = corpusOf({ 'big.txt': [long(100), long(200), long(300)].join('\n\n') });
  const message = answerCard(quoted(big, 'harbour', big.passages), big, 'everyone');
  expect(message.quotations.map(({ text }) => text)).toEqual([long(100)]);
  expect(labelsOf(message)).toContain('More quotes (2)');
  const more = moreCard(
    big.passages.slice(1).map((each) => whole(big, each)),
    big,
  );
  expect(more.quotations.map(({ text }) => text)).toEqual([long(200)]);
  expect(labelsOf(more)).toEqual(['More quotes (1)', 'Copy citation']);
});

test('too long a paragraph is cut at a sentence’s end, with the omission outside the marks', () => {
  const text = 'The ice did not melt in March, and nobody sailed. '.repeat(400).trim();
  const big = corpusOf({ 'big.txt': text });
  const [passage] = big.passages;
  if (!passage) throw new Error('no passage');
  const message = contextCard(whole(big, passage), big);
  const [shown] = textsOf(message);
  expect(shown).toMatch(/nobody sailed\.” \[…\]$/);
  expect(message.quotations[0]?.text.endsWith('nobody sailed.')).toBe(true);
  expect(message.quotations[0]?.text.length).toBeGreaterThan(3_000);
});

test('one endless sentence is cut at a word', () => {
  const big = corpusOf({ 'big.txt': `It begins ${'and goes on '.repeat(2_000)}` });
  const [passage] = big.passages;
  if (!passage) throw new Error('no passage');
  expect(contextCard(whole(big, passage), big).quotations[0]?.text).toMatch(/ (and|goes|on)$/);
});

test('an abstained answer quotes nothing and says what may help', () => {
  const message = answerCard(abstained(corpus, 'chess?'), corpus, 'everyone');
  expect(message.quotations).toEqual([]);
  expect(textOf(message)).toContain('The sources do not answer this.');
  expect(labelsOf(message)).toEqual(['Show the nearest passages', 'Remove']);
  expect(textOf(answerCard(abstained(corpus, ' '), corpus, 'everyone'))).toContain('is empty');
});

/** Characters that Discord treats specially, other scripts, emoji, and invisible ones. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'*_~`|>#-+[]()<:@/.!&{}\\ \n“”’'),
    fc.constantFrom(
      'word ',
      'It is not. ',
      '@everyone',
      '<@1>',
      'https://x.example ',
      '中',
      '👩‍🚒',
      'ש',
      '\u200b',
      '\u202e',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
  ),
  maxLength: 3_000,
});

function corpusWith(title: string, bodies: readonly string[]): Corpus {
  let text = '';
  const passages = bodies.map((body, index) => {
    const start = text.length;
    text += `${body || 'x'}\n\n`;
    const end = text.length - 2;
    return {
      id: `s#${index}`,
      sourceId: 's',
      paragraph: index + 1,
      start,
      end,
      kind: 'paragraph' as const,
    };
  });
  const source: Source = {
    id: 's',
    file: 's.txt',
    title,
    author: null,
    publisher: title,
    date: null,
    url: `https://x.example/${title}`,
    language: 'en',
    text,
    sha256: '',
  };
  return new Corpus([{ source, passages }]);
}

/** Each paragraph's first words are spoken, by a speaker with a name and role from the paragraph itself. */
function saidInEach(texts: readonly string[]): Said[] {
  return texts
    .filter((text) => text.trim().length > 40)
    .map((text) => ({
      words: text.slice(0, 20),
      speaker: { ...person(text.slice(5, 300), text.slice(20)), pseudonym: text.length % 2 === 0 },
    }));
}

function expectWithinLimits(message: OutgoingMessage): void {
  const parts = allComponents(message.components);
  expect(parts.length).toBeLessThanOrEqual(40);
  expect(textsOf(message).join('').length).toBeLessThanOrEqual(4_000);
  expect(textsOf(message).every((text) => text.length > 0)).toBe(true);
  const customIds = buttonsOf(message).map(({ customId }) => customId);
  expect(new Set(customIds).size).toBe(customIds.length);
  expect(customIds.every((customId) => customId.length <= 100 && decodeAction(customId))).toBe(
    true,
  );
  const { allowedMentions, ...body } = sendable(message, 'everyone');
  const request = { ...body, allowed_mentions: allowedMentions };
  const checked = IncomingWebhookInteractionRequestSchema.safeParse(request);
  expect(checked.error?.issues ?? []).toEqual([]);
  expect(Buffer.byteLength(JSON.stringify(request))).toBeLessThan(20_000);
}

test('every card keeps Discord’s limits, and every quotation passes the gate', () => {
  const bodies = fc.array(nasty, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(nasty, nasty, bodies, (title, question, texts) => {
      const made = corpusWith(title, texts);
      const speeches = speechesOf(made, saidInEach(texts));
      const all = made.passages.map((each) => quotePassage(each, { corpus: made, speeches }));
      const alsoIn = all.map(({ attribution }) => attribution);
      const quotations = all.map((each) => ({ ...each, alsoIn })).slice(0, 3);
      const answer = {
        outcome: 'quoted',
        question: { text: question },
        confidence: 1,
        nearest: [],
        quotations,
      } as const;
      for (const message of [
        answerCard(answer, made, 'presser only'),
        answerCard(abstained(made, question), made, 'everyone'),
        moreCard(quotations, made),
        nearestCard(all.slice(0, 5)),
        contextCard(quotations[0] ?? ferry, made),
        citationCard(quotations),
        sharedCard('**Why?**', quotations, title, made),
      ]) {
        expectWithinLimits(message);
        passGate(sendable(message, 'everyone'), message.quotations, made);
        for (const { text, start, end, attribution } of message.quotations) {
          expect(attribution.source.text.slice(start, end)).toBe(text);
        }
      }
      expect(answerCard(answer, made, 'everyone').quotations.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
