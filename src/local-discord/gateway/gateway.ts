// The gateway: greets, identifies, resumes and feeds the bot's sessions.

import type { WebSocket } from 'ws';
import { keepNewest } from '../newest.ts';
import { isObject, type JsonObject, objectOf, parseJson } from '../rules/json.ts';
import type { World } from '../world/world.ts';
import { guildOfEvent } from '../world/world-event.ts';
import type { Dispatch } from './dispatch.ts';
import { dispatchesOf } from './dispatches.ts';
import {
  announcePresence,
  closeCodes,
  identify,
  resume,
  type Sessions,
  sendMembers,
} from './handshake.ts';
import { opcodes, type Session } from './session.ts';

/** Milliseconds between heartbeats, as Discord sends in Hello. */
const heartbeatInterval = 41_250;

export interface Gateway {
  /** Takes over a new connection. */
  accept(socket: WebSocket): void;
  /** Op 7: asks every client to reconnect and resume. */
  askToReconnect(): void;
  /** Op 9: declares every session invalid; a resumable one may be resumed. */
  invalidateSessions(resumable: boolean): void;
  /** Cuts every connection without a word. */
  dropConnections(): void;
  /** What was dispatched to any session, oldest first. */
  readonly dispatches: readonly Dispatch[];
  /** While true, heartbeats are not acknowledged. */
  ignoreHeartbeats: boolean;
  close(): void;
}

interface State extends Sessions {
  readonly sockets: Set<WebSocket>;
  readonly gateway: Gateway;
}

/** Makes the gateway; from then on it hears everything that happens in the world. */
export function openGateway(world: World, url: () => string): Gateway {
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const dispatches: Dispatch[] = [];
  const toAll = (payload: JsonObject): void => {
    for (const socket of sockets) socket.send(JSON.stringify(payload));
  };
  const stop = world.listen((event) => {
    const guildId = guildOfEvent(world, event);
    for (const session of sessions.values()) {
      if (guildId === null || !session.serves(guildId)) continue;
      for (const one of dispatchesOf(world, event, session.intents)) session.dispatch(one);
    }
  });
  const gateway: Gateway = {
    accept: (socket) => welcome(state, socket),
    askToReconnect: () => toAll({ op: opcodes.reconnect, d: null }),
    invalidateSessions: (resumable) => {
      if (!resumable) sessions.clear();
      toAll({ op: opcodes.invalidSession, d: resumable });
    },
    dropConnections: () => {
      for (const socket of sockets) socket.terminate();
    },
    ignoreHeartbeats: false,
    dispatches,
    close: () => {
      stop();
      for (const socket of sockets) socket.close(1001);
    },
  };
  const onDispatch = (one: Dispatch) => keepNewest(dispatches, one, world.remembers);
  const state: State = { world, url, sessions, sockets, gateway, onDispatch };
  return gateway;
}

function welcome(state: State, socket: WebSocket): void {
  state.sockets.add(socket);
  let session: Session | null = null;
  socket.on('message', (raw) => {
    const message = parse(String(raw));
    if (message === null)
      return socket.close(closeCodes.decodeError, 'Error while decoding payload.');
    session = receive(state, socket, session, message);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    state.sockets.delete(socket);
    // 1000 and 1001 from the client end its session ("Gateway: Initiating a Disconnect").
    if (session?.socket === socket) {
      session.detach();
      if (code === 1000 || code === 1001) state.sessions.delete(session.id);
    }
    announcePresence(state);
  });
  const hello = { heartbeat_interval: heartbeatInterval, _trace: ['local'] };
  socket.send(JSON.stringify({ op: opcodes.hello, d: hello, s: null, t: null }));
}

function receive(
  state: State,
  socket: WebSocket,
  session: Session | null,
  message: JsonObject,
): Session | null {
  const data = objectOf(message.d);
  switch (message.op) {
    case opcodes.heartbeat:
      if (!state.gateway.ignoreHeartbeats)
        socket.send(JSON.stringify({ op: opcodes.heartbeatAck, d: null }));
      return session;
    case opcodes.identify:
      if (session === null) return identify(state, socket, data);
      socket.close(closeCodes.alreadyAuthenticated, 'Already authenticated.');
      return session;
    case opcodes.resume:
      return resume(state, socket, data);
    case opcodes.presence:
    case opcodes.voiceState:
    case opcodes.requestMembers:
      if (session === null) socket.close(closeCodes.notAuthenticated, 'Not authenticated.');
      else if (message.op === opcodes.requestMembers) sendMembers(state.world, session, data);
      return session;
    default:
      socket.close(closeCodes.unknownOpcode, 'Unknown opcode.');
      return session;
  }
}

function parse(text: string): JsonObject | null {
  try {
    const value = parseJson(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
