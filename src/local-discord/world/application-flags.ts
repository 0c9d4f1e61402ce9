// The application's flags, as the developer portal's switches set them.

import { noFlags } from './numbers.ts';
import type { World } from './world.ts';

/** The flags that the developer portal's intent switches set ("Application Flags"). */
export function applicationFlags({ portal }: World): number {
  const presences = portal.presences ? 1 << 13 : noFlags;
  const members = portal.guildMembers ? 1 << 15 : noFlags;
  const content = portal.messageContent ? 1 << 19 : noFlags;
  return presences | members | content;
}
