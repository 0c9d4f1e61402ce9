// A person opens the page of `npm start` in a browser, asks, and reads on.

import { expect } from 'vitest';
import { testInChromium } from '../requirements.ts';
import { barriersOn, smallTargets } from './accessibility.ts';
import { answersIn, become } from './browser.ts';
import { botOfFile } from './fixtures.ts';

const QUESTION = 'how many Russians got refugee status in France?';
const PARAGRAPH_39 =
  '“According to the CNDA, 102 Russians who fled mobilization have already been granted ' +
  'refugee status in France. There are no deserters among them.”';
const UNANSWERABLE = 'Who won the chess match in Reykjavik?';

/** Whatever the page complains about fails the test that sees it. */
const open = botOfFile();

testInChromium('a person asks and reads the source’s own words and where they stand', async () => {
  const { run, complaints } = await open();
  const answer = await run(`/ask ${QUESTION}`);
  const text = await answer.innerText();
  expect(text.replace(/\s+/g, ' ')).toContain('Mira used /ask');
  expect(text).toContain(PARAGRAPH_39);
  expect(text).toMatch(
    /— National Asylum Court \(CNDA\) · reported in “Ukraine war: Deserters from the Russian army live in fear.*” · ¶\u00a039 · /,
  );
  expect(complaints).toEqual([]);
});

testInChromium('a person sees who speaks, and copies a citation', async () => {
  const { run, messages, complaints } = await open();
  const answer = await run('/ask strong diplomatic relations with Russia');
  const line =
    /— Artur Alkhastov, Kazakh human rights activist · “Ukraine war: .*” · ¶\u00a020 · date not stated/;
  expect(await answer.innerText()).toMatch(line);
  const before = await answersIn(messages).count();
  await answer.getByRole('button', { name: 'Copy citation' }).click();
  const copy = answersIn(messages).nth(before);
  await copy.waitFor();
  expect(await copy.locator('pre').innerText()).toMatch(
    /^““We have really strong diplomatic relations with Russia,” Alkhastov said\.”\n— .*Alkhastov.* · ¶ 20 · date not stated$/,
  );
  expect(complaints).toEqual([]);
});

testInChromium('a person reads all that somebody said', async () => {
  const { run, complaints } = await open();
  const answer = await run('/quote speaker: Chuviliaev');
  const text = await answer.innerText();
  expect(text).toMatch(/Ivan Chuviliaev, spokesman for .*\n+quotations 1 to 3 of 3/);
  const places = [...text.matchAll(/¶\u00a0(\d+)/g)].map(([, paragraph]) => paragraph);
  expect(places).toEqual(['28', '29', '67']);
  await answer.getByRole('button', { name: 'Copy citation' }).waitFor();
  expect(complaints).toEqual([]);
});

testInChromium('a person presses After and reads the next paragraph alone', async () => {
  const { run, messages, page, complaints } = await open();
  const answer = await run(`/ask ${QUESTION}`);
  await answer.getByRole('button', { name: 'After' }).click();
  const next = answersIn(messages).filter({ hasText: '¶\u00a040' }).last();
  await next.waitFor();
  expect(await next.innerText()).toContain('Only you can see this');
  await page.getByRole('radio', { name: 'Sam Moderator' }).check();
  await expect.poll(() => messages.innerText()).not.toContain('¶\u00a040');
  await expect.poll(() => messages.innerText()).toContain('¶\u00a039');
  expect(await messages.innerText()).not.toContain('¶\u00a040');
  expect(complaints).toEqual([]);
});

testInChromium('the moderator does not see what a member asks privately', async () => {
  const { run, messages, page, complaints } = await open();
  await run('/ask Who is Artur Alkhastov?');
  const answer = await run('/ask question: Where was Ziganshin detained? private: yes');
  expect(await answer.innerText()).toContain('Only you can see this');
  await page.getByRole('radio', { name: 'Sam Moderator' }).check();
  await expect.poll(() => messages.innerText()).not.toContain('Only you can see this');
  await expect.poll(() => messages.innerText()).toContain('Who is Artur Alkhastov?');
  expect(await messages.innerText()).not.toContain('Where was Ziganshin detained?');
  expect(complaints).toEqual([]);
});

