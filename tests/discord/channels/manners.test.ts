// Manners: when the bot keeps silent, who may remove what it said, and how often it speaks.

import { expect, test } from 'vitest';
import { usualBotPermissions } from '../../../src/local-discord/local-discord.ts';
import { until } from '../running-bot.ts';
import { textOf } from '../shown.ts';
import { type HelpingBot, startHelpingBot } from './helping-bot.ts';

const QUESTION = 'Why was the harbour closed?';

async function suggesting(): Promise<HelpingBot> {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  return bot;
}

/** A post that calls the bot after this has happened in it: the same manners hold as for a new one. */
async function calledAfter(what: (bot: HelpingBot, post: string) => Promise<void> | void) {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'mention');
  const post = await bot.post(QUESTION);
  await what(bot, post);
  await bot.say(post, `<@${bot.discord.applicationId}> why was the harbour closed?`);
  await bot.quiet();
  return bot.said(post);
}

test('the bot is silent once a moderator has written in the post', async () => {
  const said = await calledAfter(async (bot, post) => {
    await bot.say(post, 'I look into it.', bot.moderator);
  });
  expect(said).toEqual([]);
});

test('the bot is silent once a helper has written, and speaks where another member has', async () => {
  const helped = async (isHelper: boolean) => {
    const bot = await startHelpingBot();
    await bot.setChannel(bot.forum, 'mention');
    const helper = bot.discord.makeRole('Helper');
    await bot.command('setup helpers', isHelper ? { role: { role: helper } } : {});
    bot.discord.setRoles(bot.moderator, [helper]);
    const post = await bot.post(QUESTION);
    await bot.say(post, 'It was the ice.', bot.moderator);
    await bot.say(post, `<@${bot.discord.applicationId}> why was the harbour closed?`);
    if (!isHelper) return bot.answerIn(post);
    await bot.quiet();
    return bot.said(post)[0];
  };
  expect(await helped(true)).toBeUndefined();
  expect(textOf((await helped(false)) ?? {})).toContain('“The harbour was closed');
});

test('a moderator may call the bot into a post in which people have written', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.forum, 'suggest');
  const post = await bot.post('Please help me');
  await bot.say(post, `<@${bot.discord.applicationId}> why was the harbour closed?`, bot.moderator);
  expect(textOf(await bot.answerIn(post))).toContain('The sources may answer this');
});

test('whoever posted and met silence may call the bot, which answers once', async () => {
  const bot = await suggesting();
  const post = await bot.post('Please help me');
  await bot.quiet();
  expect(bot.said(post)).toEqual([]);
  const call = `<@${bot.discord.applicationId}> why was the harbour closed?`;
  await bot.say(post, call);
  expect(textOf(await bot.answerIn(post))).toContain('The sources may answer this');
  await bot.say(post, call);
  await bot.quiet();
  expect(bot.said(post)).toHaveLength(1);
});

test('where the bot was not allowed to speak, it can be called once it is', async () => {
  const bot = await suggesting();
  const lacking = usualBotPermissions.filter((name) => name !== 'SendMessagesInThreads');
  bot.discord.setBotPermissions(lacking);
  const post = await bot.post(QUESTION);
  await bot.quiet();
  bot.discord.setBotPermissions(usualBotPermissions);
  await bot.say(post, `<@${bot.discord.applicationId}> why was the harbour closed?`);
  expect(textOf(await bot.answerIn(post))).toContain('The sources may answer this');
});

