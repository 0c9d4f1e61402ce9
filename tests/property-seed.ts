// Property tests draw the same inputs in every run, so that a change is judged by what it changed.
// `VERBATIM_TEST_SEED=N npm test` draws others, to look for faults that nobody has seen yet.

import fc from 'fast-check';

const seed = Number(process.env.VERBATIM_TEST_SEED ?? 20260301);
if (!Number.isInteger(seed)) throw new Error('VERBATIM_TEST_SEED must be a whole number.');
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
