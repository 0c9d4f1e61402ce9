// The whole path of an interaction: the local Discord sends its event, the bot, in another process, answers over REST.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { percentile } from '../quality/statistics.ts';
import { startSoakedBot } from '../soak/soaked-bot.ts';
import type { Figure } from './table.ts';

const QUESTIONS = [
  'Who fled to Kazakhstan?',
  'How many Russians got refugee status in France?',
  'What does Artur Alkhastov say?',
  'Why do deserters live in fear?',
  'Who won the chess match in Reykjavik?',
];
const WARM_UP = 150;
const A_SECOND = 50;
const SECONDS = 10;
const AT_ONCE = 16;

/** Figures of the built bot on the default corpus. */
export async function wholePathFigures(): Promise<Figure[]> {
  console.error('The whole path of an interaction …');
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-path-'));
  const discord = await startLocalDiscord();
  const bot = await startSoakedBot(discord, `file:${join(folder, 'verbatim.db')}`);
  try {
    const ask = asker(discord);
    await sleep(1_000);
    const rest = await residentBytes(bot.child.pid ?? 0);
    for (let done = 0; done < WARM_UP; done++) await ask();
    const steady = await atPace(ask);
    const paced = await residentBytes(bot.child.pid ?? 0);
    const { perSecond, times } = await asFastAsPossible(ask);
    const pressed = await residentBytes(bot.child.pid ?? 0);
    return figures({ steady, times, perSecond, rest, paced, pressed });
  } finally {
    await bot.stop();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly steady: readonly number[];
  readonly times: readonly number[];
  readonly perSecond: number;
  readonly rest: number | null;
  readonly paced: number | null;
  readonly pressed: number | null;
}

function figures({ steady, times, perSecond, rest, paced, pressed }: Measured): Figure[] {
  const note = `${A_SECOND} /ask a second for ${SECONDS} s`;
  const fast = `${AT_ONCE} at once`;
  const resident = (name: string, bytes: number | null, aim?: number): Figure[] =>
    bytes === null
      ? []
      : [
          {
            name: `resident, ${name}`,
            unit: 'MB',
            verbatim: bytes / 1024 / 1024,
            ...(aim && { aim }),
          },
        ];
  return [
    { name: 'event to callback, p50', unit: 'ms', verbatim: percentile(steady, 0.5), note },
    {
      name: 'event to callback, p99',
      unit: 'ms',
      verbatim: percentile(steady, 0.99),
      aim: 25,
      note,
    },
    { name: 'interactions', unit: '/s', verbatim: perSecond, note: fast },
    { name: 'event to callback, p99', unit: 'ms', verbatim: percentile(times, 0.99), note: fast },
    ...resident('at rest', rest, 150),
    ...resident(`at ${A_SECOND} a second`, paced, 150),
    ...resident(`with ${fast}`, pressed),
  ];
}

type Ask = () => Promise<number>;

/** Asks the next question and gives the milliseconds from the event to the callback; infinitely many without one. */
function asker(discord: LocalDiscord): Ask {
  const { member } = discord.people;
  const command = discord.snapshot(member).commands.find(({ name }) => name === 'ask');
  let asked = 0;
  return async () => {
    const value = QUESTIONS[asked++ % QUESTIONS.length] ?? '';
    const began = performance.now();
    const reply = await discord.act(member, {
      type: 'run-command',
      channelId: discord.channels.text,
      commandId: command?.id ?? '',
      options: [{ name: 'question', type: 3, value }],
    });
    // Discord has given up by then: that is no time, but the longest there is.
    if (reply.error !== undefined) return Number.POSITIVE_INFINITY;
    return performance.now() - began;
  };
}

/** People do not wait for one another: a slow answer holds up no question. */
async function atPace(ask: Ask): Promise<readonly number[]> {
  const began = performance.now();
  const asked: Promise<number>[] = [];
  for (let n = 0; n < A_SECOND * SECONDS; n++) {
    await sleep(began + (n * 1_000) / A_SECOND - performance.now());
    asked.push(ask());
  }
  return Promise.all(asked);
}

async function asFastAsPossible(ask: Ask) {
  const times: number[] = [];
  const began = performance.now();
  const one = async (): Promise<void> => {
    while (performance.now() - began < 5_000) times.push(await ask());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return { times, perSecond: (times.length * 1_000) / (performance.now() - began) };
}

/** What a process holds in memory, from Linux; null elsewhere. */
async function residentBytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