test('the bot is silent in a post that is solved, locked or closed', async () => {
  const solved = await calledAfter((bot, post) => {
    const forum = bot.discord.snapshot(bot.member).channels.find(({ id }) => id === bot.forum);
    const tags = forum && 'available_tags' in forum ? forum.available_tags : [];
    const tag = tags.find(({ name }) => name === 'solved');
    bot.discord.stage.changeThread(post, bot.moderator, { applied_tags: [tag?.id ?? ''] });
  });
  expect(solved).toEqual([]);
  const bot = await suggesting();
  const { stage } = bot.discord;
  for (const state of [{ locked: true }, { archived: true }]) {
    const post = stage.beginPost(bot.forum, bot.member, QUESTION);
    stage.changeThread(post, bot.moderator, state);
    stage.finishPost(post, 'Here it is.');
    await bot.quiet();
    expect(bot.said(post), JSON.stringify(state)).toEqual([]);
  }
});

test('bots, webhooks and the bot itself are not answered', async () => {
  const bot = await startHelpingBot({ messageContent: true });
  await bot.setChannel(bot.text, 'answer');
  const { stage, applicationId } = bot.discord;
  for (const kind of ['bot', 'webhook'] as const) {
    stage.saysAs(kind, bot.text, QUESTION);
    stage.saysAs(kind, bot.text, `<@${applicationId}> ${QUESTION}`);
  }
  const before = bot.said(bot.text).length;
  await bot.quiet();
  expect(bot.said(bot.text)).toHaveLength(before);
  await bot.say(bot.text, QUESTION);
  await until(() => bot.said(bot.text).length > before);
  await bot.quiet();
  expect(bot.said(bot.text), 'its own answer is no question').toHaveLength(before + 1);
});

test('whoever asks often is answered twice in a minute', async () => {
  const bot = await suggesting();
  const posts: string[] = [];
  for (let i = 0; i < 3; i++) posts.push(await bot.post(QUESTION));
  await until(() => posts.slice(0, 2).every((post) => bot.said(post).length === 1));
  await bot.quiet();
  expect(posts.map((post) => bot.said(post).length)).toEqual([1, 1, 0]);
  const others = await bot.post(QUESTION, 'Thanks', { by: bot.moderator });
  await bot.answerIn(others);
  bot.elapsed += 60_000;
  await bot.answerIn(await bot.post(QUESTION));
});

test('a channel in which much is asked is not flooded', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.text, 'mention');
  const { people, applicationId } = bot.discord;
  const before = bot.said(bot.text).length;
  const everybody = [people.member, people.moderator, people.administrator];
  let count = before;
  for (const person of [...everybody, ...everybody]) {
    await bot.say(bot.text, `<@${applicationId}> ${QUESTION}`, person);
    count++;
    await until(() => bot.said(bot.text).length === count);
  }
  expect(bot.channels.cooldowns.channel.take(bot.text), 'a seventh').toBeNull();
});

test('nothing said takes no turn away', async () => {
  const bot = await suggesting();
  for (let i = 0; i < 3; i++) await bot.post('Who won at chess?');
  await bot.quiet();
  await bot.answerIn(await bot.post(QUESTION));
});

test('the asker or a moderator removes what the bot said, nobody else', async () => {
  const bot = await suggesting();
  const { administrator } = bot.discord.people;
  bot.discord.setRoles(administrator, []);
  for (const by of [bot.member, bot.moderator]) {
    bot.elapsed += 60_000;
    const post = await bot.post(QUESTION);
    const line = await bot.answerIn(post);
    expect(textOf(await bot.pressed(line, 'Remove', administrator))).toContain('Only the person');
    await bot.discord.act(by, { type: 'press', messageId: line.id, customId: 'Hr' });
    await until(() => bot.said(post).length === 0);
  }
});

test('a question that is deleted takes its answer along', async () => {
  const bot = await startHelpingBot();
  await bot.setChannel(bot.text, 'mention');
  const before = bot.said(bot.text).length;
  const asked = await bot.say(bot.text, `<@${bot.discord.applicationId}> ${QUESTION}`);
  await until(() => bot.said(bot.text).length > before);
  await bot.quiet();
  await bot.discord.act(bot.member, { type: 'delete-message', messageId: asked });
  await until(() => bot.said(bot.text).length === before);
});
