// Which of the bot's promises a soak has broken.

import type { SoakFigures } from './soak.ts';

/**
 * What the heap without compiled code may grow by from the first measurement after 1,000 interactions to the last:
 * V8's notes about code it optimises, and the threads and pins that the crowd has made by then.
 */
const GROWTH_BYTES = 2 * 1024 * 1024;

/** A line for each broken promise. */
export function faultsFound(figures: SoakFigures): readonly string[] {
  const { silences, answeredTwice, refused, undescribed, pings, log, stray } = figures;
  const { unanswered, 'late by the bot': late } = silences;
  const errors = [...log].filter(([line]) => line.startsWith('error: '));
  const remembered = figures.memory
    .filter(({ after }) => after >= 1_000)
    .map(({ heap, code }) => heap - code);
  const growth = (remembered.at(-1) ?? 0) - (remembered[0] ?? 0);
  return [
    ...(figures.crashed ? ['The bot crashed.'] : []),
    ...(stray.length > 0 ? [`Beside its log the bot wrote: ${stray.join('\n')}`] : []),
    ...(unanswered.length > 0 ? [`Unanswered: ${unanswered.join(', ')}`] : []),
    ...(late.length > 0 ? [`Answered too late: ${late.join(', ')}`] : []),
    ...(answeredTwice.length > 0 ? [`Answered twice: ${answeredTwice.join(', ')}`] : []),
    ...[...refused].map(([what, times]) => `Refused ${times} times: ${what}`),
    ...undescribed.slice(0, 10),
    ...(pings > 0 ? [`Somebody was pinged ${pings} times.`] : []),
    ...errors.map(([line, times]) => `Logged ${times} times: ${line}`),
    ...(figures.pinsIntact ? [] : ['The pins are not as they were.']),
    ...(growth > GROWTH_BYTES ? [`The heap grew by ${growth} bytes besides compiled code.`] : []),
  ];
}
