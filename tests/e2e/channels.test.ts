// An administrator sets up the forum on the page of `npm start`; a member's post is met with one quiet line.

import { expect } from 'vitest';
import { testInChromium } from '../requirements.ts';
import { barriersOn } from './accessibility.ts';
import { answersIn, become } from './browser.ts';
import { botOfFile } from './fixtures.ts';

const QUESTION = 'How many Russians got refugee status in France?';

const open = botOfFile();

testInChromium(
  'a post is met with one line, its passages are shown, and it is solved',
  async () => {
    const { page, run, messages, complaints } = await open();
    await become(page, 'Ada');
    const set = await run('/setup channel channel: questions mode: suggest solved-tag: solved');
    expect(await set.innerText()).toContain('suggest');

    await become(page, 'Mira');
    const channels = page.getByRole('list', { name: 'Channels' });
    await channels.getByRole('button', { name: 'questions', exact: true }).click();
    await page.getByRole('button', { name: 'New post' }).click();
    const form = page.getByRole('dialog', { name: 'New post' });
    await form.getByRole('textbox', { name: 'Title' }).fill(QUESTION);
    await form.getByRole('textbox', { name: 'Text' }).fill('Thank you for any help!');
    await form.getByRole('button', { name: 'Post', exact: true }).click();

    const line = answersIn(messages).first();
    await line.getByText('The sources may answer this').waitFor();
    await line.getByRole('button', { name: 'Show passages' }).click();
    await messages.getByText('102 Russians who fled mobilization').waitFor();
    await messages.getByText('Only you can see this').first().waitFor();
    expect(await barriersOn(page), 'the post').toEqual([]);

    await line.getByRole('button', { name: 'Solved' }).click();
    await messages.getByText('Marked as solved').waitFor();
    expect(complaints).toEqual([]);
  },
  60_000,
);

testInChromium(
  'whoever calls the bot by name in a channel that is set so is answered there',
  async () => {
    const { page, run, messages, complaints } = await open();
    await become(page, 'Ada');
    await run('/setup channel channel: general mode: mention');
    await become(page, 'Mira');
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill(`@verbatim ${QUESTION}`);
    await box.press('Enter');
    await messages.locator('.mention', { hasText: '@verbatim' }).waitFor();
    await messages.getByText('102 Russians who fled mobilization').waitFor();
    expect(complaints).toEqual([]);
  },
  60_000,
);

testInChromium(
  'a link to a message leads there on the page',
  async () => {
    const { page, run, messages, complaints } = await open();
    await become(page, 'Ada');
    await run('/setup person channel: general');
    await become(page, 'Mira');
    const answer = await run('/ask Who won the chess match in Reykjavik?');
    await answer.getByRole('button', { name: 'Ask a person' }).click();
    const request = messages.getByRole('article').filter({ hasText: 'A question for a person' });
    await page.getByRole('button', { name: 'questions', exact: true }).click();
    await page.getByRole('button', { name: 'general', exact: true }).click();
    await request.getByRole('link').click();
    await expect.poll(() => answer.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(page.context().pages()).toHaveLength(1);
    expect(complaints).toEqual([]);
  },
  60_000,
);
