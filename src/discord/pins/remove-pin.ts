// Removing a pin, and taking that back for 15 minutes.

import type { Pin } from '../../pins/pin.ts';
import { shownLine } from '../line.ts';
import { button, buttonRows, notice, type OutgoingMessage, textDisplay } from '../message.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { encodePinAction, type PinAction } from './pin-custom-id.ts';
import { pinInChannel, unpinInChannel } from './pinned-message.ts';
import type { Desk, PinRequest } from './request.ts';

/** `/pins remove`. */
export async function removePin(pin: Pin, request: PinRequest, { pins }: Desk): Promise<Reaction> {
  const removed = await pins.pinning.remove(pin, pin.version, request.by);
  if (!removed)
    return tell('Somebody has just changed this pin. Look at it again with `/pins show`.');
  if (removed.message) await unpinInChannel(request.interaction, removed.message);
  return privately(removedCard(removed));
}

/** Undo, on the message that says that a pin was removed. */
export async function undoRemove(
  action: PinAction & { kind: 'undo' },
  request: PinRequest,
  { pins }: Desk,
): Promise<Reaction> {
  const { guildId, by, interaction } = request;
  const undone = await pins.pinning.undoRemove(guildId, action.pinId, action.version, by);
  switch (undone.outcome) {
    case 'restored': {
      const { question, message } = undone.pin;
      const missing = message && (await pinInChannel(interaction, message));
      const line = `Restored: “${shownLine(question, 200)}” is given as an answer again.`;
      return { kind: 'replace message', message: notice(line, ...(missing ? [missing] : [])) };
    }
    case 'too late':
      return tell(
        'A removed pin can be restored for 15 minutes, and these are over. `/pins history` still names it.',
      );
    case 'changed since':
      return tell('This pin has been restored or changed since.');
    default:
      return undone satisfies never;
  }
}

function removedCard({ id, question, version }: Pin): OutgoingMessage {
  const undo = encodePinAction({ kind: 'undo', pinId: id, version });
  return {
    quotations: [],
    components: [
      textDisplay(
        `Removed: “${shownLine(question, 200)}”. Who asks it now gets what the sources say. You can undo this for 15 minutes.`,
      ),
      ...buttonRows([button('Undo', undo)]),
    ],
  };
}
