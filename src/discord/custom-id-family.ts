// A family of custom_ids: a mark that no other family begins with, a letter for the deed, and what the deed is about.

import { MESSAGE_LIMITS } from './message.ts';

export interface CustomIdFamily<Action> {
  /** Whether a custom_id is one of the family, of whatever version of the bot. */
  isOurs(customId: string): boolean;
  /** @throws RangeError when it is longer than Discord allows; lists are fitted first */
  encode(action: Action): string;
  /** Reads a custom_id, or gives null for anything that `encode` would not have written. */
  decode(customId: string): Action | null;
}

/** How the actions of a family are written behind its mark. */
export interface Lettering<Action> {
  /** One character. */
  letterOf(action: Action): string;
  bodyOf(action: Action): string;
  /** Null where there is no such action; what is read need not be written so. */
  read(letter: string, body: string): Action | null;
}

/** How much of a custom_id its mark and its letter take. */
export const HEAD_LENGTH = 2;

/** @param mark one character; a later form of the family has another, so that the two are never confused */
export function customIdFamily<Action>(
  mark: string,
  { letterOf, bodyOf, read }: Lettering<Action>,
): CustomIdFamily<Action> {
  const isOurs = (customId: string): boolean => customId.startsWith(mark);
  const encode = (action: Action): string => {
    const customId = `${mark}${letterOf(action)}${bodyOf(action)}`;
    if (customId.length > MESSAGE_LIMITS.customId) {
      throw new RangeError(`A custom_id of ${customId.length} characters is too long.`);
    }
    return customId;
  };
  const decode = (customId: string): Action | null => {
    if (customId.length > MESSAGE_LIMITS.customId || !isOurs(customId)) return null;
    const action = read(customId.charAt(1), customId.slice(HEAD_LENGTH));
    return action && encode(action) === customId ? action : null;
  };
  return { isOurs, encode, decode };
}
