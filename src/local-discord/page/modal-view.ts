// Shows a modal that the bot has opened, and sends what was filled in.
import type {
  APIModalInteractionResponseCallbackComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { createDialog } from './dialog.ts';
import { componentType } from './discord-numbers.ts';
import { renderMarkdown } from './markdown-dom.ts';
import { createModalField, type ModalField } from './modal-fields.ts';
import { mentionNameIn } from './names.ts';
import type { Session } from './session.ts';

/** Opens the modal; it closes when it is cancelled, or when the bot has taken what was submitted. */
export function openModal(
  session: Session,
  interactionId: string,
  modal: APIModalInteractionResponseCallbackData,
): void {
  const fields: ModalField[] = [];
  const nodes = modal.components.flatMap((component) => drawRow(component, session, fields));
  createDialog(modal.title, 'Submit', nodes, async () => {
    const wrong = fields.find((field) => field.problem() !== undefined);
    if (wrong) {
      wrong.focus();
      return wrong.problem();
    }
    const filled = fields.map(({ customId, values, files }) => ({
      customId,
      values: values(),
      ...(files && { files: files() }),
    }));
    const reply = await session.act(
      { type: 'submit-modal', interactionId, fields: filled },
      { isQuiet: true },
    );
    return reply.error;
  });
}

function drawRow(
  component: APIModalInteractionResponseCallbackComponent,
  session: Session,
  fields: ModalField[],
): readonly HTMLElement[] {
  const { world } = session;
  const add = (field: ModalField) => {
    fields.push(field);
    return field.node;
  };
  switch (component.type) {
    case componentType.label: {
      const { label, description } = component;
      return [add(createModalField(component.component, { label, description }, world))];
    }
    case componentType.actionRow:
      return component.components.map((inner) =>
        add(createModalField(inner, { label: inner.label ?? 'Text' }, world)),
      );
    case componentType.textDisplay:
      return [renderMarkdown(component.content, mentionNameIn(world))];
    default:
      return component satisfies never;
  }
}
