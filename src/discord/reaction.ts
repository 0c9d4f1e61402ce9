// What the bot does in return for a command or a button: a value, carried out by interactions.ts.

import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.ts';
import type { Audience } from './card.ts';
import type { CardButton } from './card-buttons.ts';
import { notice, type OutgoingMessage } from './message.ts';

export type Reaction =
  | {
      readonly kind: 'message';
      readonly message: OutgoingMessage;
      readonly audience: Audience;
      /** The answer to a question that this message gives. */
      readonly answer?: Answer;
    }
  /** In place of the message whose button was pressed, which nobody else sees. */
  | { readonly kind: 'replace message'; readonly message: OutgoingMessage }
  | { readonly kind: 'remove message' }
  /** A form to fill in; it can only be the first answer. */
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData }
  /** A file with a line about it, for the person alone. */
  | {
      readonly kind: 'file';
      readonly text: string;
      readonly file: { readonly name: string; readonly text: string };
      readonly buttons: readonly CardButton[];
    };

/** A message for the person alone who pressed or asked. */
export function privately(message: OutgoingMessage): Reaction {
  return { kind: 'message', message, audience: 'presser only' };
}

/** A short line of the bot's own words for the person alone. Foreign text in it must be escaped. */
export function tell(...lines: readonly string[]): Reaction {
  return privately(notice(...lines));
}

export const SOURCE_CHANGED =
  'The source has changed since this answer was given. Ask again to see what it says now.';

export const SOURCES_UNREAD = 'The sources are still being read. Please ask again in a moment.';

export const SPEAKERS_UNREAD =
  'The sources are still being read for who speaks in them. Please try again in a moment.';
