// A developer at the page reads the bot's traffic and makes the local Discord fail.

import { expect } from 'vitest';
import { testInChromium } from '../requirements.ts';
import { barriersOn, smallTargets } from './accessibility.ts';
import { become, type Visitor } from './browser.ts';
import { botOfFile } from './fixtures.ts';

const QUESTION = 'how many Russians got refugee status in France?';

/** The line of the bot's answer, once Discord has taken it. */
const ANSWERED = /\/callback\s+204/;

const visitPage = botOfFile();

const open = () => visitPage({ size: { width: 1200, height: 700 } });

const parts = ({ page }: Visitor) => ({
  button: page.getByRole('button', { name: 'Developer', exact: true }),
  lines: page.getByRole('list', { name: 'Traffic, newest last' }).getByRole('listitem'),
  filter: page.getByRole('searchbox', { name: 'Filter' }),
});

testInChromium(
  'the traffic of a question can be read, filtered and opened with the keyboard alone',
  async () => {
    const here = await open();
    const { page, run, complaints } = here;
    const { button, lines, filter } = parts(here);
    await button.focus();
    await page.keyboard.press('Enter');
    const tab = page.getByRole('tab', { name: 'Traffic' });
    await expect.poll(() => tab.evaluate((it) => it === document.activeElement)).toBe(true);
    await lines.filter({ hasText: 'READY' }).waitFor();
    await run(`/ask ${QUESTION}`);
    // The answer may be drawn before the last line about it.
    await expect.poll(() => lines.allInnerTexts()).toContainEqual(expect.stringMatching(ANSWERED));
    const texts = await lines.allInnerTexts();
    const at = (words: RegExp) => texts.findLastIndex((text) => words.test(text));
    expect(at(/from Discord:\s+INTERACTION_CREATE/)).toBeGreaterThan(at(/READY/));
    expect(at(ANSWERED)).toBeGreaterThan(at(/INTERACTION_CREATE/));
    await filter.fill('refugee status in france');
    const interaction = lines.filter({ hasText: 'INTERACTION_CREATE', visible: true });
    await expect.poll(() => interaction.count()).toBe(1);
    expect(await lines.filter({ hasText: 'READY', visible: true }).count()).toBe(0);
    await interaction.locator('summary').focus();
    await page.keyboard.press('Enter');
    const json = interaction.getByRole('region', { name: 'Discord said' });
    await json.waitFor();
    expect(JSON.parse(await json.innerText())).toMatchObject({
      t: 'INTERACTION_CREATE',
      d: { token: '[redacted]', data: { name: 'ask', options: [{ value: QUESTION }] } },
    });
    expect(await interaction.innerText()).toContain('within 3 seconds');
    expect(await barriersOn(page), 'the traffic').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(complaints).toEqual([]);
  },
  40_000,
);

testInChromium(
  'the newest message stays in sight when the panel opens beside it',
  async () => {
    const here = await open();
    const { run, messages } = here;
    await run(`/ask ${QUESTION}`);
    await run(`/ask ${QUESTION}`);
    const below = () =>
      messages.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
    await expect.poll(below).toBeLessThan(2);
    const before = (await messages.boundingBox())?.width ?? 0;
    await parts(here).button.click();
    await expect.poll(async () => (await messages.boundingBox())?.width).toBeLessThan(before);
    await expect.poll(below).toBeLessThan(2);
  },
  40_000,
);

testInChromium(
  'a line that was opened stays open with the focus on it, while further ones arrive',
  async () => {
    const here = await open();
    const { page, run } = here;
    const { button, lines } = parts(here);
    await button.click();
    const summary = lines.filter({ hasText: 'READY' }).first().locator('summary');
    await summary.press('Enter');
    const before = await lines.count();
    const top = await summary.evaluate((it) => it.getBoundingClientRect().top);
    const other = await visitPage();
    await other.run(`/ask ${QUESTION}`);
    await other.page.context().close();
    await expect.poll(() => lines.count()).toBeGreaterThan(before);
    expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await summary.evaluate((it) => it.getBoundingClientRect().top)).toBe(top);
    await become(page, 'Ada');
    await lines.filter({ hasText: 'READY' }).first().waitFor();
    await run(`/ask ${QUESTION}`);
    await lines.filter({ hasText: '/callback' }).last().waitFor();
  },
  40_000,
);

testInChromium(
  'a fault from the panel strikes the bot, which answers all the same',
  async () => {
    const here = await open();
    const { page, run, messages, complaints } = here;
    const { button, lines } = parts(here);
    await button.click();
    await page.keyboard.press('ArrowRight');
    const faults = page.getByRole('tabpanel', { name: 'Faults' });
    const choose = (fault: string) =>
      faults.getByLabel('Fault', { exact: true }).selectOption(fault);
    await choose('Error 500, nothing done');
    await faults.getByLabel('Which calls').selectOption('First answers to interactions');
    await faults.getByRole('button', { name: 'Make it fail' }).press('Enter');
    await faults
      .getByText('Error 500, nothing done: First answers to interactions, once')
      .waitFor();
    expect(await barriersOn(page), 'the faults').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    const answer = await run(`/ask ${QUESTION}`);
    expect(await answer.innerText()).toContain('102 Russians');
    await faults.getByText('None: everything works as it should.').waitFor();
    await page.getByRole('tab', { name: 'Traffic' }).click();
    const failed = lines.filter({ hasText: /callback\s*500/ });
    await failed.first().waitFor();
    await page.getByLabel('Which exchanges').selectOption('Failures');
    expect(await lines.filter({ hasText: 'INTERACTION_CREATE', visible: true }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Faults' }).click();
    await choose('Cut the gateway');
    expect(await faults.getByLabel('Which calls').isVisible()).toBe(false);
    await faults.getByRole('button', { name: 'Make it fail' }).click();
    await page.getByText('Verbatim is connected').waitFor();
    await choose('Connection cut, nothing done');
    await faults.getByLabel('Which calls').selectOption('Every call');
    await faults.getByRole('button', { name: 'Make it fail' }).click();
    await faults.getByRole('button', { name: /^Take back/ }).press('Enter');
    const none = faults.getByText('None: everything works as it should.');
    await none.waitFor();
    expect(await none.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await messages.count()).toBe(1);
    expect(complaints).toEqual([]);
  },
  40_000,
);
