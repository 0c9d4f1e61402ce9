// What the buttons and forms of the records do, written into their custom_id: all of it outlives a restart.

import type { Subject, Verdict } from '../../records/counts.ts';
import { decodeReferences } from '../custom-id.ts';
import { MESSAGE_LIMITS } from '../message.ts';

export type RecordAction = {
  readonly kind: 'judge';
  readonly verdict: Verdict;
  readonly subject: Subject;
};

/** No other custom_id of the bot begins with it; a later form would begin with another letter. */
const FAMILY = 'G';
const PIN_ID = /^[\w-]{1,32}$/;

/** Whether a custom_id is one of these, of whatever version of the bot. */
export function isRecordCustomId(customId: string): boolean {
  return customId.startsWith(FAMILY);
}

/** @throws RangeError when it does not fit */
export function encodeRecordAction(action: RecordAction): string {
  const customId = `${FAMILY}${bodyOf(action)}`;
  if (customId.length > MESSAGE_LIMITS.customId) {
    throw new RangeError(`A custom_id of ${customId.length} characters is too long.`);
  }
  return customId;
}

/** Reads a custom_id, or gives null for anything that `encodeRecordAction` would not have written. */
export function decodeRecordAction(customId: string): RecordAction | null {
  if (customId.length > MESSAGE_LIMITS.customId || !isRecordCustomId(customId)) return null;
  const action = decodeBody(customId.charAt(1), customId.slice(2));
  return action && encodeRecordAction(action) === customId ? action : null;
}

function bodyOf(action: RecordAction): string {
  const letter = action.verdict === 'helpful' ? 'h' : 'n';
  return `${letter}${bodyOfSubject(action.subject)}`;
}

function bodyOfSubject(subject: Subject): string {
  return subject.kind === 'pin' ? `p${subject.id}` : `q${subject.reference}`;
}

function decodeBody(letter: string, body: string): RecordAction | null {
  switch (letter) {
    case 'h':
    case 'n': {
      const subject = decodeSubject(body.charAt(0), body.slice(1));
      return (
        subject && { kind: 'judge', verdict: letter === 'h' ? 'helpful' : 'not asked', subject }
      );
    }
    default:
      return null;
  }
}

function decodeSubject(letter: string, body: string): Subject | null {
  if (letter === 'p') return PIN_ID.test(body) ? { kind: 'pin', id: body } : null;
  const isOne = letter === 'q' && decodeReferences(body)?.length === 1;
  return isOne ? { kind: 'passage', reference: body } : null;
}
