// `/setup`: which roles may pin, and where stale pins are told.

import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { type Reaction, tell } from '../reaction.ts';
import { ROLE_OPTIONS } from './commands-data.ts';
import type { Desk } from './request.ts';

/** @throws DatabaseError */
export async function setUp(
  interaction: ChatInputCommandInteraction,
  { pins }: Desk,
): Promise<Reaction> {
  if (!interaction.inGuild()) return tell('This belongs to a server: use it there.');
  if (!interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)) {
    return tell('Only whoever has the permission Manage Server can do that.');
  }
  const { guildId, options } = interaction;
  if (options.getSubcommand() === 'log') {
    const channel = options.getChannel('channel');
    await pins.settings.setLogChannel(guildId, channel?.id ?? null);
    return tell(
      channel
        ? `When a source changes and a pin goes stale, I say so in <#${channel.id}>. I need View Channel and Send Messages there.`
        : 'Stale pins are told nowhere now; `/pins list` with the state stale shows them.',
    );
  }
  const roles = ROLE_OPTIONS.flatMap((name) => options.getRole(name)?.id ?? []);
  await pins.settings.setRoles(guildId, [...new Set(roles)]);
  if (roles.length === 0) return tell('Now only whoever has Manage Messages may pin answers.');
  return tell(
    `Besides whoever has Manage Messages, these roles may pin answers: ${roles.map((id) => `<@&${id}>`).join(', ')}.`,
    'The button on an answer works for them at once. Discord hides commands from them until you allow the roles under Server Settings → Integrations → this bot.',
  );
}