testInChromium('member, moderator and administrator are offered what each may use', async () => {
  const { page, complaints } = await open();
  const offered = async () => {
    await page.getByRole('textbox', { name: 'Message' }).fill('/');
    const list = page.getByRole('listbox', { name: 'Commands' });
    await list.getByText('/ask').waitFor();
    const names = await list.getByRole('option').allInnerTexts();
    return [...new Set(names.map((name) => /^\/\S+/.exec(name)?.[0]))];
  };
  const member = await offered();
  expect(member).not.toContain('/pins');
  await become(page, 'Sam Moderator');
  const moderator = await offered();
  expect(moderator).toEqual(expect.arrayContaining([...member, '/pins']));
  expect(moderator).not.toContain('/setup');
  await become(page, 'Ada Administrator');
  expect(await offered()).toEqual(expect.arrayContaining([...moderator, '/setup']));
  expect(complaints).toEqual([]);
});

testInChromium('a question without an answer shows passages on request only', async () => {
  const { run, messages, complaints } = await open();
  const answer = await run(`/ask ${UNANSWERABLE}`);
  expect(await answer.innerText()).toContain('The sources do not answer this.');
  expect(await answer.innerText()).not.toContain('¶');
  await answer.getByRole('button', { name: 'Show the nearest passages' }).click();
  const nearest = answersIn(messages).filter({ hasText: 'Not an answer: the nearest passages' });
  await nearest.last().waitFor();
  expect(await nearest.last().innerText()).toContain('¶');
  expect(complaints).toEqual([]);
});

testInChromium('the asker removes an answer', async () => {
  const { run, messages, complaints } = await open();
  const answer = await run('/ask Which camp did he leave, and when did the removal begin?');
  const id = await answer.getAttribute('data-message-id');
  await answer.getByRole('button', { name: 'Remove' }).click();
  await messages.locator(`[data-message-id="${id}"]`).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

testInChromium('the keyboard alone is enough to pick a name, ask and read on', async () => {
  const { page, messages, complaints } = await open();
  const before = await answersIn(messages).count();
  const { keyboard } = page;
  await page.getByRole('textbox', { name: 'Message' }).focus();
  await keyboard.type('/as');
  await page.getByRole('listbox', { name: 'Commands' }).getByText('/ask').waitFor();
  await keyboard.press('Enter');
  await keyboard.type('Zigan');
  const names = page.getByRole('listbox', { name: 'Suggestions for question' });
  await names
    .getByRole('option', { name: /Ziganshin/ })
    .first()
    .waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type(' does not feel safe in Kazakhstan');
  await keyboard.press('Enter');
  const answer = answersIn(messages).nth(before);
  await answer.waitFor();
  expect(await answer.innerText()).toContain('Ziganshin');
  const isOnAfter = () =>
    answer.getByRole('button', { name: 'After' }).evaluate((it) => it === document.activeElement);
  for (let presses = 0; presses < 40 && !(await isOnAfter()); presses += 1) {
    await keyboard.press('Shift+Tab');
  }
  expect(await isOnAfter()).toBe(true);
  await keyboard.press('Enter');
  await answersIn(messages)
    .nth(before + 1)
    .waitFor();
  expect(complaints).toEqual([]);
});

testInChromium(
  'nobody meets a barrier on the dark or the light page (WCAG 2.2 AA)',
  async () => {
    const { page, run, messages } = await open();
    const answer = await run(`/ask ${QUESTION}`);
    await answer.getByRole('button', { name: 'After' }).click();
    await messages.getByText('Only you can see this').last().waitFor();
    expect(await barriersOn(page), 'an answer, and an ephemeral one').toEqual([]);
    await run(`/ask ${UNANSWERABLE}`);
    const said = await run('/quote speaker: Oleg');
    await said.getByRole('button', { name: 'Copy citation' }).click();
    await messages.locator('pre').last().waitFor();
    expect(await barriersOn(page), 'abstained, what somebody said, and a citation').toEqual([]);
    await page.getByRole('textbox', { name: 'Message' }).fill('/');
    await page.getByRole('listbox', { name: 'Commands' }).getByText('/ask').waitFor();
    expect(await barriersOn(page), 'the list of commands').toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Zig');
    await page.getByRole('listbox', { name: /Suggestions/ }).waitFor();
    expect(await barriersOn(page), 'the form of a command').toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  },
  60_000,
);
