// One gateway session: its sequence numbers, and what a resuming client has yet to hear.

import type { WebSocket } from 'ws';
import { keepNewest } from '../newest.ts';
import { type Delivery, type Dispatch, dispatch } from './dispatch.ts';

/** Opcodes ("Opcodes and Status Codes: Gateway Opcodes"). */
export const opcodes = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** How many dispatches a session keeps for a client that resumes; who missed more has to identify anew. */
const kept = 2_000;

export interface SessionStart {
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of everything that the session dispatches. */
  readonly onDispatch: (delivery: Delivery) => void;
}

interface Sent {
  readonly delivery: { -readonly [Key in keyof Delivery]: Delivery[Key] };
  readonly text: string;
}

export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  #sequence = 0;
  #sent: Sent[] = [];
  #socket: WebSocket | null;
  readonly #now: SessionStart['now'];
  readonly #onDispatch: SessionStart['onDispatch'];

  constructor(socket: WebSocket, start: SessionStart) {
    this.id = crypto.randomUUID();
    this.#socket = socket;
    this.intents = start.intents;
    this.shard = start.shard;
    this.#now = start.now;
    this.#onDispatch = start.onDispatch;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get socket(): WebSocket | null {
    return this.#socket;
  }

  /** Numbers, keeps and sends a dispatch; without a socket it waits for a resume. */
  dispatch(one: Dispatch): void {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const { name, payload } = one;
    const text = JSON.stringify({ op: opcodes.dispatch, t: name, s: sequence, d: payload });
    const delivery = { name, payload, sessionId: this.id, sequence, sentAt: [], heardAt: null };
    const sent = { delivery, text };
    keepNewest(this.#sent, sent, kept);
    this.#send(sent);
    this.#onDispatch(delivery);
  }

  /** The client has heard everything up to this number. */
  acknowledge(sequence: number): void {
    for (let at = this.#sent.length - 1; at >= 0; at -= 1) {
      const delivery = this.#sent[at]?.delivery;
      if (!delivery || delivery.sequence > sequence) continue;
      if (delivery.heardAt !== null) return;
      delivery.heardAt = this.#now();
    }
  }

  /** Whether everything after the client's last number is still there to be replayed. */
  reachesBack(after: number): boolean {
    return after <= this.#sequence && after >= (this.#sent[0]?.delivery.sequence ?? 1) - 1;
  }

  /** The socket is gone; the session lives on. */
  detach(): void {
    this.#socket = null;
  }

  /** Takes a new socket and replays, in order, everything after the client's last number. */
  resume(socket: WebSocket, after: number): void {
    this.#socket = socket;
    this.acknowledge(after);
    for (const sent of this.#sent) if (sent.delivery.sequence > after) this.#send(sent);
    // Typed as nothing, but Discord sends an object, and discord.py needs one.
    this.dispatch(dispatch('RESUMED', { _trace: ['local'] } as never));
  }

  /** Whether a guild's events belong to this shard ("Gateway: Sharding"). */
  serves(guildId: string): boolean {
    const [id, count] = this.shard;
    return Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
  }

  #send({ delivery, text }: Sent): void {
    const socket = this.#socket;
    if (socket === null) return;
    if (socket.readyState === socket.OPEN) delivery.sentAt = [...delivery.sentAt, this.#now()];
    socket.send(text);
  }
}
