// One gateway connection: greets, listens, and ends where the client does not keep to the rules.

import type { WebSocket } from 'ws';
import { isServed } from '../rules/api-versions.ts';
import { isObject, type JsonObject, numberOf, objectOf, parseJson } from '../rules/json.ts';
import {
  announcePresence,
  closeCodes,
  identify,
  resume,
  type Sessions,
  sendMembers,
} from './handshake.ts';
import { opcodes, type Session } from './session.ts';

/** What connections share. */
export interface Connections extends Sessions {
  readonly sockets: Set<WebSocket>;
  /** Milliseconds between heartbeats, as Hello asks for. */
  readonly heartbeatInterval: number;
  /** While it says so, heartbeats are not acknowledged. */
  readonly ignoresHeartbeats: () => boolean;
}

/** Bytes of one payload, and payloads in a minute ("Gateway: Sending Events", "Gateway: Rate Limiting"). */
const limits = { bytes: 4_096, payloads: 120, milliseconds: 60_000 } as const;

/** Takes over a new connection; one of a version that is not served ends at once. */
export function welcome(shared: Connections, socket: WebSocket, version: string | null): void {
  if (!isServed(version)) {
    socket.close(closeCodes.invalidVersion, 'Invalid API version.');
    return;
  }
  shared.sockets.add(socket);
  let session: Session | null = null;
  const pulse = watchPulse(shared, socket);
  const tooMany = countPayloads();
  socket.on('message', (raw) => {
    const text = String(raw);
    if (tooMany()) return socket.close(closeCodes.rateLimited, 'Rate limited.');
    const message = Buffer.byteLength(text) > limits.bytes ? null : parse(text);
    if (message === null)
      return socket.close(closeCodes.decodeError, 'Error while decoding payload.');
    if (message.op === opcodes.heartbeat) pulse.beat();
    // A session that was declared invalid is none: the client may identify anew on the same connection.
    const valid = session !== null && shared.sessions.has(session.id) ? session : null;
    session = receive(shared, socket, valid, message);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    pulse.stop();
    shared.sockets.delete(socket);
    leave(shared, session, socket, code);
  });
  const { heartbeatInterval: heartbeat_interval } = shared;
  const hello = { heartbeat_interval, _trace: ['local'] };
  socket.send(JSON.stringify({ op: opcodes.hello, d: hello, s: null, t: null }));
}

/** 1000 and 1001 from the client end its session ("Gateway: Initiating a Disconnect"). */
function leave(
  shared: Connections,
  session: Session | null,
  socket: WebSocket,
  code: number,
): void {
  if (session?.socket === socket) {
    session.detach();
    if (code === 1000 || code === 1001) shared.sessions.delete(session.id);
  }
  announcePresence(shared);
}

/** Ends a connection whose heartbeats stay away, as a dead one. Time here is the machine's, as the client's is. */
function watchPulse({ heartbeatInterval }: Connections, socket: WebSocket) {
  const listen = () =>
    setTimeout(() => {
      socket.close(closeCodes.sessionTimedOut, 'Session timed out.');
    }, heartbeatInterval * 1.5).unref();
  let timer = listen();
  return {
    beat: () => {
      clearTimeout(timer);
      timer = listen();
    },
    stop: () => clearTimeout(timer),
  };
}

function countPayloads(): () => boolean {
  let [count, since] = [0, performance.now()];
  return () => {
    const now = performance.now();
    if (now - since >= limits.milliseconds) [count, since] = [0, now];
    count += 1;
    return count > limits.payloads;
  };
}

function receive(
  shared: Connections,
  socket: WebSocket,
  session: Session | null,
  message: JsonObject,
): Session | null {
  const data = objectOf(message.d);
  switch (message.op) {
    case opcodes.heartbeat:
      session?.acknowledge(numberOf(message.d) ?? 0);
      if (!shared.ignoresHeartbeats())
        socket.send(JSON.stringify({ op: opcodes.heartbeatAck, d: null }));
      return session;
    case opcodes.identify:
      if (session === null) return identify(shared, socket, data);
      socket.close(closeCodes.alreadyAuthenticated, 'Already authenticated.');
      return session;
    case opcodes.resume:
      return resume(shared, socket, data);
    case opcodes.presence:
    case opcodes.voiceState:
    case opcodes.requestMembers:
      if (session === null) socket.close(closeCodes.notAuthenticated, 'Not authenticated.');
      else if (message.op === opcodes.requestMembers) sendMembers(shared.world, session, data);
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
