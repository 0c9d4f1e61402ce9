// When the sources change, pins are re-anchored, and those that went stale are told once in the log channel.

import type { Client } from 'discord.js';
import type { Library } from '../../answer/library.ts';
import { DatabaseError } from '../../database/database.ts';
import type { Pin } from '../../pins/pin.ts';
import type { Pins } from '../../pins/pins.ts';
import type { Keeper } from '../../records/records.ts';
import { shownLine } from '../line.ts';
import type { Log } from '../log.ts';
import { edited, notice, sendable } from '../message.ts';

const LISTED = 15;
/** A channel that the bot may not write in is not tried with every question. */
const MOST_TRIES = 3;

/** What could not be told, and how often it was tried. */
interface Untold {
  readonly pins: readonly Pin[];
  readonly tries: number;
}

export interface Upkeep extends Keeper {
  /** Looks after a server's pins once for each library; never throws and need not be waited for. */
  lookAfter(guildId: string, library: Library): Promise<void>;
}

export function createUpkeep(client: Client, pins: Pins, log: Log): Upkeep {
  const seen = new Map<string, Library['corpus']>();
  const untold = new Map<string, Untold>();
  return {
    lookAfter: async (guildId, { corpus }) => {
      if (seen.get(guildId) === corpus) return;
      seen.set(guildId, corpus);
      const before = untold.get(guildId) ?? { pins: [], tries: 0 };
      let stale = before.pins;
      try {
        stale = [...stale, ...(await pins.pinning.keepUp(guildId, corpus))];
        if (stale.length > 0) await tellStale(guildId, stale, client, pins);
        untold.delete(guildId);
      } catch (error) {
        // The next question of this server tries again.
        const tries = before.tries + (error instanceof DatabaseError ? 0 : 1);
        if (tries < MOST_TRIES) seen.delete(guildId);
        untold.set(guildId, { pins: stale, tries: tries % MOST_TRIES });
        log.warn({ error: String(error) }, 'Pins could not be compared with the sources, or told.');
      }
    },
    forget: async (guildId) => {
      seen.delete(guildId);
      untold.delete(guildId);
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
