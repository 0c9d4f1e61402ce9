// What a bot hears of an event over the gateway, given the intents of its session.

import type { APIMessage, GatewayTypingStartDispatchData } from 'discord-api-types/v10';
import { noGuild } from '../world/direct-messages.ts';
import { guildCreated } from '../world/guild-object.ts';
import { asTheBotSees } from '../world/message-content.ts';
import { intents } from '../world/numbers.ts';
import {
  botSees,
  channelOf,
  type Guild,
  guildOfChannel,
  memberOf,
  type StoredMessage,
  type World,
} from '../world/world.ts';
import { guildOfEvent, type WorldEvent } from '../world/world-event.ts';
import { type Dispatch, dispatch, type Payloads } from './dispatch.ts';

/** The dispatches of an event for a session with these intents, in order ("Gateway: List of Intents"). */
export function dispatchesOf(
  world: World,
  event: WorldEvent,
  granted: number,
): readonly Dispatch[] {
  const has = (intent: keyof typeof intents) => (granted & intents[intent]) !== 0;
  const isDirect = guildOfEvent(world, event) === noGuild;
  const hears = (channelId: string) =>
    has(isDirect ? 'directMessages' : 'guilds') && botSees(world, channelId);
  switch (event.type) {
    case 'interaction-created':
      return [dispatch('INTERACTION_CREATE', event.interaction.payload)];
    case 'message-created':
      return message(world, 'MESSAGE_CREATE', event.stored, granted);
    case 'message-updated':
      return message(world, 'MESSAGE_UPDATE', event.stored, granted);
    case 'message-deleted':
      return has(isDirect ? 'directMessages' : 'guildMessages')
        ? deletedMessage(world, event.stored)
        : [];
    case 'pins-changed':
      return hears(event.channelId) ? [pinsChanged(world, event.channelId, event.lastPin)] : [];
    case 'channel-updated':
      return hears(event.channel.id) ? [dispatch('CHANNEL_UPDATE', event.channel as never)] : [];
    case 'channel-deleted':
      return hears(event.channel.id) ? [dispatch('CHANNEL_DELETE', event.channel as never)] : [];
    case 'thread-created': {
      const created = { ...event.thread, ...(event.isNew && { newly_created: true as const }) };
      return hears(event.thread.id) ? [dispatch('THREAD_CREATE', created)] : [];
    }
    case 'thread-updated':
      return hears(event.thread.id) ? [dispatch('THREAD_UPDATE', event.thread)] : [];
    case 'thread-deleted': {
      const { id, guild_id = '', parent_id = '', type } = event.thread;
      const deleted = { id, guild_id, parent_id, type } as Payloads['THREAD_DELETE'];
      return hears(parent_id) ? [dispatch('THREAD_DELETE', deleted)] : [];
    }
    case 'role-created':
      return has('guilds') ? [dispatch('GUILD_ROLE_CREATE', ofRole(event))] : [];
    case 'role-updated':
      return has('guilds') ? [dispatch('GUILD_ROLE_UPDATE', ofRole(event))] : [];
    case 'member-updated':
      return has('guildMembers') ? [memberUpdated(world, event)] : [];
    case 'presence-changed':
      return has('guildPresences') ? [presence(event)] : [];
    case 'membership-changed':
      return has('guilds') ? [membership(world, event.guild, has('guildMembers'))] : [];
    case 'typing':
      return has(isDirect ? 'directMessageTyping' : 'guildMessageTyping')
        ? [typing(world, event)]
        : [];
    case 'direct-messages-opened':
    case 'commands-changed':
    case 'bot-changed':
    case 'modal-opened':
      return [];
    default:
      return event satisfies never;
  }
}

type Of<Type extends WorldEvent['type']> = Extract<WorldEvent, { type: Type }>;

