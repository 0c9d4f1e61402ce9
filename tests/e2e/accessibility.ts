// What axe-core finds on a page against WCAG 2.2 AA.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

/** Every barrier as one line: the rule, and the element with it. */
export async function barriersOn(page: Page): Promise<string[]> {
  // Evaluated by the debugger, because the page's own policy allows no script tag.
  await page.evaluate(await readFile(AXE, 'utf8'));
  const options: RunOptions = { runOnly: { type: 'tag', values: TAGS } };
  const { violations } = await page.evaluate((given) => axe.run(given), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} (${node.failureSummary ?? ''})`),
  );
}
