// What axe-core finds on a page against WCAG 2.2 AA, and how large its targets are.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

/**
 * Every barrier as one line: the rule, and the element with it; contrast in dark and in light.
 * @param without a rule that can't be told now, such as the size of what an open list covers for the moment
 */
export async function barriersOn(page: Page, without?: 'target-size'): Promise<string[]> {
  // Evaluated by the debugger, because the page's own policy allows no script tag.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(await readFile(AXE, 'utf8'));
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const all = await barriersNow(page, { type: 'tag', values: TAGS });
  const found = all.filter((line) => without === undefined || !line.startsWith(without));
  // Between the two schemes nothing differs but colours.
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark', reducedMotion: 'reduce' });
  found.push(...(await barriersNow(page, { type: 'rule', values: ['color-contrast'] })));
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'reduce' });
  return found;
}

async function barriersNow(
  page: Page,
  runOnly: NonNullable<RunOptions['runOnly']>,
): Promise<string[]> {
  const { violations } = await page.evaluate((given) => axe.run(given), { runOnly });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} (${node.failureSummary ?? ''})`),
  );
}

/** Everything to press that is smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8), but for links in text. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll('button, summary, select, input, [role=tab]')];
    return targets.flatMap((target) => {
      // A checkbox is pressed by its label.
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      const isSmall = width > 0 && (width < 24 || height < 24);
      return isSmall ? [`${width} × ${height}: ${target.outerHTML.slice(0, 120)}`] : [];
    });
  });
}
