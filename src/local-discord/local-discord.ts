// The local Discord's public face: starts it on 127.0.0.1 and lets tests act in it as a person would.

import type { APIMessage } from 'discord-api-types/v10';
import { type Clock, systemClock } from './clock.ts';
import { type Gateway, type GatewayOptions, openGateway } from './gateway/gateway.ts';
import { openHttpServer } from './http-server.ts';
import type { Log } from './log.ts';
import type { ActionReply } from './page-host/action.ts';
import { act } from './page-host/actions.ts';
import { FaultDesk } from './page-host/fault-desk.ts';
import { eventFor, snapshotFor } from './page-host/page-view.ts';
import type { PageAction, PageEvent, Snapshot } from './page-protocol.ts';
import { Faults } from './rest/faults.ts';
import { RateLimits } from './rest/rate-limits.ts';
import { type RecordedRequest, restApi } from './rest/rest-api.ts';
import { type Stage, stageIn } from './stage.ts';
import { recordTraffic } from './traffic/traffic.ts';
import { setBotPermissions } from './world/bot-permissions.ts';
import { channelsIn } from './world/guild-object.ts';
import { makeRole, setMemberRoles } from './world/member-roles.ts';
import { setMembership } from './world/membership.ts';
import { messagesFor } from './world/messages.ts';
import { channelTypes } from './world/numbers.ts';
import type { PermissionName } from './world/permissions.ts';
import { seedWorld } from './world/seed.ts';
import type { Guild, Membership, Ping, Portal, World } from './world/world.ts';
import type { PresenceStatus } from './world/world-event.ts';

export interface LocalDiscordOptions extends Omit<GatewayOptions, 'url'> {
  /** 0, the default, finds a free port. */
  readonly port?: number;
  readonly log?: Log;
  readonly clock?: Clock;
  /** What is ticked in the developer portal; nothing is by default. */
  readonly portal?: Partial<Portal>;
  /** What the bot may do: exactly this, in place of {@link usualBotPermissions}. */
  readonly botPermissions?: readonly PermissionName[];
  /** Whether a forum post must have a tag. */
  readonly requireTag?: boolean;
  /** How many guilds there are, 1 by default; guilds that follow each other are on shards that follow each other. */
  readonly guilds?: number;
  /** Whether calls are counted as Discord counts them; most tests would only wait. */
  readonly rateLimits?: boolean;
  /** How many requests, gateway events, messages and interactions are kept, 10,000 by default; the oldest go first. */
  readonly remembers?: number;
}

/** A guild and the channels it begins with. */
export interface GuildPlaces {
  readonly id: string;
  readonly channels: { readonly text: string; readonly forum: string };
}

export interface LocalDiscord {
  /** The page's address. */
  readonly url: string;
  /** For discord.js: `rest: { api }`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** All guilds; everybody is a member of each. */
  readonly guilds: readonly GuildPlaces[];
  /** The first guild, which the page shows, and its channels. */
  readonly guildId: string;
  readonly channels: GuildPlaces['channels'];
  /** The moderator may manage messages and threads, the administrator everything. */
  readonly people: {
    readonly member: string;
    readonly moderator: string;
    readonly administrator: string;
  };
  /** The REST requests so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Everybody who was really notified by a message so far. */
  readonly pings: readonly Ping[];
  readonly faults: Pick<Faults, 'add' | 'isWaiting'>;
  readonly gateway: Omit<Gateway, 'accept' | 'start' | 'close'>;
  /** Does what a person at the page would do. */
  act(viewerId: string, action: PageAction): Promise<ActionReply>;
  /** A channel's messages, oldest first, as this person sees them. */
  messages(channelId: string, viewerId: string): readonly APIMessage[];
  /** Everything as this person sees it. */
  snapshot(viewerId: string): Snapshot;
  /** Tells what the page of this person is told; the returned function ends it. */
  watch(viewerId: string, listener: (event: PageEvent) => void): () => void;
  /** Replaces what the bot may do in every channel: exactly this, whatever @everyone may. */
  setBotPermissions(permissions: readonly PermissionName[]): void;
  /** Removes the bot from a guild, brings it back, or has an outage there. */
  setMembership(guildId: string, membership: Membership): void;
  /** Makes a role without permissions in the first guild and gives its id. */
  makeRole(name: string): string;
  /** Makes exactly these a person's roles in the first guild. */
  setRoles(userId: string, roleIds: readonly string[]): void;
  /** Makes somebody come or go in the first guild. */
  setPresence(userId: string, status: PresenceStatus): void;
  /** What nobody at the page can bring about. */
  readonly stage: Stage;
  close(): Promise<void>;
}

