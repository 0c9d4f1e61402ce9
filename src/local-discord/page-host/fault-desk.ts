// Where faults are asked for and taken back, whoever is at the page; all pages see the same ones.

import type { DeveloperAction, FaultsPanel } from '../developer-protocol.ts';
import type { Fault, Faults } from '../rest/faults.ts';
import { Objection } from './action.ts';
import { faultKinds, faultTargets, type GatewayFaults } from './fault-kinds.ts';

interface ActiveFault {
  readonly id: number;
  readonly words: string;
  /** Whether it can still strike. */
  isWaiting(): boolean;
  end(): void;
}

type Wanted = Extract<DeveloperAction, { type: 'start-fault' }>;

/** As many calls as one request can strike. */
const mostTimes = 100;

export class FaultDesk {
  readonly #faults: Faults;
  readonly #gateway: GatewayFaults;
  #active: ActiveFault[] = [];
  #lastId = 0;
  readonly #listeners = new Set<() => void>();

  constructor(faults: Faults, gateway: GatewayFaults) {
    this.#faults = faults;
    this.#gateway = gateway;
  }

  panel(): FaultsPanel {
    return {
      kinds: Object.entries(faultKinds).map(([id, kind]) => {
        const { name, explanation } = kind;
        return { id, name, explanation, strikesCalls: 'effect' in kind };
      }),
      targets: faultTargets.map(({ id, name }) => ({ id, name })),
      active: this.#active.map(({ id, words }) => ({ id, words })),
    };
  }

  /** @throws Objection for a kind, target or number that there is not */
  start({ kind: wanted, target, times = 1 }: Wanted): void {
    const kind = Object.hasOwn(faultKinds, wanted) ? faultKinds[wanted] : undefined;
    if (kind === undefined) throw new Objection('The local Discord knows no such fault.');
    this.#lastId += 1;
    const id = this.#lastId;
    if ('strike' in kind) {
      const end = kind.strike(this.#gateway);
      if (end) this.#active.push({ id, words: kind.name, isWaiting: () => true, end });
    } else {
      const found = faultTargets.find((one) => one.id === target);
      if (found === undefined) throw new Objection('Say which calls the fault is to strike.');
      if (!Number.isInteger(times) || times < 1 || times > mostTimes)
        throw new Objection(`A fault strikes 1 to ${mostTimes} calls.`);
      const fault: Fault = { match: found.match, effect: kind.effect, times };
      const calls = times === 1 ? 'once' : `${times} times`;
      const end = this.#faults.add(fault);
      const isWaiting = () => this.#faults.isWaiting(fault);
      this.#active.push({ id, words: `${kind.name}: ${found.name}, ${calls}`, isWaiting, end });
    }
    this.#tell();
  }

  /** Ends a fault; one that has ended already is no error. */
  end(faultId: number): void {
    this.#active.find(({ id }) => id === faultId)?.end();
    this.#active = this.#active.filter(({ id }) => id !== faultId);
    this.#tell();
  }

  /** Forgets what has struck as often as it was asked for; to be called after each request. */
  refresh(): void {
    const waiting = this.#active.filter((one) => one.isWaiting());
    if (waiting.length === this.#active.length) return;
    for (const one of this.#active) if (!waiting.includes(one)) one.end();
    this.#active = waiting;
    this.#tell();
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
