// Faults of the gateway on request: events that come twice, late, or never.

import type { Clock } from '../clock.ts';
import type { Dispatch } from './dispatch.ts';

/** Which events are struck, all of them where none is named, and how often. */
export type EventFault = {
  readonly event?: Dispatch['name'];
  /** How many events it strikes; every one where it is absent. */
  readonly times?: number;
} & (
  | { readonly kind: 'duplicate' | 'lost' }
  | { readonly kind: 'late'; readonly milliseconds: number }
);

export class EventFaults {
  readonly #clock: Clock;
  #active: { fault: EventFault; left: number }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Adds a fault; the returned function takes it back. */
  add(fault: EventFault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#active.push(entry);
    return () => {
      this.#active = this.#active.filter((one) => one !== entry);
    };
  }

  /** Sends an event as the first fault that strikes it has it, or as it is. */
  deliver({ name }: Dispatch, send: () => void): void {
    const entry = this.#active.find(
      ({ fault, left }) => left > 0 && (fault.event ?? name) === name,
    );
    if (entry === undefined) {
      send();
      return;
    }
    entry.left -= 1;
    const { fault } = entry;
    switch (fault.kind) {
      case 'duplicate':
        send();
        send();
        break;
      case 'late':
        this.#clock.after(fault.milliseconds, send);
        break;
      case 'lost':
        break;
      default:
        fault satisfies never;
    }
  }
}
