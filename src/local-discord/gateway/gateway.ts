// The gateway: its sessions hear what happens in the world, and its faults can be asked for.

import type { WebSocket } from 'ws';
import { keepNewest } from '../newest.ts';
import type { JsonObject } from '../rules/json.ts';
import type { World } from '../world/world.ts';
import { guildOfEvent, type WorldEvent } from '../world/world-event.ts';
import { type Connections, welcome } from './connection.ts';
import type { Delivery } from './dispatch.ts';
import { dispatchesOf } from './dispatches.ts';
import { type EventFault, EventFaults } from './event-faults.ts';
import { IdentifyLimits, sessionStartsADay } from './identify-limits.ts';
import { opcodes, type Session } from './session.ts';

/** Milliseconds between heartbeats, as Discord sends in Hello. */
const usualHeartbeat = 41_250;

export interface Gateway {
  /** Takes over a new connection; `version` is the one that its address asks for, or null. */
  accept(socket: WebSocket, version: string | null): void;
  /** Op 7: asks every client to reconnect and resume. */
  askToReconnect(): void;
  /** Op 9: declares every session invalid; a resumable one may be resumed. */
  invalidateSessions(resumable: boolean): void;
  /** Op 1: asks every client for a heartbeat at once. */
  askForHeartbeats(): void;
  /** Cuts every connection without a word. */
  dropConnections(): void;
  /** Makes events come twice, late or never; the returned function takes it back. */
  disturb(fault: EventFault): () => void;
  /** What was dispatched to any session, oldest first. */
  readonly dispatches: readonly Delivery[];
  /** While true, heartbeats are not acknowledged. */
  ignoreHeartbeats: boolean;
  /** How many shards are recommended, and how sessions may be started ("Get Gateway Bot"). */
  start(): GatewayStart;
  close(): void;
}

interface GatewayStart {
  readonly url: string;
  readonly shards: number;
  readonly session_start_limit: {
    readonly total: number;
    readonly remaining: number;
    readonly reset_after: number;
    readonly max_concurrency: number;
  };
}

export interface GatewayOptions {
  readonly url: () => string;
  /** How many shards the bot is told to run, 1 by default. */
  readonly shards?: number | undefined;
  /** Sessions started within five seconds; where it is absent, no more than is said is demanded. */
  readonly maxConcurrency?: number | undefined;
  readonly heartbeatInterval?: number | undefined;
}

/** Makes the gateway; from then on it hears everything that happens in the world. */
export function openGateway(world: World, options: GatewayOptions): Gateway {
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const dispatches: Delivery[] = [];
  const faults = new EventFaults(world.clock);
  const identifyLimits = new IdentifyLimits(options.maxConcurrency);
  const { url, shards = 1, heartbeatInterval = usualHeartbeat } = options;
  const toAll = (payload: JsonObject): void => {
    for (const socket of sockets) socket.send(JSON.stringify(payload));
  };
  const stop = world.listen((event) => {
    tell({ world, sessions, faults }, event);
  });
  const gateway: Gateway = {
    accept: (socket, version) => welcome(shared, socket, version),
    askToReconnect: () => toAll({ op: opcodes.reconnect, d: null }),
    invalidateSessions: (resumable) => {
      if (!resumable) sessions.clear();
      toAll({ op: opcodes.invalidSession, d: resumable });
    },
    askForHeartbeats: () => toAll({ op: opcodes.heartbeat, d: null }),
    dropConnections: () => {
      for (const socket of sockets) socket.terminate();
    },
    disturb: (fault) => faults.add(fault),
    ignoreHeartbeats: false,
    dispatches,
    start: () => ({ url: url(), shards, session_start_limit: startLimit(identifyLimits) }),
    close: () => {
      stop();
      for (const socket of sockets) socket.close(1001);
    },
  };
  const shared: Connections = {
    world,
    url,
    sessions,
    sockets,
    heartbeatInterval,
    identifyLimits,
    ignoresHeartbeats: () => gateway.ignoreHeartbeats,
    onDispatch: (one) => keepNewest(dispatches, one, world.remembers),
  };
  return gateway;
}

interface Audience {
  readonly world: World;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly faults: EventFaults;
}

/** Tells every session whose shard serves the guild what its intents let it hear. */
function tell({ world, sessions, faults }: Audience, event: WorldEvent): void {
  const guildId = guildOfEvent(world, event);
  if (guildId === null) return;
  for (const session of sessions.values()) {
    if (!session.serves(guildId)) continue;
    for (const one of dispatchesOf(world, event, session.intents))
      faults.deliver(one, () => session.dispatch(one));
  }
}

function startLimit({ remaining, maxConcurrency }: IdentifyLimits) {
  return {
    total: sessionStartsADay,
    remaining,
    reset_after: 0,
    max_concurrency: maxConcurrency,
  };
}
