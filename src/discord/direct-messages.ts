// In direct messages there is nobody to share with and no server to pin for: the buttons for it are left out.

import { ComponentType, type RepliableInteraction } from 'discord.js';
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { type Action, decodeAction } from './custom-id.ts';
import type { OutgoingMessage } from './message.ts';
import type { Reaction } from './reaction.ts';

const OF_SERVERS: readonly Action['kind'][] = ['share', 'share check', 'pin'];

/** The same reaction, in direct messages without the buttons that only mean something in a server. */
export function fitForPlace(
  reaction: Reaction,
  { guildId }: Pick<RepliableInteraction, 'guildId'>,
): Reaction {
  if (guildId !== null) return reaction;
  if (reaction.kind !== 'message' && reaction.kind !== 'replace message') return reaction;
  return { ...reaction, message: withoutServerButtons(reaction.message) };
}

export function withoutServerButtons(message: OutgoingMessage): OutgoingMessage {
  const components = message.components.map((component): APIMessageTopLevelComponent => {
    if (component.type !== ComponentType.Container) return component;
    return { ...component, components: component.components.flatMap(remaining) };
  });
  return { ...message, components };
}

/** A row that loses its last button goes as well: Discord takes no empty one. */
function remaining(part: APIComponentInContainer): readonly APIComponentInContainer[] {
  if (part.type !== ComponentType.ActionRow) return [part];
  const components = part.components.filter(
    (each) => !('custom_id' in each && isOfServers(each.custom_id)),
  );
  return components.length > 0 ? [{ ...part, components }] : [];
}

function isOfServers(customId: string): boolean {
  const action = decodeAction(customId);
  return action !== null && OF_SERVERS.includes(action.kind);
}
