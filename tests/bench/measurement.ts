// What one engine needs on a corpus of one size, measured in a process of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { percentile } from '../quality/statistics.ts';
import { buildEngine, type Engine, type EngineName } from './engines.ts';
import { makeCorpus } from './made-up-corpus.ts';
import { makePosts } from './made-up-posts.ts';
import { makeQuestions } from './made-up-questions.ts';
import { makeVocabulary } from './vocabulary.ts';

export interface Workload {
  readonly engine: EngineName;
  readonly paragraphs: number;
  readonly questions: number;
  /** Asked first and not counted. */
  readonly warmUp: number;
  /** Written by Verbatim, read by Verbatim from its snapshot. */
  readonly snapshot: string;
}

export interface Measurement {
  readonly buildMs: number;
  /** Memory that the texts hold, and that the index adds to them. */
  readonly textBytes: number;
  readonly indexBytes: number;
  /** What the process grew by while building: also what no garbage collector counts. */
  readonly residentBytes: number;
  /** Work that answers need not wait for. */
  readonly settleMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Checking a posted quotation; 0 for the peers, which can't. */
  readonly checkMedianMs: number;
  readonly checkP99Ms: number;
  /** Share of questions whose own paragraph came first: shows that real answers were timed. */
  readonly rightFirst: number;
}

const CHECKS = 300;

/** Measures in this process, which must run with --expose-gc. */
export async function measure(workload: Workload): Promise<Measurement> {
  const vocabulary = makeVocabulary();
  const beforeTexts = memoryInUse();
  const corpus = makeCorpus(workload.paragraphs, vocabulary);
  const beforeIndex = memoryInUse();
  const resident = process.memoryUsage.rss();
  const started = performance.now();
  const engine = await buildEngine(workload.engine, corpus, workload.snapshot);
  const buildMs = performance.now() - started;
  const indexBytes = memoryInUse() - beforeIndex;
  const residentBytes = process.memoryUsage.rss() - resident;
  const settling = performance.now();
  await engine.settle?.();
  const settleMs = performance.now() - settling;
  for (const { text } of makeQuestions(workload.warmUp, corpus, vocabulary, 4)) engine.ask(text);
  const times: number[] = [];
  let right = 0;
  for (const question of makeQuestions(workload.questions, corpus, vocabulary)) {
    const asked = performance.now();
    const first = engine.ask(question.text);
    times.push(performance.now() - asked);
    if (first === question.passageId) right++;
  }
  const checks = timeChecks(engine, makePosts(CHECKS, corpus));
  await engine.save?.();
  return {
    buildMs,
    textBytes: beforeIndex - beforeTexts,
    indexBytes,
    residentBytes,
    settleMs,
    medianMs: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    checkMedianMs: percentile(checks, 0.5),
    checkP99Ms: percentile(checks, 0.99),
    rightFirst: right / workload.questions,
  };
}

/** The first tenth warms up and is not counted. */
function timeChecks({ check }: Engine, posts: readonly string[]): number[] {
  if (!check) return [0];
  const times = posts.map((post) => {
    const started = performance.now();
    check(post);
    return performance.now() - started;
  });
  return times.slice(posts.length / 10);
}

/**
 * Measures in a fresh process, so that nothing that ran before counts.
 * @throws when that process fails
 */
export async function measureApart(workload: Workload): Promise<Measurement> {
  const script = fileURLToPath(new URL('child.js', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=4096', script, JSON.stringify(workload)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const printed = await text(child.stdout);
  const [code] = await exited;
  if (code !== 0) throw new Error(`Measuring ${workload.engine} ended with code ${code}.`);
  return JSON.parse(printed);
}

/** Bytes in use after collecting garbage: objects and typed arrays. */
function memoryInUse(): number {
  if (!globalThis.gc) throw new Error('Run node with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
