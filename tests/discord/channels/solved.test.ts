// Solved: the forum's own tag, set by the asker or a moderator.

import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { usualBotPermissions } from '../../../src/local-discord/local-discord.ts';
import { textOf } from '../shown.ts';
import { type HelpingBot, startHelpingBot } from './helping-bot.ts';

interface Scene {
  readonly bot: HelpingBot;
  readonly post: string;
  readonly line: APIMessage;
}

async function suggested(
  tags: readonly string[] = [],
  settings: Readonly<Record<string, string>> = { 'solved-tag': 'solved' },
): Promise<Scene> {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest', settings);
  const post = await bot.post('Why was the harbour closed?', 'Thank you', {
    tags: tags.map((name) => tagId(bot, name)),
  });
  return { bot, post, line: await bot.answerIn(post) };
}

test('the asker marks the post as solved, and its name stays', async () => {
  const { bot, post, line } = await suggested(['question']);
  expect(textOf(await bot.pressed(line, 'Solved'))).toContain('with the tag “solved”');
  expect(threadOf(bot, post)).toMatchObject({
    name: 'Why was the harbour closed?',
    applied_tags: [tagId(bot, 'question'), tagId(bot, 'solved')],
  });
  expect(textOf(await bot.pressed(line, 'Solved', bot.moderator))).toContain('already');
});

test('a moderator may, anybody else may not', async () => {
  const { bot, post, line } = await suggested();
  const { administrator } = bot.discord.people;
  bot.discord.setRoles(administrator, []);
  expect(textOf(await bot.pressed(line, 'Solved', administrator))).toContain('Only the person');
  expect(threadOf(bot, post).applied_tags).toEqual([]);
  await bot.pressed(line, 'Solved', bot.moderator);
  expect(threadOf(bot, post).applied_tags).toEqual([tagId(bot, 'solved')]);
});

test('a tag that only moderators may set is set for the asker only where moderators named it', async () => {
  const { bot, post, line } = await suggested([], {});
  const { stage } = bot.discord;
  expect(textOf(await bot.pressed(line, 'Solved'))).toMatch(
    /only moderators may set.*“solved”.*Ask one to press \*Solved\*.*`\/setup channel`/s,
  );
  const deny = PermissionFlagsBits.ManageThreads.toString();
  const withoutThreads = { id: bot.moderator, type: 1, allow: '0', deny };
  stage.changeChannel(bot.forum, { permission_overwrites: [withoutThreads] });
  expect(textOf(await bot.pressed(line, 'Solved', bot.moderator))).toContain('only moderators may');
  expect(threadOf(bot, post).applied_tags).toEqual([]);
  stage.changeChannel(bot.forum, { permission_overwrites: [] });
  expect(textOf(await bot.pressed(line, 'Solved', bot.moderator))).toContain('Marked as solved');
  expect(textOf(await bot.pressed(line, 'Solved'))).toContain('already');

  const named = textOf(await bot.setChannel(bot.forum, 'suggest', { 'solved-tag': 'solved' }));
  expect(named).not.toContain('moderators');
  bot.elapsed += 60_000;
  const later = await bot.post('Why was the harbour closed?');
  await bot.pressed(await bot.answerIn(later), 'Solved');
  expect(threadOf(bot, later).applied_tags).toEqual([tagId(bot, 'solved')]);
});

test('whoever sets the forum up hears that only moderators may set the tag', async () => {
  const bot = await startHelpingBot();
  expect(textOf(await bot.setChannel(bot.forum, 'suggest'))).toContain(
    'the tag “solved”, which only moderators may set: name it with `solved-tag` to let askers, too',
  );
});

test('a post with five tags, a forum without the tag, missing rights, a closed post: each is explained', async () => {
  const { bot, post, line } = await suggested();
  const { stage } = bot.discord;
  const press = async () => textOf(await bot.pressed(line, 'Solved'));

  bot.discord.setBotPermissions(usualBotPermissions.filter((name) => name !== 'ManageThreads'));
  expect(await press()).toMatch(
    /“solved”, which only moderators may set, because I lack Manage Threads/,
  );
  bot.discord.setBotPermissions(usualBotPermissions);

  const others = [1, 2, 3, 4, 5].map((i) => tagNamed(`topic ${i}`, `90000000000000000${i}`));
  stage.changeChannel(bot.forum, { available_tags: [...tagsOf(bot), ...others] });
  stage.changeThread(post, bot.moderator, { applied_tags: others.map(({ id }) => id) });
  expect(await press()).toContain('5 tags, the most that Discord allows');

  stage.changeChannel(bot.forum, { available_tags: others });
  expect(await press()).toContain('no tag for solved posts');
});

test('moderators name the tag, and it is the one that is set', async () => {
  const bot = await startHelpingBot();
  const choices = await bot.completePin('setup channel', 'solved-tag', 'doc', {
    channel: { channel: bot.forum },
  });
  expect(choices).toEqual([{ name: 'documents', value: tagId(bot, 'documents') }]);
  expect(textOf(await bot.setChannel(bot.forum, 'suggest', { 'solved-tag': 'nothing' }))).toContain(
    'no tag “nothing”. It has: “question”, “documents”, “solved”. Nothing was changed.',
  );
  await bot.setChannel(bot.forum, 'suggest', { 'solved-tag': 'Documents' });
  const post = await bot.post('Why was the harbour closed?');
  await bot.pressed(await bot.answerIn(post), 'Solved');
  expect(threadOf(bot, post).applied_tags).toEqual([tagId(bot, 'documents')]);
});

function tagsOf(bot: HelpingBot) {
  const forum = bot.discord.snapshot(bot.member).channels.find(({ id }) => id === bot.forum);
  return forum && 'available_tags' in forum ? forum.available_tags : [];
}

function tagId(bot: HelpingBot, name: string): string {
  const tag = tagsOf(bot).find((each) => each.name === name);
  if (!tag) throw new Error(`There is no tag “${name}”.`);
  return tag.id;
}

function tagNamed(name: string, id: string) {
  return { id, name, moderated: false, emoji_id: null, emoji_name: null };
}

function threadOf(bot: HelpingBot, id: string) {
  const thread = bot.discord.snapshot(bot.member).channels.find((each) => each.id === id);
  if (!thread || !('applied_tags' in thread)) throw new Error('The post is gone.');
  return thread;
}
