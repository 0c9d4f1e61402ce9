import { beforeEach, describe, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openDiscord } from './bot.ts';
import { call } from './rest-call.ts';

const v2 = 1 << 15;
const letters = (count: number) => 'a'.repeat(count);
const text = (content: string) => ({ type: 10, content });
const button = (rest: object) => ({ type: 2, style: 2, label: 'After', custom_id: 'a', ...rest });
const row = (...components: object[]) => ({ type: 1, components });
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const buttons = (count: number) => many(count, (index) => button({ custom_id: `b${index}` }));
const options = (count: number) => many(count, (index) => ({ label: 'l', value: `${index}` }));
const select = (rest: object) => ({ type: 3, custom_id: 's', options: options(2), ...rest });

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await openDiscord();
});

function send(body: object) {
  return call(discord, 'POST', `/channels/${discord.channels.text}/messages`, body);
}

function register(...commands: object[]) {
  return call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);
}

/** Where Discord's nested errors say that something is wrong, as `a.b.0: CODE`. */
function complaints(node: Record<string, unknown>, path = ''): string[] {
  return Object.entries(node).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path.slice(1)}: ${code}`)
      : complaints(value as Record<string, unknown>, `${path}.${key}`),
  );
}

describe('a message that Discord takes', () => {
  test.each<[string, object]>([
    ['content of 2,000 characters', { content: letters(2000) }],
    ['five rows of five buttons', { content: 'x', components: rowsOfButtons() }],
    ['a link of 512 characters', link(512)],
    [
      'a label of 80 and an id of 100',
      one(button({ label: letters(80), custom_id: letters(100) })),
    ],
    ['25 choices in a menu', one(select({ options: options(25) }))],
    [
      'texts of 4,000 characters in all',
      { flags: v2, components: [text(letters(2000)), text(letters(2000))] },
    ],
    [
      '40 components in all',
      { flags: v2, components: [{ type: 17, components: many(39, () => text('x')) }] },
    ],
    [
      'embeds of 6,000 characters in all',
      { embeds: [{ description: letters(4000) }, { description: letters(2000) }] },
    ],
  ])('%s', async (_, body) => {
    expect(await send(body)).toMatchObject({ status: 200 });
  });
});

describe('a message that Discord refuses', () => {
  test.each<[string, object, string]>([
    ['content of 2,001 characters', { content: letters(2001) }, 'content: BASE_TYPE_MAX_LENGTH'],
    [
      'six rows',
      { content: 'x', components: [...rowsOfButtons(), row(button({}))] },
      'components: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'six buttons in a row',
      { content: 'x', components: [row(...buttons(6))] },
      'components.0.components: BASE_TYPE_BAD_LENGTH',
    ],
    ['a link of 513 characters', link(513), 'components.0.components.0.url: BASE_TYPE_BAD_LENGTH'],
    [
      'a link to a script',
      one({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' }),
      'components.0.components.0.url: URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a link to a file',
      one({ type: 2, style: 5, label: 'x', url: 'attachment://x.txt' }),
      'components.0.components.0.url: URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a file that was not uploaded',
      { flags: v2, components: [{ type: 13, file: { url: 'attachment://x.txt' } }] },
      'components.0.file.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'a picture that was not uploaded, in a container',
      {
        flags: v2,
        components: [
          {
            type: 17,
            components: [{ type: 12, items: [{ media: { url: 'attachment://x.png' } }] }],
          },
        ],
      },
      'components.0.components.0.items.0.media.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'a label of 81 characters',
      one(button({ label: letters(81) })),
      'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an id of 101 characters',
      one(button({ custom_id: letters(101) })),
      'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a button without an id',
      one(button({ custom_id: undefined })),
      'components.0.components.0.custom_id: BASE_TYPE_REQUIRED',
    ],
    [
      'an empty id',
      one(button({ custom_id: '' })),
      'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'the same id twice',
      one(button({}), button({})),
      'components: COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      '26 choices in a menu',
      one(select({ options: options(26) })),
      'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'texts of 4,001 characters in all',
      { flags: v2, components: [text(letters(2000)), text(letters(2001))] },
      'components: BASE_TYPE_MAX_LENGTH',
    ],
    [
      '41 components in all',
      { flags: v2, components: [{ type: 17, components: many(40, () => text('x')) }] },
      'components: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a container without the V2 flag',
      { content: 'x', components: [{ type: 17, components: [text('x')] }] },
      'components.0.type: UNION_TYPE_CHOICES',
    ],
    [
      'a V2 message with content',
      { flags: v2, content: 'x', components: [text('x')] },
      'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'a V2 message with an embed',
      { flags: v2, embeds: [{ title: 'x' }], components: [text('x')] },
      'embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds of 6,001 characters in all',
      { embeds: [{ description: letters(4000) }, { description: letters(2001) }] },
      'embeds: MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'users both parsed and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
  ])('%s', async (_, body, complaint) => {
    const { status, body: refused } = await send(body);
    expect({ status, code: refused.code, message: refused.message }).toEqual({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
    });
    expect(complaints(refused.errors)).toEqual([complaint]);
  });

  test.each([{}, { content: '' }, { content: '  \n' }, { flags: v2 }, { components: [] }])(
    'an empty one: %j',
    async (body) => {
      expect(await send(body)).toMatchObject({ status: 400, body: { code: 50006 } });
    },
  );
});

test('the V2 flag cannot be taken back by an edit, nor content be added', async () => {
  const { body: sent } = await send({ flags: v2, components: [text('x')] });
  const path = `/channels/${discord.channels.text}/messages/${sent.id}`;
  for (const body of [{ flags: 0 }, { content: 'x' }]) {
    expect(await call(discord, 'PATCH', path, body)).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
  }
  const kept = await call(discord, 'PATCH', path, { components: [text('y')] });
  expect(kept.body).toMatchObject({ flags: v2, components: [{ content: 'y' }] });
});

const string = (rest: object) => ({ type: 3, name: 'a', description: 'x', ...rest });
const command = (rest: object) => ({ name: 'ask', description: 'x', ...rest });
const longOption = (index: number) =>
  string({
    name: `o${index}`,
    description: letters(100),
    choices: many(4, (n) => ({ name: letters(40), value: letters(39) + n })),
  });

test.each<[string, object]>([
  ['in another script', command({ name: 'спросить' })],
  ['with 25 options', command({ options: many(25, (index) => string({ name: `o${index}` })) })],
  ['on a message, with capitals and spaces', { type: 3, name: 'Check this quote' }],
])('a command %s can be registered', async (_, body) => {
  expect(await register(body)).toMatchObject({ status: 200 });
});

test.each<[string, object, string]>([
  ['with capitals', command({ name: 'Ask' }), '0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ['with a space', command({ name: 'ask me' }), '0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ['with a name of 33 letters', command({ name: letters(33) }), '0.name: BASE_TYPE_BAD_LENGTH'],
  ['without a description', { name: 'ask' }, '0.description: BASE_TYPE_REQUIRED'],
  [
    'with a description of 101',
    command({ description: letters(101) }),
    '0.description: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'with 26 options',
    command({ options: many(26, (index) => string({ name: `o${index}` })) }),
    '0.options: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'with a required option after an optional one',
    command({ options: [string({}), string({ name: 'b', required: true })] }),
    '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'with 8,001 characters',
    command({ options: many(19, longOption) }),
    '0: APPLICATION_COMMAND_TOO_LARGE',
  ],
  [
    'with a choice of 101',
    command({ options: [string({ choices: [{ name: letters(101), value: 'x' }] })] }),
    '0.options.0.choices.0.name: BASE_TYPE_BAD_LENGTH',
  ],
])('a command %s is refused', async (_, body, complaint) => {
  const { status, body: refused } = await register(body);
  expect({ status, code: refused.code }).toEqual({ status: 400, code: 50035 });
  expect(complaints(refused.errors)).toContain(complaint);
});

function rowsOfButtons() {
  return many(5, (index) => row(...many(5, (n) => button({ custom_id: `${index}.${n}` }))));
}

function one(...components: object[]) {
  return { content: 'x', components: [row(...components)] };
}

function link(length: number) {
  const url = 'https://example.org/'.padEnd(length, 'a');
  return one({ type: 2, style: 5, label: 'Source', url });
}
