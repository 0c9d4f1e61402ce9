// One line on the terminal that says how far long work has come.

import type { Progress } from '../app.ts';

/** Work that ends sooner shows nothing. */
const PATIENCE_MS = 500;
const EVERY_MS = 100;

/** A progress line on standard error where that is a terminal; else nothing. */
export function terminalProgress(): Progress | undefined {
  const { stderr } = process;
  if (!stderr.isTTY) return undefined;
  const start = performance.now();
  let last = 0;
  let shown = false;
  return (step, done, total) => {
    const now = performance.now();
    if (done === total && step !== 'reading' && shown) {
      stderr.write('\r\u001b[K');
      return;
    }
    if (now - start < PATIENCE_MS || now - last < EVERY_MS) return;
    last = now;
    shown = true;
    stderr.write(`\r\u001b[K${step} ${done} of ${total}`);
  };
}
