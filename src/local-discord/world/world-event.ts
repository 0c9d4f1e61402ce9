// What can happen in the local Discord; the gateway and the page each tell their side of it.

import type {
  APIApplicationCommand,
  APIChannel,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIThreadChannel,
} from 'discord-api-types/v10';
import type { Interaction } from './interactions.ts';
import { type Guild, guildOfChannel, type StoredMessage, type World } from './world.ts';

export type PresenceStatus = 'online' | 'idle' | 'dnd' | 'offline';

export type WorldEvent =
  | { readonly type: 'message-created'; readonly stored: StoredMessage }
  | { readonly type: 'message-updated'; readonly stored: StoredMessage }
  | { readonly type: 'message-deleted'; readonly stored: StoredMessage }
  | { readonly type: 'pins-changed'; readonly channelId: string; readonly lastPin: string | null }
  | { readonly type: 'channel-updated'; readonly channel: APIChannel }
  | { readonly type: 'channel-deleted'; readonly channel: APIChannel }
  | {
      readonly type: 'thread-created';
      readonly thread: APIThreadChannel;
      /** Discord sends the event, too, when the bot is added to an old thread. */
      readonly isNew: boolean;
    }
  | { readonly type: 'thread-updated'; readonly thread: APIThreadChannel }
  | { readonly type: 'thread-deleted'; readonly thread: APIThreadChannel }
  | { readonly type: 'role-updated'; readonly guildId: string; readonly role: APIRole }
  | {
      readonly type: 'role-created';
      readonly guildId: string;
      readonly role: APIRole;
    }
  | { readonly type: 'member-updated'; readonly guildId: string; readonly userId: string }
  | {
      readonly type: 'presence-changed';
      readonly guildId: string;
      readonly userId: string;
      readonly status: PresenceStatus;
    }
  | { readonly type: 'membership-changed'; readonly guild: Guild }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'commands-changed'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly type: 'bot-changed'; readonly connected: boolean }
  | { readonly type: 'interaction-created'; readonly interaction: Interaction }
  | {
      readonly type: 'modal-opened';
      readonly interaction: Interaction;
      readonly modal: APIModalInteractionResponseCallbackData;
    };

/** The guild in which something happened, or null where no gateway session hears of it. */
export function guildOfEvent(world: World, event: WorldEvent): string | null {
  switch (event.type) {
    case 'interaction-created':
      return guildOfChannel(world, event.interaction.channelId).id;
    case 'message-created':
    case 'message-updated':
    case 'message-deleted': {
      const { channel_id } = event.stored.message;
      return world.channels.has(channel_id) ? guildOfChannel(world, channel_id).id : null;
    }
    case 'pins-changed':
    case 'typing':
      return guildOfChannel(world, event.channelId).id;
    case 'channel-updated':
    case 'channel-deleted':
      return 'guild_id' in event.channel ? (event.channel.guild_id ?? null) : null;
    case 'thread-created':
    case 'thread-updated':
    case 'thread-deleted':
      return event.thread.guild_id ?? null;
    case 'role-created':
    case 'role-updated':
    case 'member-updated':
    case 'presence-changed':
      return event.guildId;
    case 'membership-changed':
      return event.guild.id;
    case 'commands-changed':
    case 'bot-changed':
    case 'modal-opened':
      return null;
    default:
      return event satisfies never;
  }
}
