// One event for a bot: its name and its payload, which have to belong together.

import type { GatewayDispatchPayload } from 'discord-api-types/v10';

/** What Discord sends with each event, by the event's name. */
export type Payloads = {
  [One in GatewayDispatchPayload as `${One['t']}`]: One['d'];
};

/** One op 0 payload without its sequence number. */
export interface Dispatch {
  readonly name: keyof Payloads;
  readonly payload: unknown;
}

/** A dispatch to one session, and how far it has come; times are the clock's milliseconds. */
export interface Delivery extends Dispatch {
  readonly sessionId: string;
  readonly sequence: number;
  /** When it was written to an open connection: not at all while there is none, again when it is replayed. */
  readonly sentAt: readonly number[];
  /** When the client first acknowledged this number or a later one, by a heartbeat or by resuming after it. */
  readonly heardAt: number | null;
}

/** An event whose payload has the type that discord-api-types gives it. */
export function dispatch<Name extends keyof Payloads>(
  name: Name,
  payload: Payloads[Name],
): Dispatch {
  return { name, payload };
}
