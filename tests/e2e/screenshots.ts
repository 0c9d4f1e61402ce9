// `npm run screenshots`: asks a question on the page and writes the README's picture.

import { mkdirSync } from 'node:fs';
import { pageAddress, startProcess, stopProcess } from './bot-process.ts';
import { openBrowser, visit } from './browser.ts';

const PICTURE = '.github/answer.png';
const QUESTION = 'how many Russians got refugee status in France?';

const bot = startProcess();
const browser = await openBrowser();
try {
  const { page, run } = await visit(browser, await pageAddress(bot), {
    theme: 'light',
    size: { width: 1100, height: 780 },
  });
  const answer = await run(`/ask ${QUESTION}`);
  await answer.getByRole('button', { name: 'Remove' }).waitFor();
  await page.mouse.move(0, 0);
  mkdirSync('.github', { recursive: true });
  await page.screenshot({ path: PICTURE, animations: 'disabled' });
  console.log(PICTURE);
} finally {
  await browser.close();
  await stopProcess(bot);
}
