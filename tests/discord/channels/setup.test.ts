// /setup show: every setting, what is missing for it, and how to mend it.

import { ChannelManager } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { usualBotPermissions } from '../../../src/local-discord/local-discord.ts';
import { openLocalDiscord, startBot } from '../running-bot.ts';
import { textOf } from '../shown.ts';
import { type HelpingBot, startHelpingBot } from './helping-bot.ts';

async function show(bot: HelpingBot): Promise<string> {
  await bot.command('setup show');
  return textOf(bot.told());
}

test('a server that set nothing is told what it could set', async () => {
  const text = await show(await startHelpingBot());
  for (const command of ['roles', 'log', 'helpers', 'person', 'channel']) {
    expect(text).toContain(`\`/setup ${command}\``);
  }
  expect(text).toContain('the message content intent is off');
  expect(text).not.toContain('⚠️');
});

test('all settings are shown, without complaints where nothing is missing', async () => {
  const bot = await startHelpingBot({ messageContent: true });
  const helper = bot.discord.makeRole('Helper');
  await bot.command('setup roles', { role: { role: helper } });
  await bot.command('setup helpers', { role: { role: helper } });
  await bot.command('setup log', { channel: { channel: bot.text } });
  await bot.command('setup person', { channel: { channel: bot.text } });
  await bot.setChannel(bot.forum, 'answer', { unanswered: 'person' });
  await bot.setChannel(bot.text, 'mention');
  const text = await show(bot);
  expect(text.match(new RegExp(`<@&${helper}>`, 'g'))).toHaveLength(2);
  expect(text).toContain(`Stale pins are told in: <#${bot.text}>`);
  expect(text).toContain(`*Ask a person* posts in: <#${bot.text}>`);
  expect(text).toContain(
    `<#${bot.forum}>: **answer** · where the sources have nothing, I say that a person`,
  );
  expect(text).toContain('have the tag “solved”');
  expect(text).toContain(`<#${bot.text}>: **on mention**`);
  expect(text).toContain('the message content intent is on');
  expect(text).not.toContain('⚠️');
  expect(bot.discord.pings).toEqual([]);
});

test('what is missing is named with the way to mend it', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  await bot.setChannel(bot.text, 'suggest');
  await bot.command('setup person', { channel: { channel: bot.text } });
  const lacking = ['SendMessages', 'SendMessagesInThreads', 'ManageThreads'];
  bot.discord.setBotPermissions(usualBotPermissions.filter((name) => !lacking.includes(name)));
  const text = await show(bot);
  expect(text).toContain('⚠️ I lack Send Messages in Threads. To mend it, give it to my role');
  expect(text).toContain('⚠️ I lack Manage Threads for *Solved*.');
  expect(text).toContain('⚠️ I lack Send Messages. To mend it');
  expect(text).toContain(
    '⚠️ I read the title of a post, not its text: the message content intent is off.',
  );
  expect(text).toContain('⚠️ I can’t read messages here and answer only where I am mentioned');
  expect(text).toContain('MESSAGE_CONTENT=on');
});

test('a channel to tell of stale pins in is looked at for what is missing there', async () => {
  const bot = await startHelpingBot();
  bot.discord.setBotPermissions(usualBotPermissions.filter((name) => name !== 'SendMessages'));
  await bot.command('setup log', { channel: { channel: bot.text } });
  expect(textOf(bot.told())).toContain('⚠️ I lack Send Messages. To mend it');
  bot.discord.setBotPermissions(usualBotPermissions);
  await bot.command('setup log', { channel: { channel: bot.text } });
  expect(textOf(bot.told())).not.toMatch(/⚠️|I lack|I need/);
});

test('a forum without a tag for solved posts is told so', async () => {
  const bot = await startHelpingBot({ messageContent: true });
  bot.discord.stage.changeChannel(bot.forum, { available_tags: [] });
  expect(textOf(await bot.setChannel(bot.forum, 'suggest'))).toContain(
    '⚠️ No tag says that a post is solved',
  );
});

