// Who pressed a button, where, and on which message: all that a button's deed may depend on.

import type { Library } from '../answer/library.ts';
import type { Action } from './custom-id.ts';
import type { Reaction } from './reaction.ts';

export interface Press {
  /** How the channel sees the person ("Mira (@mira)"). */
  readonly name: string;
  /** The person is the one whose command or button made this message. */
  readonly isAsker: boolean;
  /** The person has Manage Messages in this channel. */
  readonly isModerator: boolean;
  /** Nobody else sees the message. */
  readonly isPrivate: boolean;
  /** The message's question in Markdown as the bot itself wrote it, or null where there is none. */
  readonly question: string | null;
  /** What was chosen, from a menu. */
  readonly chosen?: readonly string[];
}

/** What one kind of button does. */
export type ButtonDeed<Kind extends Action['kind']> = (
  action: Action & { readonly kind: Kind },
  press: Press,
  library: Library,
) => Reaction;
