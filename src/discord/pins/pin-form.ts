// The form in which a moderator words a pinned question, and what was typed into it.

import { ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Quotation } from '../../answer/answer.ts';
import { PIN_LIMITS } from '../../pins/pin.ts';
import { shownMark, titlePart } from '../attribution-line.ts';
import { encodePinAction, type PinAction } from './pin-custom-id.ts';

/** As typed, untidied: nothing of it may get lost. */
export interface PinDraft {
  readonly question: string;
  /** One wording a line. */
  readonly phrasings: string;
}

const FIELDS = { question: 'question', phrasings: 'phrasings' } as const;

/**
 * @param action what submitting does
 * @param quotations what is pinned, named in the form; none where the pin's passages stay
 */
export function pinForm(
  action: PinAction & { kind: 'new' | 'edit' },
  draft: PinDraft,
  quotations: readonly Quotation[],
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodePinAction(action),
    title: action.kind === 'new' ? 'Pin this answer' : 'Edit the pin',
    components: [
      { type: ComponentType.TextDisplay, content: passagesText(quotations) },
      questionField(draft.question),
      phrasingsField(draft.phrasings),
    ],
  };
}

export function typedIn(submitted: ModalSubmitInteraction): PinDraft {
  return {
    question: submitted.fields.getTextInputValue(FIELDS.question),
    phrasings: submitted.fields.getTextInputValue(FIELDS.phrasings),
  };
}

function passagesText(quotations: readonly Quotation[]): string {
  if (quotations.length === 0) return 'The passages stay as they are.';
  const list = quotations.map(
    ({ attribution: { source, paragraph } }) =>
      `- ${titlePart(source, 100)} · ${shownMark(paragraph)}`,
  );
  return ['Whoever asks this gets these passages first, in this order:', ...list].join('\n');
}

/** The field for the question. @param value what stands in it */
export function questionField(value: string): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: 'Question',
    component: {
      type: ComponentType.TextInput,
      custom_id: FIELDS.question,
      style: TextInputStyle.Short,
      required: true,
      max_length: PIN_LIMITS.question,
      ...(value !== '' && { value: value.slice(0, PIN_LIMITS.question) }),
    },
  };
}

/** The field for other wordings. @param value one a line */
export function phrasingsField(value: string): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: 'Other wordings, one a line',
    description: 'Questions that are worded like any of these get the same answer.',
    component: {
      type: ComponentType.TextInput,
      custom_id: FIELDS.phrasings,
      style: TextInputStyle.Paragraph,
      required: false,
      max_length: PIN_LIMITS.phrasingsText,
      ...(value !== '' && { value: value.slice(0, PIN_LIMITS.phrasingsText) }),
    },
  };
}
