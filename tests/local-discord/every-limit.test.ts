// Every limit that the local Discord enforces, by the page of Discord's documentation that states it, driven for real:
// what is just within it is taken, and what is just outside is refused where it is wrong.

import { beforeEach, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { type LimitName, limits } from '../../src/local-discord/rules/limits.ts';
import { connect, identify, say } from './bare-gateway.ts';
import { openDiscord } from './bot.ts';
import * as made from './made-up-bodies.ts';
import { manualClock } from './manual-clock.ts';
import { call } from './rest-call.ts';

type Answer = Awaited<ReturnType<typeof call>>;
interface Row {
  /** Sends something of that size. */
  readonly send: (size: number) => Promise<Answer>;
  /** Where, or inside what, the refusal says that something is wrong. */
  readonly at: string;
  /** The largest size that can be sent at all, where another limit comes first. */
  readonly largest?: number;
}

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await openDiscord({ clock: manualClock() });
});

const messages = () => `/channels/${discord.channels.text}/messages`;
const message = (body: object) => call(discord, 'POST', messages(), body);
const commands = (...all: object[]) =>
  call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, all);
const thread = (name: string) =>
  call(discord, 'POST', `/channels/${discord.channels.text}/threads`, { name, type: 11 });

async function post(tags: number) {
  const { body } = await call(discord, 'GET', `/channels/${discord.channels.forum}`);
  const [{ id }] = body.available_tags;
  const post = { name: 'x', message: { content: 'x' }, applied_tags: made.many(tags, () => id) };
  return call(discord, 'POST', `/channels/${discord.channels.forum}/threads`, post);
}

/** Answers a fresh interaction with a callback of this type. */
async function callback(type: 8 | 9, data: object) {
  const listening = await connect(discord);
  listening.send(identify(discord, 1));
  await listening.hears('READY');
  const option = { type: 3, name: 'question', description: 'x', autocomplete: true };
  const { body } = await commands(made.command({ options: [option] }));
  const typed = { name: 'question', type: 3, value: 'x', focused: true };
  void discord.act(discord.people.member, {
    type: type === 8 ? 'autocomplete' : 'run-command',
    channelId: discord.channels.text,
    commandId: body[0].id,
    options: [typed],
  });
  await listening.hears('INTERACTION_CREATE');
  const asked = listening.frames.find(({ t }) => t === 'INTERACTION_CREATE')?.d;
  return call(discord, 'POST', `/interactions/${asked?.id}/${asked?.token}/callback`, {
    type,
    data,
  });
}

const form = (more: object) => callback(9, made.modal(more));
const part = (more: object) => form({ components: [made.label(more)] });
const typedIn = (more: object) => part({ component: made.input(more) });
const choice = (more: object) => callback(8, { choices: [{ name: 'n', value: 'v', ...more }] });

async function pins(count: number): Promise<Answer> {
  let last = await message({ content: 'x' });
  for (let turn = 0; turn < count; turn += 1) {
    const { messageId } = await say(discord, 'x');
    last = await call(discord, 'PUT', `${messages()}/pins/${messageId}`);
  }
  return last;
}

