// Remove: the asker or a moderator takes the bot's message away.

import type { ButtonDeed } from '../press.ts';
import { tell } from '../reaction.ts';

export const remove: ButtonDeed<'remove'> = (_action, press) =>
  press.isAsker || press.isModerator
    ? { kind: 'remove message' }
    : tell('Only the person who asked, or a moderator (Manage Messages), can remove this.');
