// What a person types into the message box of the local page, read as a command.
import type { APIApplicationCommand } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/local-discord/page/command-line.ts';
import {
  invocationName,
  invocationsOf,
  matchingInvocations,
  nestedOptions,
} from '../../../src/local-discord/page/invocations.ts';
import { readOptions, readOptionsSoFar } from '../../../src/local-discord/page/option-values.ts';

const command = (name: string, options: APIApplicationCommand['options'] = [], type = 1) =>
  ({
    id: `id-of-${name}`,
    type,
    name,
    description: `About ${name}`,
    application_id: '1',
    default_member_permissions: null,
    version: '1',
    options,
  }) as APIApplicationCommand;

const commands = [
  command('ask', [
    { type: 3, name: 'source', description: 'Only this document' },
    { type: 5, name: 'private', description: 'For me only' },
    { type: 3, name: 'question', description: 'What?', required: true, max_length: 50 },
  ]),
  command('source', [
    { type: 1, name: 'list', description: 'All of them' },
    {
      type: 2,
      name: 'tag',
      description: 'Tags',
      options: [
        {
          type: 1,
          name: 'add',
          description: 'One more',
          options: [
            { type: 3, name: 'name', description: 'Which', required: true },
            { type: 4, name: 'days', description: 'How long', min_value: 1, max_value: 30 },
            { type: 7, name: 'where', description: 'Channel' },
          ],
        },
      ],
    },
  ]),
  command('settings', [
    {
      type: 3,
      name: 'answers',
      description: 'How',
      required: true,
      choices: [
        { name: 'In the channel', value: 'channel' },
        { name: 'Only to the asker', value: 'asker' },
      ],
    },
  ]),
  command('Check this quote', [], 3),
];
const invocations = invocationsOf(commands);
const findId = (_option: unknown, typed: string) => (typed === '#general' ? '77' : undefined);

function run(line: string) {
  const parsed = parseCommandLine(line, invocations);
  if (parsed.kind !== 'command') return parsed;
  const reading = readOptions(parsed.invocation, parsed.texts, findId);
  if (reading.kind === 'problem') return reading;
  return nestedOptions(parsed.invocation, reading.options);
}

describe('the list that opens on a slash', () => {
  it('names every slash command and subcommand, and no message command', () => {
    expect(invocations.map(invocationName)).toEqual([
      'ask',
      'source list',
      'source tag add',
      'settings',
    ]);
  });

  it('shows names that begin with what is typed first, then those that contain it', () => {
    expect(matchingInvocations(invocations, 's').map(invocationName)).toEqual([
      'source list',
      'source tag add',
      'settings',
      'ask',
    ]);
    expect(matchingInvocations(invocations, 'zzz')).toEqual([]);
  });

  it('puts required options first', () => {
    expect(invocations[0]?.options.map((option) => option.name)).toEqual([
      'question',
      'source',
      'private',
    ]);
  });
});

describe('a typed line', () => {
  it('gives the text after the name to the first required string option', () => {
    expect(run('/ask how many Russians got refugee status?')).toEqual([
      { name: 'question', type: 3, value: 'how many Russians got refugee status?' },
    ]);
  });

  it('understands named options in any order', () => {
    const expected = [
      { name: 'question', type: 3, value: 'who: me?' },
      { name: 'source', type: 3, value: 'the report' },
      { name: 'private', type: 5, value: true },
    ];
    expect(run('/ask question: who: me? source: the report private: yes')).toEqual(expected);
    expect(run('/ask private:yes source:the report question:who: me?')).toEqual(expected);
    expect(run('/ASK who: me? source: the report private: true')).toEqual(expected);
  });

  it('nests a subcommand in its group', () => {
    expect(run('/source tag add asylum days: 7 where: #general')).toEqual([
      {
        name: 'tag',
        type: 2,
        options: [
          {
            name: 'add',
            type: 1,
            options: [
              { name: 'name', type: 3, value: 'asylum' },
              { name: 'days', type: 4, value: 7 },
              { name: 'where', type: 7, value: '77' },
            ],
          },
        ],
      },
    ]);
    expect(run('/source list')).toEqual([{ name: 'list', type: 1, options: [] }]);
  });

  it('takes a choice by its words or by its value', () => {
    const expected = [{ name: 'answers', type: 3, value: 'asker' }];
    expect(run('/settings only to the asker')).toEqual(expected);
    expect(run('/settings answers: asker')).toEqual(expected);
  });

  it.each([
    ['/ask', '“question” is required.'],
    [`/ask ${'x'.repeat(51)}`, '“question” takes at most 50 characters.'],
    ['/ask a private: perhaps', '“private” must be yes or no.'],
    ['/source tag add a days: 31', '“days” must be at most 30.'],
    ['/source tag add a days: 1.5', '“days” must be a whole number.'],
    ['/source tag add a where: #nowhere', '“where” knows nothing called #nowhere.'],
    ['/settings loud', '“answers” must be one of In the channel, Only to the asker.'],
  ])('%s is answered: %s', (line, sentence) => {
    expect(run(line)).toMatchObject({ kind: 'problem', sentence });
  });

  it('is a message without a slash, and an unknown command with a wrong name', () => {
    expect(run('hello /ask')).toEqual({ kind: 'message' });
    expect(run('//comment')).toEqual({ kind: 'message' });
    expect(run('/asking for it')).toEqual({ kind: 'unknown-command', name: '/asking' });
    expect(run('/source')).toEqual({ kind: 'unknown-command', name: '/source' });
  });

  it('keeps a question whole, whatever is in it', () => {
    const question = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((typed) => typed.trim())
      .filter((typed) => typed !== '' && !typed.includes(':'));
    fc.assert(
      fc.property(question, (value) => {
        expect(parseCommandLine(`/ask ${value}`, invocations)).toMatchObject({
          texts: new Map([['question', value]]),
        });
      }),
    );
  });
});

describe('an autocomplete', () => {
  it('sends what is typed so far, the option in hand as it stands', () => {
    const [ask] = invocations;
    if (!ask) throw new Error('no invocation');
    const typed = new Map([
      ['question', ' who'],
      ['source', 'rep'],
      ['private', 'perhaps'],
    ]);
    expect(readOptionsSoFar(ask, typed, 'question', findId)).toEqual([
      { name: 'question', type: 3, value: ' who', focused: true },
      { name: 'source', type: 3, value: 'rep' },
    ]);
  });
});
