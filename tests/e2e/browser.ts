// A headless Chromium on the local Discord's page, and the words of that page's controls.

import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** Debian's Chromium; nothing is downloaded for the tests. */
export const CHROMIUM = '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** What a person at the page does and sees. */
export interface Visitor {
  readonly page: Page;
  readonly messages: Locator;
  /** Everything the page complained about; it should stay empty. */
  readonly complaints: readonly string[];
  /** Runs a whole line, and resolves when one more message of the bot stands there. */
  run(line: string): Promise<Locator>;
}

export interface VisitorOptions {
  readonly theme?: 'dark' | 'light';
  readonly size?: { readonly width: number; readonly height: number };
}

/** Opens the page in a profile of its own, as its first person. */
export async function visit(
  browser: Browser,
  url: string,
  { theme = 'dark', size = { width: 1100, height: 700 } }: VisitorOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  // On a narrow screen it stands in the closed sidebar.
  await page.getByText('Verbatim is connected').waitFor({ state: 'attached' });
  const messages = page.getByRole('log', { name: 'Messages' });
  const answers = answersIn(messages);
  return {
    page,
    messages,
    complaints,
    run: async (line) => {
      const before = await answers.count();
      const box = page.getByRole('textbox', { name: 'Message' });
      await box.fill(line);
      await box.press('Enter');
      const answer = answers.nth(before);
      await answer.waitFor();
      return answer;
    },
  };
}

/** The bot's messages that are complete, oldest first. */
export function answersIn(messages: Locator): Locator {
  return messages
    .getByRole('article', { name: /^Message from verbatim/i })
    .filter({ hasNotText: 'is thinking…' });
}

/** Becomes another person of the page, and resolves when the page is theirs. */
export async function become(page: Page, name: string): Promise<void> {
  // The first thing that is said to a person is all that they see.
  const told = new Promise<void>((resolve) => {
    page.once('websocket', (socket) => socket.once('framereceived', () => resolve()));
  });
  await page.getByRole('radio', { name }).check();
  await told;
  await page.getByText('Verbatim is connected').waitFor();
}
