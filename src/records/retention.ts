// Deletes what has been kept for its time, whether or not anybody looks at it.

import type { Records } from './records.ts';
import type { Realm } from './served-guilds.ts';

/**
 * Deletes everything whose time is over, of all areas, and of servers that the bot left long enough ago.
 * @param present the servers that the bot is in at this moment, as far as this process serves them
 * @returns how many servers were forgotten
 * @throws DatabaseError
 */
export async function keepToTime(
  records: Records,
  realm: Realm,
  present: ReadonlySet<string>,
): Promise<number> {
  const { served } = records;
  // First: a server that the bot came back to must not be taken for one that it left.
  await served.compare(realm, present);
  await served.renew(realm.applicationId);
  const due = await served.due(realm);
  for (const { applicationId, guildId, isServedByAnother } of due) {
    if (!isServedByAnother) await records.forgetGuild(guildId);
    await served.drop(applicationId, guildId);
  }
  await records.deleteOld();
  return due.length;
}
