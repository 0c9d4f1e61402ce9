// A member and a moderator use the forum and threads on the page, with a bot of the tests' own.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { startBot } from '../local-discord/bot.ts';
import { testInChromium } from '../requirements.ts';
import { barriersOn, smallTargets } from './accessibility.ts';
import { become } from './browser.ts';
import { browserOfFile } from './fixtures.ts';

const visitPage = browserOfFile();

async function open(options: { requireTag?: boolean } = {}) {
  const { requireTag = false } = options;
  const pin = { type: 3, name: 'Pin this answer' } as const;
  const about = { type: 2, name: 'About' } as const;
  const bot = await startBot(
    [{ name: 'ask', description: 'Ask' }, pin, about],
    async (interaction) => {
      if (interaction.isContextMenuCommand())
        await interaction.reply(`used on ${interaction.targetId}`);
    },
    { discord: { requireTag } },
  );
  return { bot, ...(await visitPage(bot.discord.url)) };
}

const channel = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Channels' }).getByRole('button', { name, exact: true });

async function post(page: Page, title: string, tags: readonly string[] = []): Promise<void> {
  await channel(page, 'questions').click();
  await page.getByRole('button', { name: 'New post' }).click();
  const form = page.getByRole('dialog', { name: 'New post' });
  await form.getByRole('textbox', { name: 'Title' }).fill(title);
  await form.getByRole('textbox', { name: 'Text' }).fill('What do the sources say?');
  for (const tag of tags) await form.getByRole('checkbox', { name: tag }).check();
  await form.getByRole('button', { name: 'Post', exact: true }).click();
}

async function inThreadMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Thread', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

testInChromium(
  'where the forum wants a tag, a post without one is not made, and nothing typed is lost',
  async () => {
    const { page, messages, complaints } = await open({ requireTag: true });
    await post(page, 'Who fled to Kazakhstan?');
    const form = page.getByRole('dialog', { name: 'New post' });
    await form.getByText('This forum wants at least one tag.').waitFor();
    expect(await barriersOn(page), 'the form of a post').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await form.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(
      'Who fled to Kazakhstan?',
    );
    // Moderated tags are the moderators'.
    expect(await form.getByRole('checkbox', { name: 'solved' }).isDisabled()).toBe(true);
    await form.getByRole('checkbox', { name: 'question' }).check();
    await form.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Who fled to Kazakhstan?' }).waitFor();
    expect(await messages.getByRole('list', { name: 'Tags' }).innerText()).toContain('question');
    expect(complaints).toEqual([]);
  },
  40_000,
);

testInChromium(
  'a moderator marks a post solved, locks and archives it; a member sees that and can’t write',
  async () => {
    const { page, messages, complaints } = await open();
    await post(page, 'Is there asylum?', ['question']);
    await page.getByRole('heading', { level: 1, name: 'Is there asylum?' }).waitFor();
    await become(page, 'Sam');
    await inThreadMenu(page, 'Edit title and tags');
    await page.getByRole('checkbox', { name: 'solved' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    const marks = messages.getByRole('list', { name: 'Tags and state' });
    await marks.getByText('solved').waitFor();
    await inThreadMenu(page, 'Lock');
    await marks.getByText('locked').waitFor();
    await inThreadMenu(page, 'Archive');
    await marks.getByText('archived').waitFor();
    await become(page, 'Mira');
    await page.getByText('This thread is locked. Only moderators can write here.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Thread', exact: true }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to #questions' }).click();
    const older = page.getByRole('list', { name: 'Older posts' });
    expect(await older.innerText()).toMatch(/question\s+solved\s+locked\s+archived/);
    expect(await barriersOn(page), 'the forum').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
  40_000,
);

testInChromium(
  'posts are narrowed by a tag, and the focus stays where it is while others post',
  async () => {
    const { bot, page, complaints } = await open();
    await post(page, 'First', ['question']);
    await page.getByRole('heading', { level: 1, name: 'First' }).waitFor();
    await post(page, 'Second', ['documents']);
    await page.getByRole('heading', { level: 1, name: 'Second' }).waitFor();
    await channel(page, 'questions').click();
    const posts = page.getByRole('list', { name: 'Posts', exact: true }).getByRole('listitem');
    const filter = page.getByRole('button', { name: 'documents', exact: true });
    await filter.press('Enter');
    await page.getByText('1 of 2 posts').waitFor();
    expect(await posts.getByRole('button').allInnerTexts()).toEqual(['Second']);
    expect(await filter.getAttribute('aria-pressed')).toBe('true');
    const { discord } = bot;
    await discord.act(discord.people.moderator, {
      type: 'create-post',
      channelId: discord.channels.forum,
      title: 'Third',
      content: 'From somebody else',
    });
    await page.getByText('1 of 3 posts').waitFor();
    expect(await filter.evaluate((it) => it === document.activeElement)).toBe(true);
    await filter.press('Enter');
    expect(await posts.getByRole('button').allInnerTexts()).toEqual(['Third', 'Second', 'First']);
    expect(complaints).toEqual([]);
  },
  40_000,
);

testInChromium(
  'the menu of a message opens by right click, button and keyboard, with what one may do',
  async () => {
    const { page, messages, complaints } = await open();
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('Hello there');
    await box.press('Enter');
    const message = messages.getByRole('article', { name: /Mira/ });
    const menu = page.getByRole('menu', { name: 'Apps' });
    await message.click({ button: 'right' });
    expect(await menu.getByRole('menuitem').allInnerTexts()).toEqual([
      'Pin this answer',
      'About (Mira)',
      'Copy text',
      'Create thread',
      'Delete message',
    ]);
    expect(await barriersOn(page), 'the menu of a message').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await message.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('Enter');
    await messages.getByText('Mira used Pin this answer').waitFor();
    await message.hover();
    await message.getByRole('button', { name: 'Apps for this message' }).click();
    await menu.getByRole('menuitem', { name: 'Create thread' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('About greetings');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'About greetings' }).waitFor();
    await page.getByRole('button', { name: 'Back to #general' }).click();
    await messages.getByRole('button', { name: 'Thread: About greetings' }).waitFor();
    await become(page, 'Sam');
    await message.click({ button: 'right' });
    await menu.getByRole('menuitem', { name: 'Pin message' }).click();
    await messages.getByText('Sam pinned a message to this channel.').waitFor();
    await page.getByRole('button', { name: 'Pinned messages (1)' }).click();
    const pins = page.getByRole('complementary', { name: 'Pinned messages' });
    await pins.getByText('Hello there').waitFor();
    expect(await barriersOn(page), 'the pins').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await pins.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  },
  40_000,
);
