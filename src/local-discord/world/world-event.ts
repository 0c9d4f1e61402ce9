// What can happen in the local Discord; the gateway and the page each tell their side of it.

import type {
  APIApplicationCommand,
  APIChannel,
  APIDMChannel,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIThreadChannel,
} from 'discord-api-types/v10';
import { isDirect, noGuild } from './direct-messages.ts';
import type { Interaction } from './interactions.ts';
import { type Guild, guildOfChannel, type StoredMessage, type World } from './world.ts';

export type PresenceStatus = 'online' | 'idle' | 'dnd' | 'offline';

export type WorldEvent =
  | { readonly type: 'message-created'; readonly stored: StoredMessage }
  | { readonly type: 'message-updated'; readonly stored: StoredMessage }
  | { readonly type: 'message-deleted'; readonly stored: StoredMessage }
  | { readonly type: 'pins-changed'; readonly channelId: string; readonly lastPin: string | null }
  | { readonly type: 'direct-messages-opened'; readonly channel: APIDMChannel }
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

/** The guild in which something happened ({@link noGuild} for direct messages), or null where no gateway session hears of it. */
export function guildOfEvent(world: World, event: WorldEvent): string | null {
  switch (event.type) {
    case 'interaction-created':
      return placeOf(world, event.interaction.channelId);
    case 'message-created':
    case 'message-updated':
    case 'message-deleted': {
      const { channel_id } = event.stored.message;
      return world.channels.has(channel_id) ? placeOf(world, channel_id) : null;
    }
    case 'pins-changed':
    case 'typing':
      return placeOf(world, event.channelId);
    case 'channel-updated':
    case 'channel-deleted':
      if (isDirect(event.channel)) return noGuild;
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
    // Discord tells a bot of such a channel only by what happens in it.
    case 'direct-messages-opened':
    case 'commands-changed':
    case 'bot-changed':
    case 'modal-opened':
      return null;
    default:
      return event satisfies never;
  }
}

function placeOf(world: World, channelId: string): string {
  return guildOfChannel(world, channelId)?.id ?? noGuild;
}
