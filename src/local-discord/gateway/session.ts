// One gateway session: its sequence numbers, and what a resuming client has yet to hear.

import type { WebSocket } from 'ws';
import type { Dispatch } from './dispatches.ts';

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

/** How many dispatches a session keeps for a client that resumes. */
const kept = 10_000;

export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  #sequence = 0;
  #sent: { sequence: number; text: string }[] = [];
  #socket: WebSocket | null;

  constructor(
    id: string,
    socket: WebSocket,
    intents: number,
    shard: readonly [id: number, count: number],
  ) {
    this.id = id;
    this.#socket = socket;
    this.intents = intents;
    this.shard = shard;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get socket(): WebSocket | null {
    return this.#socket;
  }

  /** Numbers, keeps and sends a dispatch; without a socket it waits for a resume. */
  dispatch({ name, payload }: Dispatch): void {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const text = JSON.stringify({ op: opcodes.dispatch, t: name, s: sequence, d: payload });
    this.#sent.push({ sequence, text });
    if (this.#sent.length > kept) this.#sent.shift();
    this.#socket?.send(text);
  }

  /** The socket is gone; the session lives on. */
  detach(): void {
    this.#socket = null;
  }

  /** Takes a new socket and replays, in order, everything after the client's last number. */
  resume(socket: WebSocket, after: number): void {
    this.#socket = socket;
    for (const { sequence, text } of this.#sent) if (sequence > after) socket.send(text);
    this.dispatch({ name: 'RESUMED', payload: {} });
  }

  /** Whether a guild's events belong to this shard ("Gateway: Sharding"). */
  serves(guildId: string): boolean {
    const [id, count] = this.shard;
    return Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
  }
}
