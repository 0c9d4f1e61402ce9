// Each server's settings for its channels: stored, and kept in memory for a moment, since every message asks for them.

import { DatabaseError, type Row, type Run } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type ChannelSettings, type HelpChannel, MODES, UNANSWERED } from './help-channel.ts';

export interface ChannelSettingStore {
  /** As stored at most `KEPT_MS` ago by another process, or now by this one. @throws DatabaseError */
  read(guildId: string): Promise<ChannelSettings>;
  /** As stored at this moment. @throws DatabaseError */
  readAnew(guildId: string): Promise<ChannelSettings>;
  /** @throws DatabaseError */
  setChannel(guildId: string, channel: HelpChannel): Promise<void>;
  /** @throws DatabaseError */
  removeChannel(guildId: string, channelId: string): Promise<void>;
  /** @throws DatabaseError */
  setHelperRoles(guildId: string, roles: readonly string[]): Promise<void>;
  /** @throws DatabaseError */
  setPersonChannel(guildId: string, channelId: string | null): Promise<void>;
  /** Drops what is remembered of a server. */
  forget(guildId: string): void;
}

/** A server is served by one process, which knows its own changes at once; this is for any other. */
const KEPT_MS = 60_000;
/** A database that fails is not asked again for each message. */
const REST_MS = 3_000;

interface Remembered {
  readonly settings: Promise<ChannelSettings>;
  readonly until: number;
}

/** @param monotonic milliseconds of a clock that never goes back */
export function createChannelSettings(run: Run, monotonic: () => number): ChannelSettingStore {
  const known = new Map<string, Remembered>();
  const readAnew = (guildId: string): Promise<ChannelSettings> => {
    const settings = readSettings(guildId, run);
    const remembered = { settings, until: monotonic() + KEPT_MS };
    known.set(guildId, remembered);
    settings.catch(() => {
      if (known.get(guildId) === remembered) {
        known.set(guildId, { settings, until: monotonic() + REST_MS });
      }
    });
    return settings;
  };
  const changing = async (guildId: string, change: Promise<unknown>): Promise<void> => {
    try {
      await change;
    } finally {
      known.delete(guildId);
    }
  };
  return {
    readAnew,
    read: (guildId) => {
      const remembered = known.get(guildId);
      return remembered && monotonic() < remembered.until ? remembered.settings : readAnew(guildId);
    },
    setChannel: (guildId, { channelId, mode, unanswered, solvedTagId }) =>
      changing(
        guildId,
        run(sql`
          insert into help_channel (guild_id, channel_id, mode, unanswered, solved_tag_id)
          values (${guildId}, ${channelId}, ${mode}, ${unanswered}, ${solvedTagId})
          on conflict (guild_id, channel_id) do update set
            mode = excluded.mode, unanswered = excluded.unanswered, solved_tag_id = excluded.solved_tag_id`),
      ),
    removeChannel: (guildId, channelId) =>
      changing(
        guildId,
        run(sql`
          delete from help_channel where guild_id = ${guildId} and channel_id = ${channelId}`),
      ),
    setHelperRoles: (guildId, roles) =>
      changing(
        guildId,
        run(sql`
          insert into channel_setting (guild_id, helper_roles)
          values (${guildId}, ${JSON.stringify(roles)})
          on conflict (guild_id) do update set helper_roles = excluded.helper_roles`),
      ),
    setPersonChannel: (guildId, channelId) =>
      changing(
        guildId,
        run(sql`
          insert into channel_setting (guild_id, helper_roles, person_channel_id)
          values (${guildId}, '[]', ${channelId})
          on conflict (guild_id) do update set person_channel_id = excluded.person_channel_id`),
      ),
    forget: (guildId) => void known.delete(guildId),
  };
}

async function readSettings(guildId: string, run: Run): Promise<ChannelSettings> {
  const rows = await run(sql`
    select channel_id, mode, unanswered, solved_tag_id from help_channel
    where guild_id = ${guildId} order by channel_id`);
  const [setting] = await run(sql`
    select helper_roles, person_channel_id from channel_setting where guild_id = ${guildId}`);
  return {
    channels: rows.map(toChannel),
    helperRoles: setting ? (JSON.parse(String(setting['helper_roles'])) as string[]) : [],
    personChannelId: textOrNull(setting?.['person_channel_id']),
  };
}

function toChannel(row: Row): HelpChannel {
  const mode = MODES.find((each) => each === row['mode']);
  const unanswered = UNANSWERED.find((each) => each === row['unanswered']);
  if (!mode || !unanswered) {
    throw new DatabaseError('newer schema', `The mode “${row['mode']}” of a channel is unknown.`);
  }
  const solvedTagId = textOrNull(row['solved_tag_id']);
  return { channelId: String(row['channel_id']), mode, unanswered, solvedTagId };
}

function textOrNull(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
