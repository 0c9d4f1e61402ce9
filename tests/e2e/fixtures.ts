// What the tests of a file share: one browser, one bot of `npm start`, and visits to a page that end with their test.

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type BotProcess, pageAddress, startProcess, stopProcess } from './bot-process.ts';
import { openBrowser, type Visitor, type VisitorOptions, visit } from './browser.ts';

/**
 * One browser for all tests of a file, opened with the first visit.
 * @returns visits an address; whatever a test visits is closed when it is over
 */
export function browserOfFile(): (url: string, options?: VisitorOptions) => Promise<Visitor> {
  let browser: Promise<Browser> | undefined;
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { page } of visitors.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await (await browser)?.close();
  });
  return async (url, options) => {
    browser ??= openBrowser();
    const visitor = await visit(await browser, url, options);
    visitors.push(visitor);
    return visitor;
  };
}

/**
 * The bot as `npm start` runs it, started once for all tests of a file.
 * @returns visits its page, as above
 */
export function botOfFile(): (options?: VisitorOptions) => Promise<Visitor> {
  let bot: BotProcess;
  beforeAll(() => {
    bot = startProcess();
  });
  afterAll(() => stopProcess(bot));
  const visitPage = browserOfFile();
  return async (options) => visitPage(await pageAddress(bot), options);
}
