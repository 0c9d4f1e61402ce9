// `/setup gaps`: whether, and for how long, questions that the sources do not answer are kept.

import type { ChatInputCommandInteraction } from 'discord.js';
import type { Records } from '../../records/records.ts';
import { button, buttonRows, notice, type OutgoingMessage, textDisplay } from '../message.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { encodeRecordAction } from './record-custom-id.ts';

/** One line about the setting, for lists of all settings. @throws DatabaseError */
export async function gapSettingLine(guildId: string, { gaps }: Records): Promise<string> {
  const days = await gaps.days(guildId);
  return days === null
    ? 'Gap log: off (`/setup gaps`). Questions that the sources do not answer are not kept.'
    : `Gap log: on. Questions that the sources do not answer are kept for ${daysText(days)}, without anybody’s name.`;
}

/** Turns the log on, or off after asking. @throws DatabaseError */
export async function setGaps(
  { guildId, options }: ChatInputCommandInteraction<'cached' | 'raw'>,
  records: Records,
): Promise<Reaction> {
  const days = options.getInteger('days');
  if (days === null) return tell(await gapSettingLine(guildId, records));
  if (days > 0) {
    await records.gaps.turnOn(guildId, days);
    return tell(
      `Questions that the sources do not answer are kept for ${daysText(days)} from now on, without anybody’s name; older ones are deleted. Whoever asks is told so below the answer.`,
      'What is asked privately or in direct messages is not kept. Mentions, e-mail addresses, links and telephone numbers are blotted out. `/gaps list` shows what there is.',
    );
  }
  const kept = await records.gaps.questions(guildId);
  if (kept.length > 0) return privately(offCard(kept.length));
  await records.gaps.turnOff(guildId);
  return tell(OFF);
}

/** Turn off and delete. @throws DatabaseError */
export async function turnGapsOff(guildId: string, { gaps }: Records): Promise<Reaction> {
  await gaps.turnOff(guildId);
  return { kind: 'replace message', message: notice(OFF) };
}

const OFF = 'The gap log is off, and nothing of it is kept.';

function offCard(count: number): OutgoingMessage {
  const what = count === 1 ? 'one question' : `${count} questions`;
  return {
    quotations: [],
    components: [
      textDisplay(
        `The gap log has ${what}. Turning it off deletes ${count === 1 ? 'it' : 'them'} for good.`,
      ),
      ...buttonRows([
        button('Turn off and delete', encodeRecordAction({ kind: 'gaps off' }), {
          style: 'danger',
        }),
        button('Cancel', encodeRecordAction({ kind: 'cancel' })),
      ]),
    ],
  };
}

function daysText(days: number): string {
  return days === 1 ? 'a day' : `${days} days`;
}
