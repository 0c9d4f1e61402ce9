// `npm run screenshots`: uses the bot on the page as people would, and writes the README's pictures.

import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { pageAddress, startProcess, stopProcess } from './bot-process.ts';
import { become, openBrowser, type Visitor, visit } from './browser.ts';

const FOLDER = '.github';
const QUESTION = 'How many Russians got refugee status in France?';
const MISQUOTED =
  '“According to the CNDA, 102 Russians who fled mobilization have been granted refugee status in Germany.”';

const bot = startProcess();
const browser = await openBrowser();
mkdirSync(FOLDER, { recursive: true });
try {
  const address = await pageAddress(bot);
  const visitor = await visit(browser, address, {
    theme: 'light',
    size: { width: 960, height: 928 },
  });
  const { page } = visitor;
  await visitor.run(`/ask ${QUESTION}`);
  await picture(page, 'answer');
  await page.setViewportSize({ width: 900, height: 560 });
  await forum(visitor);
  await picture(page, 'forum');
  await page.setViewportSize({ width: 900, height: 730 });
  await page.getByRole('button', { name: 'general', exact: true }).click();
  await check(visitor);
  await picture(page, 'check');
} finally {
  await browser.close();
  await stopProcess(bot);
}

/** A member posts in the forum, and the bot says in one line that the sources may answer. */
async function forum({ page, run, messages }: Visitor): Promise<void> {
  await become(page, 'Ada');
  await run('/setup channel channel: questions mode: suggest');
  await become(page, 'Mira');
  await page.getByRole('button', { name: 'questions', exact: true }).click();
  await page.getByRole('button', { name: 'New post' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(QUESTION);
  await page.getByRole('textbox', { name: 'Text' }).fill('Is there a number anywhere?');
  await page.getByRole('checkbox', { name: 'question' }).check();
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await messages.getByRole('button', { name: 'Show passages' }).waitFor();
}

/** Somebody misquotes, and a member has it checked. */
async function check({ page, messages }: Visitor): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(MISQUOTED);
  await page.keyboard.press('Enter');
  await messages.getByText(MISQUOTED).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Check this quote' }).click();
  await messages.getByText('Altered').waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  const path = `${FOLDER}/${name}.png`;
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.screenshot({ path, animations: 'disabled' });
  console.log(path);
}
