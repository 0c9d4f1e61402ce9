// The page's one WebSocket: sends requests, hands events on, and reconnects when it drops.
import type { DeveloperEvent } from '../developer-protocol.ts';
import type { PageEvent, PageReply, PageRequest } from '../page-protocol.ts';

export interface Listener {
  onEvent(event: PageEvent | DeveloperEvent): void;
  /** Whether the socket is open; said at every change. */
  onState(isOpen: boolean): void;
}

export interface Connection {
  /** Answers always: when the socket drops or is not open, with an error in words. */
  request(action: PageRequest['action']): Promise<PageReply>;
  close(): void;
}

type Pending = Map<number, (reply: PageReply) => void>;

const firstDelayMs = 300;
const longestDelayMs = 5000;

/** Connects as a viewer (or as whom the server chooses) and stays connected until closed. */
export function connect(viewer: string | undefined, listener: Listener): Connection {
  const pending: Pending = new Map();
  let socket: WebSocket | undefined;
  let requests = 0;
  let delayMs = firstDelayMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const open = () => {
    const opened = new WebSocket(socketUrl(viewer));
    socket = opened;
    opened.addEventListener('message', ({ data }) => {
      if (opened !== socket) return;
      const received = JSON.parse(String(data)) as PageEvent | DeveloperEvent | PageReply;
      if ('request' in received) return settle(pending, received);
      if (received.event === 'snapshot') {
        delayMs = firstDelayMs;
        listener.onState(true);
      }
      listener.onEvent(received);
    });
    opened.addEventListener('close', () => {
      if (isClosed) return;
      listener.onState(false);
      dropAll(pending);
      timer = setTimeout(open, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    });
  };
  open();

  return {
    request: (action) => {
      if (socket?.readyState !== WebSocket.OPEN) {
        return Promise.resolve({ request: 0, error: 'Not connected. Try again in a moment.' });
      }
      requests += 1;
      const request: PageRequest = { request: requests, action };
      socket.send(JSON.stringify(request));
      return new Promise((resolve) => pending.set(request.request, resolve));
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      socket?.close();
      dropAll(pending);
    },
  };
}

function socketUrl(viewer: string | undefined): string {
  const url = new URL('/page/socket', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.hash = '';
  if (viewer) url.searchParams.set('viewer', viewer);
  return url.href;
}

function settle(pending: Pending, reply: PageReply): void {
  const resolve = pending.get(reply.request);
  pending.delete(reply.request);
  resolve?.(reply);
}

function dropAll(pending: Pending): void {
  for (const request of [...pending.keys()]) {
    settle(pending, { request, error: 'The connection was lost before an answer came.' });
  }
}
