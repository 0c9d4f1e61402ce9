// What a bot hears of an event over the gateway, given the intents of its session.

import type { APIMessage } from 'discord-api-types/v10';
import { asTheBotSees } from '../world/message-content.ts';
import { intents } from '../world/numbers.ts';
import { permissionBits } from '../world/permissions.ts';
import {
  channelOf,
  type Guild,
  guildOfChannel,
  permissionsIn,
  type StoredMessage,
  type World,
} from '../world/world.ts';
import type { WorldEvent } from '../world/world-event.ts';

/** One op 0 payload without its sequence number. */
export interface Dispatch {
  readonly name: string;
  readonly payload: unknown;
}

/** The dispatches of an event for a session with these intents, in order. */
export function dispatchesOf(
  world: World,
  event: WorldEvent,
  granted: number,
): readonly Dispatch[] {
  const has = (intent: keyof typeof intents) => (granted & intents[intent]) !== 0;
  const guildOnly = (name: string, payload: unknown) => (has('guilds') ? [{ name, payload }] : []);
  switch (event.type) {
    case 'interaction-created':
      return [{ name: 'INTERACTION_CREATE', payload: event.interaction.payload }];
    case 'message-created':
      return message(world, 'MESSAGE_CREATE', event.stored, granted);
    case 'message-updated':
      return message(world, 'MESSAGE_UPDATE', event.stored, granted);
    case 'message-deleted':
      return deletedMessage(world, event.stored, has('guildMessages'));
    case 'pins-changed': {
      const { channelId: channel_id, lastPin: last_pin_timestamp } = event;
      return guildOnly('CHANNEL_PINS_UPDATE', {
        guild_id: guildOfChannel(world, channel_id).id,
        channel_id,
        last_pin_timestamp,
      });
    }
    case 'channel-updated':
      return guildOnly('CHANNEL_UPDATE', event.channel);
    case 'thread-created':
      return guildOnly('THREAD_CREATE', { ...event.thread, newly_created: true });
    case 'thread-updated':
      return guildOnly('THREAD_UPDATE', event.thread);
    case 'thread-deleted': {
      const { id, guild_id, parent_id, type } = event.thread;
      return guildOnly('THREAD_DELETE', { id, guild_id, parent_id, type });
    }
    case 'role-updated':
      return guildOnly('GUILD_ROLE_UPDATE', { guild_id: event.guildId, role: event.role });
    case 'typing':
      return has('guildMessageTyping') ? [typing(world, event)] : [];
    case 'commands-changed':
    case 'bot-changed':
    case 'modal-opened':
      return [];
    default:
      return event satisfies never;
  }
}

/** Where the bot sees the channel; ephemeral messages come only as the answer to its own request. */
function message(
  world: World,
  name: string,
  { message: full, visibleTo }: StoredMessage,
  granted: number,
): readonly Dispatch[] {
  const isHeard = (granted & intents.guildMessages) !== 0 && seesChannel(world, full.channel_id);
  if (!isHeard || visibleTo !== null) return [];
  const hasContent = (granted & intents.messageContent) !== 0;
  return [{ name, payload: gatewayMessage(world, asTheBotSees(world, full, hasContent)) }];
}

function gatewayMessage(world: World, message: APIMessage): unknown {
  const guild = guildOfChannel(world, message.channel_id);
  const member = guild.members.get(message.author.id);
  const { user: _, ...authorMember } = member ?? {};
  return {
    ...message,
    guild_id: guild.id,
    channel_type: channelOf(world, message.channel_id).type,
    ...(member === undefined ? {} : { member: authorMember }),
    mentions: message.mentions.map((user) => ({ ...user, member: memberPart(guild, user.id) })),
  };
}

function memberPart(guild: Guild, userId: string): unknown {
  const { user: _, ...member } = guild.members.get(userId) ?? {};
  return member;
}

function deletedMessage(
  world: World,
  { message: { id, channel_id }, visibleTo }: StoredMessage,
  hasMessages: boolean,
): readonly Dispatch[] {
  if (!hasMessages || visibleTo !== null || !seesChannel(world, channel_id)) return [];
  const { id: guild_id } = guildOfChannel(world, channel_id);
  return [{ name: 'MESSAGE_DELETE', payload: { id, channel_id, guild_id } }];
}

function seesChannel(world: World, channelId: string): boolean {
  if (!world.channels.has(channelId)) return false;
  return (permissionsIn(world, world.bot.id, channelId) & permissionBits.ViewChannel) !== 0n;
}

function typing(
  world: World,
  { channelId, userId }: { channelId: string; userId: string },
): Dispatch {
  const guild = guildOfChannel(world, channelId);
  const payload = {
    channel_id: channelId,
    guild_id: guild.id,
    user_id: userId,
    timestamp: Math.floor(world.clock.now() / 1000),
    member: guild.members.get(userId),
  };
  return { name: 'TYPING_START', payload };
}