const { letters, many } = made;
const inRow = 'components.0.components.0';
const rows: Readonly<Record<Exclude<LimitName, 'pinsInAChannel'>, Row>> = {
  messageContent: { send: (size) => message({ content: letters(size) }), at: 'content' },
  messageEmbeds: {
    send: (size) => message({ embeds: many(size, () => ({ title: 'x' })) }),
    at: 'embeds',
  },
  embedsTotal: {
    send: (size) =>
      message({ embeds: [{ description: letters(4000) }, { description: letters(size - 4000) }] }),
    at: 'embeds',
  },
  embedTitle: {
    send: (size) => message(made.embed({ title: letters(size) })),
    at: 'embeds.0.title',
  },
  embedDescription: {
    send: (size) => message(made.embed({ description: letters(size) })),
    at: 'embeds.0.description',
  },
  embedFields: {
    send: (size) => message(made.embed({ fields: many(size, () => ({ name: 'n', value: 'v' })) })),
    at: 'embeds.0.fields',
  },
  embedFieldName: {
    send: (size) => message(made.field({ name: letters(size) })),
    at: 'embeds.0.fields.0.name',
  },
  embedFieldValue: {
    send: (size) => message(made.field({ value: letters(size) })),
    at: 'embeds.0.fields.0.value',
  },
  embedFooter: {
    send: (size) => message(made.embed({ footer: { text: letters(size) } })),
    at: 'embeds.0.footer.text',
  },
  embedAuthor: {
    send: (size) => message(made.embed({ author: { name: letters(size) } })),
    at: 'embeds.0.author.name',
  },
  pinsOnAPage: {
    send: (size) => call(discord, 'GET', `${messages()}/pins?limit=${size}`),
    at: 'limit',
  },
  messagesOnAPage: {
    send: (size) => call(discord, 'GET', `${messages()}?limit=${size}`),
    at: 'limit',
  },
  allowedMentionIds: {
    send: (size) => message({ content: 'x', allowed_mentions: { users: many(size, () => '1') } }),
    at: 'allowed_mentions.users',
  },
  nonce: { send: (size) => message({ content: 'x', nonce: letters(size) }), at: 'nonce' },

  topLevelRows: {
    send: (size) =>
      message(made.classic(...many(size, (n) => made.row(made.button({ custom_id: `${n}` }))))),
    at: 'components',
  },
  componentsTotal: { send: (size) => message(made.container(size - 1)), at: 'components' },
  componentsText: {
    send: (size) => message(made.modern(made.text(letters(2000)), made.text(letters(size - 2000)))),
    at: 'components',
  },
  textDisplay: {
    send: (size) => message(made.modern(made.text(letters(size)))),
    at: 'components.0.content',
  },
  rowButtons: {
    send: (size) => message(made.classic(made.row(...made.buttons(size)))),
    at: 'components.0.components',
  },
  sectionTexts: { send: (size) => message(made.section(size)), at: 'components.0.components' },
  containerChildren: {
    send: (size) => message(made.container(size)),
    at: 'components',
    largest: 39,
  },
  galleryItems: { send: (size) => message(made.gallery(size)), at: 'components.0.items' },
  mediaDescription: {
    send: (size) => message(made.picture(letters(size))),
    at: 'components.0.items.0.description',
  },
  customId: {
    send: (size) => message(made.classic(made.row(made.button({ custom_id: letters(size) })))),
    at: `${inRow}.custom_id`,
  },
  buttonLabel: {
    send: (size) =>
      message(made.classic(made.row(made.button({ label: letters(size), emoji: { name: '📌' } })))),
    at: `${inRow}.label`,
  },
  buttonUrl: { send: (size) => message(made.link(size)), at: `${inRow}.url` },
  selectOptions: {
    send: (size) => message(made.select({ options: made.options(size) })),
    at: `${inRow}.options`,
  },
  selectOptionLabel: {
    send: (size) => message(made.select({ options: [made.option({ label: letters(size) })] })),
    at: `${inRow}.options.0.label`,
  },
  selectOptionValue: {
    send: (size) => message(made.select({ options: [made.option({ value: letters(size) })] })),
    at: `${inRow}.options.0.value`,
  },
  selectOptionDescription: {
    send: (size) =>
      message(made.select({ options: [made.option({ description: letters(size) })] })),
    at: `${inRow}.options.0.description`,
  },
  selectPlaceholder: {
    send: (size) => message(made.select({ placeholder: letters(size) })),
    at: `${inRow}.placeholder`,
  },
  selectMinValues: {
    send: (size) => message(made.select({ min_values: size, max_values: 25 })),
    at: `${inRow}.min_values`,
  },
  selectMaxValues: {
    send: (size) => message(made.select({ min_values: 0, max_values: size })),
    at: `${inRow}.max_values`,
  },

  modalTitle: { send: (size) => form({ title: letters(size) }), at: 'data.title' },
  modalComponents: {
    send: (size) =>
      form({
        components: many(size, (n) => made.label({ component: made.input({ custom_id: `${n}` }) })),
      }),
    at: 'data.components',
  },
  labelText: { send: (size) => part({ label: letters(size) }), at: 'data.components.0.label' },
  labelDescription: {
    send: (size) => part({ description: letters(size) }),
    at: 'data.components.0.description',
  },
  inputLabel: {
    send: (size) => form({ components: [made.row(made.input({ label: letters(size) }))] }),
    at: 'data.components.0.components.0.label',
  },
  inputPlaceholder: {
    send: (size) => typedIn({ placeholder: letters(size) }),
    at: 'data.components.0.component.placeholder',
  },
  inputValue: {
    send: (size) => typedIn({ value: letters(size) }),
    at: 'data.components.0.component.value',
  },
  choices: {
    send: (size) => callback(8, { choices: many(size, (n) => ({ name: 'n', value: `${n}` })) }),
    at: 'data.choices',
  },
  choiceName: { send: (size) => choice({ name: letters(size) }), at: 'data.choices.0.name' },
  choiceValue: { send: (size) => choice({ value: letters(size) }), at: 'data.choices.0.value' },

  commandName: { send: (size) => commands(made.command({ name: letters(size) })), at: '0.name' },
  commandDescription: {
    send: (size) => commands(made.command({ description: letters(size) })),
    at: '0.description',
  },
  commandOptions: {
    send: (size) => commands(made.command({ options: made.commandOptions(size) })),
    at: '0.options',
  },
  commandTotal: { send: (size) => commands(made.commandOf(size)), at: '0' },
  chatCommands: {
    send: (size) => commands(...many(size, (n) => made.command({ name: `c${n}` }))),
    at: '',
  },
  userCommands: {
    send: (size) => commands(...many(size, (n) => ({ type: 2, name: `c${n}` }))),
    at: '',
  },
  messageCommands: {
    send: (size) => commands(...many(size, (n) => ({ type: 3, name: `c${n}` }))),
    at: '',
  },

  threadName: { send: (size) => thread(letters(size)), at: 'name' },
  appliedTags: { send: (size) => post(size), at: 'applied_tags' },
};

