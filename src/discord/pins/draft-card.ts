// What a moderator typed, kept in the message that says why it could not be stored.

import { displayedText, escapeMarkdown } from '../markdown.ts';
import { button, buttonRows, type OutgoingMessage, textDisplay } from '../message.ts';
import { encodePinAction, type PinAction } from './pin-custom-id.ts';
import type { PinDraft } from './pin-form.ts';

const IDS = { question: 301, phrasings: 302 } as const;

/**
 * @param why sentences of the bot's own words; foreign text in it must be escaped
 * @param action opens the form again with what was typed; null where that would lead nowhere
 */
export function draftCard(
  why: string,
  draft: PinDraft,
  action: (PinAction & { kind: 'new again' | 'edit again' }) | null,
): OutgoingMessage {
  const phrasings = escapeMarkdown(draft.phrasings);
  return {
    quotations: [],
    components: [
      textDisplay(`${why}\n\nNothing that you typed is lost:`),
      ...(draft.question.trim() === ''
        ? []
        : [textDisplay(escapeMarkdown(draft.question), IDS.question)]),
      ...(phrasings.trim() === '' ? [] : [textDisplay(phrasings, IDS.phrasings)]),
      ...(action ? buttonRows([button('Open the form again', encodePinAction(action))]) : []),
    ],
  };
}

/** What was typed, read back from the message. @param components in the shape of Discord's API */
export function draftOn(components: readonly unknown[]): PinDraft {
  const text = (id: number): string => {
    const found = components.find(
      (each) => typeof each === 'object' && each !== null && 'id' in each && each.id === id,
    );
    const content =
      found && 'content' in (found as object) ? (found as { content: unknown }) : null;
    return (typeof content?.content === 'string' && displayedText(content.content)) || '';
  };
  return { question: text(IDS.question), phrasings: text(IDS.phrasings) };
}
