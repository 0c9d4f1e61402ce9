// Who wants something done with pins, where, and whether they may: read anew from each interaction.

import { PermissionFlagsBits, type RepliableInteraction } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import type { Moderator } from '../../pins/pin.ts';
import type { Pins } from '../../pins/pins.ts';
import type { Log } from '../log.ts';

/** What every deed with pins needs. */
export interface Desk {
  readonly pins: Pins;
  readonly library: Library;
  readonly log: Log;
}

export interface PinRequest {
  readonly guildId: string;
  readonly by: Moderator;
  readonly interaction: RepliableInteraction<'cached' | 'raw'>;
}

export type Refused = { readonly refused: string };

export const NOT_A_MODERATOR =
  'Only moderators can do that: whoever has the permission Manage Messages, or a role named by `/setup roles`.';

/**
 * The request behind an interaction, if the person may pin at this moment.
 * @throws DatabaseError where only a role could allow it and the roles can't be read
 */
export async function requestOf(
  interaction: RepliableInteraction,
  { pins }: Desk,
): Promise<PinRequest | Refused> {
  if (!interaction.inGuild()) return { refused: 'Pins belong to a server: use them there.' };
  const request = { guildId: interaction.guildId, by: moderatorOf(interaction), interaction };
  if (interaction.memberPermissions.has(PermissionFlagsBits.ManageMessages)) return request;
  const { roles } = await pins.settings.read(interaction.guildId);
  const own = roleIdsOf(interaction);
  return roles.some((role) => own.includes(role)) ? request : { refused: NOT_A_MODERATOR };
}

/** The person, by the name that the server sees. */
export function moderatorOf(interaction: RepliableInteraction): Moderator {
  const { user, member } = interaction;
  const nick = member && ('displayName' in member ? member.displayName : member.nick);
  return { id: user.id, name: `${nick ?? user.displayName} (@${user.username})` };
}

/** Discord sends the member's roles with each interaction: one taken away a second ago is not among them. */
function roleIdsOf({ member }: RepliableInteraction<'cached' | 'raw'>): readonly string[] {
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
