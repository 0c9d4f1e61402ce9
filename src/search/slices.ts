// Long work in slices, so that the thread goes on answering meanwhile.

/** How long one slice may hold the thread, in milliseconds. */
const SLICE_MS = 20;

/**
 * Runs a generator to its end, and lets others go first whenever a slice is over.
 * @param steps each much shorter than a slice
 * @param between called between slices with what the last step yielded
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  between?: (step: Step) => void,
): Promise<Result> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    between?.(step.value);
    await new Promise((resume) => setImmediate(resume));
    sliceEnd = performance.now() + SLICE_MS;
  }
}
