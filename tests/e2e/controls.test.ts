// Every control that a bot can show works on the page as in Discord: buttons, menus, files and forms.

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { testInChromium } from '../requirements.ts';
import { barriersOn, smallTargets } from './accessibility.ts';
import { startControlsBot } from './controls-bot.ts';
import { browserOfFile } from './fixtures.ts';

const visitPage = browserOfFile();

/** The page with the panel of controls on it, and what the bot says that it was given. */
async function openPanel() {
  const bot = await startControlsBot();
  const visitor = await visitPage(bot.discord.url);
  const { page, messages } = visitor;
  await page.getByRole('textbox', { name: 'Message' }).fill('/panel');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Run /panel' }).press('Enter');
  const panel = messages.getByRole('article').filter({ hasText: 'A panel of controls' });
  await panel.waitFor();
  const told = async () => JSON.parse(await messages.locator('pre code').last().innerText());
  return { ...visitor, panel, told };
}

testInChromium(
  'texts, radio buttons and boxes of a form reach the bot; what is missing is said first',
  async () => {
    const { page, panel, told, messages, complaints } = await openPanel();
    const opener = panel.getByRole('button', { name: 'Texts' });
    await opener.press('Enter');
    const form = page.getByRole('dialog', { name: 'Texts and boxes' });
    const submit = form.getByRole('button', { name: 'Submit' });
    const short = form.getByRole('textbox', { name: 'Short' });
    await expect.poll(() => short.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await barriersOn(page), 'the form').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await submit.click();
    await form.getByText('“Short” is required.').waitFor();
    await short.fill('ab');
    await submit.click();
    await form.getByText('“Short” needs at least 3 characters.').waitFor();
    expect(await barriersOn(page), 'the form with what is missing').toEqual([]);
    await short.fill('abc');
    await form.getByRole('checkbox', { name: 'Apple' }).check();
    await submit.click();
    await form.getByText('Choose at least 2 for “Boxes”.').waitFor();
    await form.getByRole('checkbox', { name: 'Quince' }).check();
    await submit.click();
    await form.getByText('Choose something for “Radio”.').waitFor();
    await form.getByRole('radio', { name: 'Pear' }).check();
    await form.getByRole('checkbox', { name: 'One box' }).check();
    await submit.click();
    await messages.locator('pre code').waitFor();
    expect(await told()).toEqual({
      short: 'abc',
      boxes: ['apple', 'quince'],
      radio: 'pear',
      box: true,
    });
    expect(await form.isVisible()).toBe(false);
    expect(await opener.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  },
  40_000,
);

testInChromium(
  'menus and files of a form reach the bot, chosen with the keyboard',
  async () => {
    const { page, panel, told, messages, complaints } = await openPanel();
    await panel.getByRole('button', { name: 'Choices' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Choices and files' });
    const choose = async (menu: string, ...options: readonly string[]) => {
      const owner = form.getByRole('combobox', { name: menu });
      await owner.press('Enter');
      const list = form.getByRole('listbox', { name: menu });
      for (const option of options) await list.getByRole('option', { name: option }).click();
      if (await list.isVisible()) await page.keyboard.press('Escape');
    };
    await choose('Fruits', 'Apple', 'Quince');
    await form.getByRole('combobox', { name: 'Person' }).press('Enter');
    expect(await barriersOn(page, 'target-size'), 'an open menu').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await choose('Channel', 'questions');
    // A forum is wanted: no text channel is offered.
    await form.getByRole('combobox', { name: 'Channel' }).press('Enter');
    const channels = form.getByRole('listbox', { name: 'Channel' }).getByRole('option');
    expect(await channels.allInnerTexts()).toEqual(['questions']);
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('Choose something for “Files”.').waitFor();
    const files = form.getByLabel('Files');
    const file = (name: string, buffer = Buffer.from('12345')) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer,
    });
    const tooLarge = Buffer.alloc(10 * 1024 * 1024 + 1);
    // So much takes its time to the browser where other work has the machine.
    await files.setInputFiles([file('large.bin', tooLarge)], { timeout: 30_000 });
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('“large.bin” is too large: a file may have up to 10 MiB.').waitFor();
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    await files.setInputFiles([file('one.txt'), file('two ü#?.bin', everyByte)]);
    await form.locator('input[type=file][aria-busy=false]').waitFor();
    await form.getByRole('button', { name: 'Submit' }).click();
    await messages.locator('pre code').waitFor();
    expect(await told()).toEqual({
      fruits: ['apple', 'quince'],
      person: ['sam'],
      role: 0,
      channel: ['questions'],
      files: ['one.txt 5', 'two ü#?.bin 256'],
    });
    // What went to the bot and came back from it is what was chosen, byte for byte.
    const download = page.waitForEvent('download');
    await messages.getByRole('link', { name: 'two ü#?.bin' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('two ü#_.bin');
    expect(readFileSync(await saved.path())).toEqual(everyByte);
    expect(complaints).toEqual([]);
  },
  60_000,
);

testInChromium(
  'a menu in a message takes several values, a link opens safely, a file can be read and saved',
  async () => {
    const { page, panel, messages, complaints } = await openPanel();
    const menu = panel.getByRole('combobox', { name: 'Pick fruits' });
    await menu.press('Enter');
    const list = panel.getByRole('listbox', { name: 'Pick fruits' });
    expect(await list.getAttribute('aria-multiselectable')).toBe('true');
    // The list lies on the page, whole, and moves nothing.
    const box = await list.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 700).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await barriersOn(page, 'target-size'), 'a menu in a message').toEqual([]);
    await page.keyboard.press('Escape');
    const alone = messages.getByRole('article').filter({ hasText: 'Only you can see this' });
    await alone.getByText('picked apple, quince').waitFor();
    await alone.getByRole('button', { name: 'Dismiss message' }).click();
    await alone.waitFor({ state: 'detached' });
    const link = panel.getByRole('link', { name: 'Report' });
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
    await panel.getByText('Preview').press('Enter');
    const preview = panel.getByRole('region', { name: 'Beginning of pins.json' });
    await preview.getByText('{"pins": []}').waitFor();
    expect(await barriersOn(page), 'a file').toEqual([]);
    const download = page.waitForEvent('download');
    await panel.getByRole('link', { name: 'pins.json' }).click();
    expect((await download).suggestedFilename()).toBe('pins.json');
    expect(await panel.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
  },
  40_000,
);

testInChromium(
  'pictures of a message are shown once; others are named, and nothing is loaded from elsewhere',
  async () => {
    const { page, messages, complaints } = await openPanel();
    await page.getByRole('textbox', { name: 'Message' }).fill('/pictures');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Run /pictures' }).press('Enter');
    const message = messages.getByRole('article').filter({ hasText: 'An embed with pictures' });
    const pixel = message.getByRole('img', { name: 'pixel.png' });
    await expect.poll(() => pixel.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(1);
    await message.getByRole('img', { name: 'broken.png' }).getByText('broken.png').waitFor();
    await message.getByRole('img', { name: 'far.png' }).getByText('far.png').waitFor();
    // What came late has not pushed the end out of sight.
    await expect
      .poll(() => messages.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight))
      .toBeLessThan(2);
    expect(await message.getByRole('link').allInnerTexts()).toEqual(['notes.bin']);
    expect(await barriersOn(page), 'pictures').toEqual([]);
    expect(complaints).toEqual([]);
  },
  40_000,
);

testInChromium(
  'a button that is not answered is told after three seconds, and keeps the focus',
  async () => {
    const { page, panel, complaints } = await openPanel();
    const silent = panel.getByRole('button', { name: 'Silent' });
    await silent.press('Enter');
    expect(await silent.getAttribute('aria-busy')).toBe('true');
    const toast = page.getByRole('alert').filter({ hasText: 'The application did not respond' });
    await toast.waitFor();
    expect(await barriersOn(page), 'a toast').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await silent.evaluate((it) => it === document.activeElement)).toBe(true);
    await toast.getByRole('button', { name: 'Close this notice' }).click();
    await toast.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  },
  40_000,
);
