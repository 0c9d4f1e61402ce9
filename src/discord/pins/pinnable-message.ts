// A bot's answer as something to pin: its Pin button, and the message that Discord itself pins.

import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { PinnedMessage } from '../../pins/pin.ts';
import { type Action, decodeAction } from '../custom-id.ts';

/** The Pin button's action on a message, or null. @param components in the shape of Discord's API */
export function pinActionOn(components: readonly unknown[]): (Action & { kind: 'pin' }) | null {
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    if ('custom_id' in component && typeof component.custom_id === 'string') {
      const action = decodeAction(component.custom_id);
      if (action?.kind === 'pin') return action;
    }
    if ('components' in component && Array.isArray(component.components)) {
      const within = pinActionOn(component.components);
      if (within) return within;
    }
  }
  return null;
}

/** The message that a form was opened on, or null where only one person sees it: Discord can't pin that. */
export function messageOf(
  messageId: string,
  { channelId, message }: ModalSubmitInteraction,
): PinnedMessage | null {
  const isPrivate = message?.flags.has(MessageFlags.Ephemeral) ?? false;
  if (channelId === null || (isPrivate && message?.id === messageId)) return null;
  return { channelId, id: messageId };
}
