// What some tests need from the machine: without it they are skipped with a line that says so, or fail where all must run.

import { existsSync } from 'node:fs';
import { expect, type TestAPI, test } from 'vitest';
import { postgresPrograms } from './database/postgres-server.ts';
import { CHROMIUM } from './e2e/browser.ts';

/** `test` where Chromium is installed; else a test that is skipped, or fails under VERBATIM_TEST_REQUIRE_ALL. */
export const testInChromium: TestAPI = existsSync(CHROMIUM)
  ? test
  : missing(
      `${CHROMIUM} is missing: install it to run the tests in the browser (apt install chromium)`,
    );

/** `test` where PostgreSQL's server is installed; else as above. */
export const testOnPostgres: TestAPI = postgresPrograms()
  ? test
  : missing(
      'PostgreSQL is missing: install it to run the tests on both databases (apt install postgresql)',
    );

/** `test` where discord.py is installed for Debian's own Python; else as above. */
export const testWithDiscordPy: TestAPI = existsSync('/usr/lib/python3/dist-packages/discord')
  ? test
  : missing(
      'discord.py is missing: install it to let a foreign client drive the local Discord (apt install python3-discord)',
    );

function missing(sentence: string): TestAPI {
  if (!process.env.VERBATIM_TEST_REQUIRE_ALL) {
    console.warn(`Skipped: ${sentence}.`);
    return test.skip as TestAPI;
  }
  const failing = (name: string): void => test(name, () => expect.fail(sentence));
  return failing as unknown as TestAPI;
}
