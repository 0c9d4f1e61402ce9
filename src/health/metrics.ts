// What is counted, for Prometheus: no label names a person, a guild, a channel or a text.

import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';
import type { HealthReport } from './report.ts';

/** Seconds; Discord waits 3 for a callback. */
const CALLBACK_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

const GROWING: readonly string[] = ['counter', 'histogram'];

/** One process's metrics in the form that can be added up. */
export type CountedMetrics = readonly object[];

export interface Metrics {
  interaction(kind: string, outcome: string): void;
  answer(outcome: string): void;
  /** @param seconds from an interaction's event to its callback */
  callback(seconds: number): void;
  /** @param status of HTTP, or null where no answer came */
  failedRequest(status: number | null): void;
  /** A shard's process was started again. */
  restarted(): void;
  /** The figures at this moment. */
  counted(report: HealthReport): Promise<CountedMetrics>;
}

/** Counters that begin at zero, beside Node's own figures (memory, processor time, delay of the event loop). */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'verbatim_interactions_total',
    help: 'Interactions by kind and how they ended.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const answers = new Counter({
    name: 'verbatim_answers_total',
    help: 'Answers to questions that were sent: quoted, pinned or abstained.',
    labelNames: ['outcome'],
    registers,
  });
  const callbacks = new Histogram({
    name: 'verbatim_callback_seconds',
    help: 'Seconds from an interaction’s event until Discord has taken its first callback.',
    buckets: CALLBACK_BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'verbatim_rest_failures_total',
    help: 'Requests to Discord that failed, by class of status; “none” where no answer came.',
    labelNames: ['status'],
    registers,
  });
  const restarts = new Counter({
    name: 'verbatim_shard_restarts_total',
    help: 'How often a shard’s process had to be started again.',
    registers,
  });
  const states = stateGauges(registry);
  return {
    interaction: (kind, outcome) => interactions.inc({ kind, outcome }),
    answer: (outcome) => answers.inc({ outcome }),
    callback: (seconds) => callbacks.observe(seconds),
    failedRequest: (status) => failures.inc({ status: statusClass(status) }),
    restarted: () => restarts.inc(),
    counted: (report) => {
      states(report);
      return registry.getMetricsAsJSON();
    },
  };
}

/** The text that Prometheus reads: the figures of one process, or those of several added up. */
export function metricsText(processes: readonly CountedMetrics[]): Promise<string> {
  return AggregatorRegistry.aggregate([...processes]).metrics();
}

/** Those figures that only ever grow. */
export function countersOf(counted: CountedMetrics): CountedMetrics {
  return counted.filter((each) => 'type' in each && GROWING.includes(String(each.type)));
}

/** The figures of several processes as those of one. */
export function summed(processes: readonly CountedMetrics[]): Promise<CountedMetrics> {
  return AggregatorRegistry.aggregate([...processes]).getMetricsAsJSON();
}

/** @returns sets the gauges to what a report says */
function stateGauges(registry: Registry): (report: HealthReport) => void {
  const gauge = (name: string, help: string, aggregator: 'sum' | 'max' | 'min' = 'max') =>
    new Gauge({ name: `verbatim_${name}`, help, aggregator, registers: [registry] });
  const ready = gauge('ready', 'Whether the bot can answer (1) or not (0).', 'min');
  const database = gauge('database_up', 'Whether pins and settings can be read.', 'min');
  const sources = gauge('corpus_sources', 'Documents that are served.');
  const passages = gauge('corpus_passages', 'Passages that are served.');
  const byShard = (name: string, help: string) =>
    new Gauge({
      name: `verbatim_shard_${name}`,
      help,
      labelNames: ['shard'],
      // A group's parent reports on its shards, too.
      aggregator: 'max',
      registers: [registry],
    });
  const shard = byShard('ready', 'Whether a shard is connected to Discord (1) or not (0).');
  const ping = byShard('ping_seconds', 'Seconds from a heartbeat to its acknowledgement.');
  return (report) => {
    ready.set(Number(report.ready));
    database.set(Number(report.database === 'ready'));
    sources.set(report.corpus?.sources ?? 0);
    passages.set(report.corpus?.passages ?? 0);
    for (const { id, state, pingMs } of report.shards) {
      shard.set({ shard: id }, Number(state === 'ready'));
      if (pingMs !== null) ping.set({ shard: id }, pingMs / 1000);
    }
  };
}

function statusClass(status: number | null): string {
  if (status === null) return 'none';
  return status === 429 ? '429' : `${Math.floor(status / 100)}xx`;
}
