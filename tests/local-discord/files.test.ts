// Files that people and bots send: any bytes arrive unharmed, and what is too large is refused in words.

import { ApplicationCommandOptionType } from 'discord.js';
import { expect, test } from 'vitest';
import type { Upload } from '../../src/local-discord/page-protocol.ts';
import { openDiscord, seenByMember, startBot } from './bot.ts';
import { call } from './rest-call.ts';

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
