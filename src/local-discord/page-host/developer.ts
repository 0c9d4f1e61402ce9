// A page that looks on as a developer: it hears of the traffic and of the faults while it watches.

import type { DeveloperAction, DeveloperEvent } from '../developer-protocol.ts';
import type { PageAction } from '../page-protocol.ts';
import type { Traffic } from '../traffic/traffic.ts';
import { type ActionReply, Objection } from './action.ts';
import type { FaultDesk } from './fault-desk.ts';

export interface DeveloperParts {
  readonly traffic: Traffic;
  readonly desk: FaultDesk;
}

export function isDeveloperAction(action: PageAction | DeveloperAction): action is DeveloperAction {
  return ['watch-developer', 'start-fault', 'end-fault'].includes(action.type);
}

/** One page's side of it. */
export class Developer {
  readonly #parts: DeveloperParts;
  readonly #send: (event: DeveloperEvent) => void;
  #stops: (() => void)[] = [];

  constructor(parts: DeveloperParts, send: (event: DeveloperEvent) => void) {
    this.#parts = parts;
    this.#send = send;
  }

  /** Does what the page asks; a refusal comes back as a sentence. */
  act(action: DeveloperAction): ActionReply {
    try {
      this.#perform(action);
      return {};
    } catch (error) {
      if (error instanceof Objection) return { error: error.message };
      throw error;
    }
  }

  stopWatching(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #perform(action: DeveloperAction): void {
    switch (action.type) {
      case 'watch-developer':
        this.stopWatching();
        if (action.isWatching) this.#watch();
        return;
      case 'start-fault':
        this.#parts.desk.start(action);
        return;
      case 'end-fault':
        this.#parts.desk.end(action.faultId);
        return;
      default:
        action satisfies never;
    }
  }

  #watch(): void {
    const { traffic, desk } = this.#parts;
    const tellFaults = () => this.#send({ event: 'faults', faults: desk.panel() });
    this.#send({ event: 'traffic', entries: traffic.entries() });
    tellFaults();
    this.#stops = [
      traffic.listen((entry) => this.#send({ event: 'traffic', entries: [entry] })),
      desk.listen(tellFaults),
    ];
  }
}
