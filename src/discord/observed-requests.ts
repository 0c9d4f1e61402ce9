// Watches the bot's requests to Discord on the wire: how long a callback takes, and what fails.

import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import type { Observer } from './observer.ts';

export interface ObservedRequests {
  /** For discord.js: `rest: { makeRequest }`. */
  readonly makeRequest: RESTOptions['makeRequest'];
  /** An interaction's event has come in. */
  began(interactionId: string): void;
  /** No callback will come any more. */
  ended(interactionId: string): void;
}

const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback(?:$|\?)/;

/** @param clock milliseconds that only ever grow */
export function observeRequests(
  observer: Observer,
  clock: () => number = () => performance.now(),
): ObservedRequests {
  const waiting = new Map<string, number>();
  return {
    began: (interactionId) => void waiting.set(interactionId, clock()),
    ended: (interactionId) => void waiting.delete(interactionId),
    makeRequest: async (url, init) => {
      try {
        const response = await DefaultRestOptions.makeRequest(url, init);
        if (response.status >= 400) observer.failedRequest(response.status);
        else called(url);
        return response;
      } catch (error) {
        observer.failedRequest(null);
        throw error;
      }
    },
  };

  function called(url: string): void {
    const id = CALLBACK.exec(url)?.[1] ?? '';
    const began = waiting.get(id);
    if (began === undefined) return;
    waiting.delete(id);
    observer.callback((clock() - began) / 1000);
  }
}
