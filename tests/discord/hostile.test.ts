// Input that no bot expects, in every option, form and file, and buttons that somebody forged: a short answer, and nothing of another server.

import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePinAction } from '../../src/discord/pins/pin-custom-id.ts';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { seededRandom } from '../bench/random.ts';
import { createCrowd } from '../soak/crowd.ts';
import { exportedPins, pinWith } from '../soak/pins-kept.ts';
import { type PinningBot, startPinningBot } from './pins/pinning-bot.ts';
import { openLocalDiscord } from './running-bot.ts';
import { allComponents, buttonCalled } from './shown.ts';

/** Stands in the pins of another server only. */
const SECRET = 'Quetzalcoatlus';
const OWN = 'Did the ferry sail in April?';

const TRAPS = [
  '@everyone',
  '<@100000000000000001>',
  '<@&100000000000000002>',
  '```',
  '||',
  '\u202E',
  '\u0000',
  '\uD800',
  '{"version":1,"pins":[',
  '__proto__',
  'constructor',
  SECRET.slice(0, 4),
] as const;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...TRAPS, 'ferry', ' ', '\n'), { maxLength: 12 })
    .map((all) => all.join('')),
  fc.json({ maxDepth: 4 }),
  fc.constantFrom('a'.repeat(6_000), '😀'.repeat(3_000), 'ferry '.repeat(900), '‮'.repeat(100)),
);

async function startBesideAnother(): Promise<PinningBot> {
  const discord = await openLocalDiscord({ guilds: 2 });
  const bot = await startPinningBot({ discord });
  await pinWith(discord, 1, `Where is the ${SECRET}?`, 'ferry');
  await pinWith(discord, 0, OWN, 'lamp');
  expect(await exportedPins(discord, 1)).toContain(SECRET);
  return bot;
}

/** What the bot has said in the first server, to whomever. */
function said({ discord }: PinningBot): readonly APIMessage[] {
  const { text } = discord.channels;
  const all = Object.values(discord.people).flatMap((viewer) => discord.messages(text, viewer));
  return all.filter(({ author }) => author.bot === true);
}

function expectDecency(bot: PinningBot, written: ReadonlySet<string> = new Set()): void {
  const messages = said(bot);
  expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
  for (const message of messages) {
    const text = JSON.stringify([message.content, message.components, message.attachments]);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/\bat [\w.<>]+ \(|node:internal|\.(?:ts|js):\d+/);
    // “(reference …)” stands behind what the bot did not foresee.
    expect(text).not.toMatch(/went wrong|did not accept|\(reference \w{6}\)/);
  }
  expect(bot.discord.pings.filter(({ messageId }) => !written.has(messageId))).toEqual([]);
}

test('whatever is typed into commands, forms and files, the answer is short, quiet and of this server', async () => {
  const bot = await startBesideAnother();
  const { discord } = bot;
  const here = discord.guilds.slice(0, 1);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { minLength: 4, maxLength: 8 }),
      fc.nat(),
      async (phrases, seed) => {
        const crowd = createCrowd(discord, here, seededRandom(seed), [...phrases, OWN]);
        for (let turn = 0; turn < 6; turn++) {
          for (const { error, what } of await crowd.act()) {
            if (error !== null) expect(`${what}: ${error}`).not.toContain('did not respond');
          }
        }
        expectDecency(bot, crowd.written);
      },
    ),
    { numRuns: 25 },
  );
  expect(await exportedPins(discord, 1)).toContain(SECRET);
}, 120_000);

test('a button that somebody forged, or another version wrote, ends in a short line', async () => {
  const bot = await startBesideAnother();
  const { discord } = bot;
  const genuine = await buttonsSeen(bot);
  expect(genuine.length).toBeGreaterThan(10);
  const letters = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ;.,:!~-_'];
  const forged = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
    fc
      .tuple(
        fc.constantFrom('1', 'P', 'H', 'G', '2'),
        fc.constantFrom(...letters),
        fc.string({ maxLength: 60 }),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...genuine), fc.nat(99), fc.constantFrom(...letters, ''))
      .map(
        ([id, at, letter]) => id.slice(0, at % id.length) + letter + id.slice((at % id.length) + 1),
      ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(forged, { minLength: 5, maxLength: 5 }), async (ids) => {
      const customIds = [...new Set(ids.filter((id) => id !== '' && id.length <= 100))];
      const message = await botSays(discord, customIds);
      for (const customId of customIds) {
        for (const viewer of [discord.people.member, discord.people.administrator]) {
          const reply = await discord.act(viewer, { type: 'press', messageId: message, customId });
          expect(reply.error ?? '').not.toContain('did not respond');
        }
      }
      expectDecency(bot);
    }),
    { numRuns: 20 },
  );
  expect(await exportedPins(discord, 1)).toContain(SECRET);
}, 120_000);

