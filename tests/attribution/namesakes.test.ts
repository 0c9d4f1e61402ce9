// A name that several people share means none of them, unless the text says which.

import { expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

const OTTO = 'Otto Vogel, a teacher, came first.';
const KARL = 'Karl Vogel, a baker, left.';
const LIND = 'Jonas Lind, a clerk, listened.';

function lastSpeaker(text: string): string {
  const speaker = speechesOf(text).at(-1)?.speakers[0];
  return speaker ? [speaker.name, speaker.role].filter((part) => part !== null).join(', ') : 'none';
}

test.each([
  [`${OTTO} ${KARL}\n\n“It was cold,” Vogel said.`, 'Vogel'],
  [`${OTTO} ${KARL}\n\n“It was cold,” Vogel said. “Very,” he added.`, 'Vogel'],
  [`${OTTO} ${KARL} ${LIND}\n\nVogel went home. “It was cold,” he said.`, 'Vogel'],
  [`${OTTO} ${KARL}\n\nVogel, the mayor’s brother, was late. “It was cold,” Vogel said.`, 'Vogel'],
])('%s', (text, speaker) => expect(lastSpeaker(text)).toBe(speaker));

test.each([
  [`${OTTO}\n\n“It was cold,” Vogel said.\n\n${KARL}`, 'Otto Vogel, teacher'],
  [`${OTTO} ${KARL}\n\n“It was cold,” Karl Vogel said. “Very,” he added.`, 'Karl Vogel, baker'],
  [
    'Andrei Yuseinov, a soldier, left. Andrey Yuseinov, 24, fled.\n\n“It was cold,” Yuseinov said.',
    'Andrey Yuseinov',
  ],
  [
    `Mary Vogel, a painter, came. ${KARL}\n\n“It was cold,” Mrs. Vogel said.`,
    'Mary Vogel, painter',
  ],
])('%s', (text, speaker) => expect(lastSpeaker(text)).toBe(speaker));