/** Where the bot sees the channel; ephemeral messages come only as the answer to its own request. */
function message(
  world: World,
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  { message: full, visibleTo }: StoredMessage,
  granted: number,
): readonly Dispatch[] {
  const isDirect = guildOfChannel(world, full.channel_id) === null;
  const wanted = isDirect ? intents.directMessages : intents.guildMessages;
  const isHeard = (granted & wanted) !== 0 && botSees(world, full.channel_id);
  if (!isHeard || visibleTo !== null) return [];
  const hasContent = (granted & intents.messageContent) !== 0;
  return [dispatch(name, gatewayMessage(world, asTheBotSees(world, full, hasContent)))];
}

function gatewayMessage(world: World, message: APIMessage): Payloads['MESSAGE_CREATE'] {
  const guild = guildOfChannel(world, message.channel_id);
  const channel_type = channelOf(world, message.channel_id).type;
  if (guild === null) return { ...message, channel_type } as Payloads['MESSAGE_CREATE'];
  const member = guild.members.get(message.author.id);
  return {
    ...message,
    guild_id: guild.id,
    channel_type,
    ...(member === undefined ? {} : { member: memberPart(guild, message.author.id) }),
    mentions: message.mentions.map((user) => ({ ...user, member: memberPart(guild, user.id) })),
  } as Payloads['MESSAGE_CREATE'];
}

/** A member without the user, as messages carry it. */
function memberPart(guild: Guild, userId: string) {
  const { user: _, ...member } = memberOf(guild, userId);
  return member;
}

function deletedMessage(
  world: World,
  { message: { id, channel_id }, visibleTo }: StoredMessage,
): readonly Dispatch[] {
  if (visibleTo !== null || !botSees(world, channel_id)) return [];
  return [dispatch('MESSAGE_DELETE', { id, channel_id, ...guildPart(world, channel_id) })];
}

function pinsChanged(world: World, channel_id: string, last_pin_timestamp: string | null) {
  const place = { channel_id, ...guildPart(world, channel_id) };
  return dispatch('CHANNEL_PINS_UPDATE', { ...place, last_pin_timestamp });
}

/** Direct messages have no `guild_id`. */
function guildPart(world: World, channelId: string): { guild_id?: string } {
  const guild = guildOfChannel(world, channelId);
  return guild === null ? {} : { guild_id: guild.id };
}

function ofRole({ guildId: guild_id, role }: Of<'role-created' | 'role-updated'>) {
  return { guild_id, role };
}

function memberUpdated(world: World, { guildId, userId }: Of<'member-updated'>): Dispatch {
  const member = world.guilds.get(guildId)?.members.get(userId);
  const payload = { ...member, guild_id: guildId } as Payloads['GUILD_MEMBER_UPDATE'];
  return dispatch('GUILD_MEMBER_UPDATE', payload);
}

function presence({ guildId, userId, status }: Of<'presence-changed'>): Dispatch {
  const client_status = status === 'offline' ? {} : { web: status };
  const payload = {
    guild_id: guildId,
    user: { id: userId },
    status,
    activities: [],
    client_status,
  };
  return dispatch('PRESENCE_UPDATE', payload as Payloads['PRESENCE_UPDATE']);
}

/** "Guild Delete": without `unavailable` where the bot was removed. */
function membership(world: World, guild: Guild, allMembers: boolean): Dispatch {
  const { id, bot } = guild;
  if (bot === 'in') return dispatch('GUILD_CREATE', guildCreated(world, guild, allMembers));
  const deleted = bot === 'unavailable' ? { id, unavailable: true } : { id };
  return dispatch('GUILD_DELETE', deleted as Payloads['GUILD_DELETE']);
}

function typing(world: World, { channelId, userId }: Of<'typing'>): Dispatch {
  const guild = guildOfChannel(world, channelId);
  const payload: GatewayTypingStartDispatchData = {
    channel_id: channelId,
    ...(guild && { guild_id: guild.id }),
    user_id: userId,
    timestamp: Math.floor(world.clock.now() / 1000),
    ...(guild && { member: memberOf(guild, userId) }),
  };
  return dispatch('TYPING_START', payload);
}
