// Pins survive their process: killed at any moment, every acknowledged pin is there and none is half there.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect } from 'vitest';
import type { PinChange } from '../../src/pins/pin.ts';
import { testedDatabases } from '../database/databases.ts';
import { openParts } from './parts.ts';

const WRITER = fileURLToPath(new URL('pin-writer.js', import.meta.url));
const BUILD = new URL('../../dist/', import.meta.url).href;
const KILLS = 200;
const AT_ONCE = 4;
/** One of those at once dies while it starts and opens the database, the others in the middle of their work. */
const STARTING_MS = 250;
const WORKING_MS = 60;

const running = new Set<() => void>();

afterEach(() => {
  for (const kill of running) kill();
});

interface Writer {
  /** `id version` of each change that the process said was stored. */
  readonly acknowledged: readonly string[];
  /** It has said the first one, or is dead. */
  readonly began: Promise<unknown>;
  readonly ended: Promise<{ code: number | null; errors: string }>;
  kill(): void;
}

function startWriter(address: string, name: string, count?: number): Writer {
  const args = [WRITER, BUILD, address, name, ...(count === undefined ? [] : [String(count)])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const began = Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  const kill = () => void child.kill('SIGKILL');
  running.add(kill);
  const ended = once(child, 'close').then(([code]) => {
    running.delete(kill);
    return { code, errors };
  });
  return {
    // A line that the kill cut off was not said.
    get acknowledged() {
      return said.split('\n').slice(0, -1);
    },
    began,
    ended,
    kill,
  };
}

async function storedIn(address: string): Promise<readonly PinChange[]> {
  const { store, database } = await openParts(address);
  const history = await store.history('guild', null, 1_000_000);
  await database.close();
  return history;
}

function expectWhole(changes: readonly PinChange[]): void {
  const revisions = changes.map(({ revision }) => revision);
  expect(revisions).toEqual(Array.from(changes, (_, i) => changes.length - i));
  for (const { pin } of changes) {
    const words = `${pin.id} in version ${pin.version}`;
    expect([pin.question, ...pin.phrasings]).toEqual([words, words, `${words}?`]);
    expect(pin.selectors.map(({ exact }) => exact)).toEqual(Array(4).fill(words.repeat(40)));
  }
}

function lines(changes: readonly PinChange[]): Set<string> {
  return new Set(changes.map(({ pin }) => `${pin.id} ${pin.version}`));
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test(`${KILLS} processes are killed while they store pins`, async () => {
    const address = await newAddress();
    await storedIn(address);
    const acknowledged: string[] = [];
    for (let killed = 0; killed < KILLS; killed += AT_ONCE) {
      const writers = Array.from({ length: AT_ONCE }, (_, i) =>
        startWriter(address, `w${killed + i}`),
      );
      const ends = writers.map(async (writer, i) => {
        if (i > 0) await writer.began;
        const life = Math.random() * (i > 0 ? WORKING_MS : STARTING_MS);
        await new Promise((resolve) => setTimeout(resolve, life));
        writer.kill();
        const { errors } = await writer.ended;
        expect(errors).toBe('');
        acknowledged.push(...writer.acknowledged);
      });
      await Promise.all(ends);
    }
    const changes = await storedIn(address);
    expectWhole(changes);
    const stored = lines(changes);
    expect(acknowledged.filter((line) => !stored.has(line))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
  }, 300_000);

  test('eight processes store pins at once, and none of them fails', async () => {
    const address = await newAddress();
    const writers = Array.from({ length: 8 }, (_, i) => startWriter(address, `w${i}`, 30));
    for (const writer of writers) expect(await writer.ended).toEqual({ code: 0, errors: '' });
    const changes = await storedIn(address);
    expectWhole(changes);
    expect(changes).toHaveLength(8 * 30);
  }, 120_000);
});
