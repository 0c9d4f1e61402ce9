// A person writes directly to the bot on the page of `npm start`.

import { expect } from 'vitest';
import { testInChromium } from '../requirements.ts';
import { barriersOn, smallTargets } from './accessibility.ts';
import { become, type Visitor } from './browser.ts';
import { botOfFile } from './fixtures.ts';

const QUESTION = 'how many Russians got refugee status in France?';
const ENTRY = /^verbatim \(direct messages\)$/i;

const visitPage = botOfFile();

/** Opens the direct messages with the bot. */
async function open(): Promise<Visitor> {
  const visitor = await visitPage();
  const { page } = visitor;
  await page.getByRole('button', { name: ENTRY }).click();
  await page.getByRole('heading', { name: /^Welcome to @verbatim$/i }).waitFor();
  return visitor;
}

testInChromium(
  'a person asks the bot in direct messages, reads on, and nobody else sees it',
  async () => {
    const { page, run, messages, complaints } = await open();
    const answer = await run(`/ask ${QUESTION}`);
    expect(await answer.innerText()).toContain('102 Russians who fled mobilization');
    const buttons = await answer.getByRole('button').allInnerTexts();
    expect(buttons).toEqual(expect.arrayContaining(['Before', 'After', 'Copy citation', 'Remove']));
    expect(buttons.join()).not.toMatch(/Share|Pin|Helpful/);
    await answer.getByRole('button', { name: 'After' }).click();
    await messages.getByText('¶ 40').waitFor();
    expect(await barriersOn(page), 'direct messages').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await become(page, 'Sam');
    await page.getByRole('button', { name: ENTRY }).click();
    await page.getByRole('heading', { name: /^Welcome to @verbatim$/i }).waitFor();
    expect(await messages.getByRole('article').count()).toBe(0);
    expect(complaints).toEqual([]);
  },
);

testInChromium('a question needs no command there', async () => {
  const { page, messages, complaints } = await open();
  await become(page, 'Sam');
  await page.getByRole('button', { name: ENTRY }).click();
  await page.getByRole('heading', { name: /^Welcome to @verbatim$/i }).waitFor();
  await page.getByText(/^Write a message, or type \/ask/).waitFor();
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(`hi! ${QUESTION}`);
  await box.press('Enter');
  const answer = messages.getByRole('article').filter({ hasText: '102 Russians who fled' });
  await answer.waitFor();
  await answer.getByRole('button', { name: 'Remove' }).click();
  await answer.waitFor({ state: 'detached' });
  expect(await messages.getByRole('article').count()).toBe(1);
  expect(complaints).toEqual([]);
});

testInChromium('only what can be used in direct messages is offered there', async () => {
  const { page, complaints } = await open();
  await become(page, 'Sam');
  await page.getByRole('button', { name: ENTRY }).click();
  const offered = async () => {
    await page.getByRole('textbox', { name: 'Message' }).fill('/');
    const list = page.getByRole('listbox', { name: 'Commands' });
    await list.waitFor();
    const options = await list.getByRole('option').allInnerTexts();
    return options.map((words) => words.split(/\s/)[0]);
  };
  await page.getByRole('heading', { name: /^Welcome to @verbatim$/i }).waitFor();
  expect(await offered()).toEqual(['/ask', '/quote', '/read', '/sources', '/check', '/privacy']);
  await page.getByRole('textbox', { name: 'Message' }).fill('');
  await page.getByRole('button', { name: 'general' }).click();
  await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
  expect(await offered()).toContain('/pins');
  expect(complaints).toEqual([]);
});

testInChromium('the menu of a message there offers what will not be refused', async () => {
  const { page, run, complaints } = await open();
  await become(page, 'Sam');
  await page.getByRole('button', { name: ENTRY }).click();
  await page.getByRole('heading', { name: /^Welcome to @verbatim$/i }).waitFor();
  const answer = await run(`/ask ${QUESTION}`);
  await answer.click({ button: 'right' });
  const items = await page.getByRole('menuitem').allInnerTexts();
  expect(items).toEqual(['Find quotes', 'Check this quote', 'Copy text', 'Pin message']);
  expect(complaints).toEqual([]);
});
