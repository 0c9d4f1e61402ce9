// What people at the page may do with threads, posts and pins, and what is refused to them.

import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openDiscord } from './bot.ts';

async function openPost(by: 'member' | 'moderator' = 'member') {
  const discord = await openDiscord();
  const { forum } = discord.channels;
  const made = await discord.act(discord.people[by], {
    type: 'create-post',
    channelId: forum,
    title: 'A question',
    content: 'How?',
  });
  return { discord, channelId: made.channelId ?? '', ...discord.people };
}

const threadOf = (discord: LocalDiscord, id: string) =>
  discord.snapshot(discord.people.member).channels.find((channel) => channel.id === id);

test('whoever writes too much is told what is too long, and how long it may be', async () => {
  const discord = await openDiscord();
  const { text: channelId } = discord.channels;
  const content = 'x'.repeat(2001);
  const { error } = await discord.act(discord.people.member, {
    type: 'send-message',
    channelId,
    content,
  });
  expect(error).toBe(
    'Discord refused: Invalid Form Body (content: Must be 2000 or fewer in length.)',
  );
});

test('in a locked post a moderator may write and nobody else; a member can’t open it again', async () => {
  const { discord, channelId, member, moderator } = await openPost();
  const lock = { type: 'edit-thread', channelId, isLocked: true } as const;
  expect((await discord.act(member, lock)).error).toMatch(/Permissions/);
  expect((await discord.act(moderator, lock)).error).toBeUndefined();
  const write = { type: 'send-message', channelId, content: 'More' } as const;
  expect((await discord.act(member, write)).error).toMatch(/locked: only moderators/);
  expect((await discord.act(moderator, write)).error).toBeUndefined();
  await discord.act(moderator, { type: 'edit-thread', channelId, isArchived: true });
  const reopen = { type: 'edit-thread', channelId, isArchived: false } as const;
  expect((await discord.act(member, reopen)).error).toMatch(/locked/);
  expect(threadOf(discord, channelId)).toMatchObject({
    thread_metadata: { archived: true, locked: true },
  });
});

test('the author of a post changes its title and archives it; another member does not', async () => {
  const { discord, channelId, member, moderator } = await openPost();
  const rename = { type: 'edit-thread', channelId, title: 'Another title' } as const;
  expect((await discord.act(member, rename)).error).toBeUndefined();
  await discord.act(member, { type: 'edit-thread', channelId, isArchived: true });
  expect(threadOf(discord, channelId)).toMatchObject({
    name: 'Another title',
    thread_metadata: { archived: true, locked: false },
  });
  await discord.act(member, { type: 'send-message', channelId, content: 'Once more' });
  expect(threadOf(discord, channelId)).toMatchObject({ thread_metadata: { archived: false } });
  const others = await openPost('moderator');
  const foreign = { ...rename, channelId: others.channelId };
  expect((await others.discord.act(others.member, foreign)).error).toMatch(/Permissions/);
  expect((await discord.act(moderator, rename)).error).toBeUndefined();
});

test('only who manages threads deletes one, with all its messages', async () => {
  const { discord, channelId, member, moderator } = await openPost();
  const remove = { type: 'delete-thread', channelId } as const;
  expect((await discord.act(member, remove)).error).toMatch(/permission/);
  expect((await discord.act(moderator, remove)).error).toBeUndefined();
  expect(threadOf(discord, channelId)).toBeUndefined();
  expect(discord.messages(channelId, member)).toEqual([]);
});

test('a thread begins at a message of a text channel, once, and not in a thread', async () => {
  const { discord, channelId, member } = await openPost();
  const { text } = discord.channels;
  const sent = await discord.act(member, { type: 'send-message', channelId: text, content: 'Hi' });
  const begin = { type: 'create-thread', messageId: sent.messageId ?? '', title: 'More' } as const;
  const begun = await discord.act(member, begin);
  expect(threadOf(discord, begun.channelId ?? '')).toMatchObject({ name: 'More', parent_id: text });
  expect((await discord.act(member, begin)).error).toMatch(/already/);
  const [first] = discord.messages(channelId, member);
  const inPost = await discord.act(member, { ...begin, messageId: first?.id ?? '' });
  expect(inPost.error).toBe('No thread can begin here.');
});

test('a message is pinned and unpinned by who may pin', async () => {
  const { discord, member, moderator } = await openPost();
  const { text } = discord.channels;
  const sent = await discord.act(member, { type: 'send-message', channelId: text, content: 'Hi' });
  const pin = { type: 'pin-message', messageId: sent.messageId ?? '', isPinned: true } as const;
  const isPinned = () => discord.messages(text, member)[0]?.pinned;
  expect((await discord.act(member, pin)).error).toMatch(/permission/);
  expect(isPinned()).toBe(false);
  expect((await discord.act(moderator, pin)).error).toBeUndefined();
  expect(isPinned()).toBe(true);
  await discord.act(moderator, { ...pin, isPinned: false });
  expect(isPinned()).toBe(false);
});
