// Direct messages between one person and the bot: a channel of type 1 that belongs to no guild.

import type { APIChannel, APIDMChannel } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { channelTypes, noFlags } from './numbers.ts';
import { bitsOf } from './permissions.ts';
import { userOf, type World } from './world.ts';

/**
 * Where Discord would name a guild, it names this one for direct messages with a bot: as the owner of the installation
 * ("Authorizing Integration Owners Object"), and so its events are for shard 0 ("Gateway: Sharding").
 */
export const noGuild = '0';

/** What both may do there; nobody manages the other's messages. */
const permissions = bitsOf([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
  'PinMessages',
  'UseApplicationCommands',
]);

/** `app_permissions` of an interaction in direct messages with the bot ("Interaction Structure"). */
export const appPermissions = bitsOf([
  'AttachFiles',
  'EmbedLinks',
  'MentionEveryone',
  'UseExternalEmojis',
]);

/** Whether the channel is one of direct messages. */
export function isDirect(channel: APIChannel): channel is APIDMChannel {
  return channel.type === channelTypes.direct;
}

/** The person's direct messages with the bot, opened where they are not yet ("Create DM"); no bot has any. */
export function openDirectMessages(world: World, userId: string): APIDMChannel {
  const user = userOf(world, userId);
  if (user.bot === true) throw refusal('invalidRecipients');
  const known = [...world.channels.values()].filter(isDirect).find(isWith(userId));
  if (known !== undefined) return known;
  const channel: APIDMChannel = {
    id: world.newId(),
    type: channelTypes.direct,
    name: null,
    last_message_id: null,
    flags: noFlags,
    recipients: [user],
  };
  world.channels.set(channel.id, channel);
  world.publish({ type: 'direct-messages-opened', channel });
  return channel;
}

/** The permission bits of somebody there: none for a third person. */
export function directPermissions(world: World, userId: string, channel: APIDMChannel): bigint {
  return userId === world.bot.id || isWith(userId)(channel) ? permissions : 0n;
}

function isWith(userId: string) {
  return ({ recipients = [] }: APIDMChannel): boolean => recipients.some(({ id }) => id === userId);
}
