// A bot's answer as something to pin: its Pin button, and the message that Discord itself pins.

import { type Message, MessageFlags } from 'discord.js';
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

/** The id by which Discord can pin a message, or null where only one person sees it. */
export function pinnableId({ id, flags }: Message): string | null {
  return flags.has(MessageFlags.Ephemeral) ? null : id;
}
