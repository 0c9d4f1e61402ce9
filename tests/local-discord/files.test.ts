// Files that people and bots send: any bytes arrive unharmed, and what is too large is refused in words.

import { ApplicationCommandOptionType } from 'discord.js';
import { expect, test } from 'vitest';
import type { Upload } from '../../src/local-discord/page-protocol.ts';
import { openDiscord, seenByMember, startBot } from './bot.ts';
import { call, withFiles } from './rest-call.ts';

const MEBIBYTE = 1024 * 1024;
const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const upload = (bytes: Uint8Array): Upload => ({
  name: 'any.bin',
  base64: Buffer.from(bytes).toString('base64'),
});

/** A bot that gives back the file of its command, and somebody who uses it. */
async function echoing() {
  const file = {
    name: 'file',
    description: 'Any',
    type: ApplicationCommandOptionType.Attachment,
  } as const;
  const bot = await startBot(
    [{ name: 'echo', description: 'Gives a file back', options: [file] }],
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { url, name } = interaction.options.getAttachment('file', true);
      await interaction.reply({ files: [{ attachment: url, name }] });
    },
  );
  const sends = (chosen: Upload) =>
    bot.member({
      type: 'run-command',
      channelId: bot.discord.channels.text,
      commandId: bot.commandId('echo'),
      options: [{ name: 'file', type: file.type, value: chosen.name, file: chosen }],
    });
  return { bot, sends };
}

test('every byte of a file reaches the bot and comes back', async () => {
  const { bot, sends } = await echoing();
  expect((await sends(upload(everyByte))).error).toBeUndefined();
  const [attached] = seenByMember(bot)[0]?.attachments ?? [];
  const back = await (await fetch(attached?.url ?? '')).arrayBuffer();
  expect(new Uint8Array(back)).toEqual(everyByte);
  expect(bot.errors).toEqual([]);
});

test.each<[string, Upload, RegExp]>([
  [
    'of more than 10 MiB',
    upload(new Uint8Array(10 * MEBIBYTE + 1)),
    /“any.bin” is too large.*10 MiB/,
  ],
  ['that is no base64', { name: 'any.bin', base64: '¶' }, /“any.bin” did not arrive whole/],
])('a file %s is refused in words, and the bot hears nothing', async (_, file, words) => {
  const { bot, sends } = await echoing();
  expect((await sends(file)).error).toMatch(words);
  expect(seenByMember(bot)).toEqual([]);
});

test('a request of more than 25 MiB is refused', async () => {
  const discord = await openDiscord();
  const body = { content: 'x'.repeat(25 * MEBIBYTE) };
  const path = `/channels/${discord.channels.text}/messages`;
  expect(await call(discord, 'POST', path, body)).toMatchObject({
    status: 413,
    body: { code: 40005, message: 'Request entity too large' },
  });
});

/** A message of the bot with two files, and how it is edited. */
async function sent(body: object) {
  const discord = await openDiscord();
  const path = `/channels/${discord.channels.text}/messages`;
  const files = { 'chart.png': everyByte, 'notes.txt': everyByte };
  const made = await call(discord, 'POST', path, withFiles(body, files));
  const edit = async (changes: object) =>
    (await call(discord, 'PATCH', `${path}/${made.body.id}`, changes)).body;
  return { message: made.body, edit };
}
const names = ({ attachments }: { attachments: { filename: string }[] }) =>
  attachments.map(({ filename }) => filename);
const ATTACHED = expect.stringMatching(/^http.*\/attachments\/.*\/chart\.png$/);
const media = { url: 'attachment://chart.png' };
const IS_V2 = 1 << 15;

test('an embed shows the files that it names, and the message lists only the others', async () => {
  const embed = {
    title: 'x',
    image: media,
    author: { name: 'A', icon_url: media.url },
    footer: { text: 'B', icon_url: 'https://example.org/icon.png' },
  };
  const { message, edit } = await sent({ embeds: [embed] });
  expect(message.embeds).toMatchObject([
    {
      image: { url: ATTACHED, proxy_url: ATTACHED },
      author: { icon_url: ATTACHED, proxy_icon_url: ATTACHED },
      footer: { icon_url: 'https://example.org/icon.png' },
    },
  ]);
  expect(names(message)).toEqual(['notes.txt']);
  expect(names(await edit({ content: 'y' }))).toEqual(['notes.txt']);
  const shownAgain = await edit({ embeds: [{ title: 'x' }] });
  expect(names(shownAgain)).toEqual(['chart.png', 'notes.txt']);
  const thumbnail = await edit({ embeds: [{ title: 'x', thumbnail: media }] });
  expect(thumbnail.embeds[0].thumbnail.url).toEqual(message.embeds[0].image.url);
  expect(names(thumbnail)).toEqual(['notes.txt']);
});

test('components show the files that they name, and the message lists only the others', async () => {
  const gallery = { type: 12, items: [{ media }] };
  const file = { type: 13, file: { url: 'attachment://notes.txt' } };
  const { message, edit } = await sent({ flags: IS_V2, components: [gallery, file] });
  expect(message.components).toMatchObject([
    { items: [{ media: { url: ATTACHED } }] },
    { name: 'notes.txt', size: 256 },
  ]);
  expect(names(message)).toEqual([]);
  expect(names(await edit({ components: [gallery] }))).toEqual(['notes.txt']);
  const { errors } = await edit({ components: [gallery], attachments: [] });
  expect(JSON.stringify(errors)).toContain('REFERENCED_ATTACHMENT_NOT_FOUND');
});
