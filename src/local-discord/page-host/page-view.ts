// What one person sees: the snapshot to begin with, and which events concern them.

import type { APIChannel } from 'discord-api-types/v10';
import type { PageEvent, Snapshot, Viewer } from '../page-protocol.ts';
import { isDirect, noGuild } from '../world/direct-messages.ts';
import { messagesFor } from '../world/messages.ts';
import { guildPermissions, permissionBits } from '../world/permissions.ts';
import {
  circumstances,
  guildOfChannel,
  memberOf,
  permissionsIn,
  type StoredMessage,
  userOf,
  type World,
} from '../world/world.ts';
import { guildOfEvent, type WorldEvent } from '../world/world-event.ts';
import { isOf, mayUse } from './command-data.ts';

/** Everybody who can sit at the page. */
export function viewersOf(world: World): readonly Viewer[] {
  return [...world.users.values()]
    .filter(({ bot }) => bot !== true)
    .map(({ id }) => viewerOf(world, id));
}

/** One person, or "Unknown User". */
export function viewerOf(world: World, userId: string): Viewer {
  const { guild } = world;
  const permissions = guildPermissions(circumstances(guild, userId)).toString();
  return { user: userOf(world, userId), member: memberOf(guild, userId), permissions };
}

export function snapshotFor(world: World, viewerId: string): Snapshot {
  const { id, name, roles } = world.guild;
  return {
    viewer: viewerOf(world, viewerId),
    viewers: viewersOf(world),
    guild: { id, name, roles: [...roles.values()] },
    channels: [...world.channels.values()]
      .filter((channel) => sees(world, viewerId, channel.id))
      .map((channel) => asShown(world, channel)),
    messages: messagesFor(world, viewerId).filter((message) =>
      sees(world, viewerId, message.channel_id),
    ),
    ...commandsFor(world, viewerId),
    bot: world.botConnected ? world.bot : null,
  };
}

/** The page's side of an event, or null where it does not concern this person. */
export function eventFor(world: World, viewerId: string, event: WorldEvent): PageEvent | null {
  const guildId = guildOfEvent(world, event);
  if (guildId !== null && guildId !== world.guild.id && guildId !== noGuild) return null;
  switch (event.type) {
    case 'message-created':
    case 'message-updated':
      return isFor(world, viewerId, event.stored)
        ? { event: event.type, message: event.stored.message }
        : null;
    case 'message-deleted': {
      const { id: messageId, channel_id: channelId } = event.stored.message;
      const concerned = isFor(world, viewerId, event.stored);
      return concerned ? { event: 'message-deleted', messageId, channelId } : null;
    }
    case 'direct-messages-opened':
      return sees(world, viewerId, event.channel.id)
        ? { event: 'channel-created', channel: asShown(world, event.channel) }
        : null;
    case 'thread-created':
      return { event: 'channel-created', channel: event.thread };
    case 'thread-updated':
      return { event: 'channel-updated', channel: event.thread };
    case 'channel-updated':
      return { event: 'channel-updated', channel: event.channel };
    case 'channel-deleted':
      return { event: 'channel-deleted', channelId: event.channel.id };
    case 'thread-deleted':
      return { event: 'channel-deleted', channelId: event.thread.id };
    case 'commands-changed':
      return { event: 'commands-changed', ...commandsFor(world, viewerId) };
    case 'bot-changed':
      return { event: 'bot-changed', bot: event.connected ? world.bot : null };
    case 'modal-opened': {
      const { interaction, modal } = event;
      if (interaction.userId !== viewerId) return null;
      return { event: 'modal-opened', interactionId: interaction.id, modal };
    }
    case 'pins-changed':
    case 'role-created':
    case 'membership-changed':
    case 'role-updated':
    case 'member-updated':
    case 'presence-changed':
    case 'typing':
    case 'interaction-created':
      return null;
    default:
      return event satisfies never;
  }
}

/** As in Discord's client, a command that somebody may not use is not offered to them. */
function commandsFor(
  { guild, commands: all }: World,
  viewerId: string,
): Pick<Snapshot, 'commands' | 'directCommands'> {
  const commands = [...all.values()];
  return {
    commands: commands.filter((one) => isOf(guild, one) && mayUse(guild, one, viewerId)),
    directCommands: commands.filter((one) => isOf(null, one)),
  };
}

/** To a person the other one in their direct messages is the bot. */
function asShown(world: World, channel: APIChannel): APIChannel {
  return isDirect(channel) ? { ...channel, recipients: [world.bot] } : channel;
}

function isFor(world: World, viewerId: string, { message, visibleTo }: StoredMessage): boolean {
  return (visibleTo ?? viewerId) === viewerId && sees(world, viewerId, message.channel_id);
}

function sees(world: World, viewerId: string, channelId: string): boolean {
  if (!world.channels.has(channelId)) return false;
  if ((guildOfChannel(world, channelId) ?? world.guild) !== world.guild) return false;
  return (permissionsIn(world, viewerId, channelId) & permissionBits.ViewChannel) !== 0n;
}
