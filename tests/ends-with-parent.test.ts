import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { projectFolder } from './project-folder.ts';

const PRELOAD = new URL('tests/ends-with-parent.js', projectFolder()).href;

/** Starts a process that only ticks, tells its number, and waits. */
const PARENT = `
  import { spawn } from 'node:child_process';
  const args = ['--import', '${PRELOAD}', '-e', 'setInterval(() => {}, 100); console.log(process.pid)'];
  spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
`;

test('a bot that a measurement started ends when the measurement is killed', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  const pid = Number(line);
  try {
    expect(isRunning(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false);
  } finally {
    if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  }
}, 20_000);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
