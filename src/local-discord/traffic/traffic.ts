// Keeps the newest of what went between the bot and the local Discord, for whoever looks on at the page.

import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { TrafficEntry } from '../developer-protocol.ts';
import type { RecordedRequest } from '../rest/rest-api.ts';
import { withMethods } from '../socket-methods.ts';
import { entryOf } from './entry.ts';

/** One exchange as it came by: nothing is redacted or copied before somebody looks. */
export type Exchange = { readonly id: number; readonly at: number } & (
  | { readonly kind: 'rest'; readonly request: RecordedRequest }
  | { readonly kind: 'gateway'; readonly from: 'bot' | 'discord'; readonly text: string }
  | { readonly kind: 'connection'; readonly words: string; readonly isFailure: boolean }
);

type Unnumbered = Exchange extends infer One
  ? One extends Exchange
    ? Omit<One, 'id' | 'at'>
    : never
  : never;

/** How many exchanges are kept, here and on the page. */
export const keptExchanges = 400;

export interface Traffic {
  /** What is kept, oldest first. */
  entries(): readonly TrafficEntry[];
  /** Tells of each further exchange; the returned function ends it. */
  listen(listener: (entry: TrafficEntry) => void): () => void;
  noteRequest(request: RecordedRequest): void;
  /** Notes everything that goes over a gateway connection; give it on only through this. */
  watched(socket: WebSocket): WebSocket;
}

/** @param secret the bot's token, which no entry may show */
export function recordTraffic(clock: Clock, secret: string): Traffic {
  const kept: Exchange[] = [];
  const listeners = new Set<(entry: TrafficEntry) => void>();
  let lastId = 0;
  const note = (exchange: Unnumbered): void => {
    lastId += 1;
    const numbered = { ...exchange, id: lastId, at: clock.now() };
    kept.push(numbered);
    if (kept.length > keptExchanges) kept.shift();
    if (listeners.size === 0) return;
    const entry = entryOf(numbered, secret);
    for (const listener of [...listeners]) listener(entry);
  };
  return {
    entries: () => kept.map((exchange) => entryOf(exchange, secret)),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    noteRequest: (request) => note({ kind: 'rest', request }),
    watched: (socket) => watch(socket, note),
  };
}

function watch(socket: WebSocket, note: (exchange: Unnumbered) => void): WebSocket {
  const connection = (words: string, isFailure: boolean) =>
    note({ kind: 'connection', words, isFailure });
  connection('The bot connected to the gateway', false);
  socket.on('message', (raw) => note({ kind: 'gateway', from: 'bot', text: String(raw) }));
  socket.on('close', (code, reason) => {
    const why = [String(code), String(reason)].filter(Boolean).join(' ');
    connection(`The gateway connection closed (${why})`, code !== 1000);
  });
  return withMethods(socket, {
    send: (text: unknown, ...rest: never[]) => {
      note({ kind: 'gateway', from: 'discord', text: String(text) });
      socket.send(String(text), ...rest);
    },
  });
}
