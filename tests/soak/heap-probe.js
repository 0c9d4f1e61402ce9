// Loaded before the bot in a soak: tells the parent how much the heap holds after collecting garbage.

process.on('message', (asked) => {
  if (asked !== 'heap') return;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ heap: heapUsed + external, rss });
});
process.channel?.unref();