const named = Object.entries(rows).map(([name, one]) => {
  const { min, max, source } = limits[name as LimitName];
  return [source, name, min, max, one] as const;
});

test.each(named)(
  '%s: %s is %i to %i',
  async (_source, _name, min, max, { send, at, largest = max }) => {
    const taken = await send(largest);
    expect(taken.status, taken.text).toBeLessThan(300);
    const outside = [largest + 1, ...(min > 0 ? [min - 1] : [])];
    for (const size of outside) {
      const refused = await send(size);
      expect([size, refused.status, refused.body.code]).toEqual([size, 400, 50035]);
      const places = placesOf(refused.body.errors);
      expect(
        places.some((place) => place.startsWith(at)),
        places.join(),
      ).toBe(true);
    }
  },
);

test(`${limits.pinsInAChannel.source}: 250 messages of a channel can be pinned`, async () => {
  expect((await pins(limits.pinsInAChannel.max)).status).toBe(204);
  expect(await pins(1)).toMatchObject({ status: 400, body: { code: 30003 } });
});

/** The paths at which Discord's nested errors say that something is wrong. */
function placesOf(node: Record<string, unknown>, path: readonly string[] = []): string[] {
  return Object.entries(node).flatMap(([key, value]) =>
    key === '_errors'
      ? [path.join('.')]
      : placesOf(value as Record<string, unknown>, [...path, key]),
  );
}
