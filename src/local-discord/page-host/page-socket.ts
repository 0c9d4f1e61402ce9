// The page's WebSocket: a snapshot first, then events; every request is answered once.

import type { WebSocket } from 'ws';
import type { DeveloperEvent } from '../developer-protocol.ts';
import type { Log } from '../log.ts';
import type { PageEvent, PageReply, PageRequest } from '../page-protocol.ts';
import type { World } from '../world/world.ts';
import { act } from './actions.ts';
import { Developer, type DeveloperParts, isDeveloperAction } from './developer.ts';
import { eventFor, snapshotFor } from './page-view.ts';

export interface PageParts extends DeveloperParts {
  readonly world: World;
  readonly log: Log;
}

/** Serves one page until its connection ends; `viewerId` must be a known person. */
export function servePage(parts: PageParts, socket: WebSocket, viewerId: string): void {
  const { world } = parts;
  const send = (message: PageEvent | DeveloperEvent | PageReply): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  send({ event: 'snapshot', snapshot: snapshotFor(world, viewerId) });
  const stop = world.listen((event) => {
    const seen = eventFor(world, viewerId, event);
    if (seen !== null) send(seen);
  });
  const developer = new Developer(parts, send);
  socket.on('close', () => {
    stop();
    developer.stopWatching();
  });
  socket.on('error', () => socket.terminate());
  socket.on('message', (raw) => {
    const asked = parse(String(raw));
    if (asked === null) socket.close(1007, 'not a request');
    else void answer(parts, viewerId, developer, asked).then(send);
  });
}

async function answer(
  { world, log }: PageParts,
  viewerId: string,
  developer: Developer,
  { request, action }: PageRequest,
): Promise<PageReply> {
  try {
    if (isDeveloperAction(action)) return { request, ...developer.act(action) };
    return { request, ...(await act(world, viewerId, action)) };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log({ level: 'error', message: `the page's request “${action.type}” failed: ${reason}` });
    return { request, error: 'The local Discord could not do this; its log says why.' };
  }
}

/** Only the outline is checked: what is missing inside an action fails as that action. */
function parse(text: string): PageRequest | null {
  try {
    const asked = JSON.parse(text) as Partial<PageRequest> | null;
    if (typeof asked?.request !== 'number' || typeof asked.action?.type !== 'string') return null;
    return { request: asked.request, action: asked.action };
  } catch {
    return null;
  }
}
