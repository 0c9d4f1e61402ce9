// Loaded before the bot in a soak: tells the parent how much the heap holds after collecting garbage.

import { getHeapCodeStatistics } from 'node:v8';

process.on('message', (asked) => {
  if (asked !== 'heap') return;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics();
  const code = code_and_metadata_size + bytecode_and_metadata_size;
  process.send({ heap: heapUsed + external, code, rss });
});
process.channel?.unref();