/** Everything the bot of this project could make use of. */
export const usualBotPermissions: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'ManageMessages',
  'ManageThreads',
  'PinMessages',
  'UseApplicationCommands',
];

/** Starts the local Discord; fails with a clear sentence where the port is taken. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { port = 0, log = () => {}, clock = systemClock } = options;
  const world = seedWorld({
    clock,
    portal: { messageContent: false, guildMembers: false, presences: false, ...options.portal },
    requireTag: options.requireTag ?? false,
    guilds: options.guilds ?? 1,
    remembers: options.remembers ?? 10_000,
  });
  setBotPermissions(world, options.botPermissions ?? usualBotPermissions);
  const faults = new Faults();
  let host = '';
  const { shards, maxConcurrency, heartbeatInterval } = options;
  const url = () => `ws://${host}/gateway`;
  const gateway = openGateway(world, { url, shards, maxConcurrency, heartbeatInterval });
  const traffic = recordTraffic(clock, world.token);
  const desk = new FaultDesk(faults, gateway);
  const onRequest = (request: RecordedRequest): void => {
    traffic.noteRequest(request);
    desk.refresh();
  };
  const limits = options.rateLimits === true ? new RateLimits(clock) : undefined;
  const rest = restApi({ world, faults, limits, log, gateway, onRequest });
  const server = await openHttpServer(port, { world, rest, gateway, traffic, desk, log });
  host = `127.0.0.1:${server.port}`;
  world.filesUrl = `http://${host}/attachments`;
  log({ level: 'info', message: `local Discord at http://${host}/` });
  return {
    ...identity(world, host),
    requests: rest.requests,
    faults,
    gateway,
    act: (viewerId, action) => act(world, viewerId, action),
    messages: (channelId, viewerId) => messagesFor(world, viewerId, channelId),
    snapshot: (viewerId) => snapshotFor(world, viewerId),
    watch: (viewerId, listener) => watch(world, viewerId, listener),
    setBotPermissions: (permissions) => setBotPermissions(world, permissions),
    setMembership: (guildId, membership) => setMembership(world, guildId, membership),
    makeRole: (name) => makeRole(world, world.guild, name),
    setRoles: (userId, roleIds) => setMemberRoles(world, world.guild, userId, roleIds),
    setPresence: (userId, status) =>
      world.publish({ type: 'presence-changed', guildId: world.guild.id, userId, status }),
    stage: stageIn(world),
    close: async () => {
      gateway.close();
      await server.close();
    },
  };
}

function places(world: World, guild: Guild): GuildPlaces {
  const ofType = (type: number) =>
    channelsIn(world, guild).find((one) => one.type === type)?.id ?? '';
  return {
    id: guild.id,
    channels: { text: ofType(channelTypes.text), forum: ofType(channelTypes.forum) },
  };
}

function identity(world: World, host: string) {
  const named = (name: string) =>
    [...world.users.values()].find(({ username }) => username === name);
  return {
    url: `http://${host}/`,
    apiUrl: `http://${host}/api`,
    token: world.token,
    applicationId: world.applicationId,
    guilds: [...world.guilds.values()].map((guild) => places(world, guild)),
    guildId: world.guild.id,
    channels: places(world, world.guild).channels,
    people: {
      member: named('mira')?.id ?? '',
      moderator: named('sam')?.id ?? '',
      administrator: named('ada')?.id ?? '',
    },
    pings: world.pings,
  };
}

function watch(world: World, viewerId: string, listener: (event: PageEvent) => void): () => void {
  return world.listen((event) => {
    const seen = eventFor(world, viewerId, event);
    if (seen !== null) listener(seen);
  });
}
