// How a gateway session begins or begins again: identify, resume, and what is refused.

import type { GatewayReadyDispatchData } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { type Json, type JsonObject, numberOf, textOf } from '../rules/json.ts';
import { applicationFlags } from '../world/application-flags.ts';
import { guildCreated } from '../world/guild-object.ts';
import { intents } from '../world/numbers.ts';
import type { Guild, World } from '../world/world.ts';
import { type Delivery, dispatch } from './dispatch.ts';
import type { IdentifyLimits } from './identify-limits.ts';
import { opcodes, Session } from './session.ts';

/** Close codes ("Opcodes and Status Codes: Gateway Close Event Codes"). */
export const closeCodes = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  rateLimited: 4008,
  sessionTimedOut: 4009,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** One more than the highest intent there is. */
const allIntents = 1 << 26;

/** Each session keeps what it sent, for whoever resumes it. */
const mostSessions = 64;

/** What the handshake needs of the gateway. */
export interface Sessions {
  readonly world: World;
  readonly url: () => string;
  readonly sessions: Map<string, Session>;
  readonly identifyLimits: IdentifyLimits;
  readonly onDispatch: (delivery: Delivery) => void;
}

/** Op 2: a new session with READY and its guild, or a close code. */
export function identify(state: Sessions, socket: WebSocket, data: JsonObject): Session | null {
  const { world, onDispatch } = state;
  const wanted = numberOf(data.intents);
  const shard = shardOf(data.shard);
  if (textOf(data.token)?.replace(/^Bot /, '') !== world.token)
    return refuse(socket, closeCodes.authenticationFailed, 'Authentication failed.');
  if (wanted === undefined || wanted < 0 || wanted >= allIntents)
    return refuse(socket, closeCodes.invalidIntents, 'Invalid intent(s).');
  if ((wanted & forbiddenIntents(world)) !== 0)
    return refuse(socket, closeCodes.disallowedIntents, 'Disallowed intent(s).');
  if (shard === null) return refuse(socket, closeCodes.invalidShard, 'Invalid shard.');
  if (!state.identifyLimits.take(shard[0], world.clock.now())) {
    socket.send(JSON.stringify({ op: opcodes.invalidSession, d: false }));
    return null;
  }
  forgetSessions(state.sessions);
  const session = new Session(socket, { intents: wanted, shard, now: world.clock.now, onDispatch });
  state.sessions.set(session.id, session);
  session.dispatch(dispatch('READY', ready(state, session)));
  if ((wanted & intents.guilds) !== 0) {
    const allMembers = (wanted & intents.guildMembers) !== 0;
    for (const guild of servedBy(world, session).filter(({ bot }) => bot === 'in'))
      session.dispatch(dispatch('GUILD_CREATE', guildCreated(world, guild, allMembers)));
  }
  announcePresence(state);
  return session;
}

function ready({ world, url }: Sessions, session: Session): GatewayReadyDispatchData {
  const flags = applicationFlags(world);
  const guilds = servedBy(world, session).map(({ id }) => ({ id, unavailable: true }));
  return {
    v: 10,
    user: world.bot,
    guilds,
    session_id: session.id,
    resume_gateway_url: url(),
    shard: [...session.shard],
    application: { id: world.applicationId, flags, flags_new: String(flags) },
  };
}

/** Forgets the oldest session that nobody is connected to, where there are very many. */
function forgetSessions(sessions: Map<string, Session>): void {
  if (sessions.size < mostSessions) return;
  const oldest = [...sessions.values()].find(({ socket }) => socket === null);
  if (oldest !== undefined) sessions.delete(oldest.id);
}

/** The guilds whose events this session's shard hears. */
function servedBy(world: World, session: Session): readonly Guild[] {
  return [...world.guilds.values()].filter(({ id, bot }) => bot !== 'out' && session.serves(id));
}

/** Op 6: the old session with everything it missed, or op 9. */
export function resume(state: Sessions, socket: WebSocket, data: JsonObject): Session | null {
  const session = state.sessions.get(textOf(data.session_id) ?? '');
  const after = numberOf(data.seq) ?? 0;
  if (textOf(data.token)?.replace(/^Bot /, '') !== state.world.token)
    return refuse(socket, closeCodes.authenticationFailed, 'Authentication failed.');
  if (session === undefined || !session.reachesBack(after)) {
    socket.send(JSON.stringify({ op: opcodes.invalidSession, d: false }));
    return null;
  }
  session.resume(socket, after);
  announcePresence(state);
  return session;
}

/** "Request Guild Members": without the members intent only those asked for by id. */
export function sendMembers(world: World, session: Session, data: JsonObject): void {
  const wanted = data.user_ids === undefined ? null : [data.user_ids].flat();
  const hasAll = (session.intents & intents.guildMembers) !== 0;
  const guild = world.guilds.get(textOf(data.guild_id) ?? '');
  if (guild === undefined || !session.serves(guild.id)) return;
  const members = [...guild.members].filter(([id]) => (wanted ? wanted.includes(id) : hasAll));
  const payload = {
    guild_id: guild.id,
    members: members.map(([, member]) => member),
    chunk_index: 0,
    chunk_count: 1,
    ...(textOf(data.nonce) === undefined ? {} : { nonce: textOf(data.nonce) ?? '' }),
  };
  session.dispatch(dispatch('GUILD_MEMBERS_CHUNK', payload));
}

/** Tells the world when the bot came or went. */
export function announcePresence({ world, sessions }: Sessions): void {
  const connected = [...sessions.values()].some(({ socket }) => socket !== null);
  if (connected === world.botConnected) return;
  world.botConnected = connected;
  world.publish({ type: 'bot-changed', connected });
}

function forbiddenIntents({ portal }: World): number {
  const members = portal.guildMembers ? 0 : intents.guildMembers;
  const presences = portal.presences ? 0 : intents.guildPresences;
  const content = portal.messageContent ? 0 : intents.messageContent;
  return members | presences | content;
}

function shardOf(value: Json | undefined): readonly [number, number] | null {
  if (value === undefined || value === null) return [0, 1];
  const [id, count] = Array.isArray(value) ? value : [];
  if (typeof id !== 'number' || typeof count !== 'number') return null;
  return Number.isInteger(id) && id >= 0 && id < count ? [id, count] : null;
}

function refuse(socket: WebSocket, code: number, reason: string): null {
  socket.close(code, reason);
  return null;
}
