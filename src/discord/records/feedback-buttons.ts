// Helpful and Not what I asked, after an answer's other buttons.

import { ComponentType } from 'discord.js';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Answer } from '../../answer/answer.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Subject } from '../../records/counts.ts';
import type { CardButton } from '../card-buttons.ts';
import { encodeReferences } from '../custom-id.ts';
import { button, buttonRows, MESSAGE_LIMITS, type OutgoingMessage } from '../message.ts';
import { referenceTo } from '../passage-reference.ts';
import { encodeRecordAction } from './record-custom-id.ts';

/** The same answer with the two buttons as its last ones; an abstained one stays as it is. */
export function withFeedback(
  message: OutgoingMessage,
  answer: Answer,
  corpus: Corpus,
): OutgoingMessage {
  const subject = subjectOf(message, answer, corpus);
  if (!subject) return message;
  const buttons = [
    button('Helpful', encodeRecordAction({ kind: 'judge', verdict: 'helpful', subject })),
    button(
      'Not what I asked',
      encodeRecordAction({ kind: 'judge', verdict: 'not asked', subject }),
    ),
  ];
  return { ...message, components: withButtons(message.components, buttons) };
}

function subjectOf(
  { quotations }: OutgoingMessage,
  answer: Answer,
  corpus: Corpus,
): Subject | null {
  const [first] = quotations;
  if (answer.outcome === 'abstained' || !first) return null;
  if (answer.outcome === 'pinned') return { kind: 'pin', id: answer.pin.id };
  const reference = { ...referenceTo(corpus, first.passage), stretch: null };
  return { kind: 'passage', reference: encodeReferences([reference]) };
}

/** In the last row where both have room there, else in one of their own: the two stay together. */
function withButtons(
  components: readonly APIMessageTopLevelComponent[],
  buttons: readonly CardButton[],
): APIMessageTopLevelComponent[] {
  return components.map((component, i) => {
    if (i < components.length - 1 || component.type !== ComponentType.Container) return component;
    const last = component.components.at(-1);
    const before = component.components.slice(0, -1);
    if (last?.type !== ComponentType.ActionRow) {
      return { ...component, components: [...component.components, ...buttonRows(buttons)] };
    }
    const hasRoom = last.components.length + buttons.length <= MESSAGE_LIMITS.buttonsInRow;
    const rows = hasRoom
      ? [{ ...last, components: [...last.components, ...buttons] }]
      : [last, ...buttonRows(buttons)];
    return { ...component, components: [...before, ...rows] };
  });
}
