// The page on the narrowest screens, for the keyboard, and for people who want no motion.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInChromium } from '../requirements.ts';
import { barriersOn, smallTargets } from './accessibility.ts';
import type { Visitor } from './browser.ts';
import { startControlsBot } from './controls-bot.ts';
import { browserOfFile } from './fixtures.ts';

/** The width at which nothing may need scrolling in two directions (WCAG 1.4.10). */
const NARROWEST = { width: 320, height: 640 };

const visitPage = browserOfFile();

async function open(size?: { readonly width: number; readonly height: number }): Promise<Visitor> {
  const bot = await startControlsBot();
  return visitPage(bot.discord.url, { ...(size && { size }) });
}

/** What reaches beyond the right edge of the screen, but for what lies in something that scrolls. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.body.querySelectorAll('*')].filter(
      (node) => node.getBoundingClientRect().right > innerWidth + 1 && !node.closest('pre, .skip'),
    );
    return wide.map((node) => node.outerHTML.slice(0, 120));
  });
}

/** Words that are cut off without a sign, or broken inside a name. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const cut = (node: HTMLElement, words: string, room: number): boolean => {
      const { font, paddingLeft, paddingRight, textOverflow } = getComputedStyle(node);
      // In a text area Chromium draws the ellipsis only where the placeholder is told, too.
      const told = node.localName === 'textarea' ? getComputedStyle(node, '::placeholder') : null;
      const hasEllipsis =
        textOverflow === 'ellipsis' && (told?.textOverflow ?? 'ellipsis') === 'ellipsis';
      if (!pen || words === '' || hasEllipsis) return false;
      pen.font = font;
      const width =
        node.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return pen.measureText(words).width > width - room;
    };
    const isShown = (node: Element) => node.checkVisibility();
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .filter((node) => isShown(node) && node.value === '' && cut(node, node.placeholder, 0))
      .map((node) => node.placeholder);
    const arrow = 16;
    const selects = [...document.querySelectorAll('select')]
      .filter((node) => isShown(node) && cut(node, node.selectedOptions[0]?.text ?? '', arrow))
      .map((node) => node.selectedOptions[0]?.text ?? '');
    const names = [...document.querySelectorAll('.exchange-title')]
      .filter(isShown)
      .flatMap((node) => [...(node.firstChild?.childNodes ?? [])])
      .filter((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getClientRects().length > 1;
      })
      .map((text) => text.textContent ?? '');
    return [...fields, ...selects, ...names];
  });
}

const isFocused = (page: Page, name: string) =>
  page.getByRole('button', { name }).evaluate((it) => it === document.activeElement);

testInChromium(
  'on a screen of 320 pixels everything fits and can be pressed',
  async () => {
    const { page, messages, complaints } = await open(NARROWEST);
    const check = async (state: string) => {
      expect(await tooWide(page), state).toEqual([]);
      expect(await smallTargets(page), state).toEqual([]);
      expect(await cutWords(page), state).toEqual([]);
    };
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('/');
    await page.getByRole('listbox', { name: 'Commands' }).waitFor();
    await check('the list of commands');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Run /panel' }).waitFor();
    await check('the form of a command');
    await page.keyboard.press('Enter');
    await messages.getByText('A panel of controls').waitFor();
    await check('a message');
    expect(await barriersOn(page), 'a narrow page').toEqual([]);
    await messages.getByRole('button', { name: 'Choices' }).click();
    const submit = page.getByRole('dialog').getByRole('button', { name: 'Submit' });
    const place = await submit.boundingBox();
    // The buttons stay in sight, however long the form is.
    expect(place && place.y + place.height).toBeLessThan(NARROWEST.height);
    await check('a form');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Developer', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'INTERACTION_CREATE' }).last().click();
    await check('the traffic');
    await page.getByRole('tab', { name: 'Faults' }).click();
    await check('the faults');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Channels' }).press('Enter');
    await expect.poll(() => isFocused(page, 'general')).toBe(true);
    await check('the channels');
    expect(await barriersOn(page), 'the open channels').toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isFocused(page, 'Channels')).toBe(true);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels' }).press('Enter');
    await page.getByRole('button', { name: 'questions' }).press('Enter');
    await page.getByRole('button', { name: 'New post' }).waitFor();
    await check('the forum');
    await page.getByRole('button', { name: 'New post' }).click();
    await page
      .getByRole('textbox', { name: 'Title' })
      .fill(`A post ${'with a long title '.repeat(3)}`);
    await page.getByRole('textbox', { name: 'Text' }).fill('x');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await messages.getByRole('article').waitFor();
    await check('a post');
    expect(complaints).toEqual([]);
  },
  40_000,
);

testInChromium('the Tab key leads through the page in the order in which it is read', async () => {
  const { page } = await open();
  await page.getByText('Type /panel').waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const reached: string[] = [];
  for (let presses = 0; presses < 9; presses += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const node = document.activeElement;
        return node?.getAttribute('aria-label') || node?.textContent?.trim() || node?.id || '';
      }),
    );
  }
  expect(reached.slice(0, 6)).toEqual([
    'Skip to the message box',
    'Developer',
    'Light theme',
    'general',
    'questions',
    expect.stringContaining('(direct messages)'),
  ]);
  expect(reached.slice(7)).toEqual(['Pinned messages (0)', 'Message']);
  await page.getByRole('link', { name: 'Skip to the message box' }).focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: 'Message' });
  expect(await box.evaluate((it) => it === document.activeElement)).toBe(true);
});

testInChromium('whoever wants no motion sees none', async () => {
  const { page } = await open(NARROWEST);
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((node) => {
          const { transitionDuration, animationName } = getComputedStyle(node);
          return animationName !== 'none' || /[1-9]/.test(transitionDuration);
        })
        .map((node) => node.outerHTML.slice(0, 100)),
    );
  expect(await moving()).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect((await moving()).length).toBeGreaterThan(0);
});
