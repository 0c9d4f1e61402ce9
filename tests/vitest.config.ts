// One run for everything; the end-to-end tests start processes and a browser, so they take their time.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/property-seed.ts'],
    // Guards against hanging; where other work has the machine, a browser takes many times as long as alone.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A second is too short where other work has the machine.
    expect: { poll: { timeout: 5_000 } },
  },
});