test('a channel that was deleted is named, and its setting goes with it', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  bot.discord.stage.deleteChannel(bot.forum);
  expect(await show(bot)).toContain('A channel that was deleted');
  expect(await show(bot)).toContain('Forum and help channels: none');
});

test('an option that has no effect in the chosen mode is refused, with what to do', async () => {
  const bot = await startHelpingBot();
  const { settings } = bot.channels;
  for (const mode of ['suggest', 'mention', 'off']) {
    expect(textOf(await bot.setChannel(bot.forum, mode, { unanswered: 'person' }))).toBe(
      '`unanswered` counts in the mode *answer* alone: choose that mode, or leave `unanswered` out. Nothing was changed.',
    );
  }
  expect(textOf(await bot.setChannel(bot.forum, 'off', { 'solved-tag': 'solved' }))).toBe(
    'In the mode *off* I offer no *Solved*: choose another mode, or leave `solved-tag` out. Nothing was changed.',
  );
  expect((await settings.readAnew(bot.discord.guildId)).channels).toEqual([]);

  await bot.setChannel(bot.forum, 'answer', { unanswered: 'person' });
  expect(textOf(await bot.setChannel(bot.forum, 'suggest', { unanswered: 'nothing' }))).toContain(
    '**suggest**',
  );
  expect(textOf(await bot.setChannel(bot.forum, 'answer'))).toContain('I say nothing.');
});

test('twenty channels are helped in and twenty turned off, and a further one is refused with the way out', async () => {
  const bot = await startHelpingBot();
  const { guildId } = bot.discord;
  const { settings } = bot.channels;
  const fill = async (mode: 'mention' | 'off', first: number) => {
    for (let i = first; i < first + 20; i++) {
      const channelId = `9000000000000000${i}`;
      const set = { channelId, mode, unanswered: 'nothing', solvedTagId: null } as const;
      await settings.setChannel(guildId, set);
    }
  };
  await fill('off', 10);
  expect(textOf(await bot.setChannel(bot.forum, 'off'))).toContain(
    'take the permission View Channel',
  );
  expect(textOf(await bot.setChannel(bot.forum, 'suggest'))).toContain('**suggest**');
  await fill('mention', 30);
  expect(textOf(await bot.setChannel(bot.text, 'answer'))).toContain('Turn one off first');
  const { channels } = await settings.readAnew(guildId);
  expect(channels.filter(({ mode }) => mode === 'off')).toHaveLength(20);
  expect(channels.map(({ channelId }) => channelId)).not.toContain(bot.text);
});

test('a channel of which nothing is known at this moment keeps its setting', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  const fetched = vi.spyOn(ChannelManager.prototype, 'fetch').mockResolvedValue(null);
  try {
    expect(await show(bot)).not.toContain('deleted');
  } finally {
    fetched.mockRestore();
  }
  expect(await show(bot)).toContain('**suggest**');
});

test('moderators are told where private questions would be read by everybody', async () => {
  const bot = await startHelpingBot();
  await bot.command('setup person', { channel: { channel: bot.text } });
  expect(textOf(bot.told())).toContain('⚠️ Everybody in this server reads that channel.');
  expect(await show(bot)).toContain('Everybody in this server reads that channel');
  const { stage, guildId, applicationId } = bot.discord;
  stage.changeChannel(bot.text, {
    permission_overwrites: [
      { id: guildId, type: 0, allow: '0', deny: (1n << 10n).toString() },
      { id: applicationId, type: 1, allow: (1n << 10n).toString(), deny: '0' },
    ],
  });
  expect(await show(bot)).not.toContain('Everybody');
});

test('an intent that the portal does not grant is told at the start', async () => {
  const discord = await openLocalDiscord({ portal: { messageContent: false } });
  const start = startBot({ discord, messageContent: true });
  await expect(start).rejects.toThrow(/an intent that is not switched on.*Privileged Gateway/s);
});

test('only whoever manages the server sets anything', async () => {
  const bot = await startHelpingBot();
  await expect(
    bot.command('setup channel', { channel: { channel: bot.forum }, mode: 'answer' }, bot.member),
  ).rejects.toThrow();
  expect((await bot.channels.settings.readAnew(bot.discord.guildId)).channels).toEqual([]);
});
