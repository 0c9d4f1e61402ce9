// At the start and each hour, deletes what has been kept for its time; notes which servers the bot enters and leaves.

import { type Client, Events, type Guild } from 'discord.js';
import { DatabaseError } from '../../database/database.ts';
import type { Records } from '../../records/records.ts';
import { keepToTime } from '../../records/retention.ts';
import { describeFailure } from '../errors.ts';
import type { Log } from '../log.ts';
import { thrownInFull } from '../thrown.ts';

export const UPKEEP_MS = 3_600_000;
const FAILED = 'Records could not be kept to their time.';

export interface RecordUpkeep {
  /** Looks at once and then each hour; the client must be ready. Resolves after the first look. Never rejects. */
  start(): Promise<void>;
  stop(): void;
}

/**
 * @param track counts work under way, which is finished before the bot stops
 * @param everyMs an hour
 */
export function createRecordUpkeep(
  client: Client,
  records: Records,
  log: Log,
  track: (work: Promise<void>) => void,
  everyMs = UPKEEP_MS,
): RecordUpkeep {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  const attempt = async (deed: (applicationId: string) => Promise<unknown>): Promise<void> => {
    try {
      await deed(client.application?.id ?? client.user?.id ?? '');
    } catch (error) {
      // The next look finds what this one did not.
      if (error instanceof DatabaseError) {
        log.warn({ problem: error.problem }, `${FAILED} ${error.message}`);
        return;
      }
      const { fields, reference } = describeFailure(error);
      log.error(fields, FAILED);
      log.debug({ reference, thrown: thrownInFull(error) }, 'What was thrown.');
    }
  };
  const look = (): Promise<void> => {
    looking ??= attempt(async (applicationId) => {
      const realm = { applicationId, isOurs: (guildId: string) => isOurs(guildId, client) };
      const forgotten = await keepToTime(records, realm, new Set(client.guilds.cache.keys()));
      if (forgotten > 0) log.info({ servers: forgotten }, 'Forgot servers that the bot left.');
    }).finally(() => {
      looking = null;
    });
    return looking;
  };
  // discord.js tells an outage by another event: this one means that the bot was removed, or the server is gone.
  client.on(Events.GuildDelete, ({ id }: Guild) => {
    track(attempt((applicationId) => records.served.left(applicationId, id)));
  });
  client.on(Events.GuildCreate, ({ id }: Guild) => {
    track(attempt((applicationId) => records.served.joined(applicationId, id)));
  });
  return {
    start: () => {
      timer ??= setInterval(() => track(look()), everyMs).unref();
      return look();
    },
    stop: () => clearInterval(timer),
  };
}

/** "Sharding formula": which shard a server belongs to. */
function isOurs(guildId: string, { options, ws }: Client): boolean {
  const shard = Number((BigInt(guildId) >> 22n) % BigInt(options.shardCount ?? 1));
  return ws.shards.has(shard);
}
