// The older `interaction` field of a command's replies: who used which command ("Message Interaction").

import type { APIMessage, APIMessageInteraction } from 'discord-api-types/v10';
import { type JsonObject, listOf, objectOf } from '../rules/json.ts';
import type { Interaction } from './interactions.ts';
import { interactionTypes, optionTypes } from './numbers.ts';
import { userOf, type World } from './world.ts';

/** The field for a reply to a command; replies to components and forms have none. */
export function commandOrigin(
  world: World,
  interaction: Interaction,
): Pick<APIMessage, 'interaction'> {
  if (interaction.type !== interactionTypes.command) return {};
  const { id, userId, type, payload } = interaction;
  const invoked = 'data' in payload ? (payload.data as unknown as JsonObject) : {};
  const origin = { id, type, name: pathOf(invoked).join(' '), user: userOf(world, userId) };
  return { interaction: origin as APIMessageInteraction };
}

/** The command's name, then its group and subcommand. */
function pathOf(invoked: JsonObject): readonly string[] {
  const { subcommand, subcommandGroup } = optionTypes;
  const inner = listOf(invoked.options)
    .map(objectOf)
    .find(({ type }) => type === subcommand || type === subcommandGroup);
  return [String(invoked.name), ...(inner ? pathOf(inner) : [])];
}