test('a button with another server’s pin neither shows, changes nor brings back anything of it', async () => {
  const bot = await startBesideAnother();
  const { discord } = bot;
  const there = discord.guilds[1]?.channels.text ?? '';
  const { administrator } = discord.people;
  const before = await exportedPins(discord, 1);
  const foreign = [...new Set(idsIn(discord.messages(there, administrator)))];
  const [pin] = await bot.pins.store.history(discord.guilds[1]?.id ?? '', null, 9);
  const own = await buttonsSeen(bot);
  const [ownPin] = await bot.pins.store.history(discord.guildId, null, 9);
  // Genuine buttons of this server, with the other server’s pin in the place of its own.
  const swapped = own.map((id) => id.replaceAll(ownPin?.pin.id ?? '?', pin?.pin.id ?? '?'));
  const customIds = [...new Set([...foreign, ...swapped])];
  for (let first = 0; first < customIds.length; first += 5) {
    const some = customIds.slice(first, first + 5);
    const message = await botSays(discord, some);
    for (const customId of some) {
      const reply = await discord.act(administrator, {
        type: 'press',
        messageId: message,
        customId,
      });
      expect(JSON.stringify(reply)).not.toContain(SECRET);
    }
  }
  expectDecency(bot);
  expect(await exportedPins(discord, 1)).toBe(before);
});

test('the Undo of another server’s removed pin, pressed here, brings nothing back', async () => {
  const bot = await startBesideAnother();
  const { discord } = bot;
  const there = discord.guilds[1]?.id ?? '';
  const [last] = await bot.pins.store.history(there, null, 1);
  if (!last) throw new Error('There is no pin to remove.');
  const { id: pinId, version } = last.pin;
  const by = { id: discord.people.administrator, name: 'Ada' };
  const removed = await bot.pins.pinning.remove(last.pin, version, by);
  if (!removed) throw new Error('The pin was not removed.');
  const undo = encodePinAction({ kind: 'undo', pinId, version: removed.version });
  const messageId = await botSays(discord, [undo]);
  const press = { type: 'press', messageId, customId: undo } as const;
  const reply = await discord.act(discord.people.administrator, press);
  expect(reply.error).toBeUndefined();
  expectDecency(bot);
  const after = await bot.pins.store.history(there, null, 9);
  expect(after.map(({ deed }) => deed)).not.toContain('restored');
  expect(JSON.stringify(bot.told().components)).toContain('restored or changed since');
});

test.each(['another server’s pin', 'another version', 'nothing of the bot'] as const)(
  'a form that was forged with the custom_id of %s ends in a short line',
  async (whose) => {
    const bot = await startBesideAnother();
    const { discord } = bot;
    const { administrator } = discord.people;
    const before = [await exportedPins(discord, 0), await exportedPins(discord, 1)];
    const [last] = await bot.pins.store.history(discord.guilds[1]?.id ?? '', null, 1);
    const edit = { kind: 'edit', pinId: last?.pin.id ?? '', version: 1, quotations: [] } as const;
    const forged = {
      'another server’s pin': [encodePinAction(edit), 'no such pin'],
      'another version': ['Pz1.1', 'another version'],
      'nothing of the bot': ['~', 'does not know that'],
    }[whose];
    await bot.ask({ question: 'ferry' });
    const message = bot.newest();
    const customId = buttonCalled(message, 'Pin …').customId;
    const press = { type: 'press', messageId: message.id, customId } as const;
    const { interactionId = '' } = await discord.act(administrator, press);
    discord.stage.forgeForm(interactionId, forged[0] ?? '');
    const fields = ['question', 'phrasings'].map((id) => ({ customId: id, values: ['Forged?'] }));
    const submit = { type: 'submit-modal', interactionId, fields } as const;
    expect((await discord.act(administrator, submit)).error).toBeUndefined();
    await expect.poll(() => JSON.stringify(bot.told().components)).toContain(forged[1]);
    expectDecency(bot);
    expect([await exportedPins(discord, 0), await exportedPins(discord, 1)]).toEqual(before);
  },
);

/** Buttons of the bot's own messages, after a few commands that make them. */
async function buttonsSeen(bot: PinningBot): Promise<readonly string[]> {
  await bot.ask({ question: 'ferry' });
  await bot.ask({ question: OWN });
  await bot.ask({ question: 'Who won the chess match in Reykjavik?' });
  await bot.quote({ speaker: 'Keeper' }).catch(() => undefined);
  await bot.command('pins list');
  await bot.command('pins history');
  return [...new Set(idsIn(said(bot)))];
}

function idsIn(messages: readonly APIMessage[]): readonly string[] {
  const components = messages.flatMap((message) => allComponents(message.components));
  return components.flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []));
}

/** A message of the bot's with these buttons, as another version of it may have left. */
async function botSays(discord: LocalDiscord, customIds: readonly string[]): Promise<string> {
  const buttons = customIds.map((custom_id) => ({ type: 2, style: 2, label: 'Press', custom_id }));
  const response = await fetch(`${discord.apiUrl}/v10/channels/${discord.channels.text}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      flags: MessageFlags.IsComponentsV2,
      components: [
        { type: 10, content: 'An older message.' },
        { type: 1, components: buttons },
      ],
      allowed_mentions: { parse: [] },
    }),
  });
  const message = (await response.json()) as APIMessage;
  expect(message).toHaveProperty('id');
  return message.id;
}
