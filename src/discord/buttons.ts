// The table of the bot's buttons: what each kind of custom_id does.

import type { Library } from '../answer/library.ts';
import { cite } from './buttons/cite.ts';
import { showNeighbour } from './buttons/context.ts';
import { searchInstead } from './buttons/instead.ts';
import { showMore } from './buttons/more.ts';
import { showNearest } from './buttons/nearest.ts';
import { turnPage } from './buttons/page.ts';
import { openReading, turnReading } from './buttons/read.ts';
import { remove } from './buttons/remove.ts';
import { share } from './buttons/share.ts';
import { shareCheck } from './buttons/share-check.ts';
import { chooseSource, listFurther } from './buttons/sources.ts';
import { decodeAction } from './custom-id.ts';
import type { Press } from './press.ts';
import { type Reaction, tell } from './reaction.ts';

/** Answers a press from the custom_id alone; one that is not the bot's gets a short line. */
export function pressed(customId: string, press: Press, library: Library): Reaction {
  const action = decodeAction(customId);
  if (!action) return tell('This button belongs to another version of the bot. Ask again, please.');
  switch (action.kind) {
    case 'before':
    case 'after':
      return showNeighbour(action, press, library);
    case 'more':
      return showMore(action, press, library);
    case 'nearest':
      return showNearest(action, press, library);
    case 'share':
      return share(action, press, library);
    case 'share check':
      return shareCheck(action, press, library);
    case 'cite':
      return cite(action, press, library);
    case 'previous':
    case 'next':
      return turnPage(action, press, library);
    case 'read':
      return openReading(action, press, library);
    case 'turn':
      return turnReading(action, press, library);
    case 'list':
      return listFurther(action, press, library);
    case 'choose':
      return chooseSource(action, press, library);
    case 'instead':
      return searchInstead(action, press, library);
    case 'pin':
      return tell('Pins are not available here.');
    case 'remove':
      return remove(action, press, library);
    default:
      return action satisfies never;
  }
}
