// A moderator pins an answer on the page of `npm start`, and it outlives the bot's process.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { testInChromium } from '../requirements.ts';
import { barriersOn } from './accessibility.ts';
import { type BotProcess, pageAddress, startProcess, stopProcess } from './bot-process.ts';
import { answersIn, become, openBrowser, visit } from './browser.ts';

const QUESTION = 'how many Russians got refugee status in France?';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-pinning-'));
const started: BotProcess[] = [];
let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
  for (const bot of started) await stopProcess(bot);
  rmSync(folder, { recursive: true, force: true });
});

function start(): BotProcess {
  const bot = startProcess({ DATABASE_URL: `file:${folder}/verbatim.db` });
  started.push(bot);
  return bot;
}

testInChromium(
  'a pinned answer is given first, also after the bot was killed',
  async () => {
    browser = await openBrowser();
    const bot = start();
    const { page, run, messages, complaints } = await visit(browser, await pageAddress(bot));
    await run(`/ask ${QUESTION}`);
    await become(page, 'Sam Moderator');
    await answersIn(messages).last().getByRole('button', { name: 'Pin …' }).click();
    const form = page.getByRole('dialog', { name: 'Pin this answer' });
    expect(await form.getByRole('textbox', { name: 'Question' }).inputValue()).toBe(QUESTION);
    expect(await barriersOn(page), 'the form').toEqual([]);
    await form
      .getByRole('textbox', { name: 'Other wordings' })
      .fill('refugees from Russia in France');
    await form.getByRole('button', { name: 'Submit' }).click();
    await messages.getByText('The message is pinned in this channel.').waitFor();
    await become(page, 'Mira');
    await expect.poll(() => messages.innerText()).not.toContain('Only you can see this');
    const asked = await run('/ask Russian refugees in France');
    expect(await asked.innerText()).toMatch(/Pinned answer · pinned by Sam \(@sam\) on \d{4}-/);
    expect(complaints).toEqual([]);
    await page.context().close();

    bot.child.kill('SIGKILL');
    await bot.ended;
    const again = await visit(browser, await pageAddress(start()));
    const answer = await again.run(`/ask ${QUESTION}`);
    expect(await answer.innerText()).toContain('Pinned answer');
    await answer.getByRole('button', { name: 'Search the sources instead' }).click();
    await expect.poll(() => again.messages.innerText()).toContain('Only you can see this');
    expect(again.complaints).toEqual([]);
    await again.page.context().close();
  },
  40_000,
);

testInChromium(
  'a moderator takes the pins along as a file and reads them in elsewhere',
  async () => {
    browser ??= await openBrowser();
    const bot = start();
    const { page, run, messages, complaints } = await visit(browser, await pageAddress(bot));
    await become(page, 'Sam Moderator');
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('/pins export');
    await page.keyboard.press('Enter');
    // As in Discord, a command without options is chosen first and then sent.
    await page.getByRole('button', { name: 'Run /pins export' }).click();
    const link = messages.getByRole('link', { name: /pins\.json/ }).last();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const file = join(folder, 'pins.json');
    await download.saveAs(file);
    await run(`/pins remove pin: ${QUESTION}`);
    await box.fill('/pins import');
    await page.keyboard.press('Enter');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('input[type=file][aria-busy=false]').waitFor();
    await page.getByRole('button', { name: 'Run /pins import' }).click();
    await messages.getByText('Would be added: 1.').waitFor();
    await messages.getByRole('button', { name: 'Import' }).click();
    await messages.getByText('Imported: 1 added').waitFor();
    expect(await (await run(`/ask ${QUESTION}`)).innerText()).toContain('Pinned answer');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  40_000,
);
