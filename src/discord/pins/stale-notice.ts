// When the sources change, pins are re-anchored, and those that went stale are told once in the log channel.

import type { Client } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import type { Pin } from '../../pins/pin.ts';
import type { Pins } from '../../pins/pins.ts';
import { shownLine } from '../line.ts';
import type { Log } from '../log.ts';
import { edited, notice, sendable } from '../message.ts';

const LISTED = 15;

export interface Upkeep {
  /** Looks after a server's pins once for each library; never throws and need not be waited for. */
  lookAfter(guildId: string, library: Library): Promise<void>;
}

export function createUpkeep(client: Client, pins: Pins, log: Log): Upkeep {
  const seen = new Map<string, Library['corpus']>();
  return {
    lookAfter: async (guildId, { corpus }) => {
      if (seen.get(guildId) === corpus) return;
      seen.set(guildId, corpus);
      try {
        const stale = await pins.pinning.keepUp(guildId, corpus);
        if (stale.length > 0) await tellStale(guildId, stale, client, pins);
      } catch (error) {
        // The next question of this server tries again.
        seen.delete(guildId);
        log.warn({ error: String(error) }, 'Pins could not be compared with the sources.');
      }
    },
  };
}

async function tellStale(
  guildId: string,
  stale: readonly Pin[],
  client: Client,
  { settings }: Pins,
): Promise<void> {
  const { logChannelId } = await settings.read(guildId);
  const channel = logChannelId === null ? null : await client.channels.fetch(logChannelId);
  if (!channel?.isSendable()) return;
  const lines = stale.slice(0, LISTED).map(({ question }) => `- “${shownLine(question, 150)}”`);
  const rest = stale.length - lines.length;
  const message = notice(
    '**Stale pins**: a source has changed, and these pins are no longer given as answers:',
    ...lines,
    ...(rest > 0 ? [`- and ${rest} more`] : []),
    'See `/pins list` with the state stale; then `/pins edit` or `/pins remove`.',
  );
  await channel.send(edited(sendable(message, 'everyone')));
}
