// `/setup roles` and `/setup log`: which roles may pin, and where stale pins are told.

import type { ChatInputCommandInteraction } from 'discord.js';
import type { Pins } from '../../pins/pins.ts';
import { type Reaction, tell } from '../reaction.ts';
import { findChannel, postingFaults } from './needs.ts';
import { ROLE_OPTIONS } from './setup-command.ts';

/** @throws DatabaseError */
export async function setRoles(
  { guildId, options }: ChatInputCommandInteraction<'cached' | 'raw'>,
  pins: Pins,
): Promise<Reaction> {
  const roles = ROLE_OPTIONS.flatMap((name) => options.getRole(name)?.id ?? []);
  await pins.settings.setRoles(guildId, [...new Set(roles)]);
  if (roles.length === 0) return tell('Now only whoever has Manage Messages may pin answers.');
  return tell(
    `Besides whoever has Manage Messages, these roles may pin answers: ${roles.map((id) => `<@&${id}>`).join(', ')}.`,
    'The button on an answer works for them at once. Discord hides commands from them until you allow the roles under Server Settings → Integrations → this bot.',
  );
}

/** @throws DatabaseError */
export async function setLogChannel(
  { guildId, options, client }: ChatInputCommandInteraction<'cached' | 'raw'>,
  pins: Pins,
): Promise<Reaction> {
  const channel = options.getChannel('channel');
  await pins.settings.setLogChannel(guildId, channel?.id ?? null);
  if (!channel)
    return tell('Stale pins are told nowhere now; `/pins list` with the state stale shows them.');
  const faults = await postingFaults(await findChannel(channel.id, client));
  return tell(
    `When a source changes and a pin goes stale, I say so in <#${channel.id}>.`,
    ...faults.map((each) => `⚠️ ${each}`),
  );
}
