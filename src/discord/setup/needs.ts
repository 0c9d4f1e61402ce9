// What the bot lacks in a channel for what it is set to do there, and how to mend it.

import {
  type Channel,
  ChannelType,
  type Client,
  type ForumChannel,
  GatewayIntentBits,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type TextChannel,
} from 'discord.js';
import type { HelpChannel } from '../../channels/help-channel.ts';
import { solvedTag, type Tag } from '../../channels/solved-tag.ts';
import { DISCORD_CODES, hasCode } from '../errors.ts';

/** By the names that Discord's own settings show. */
const NAMES = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  ReadMessageHistory: 'Read Message History',
  ManageThreads: 'Manage Threads',
} as const;
type Needed = keyof typeof NAMES;

const TO_POST: readonly Needed[] = ['ViewChannel', 'SendMessages'];
const TO_REPLY: readonly Needed[] = [...TO_POST, 'ReadMessageHistory'];
const IN_POSTS: readonly Needed[] = ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory'];

/** A channel as Discord has it now, or why the bot can't have it. */
export type Found = Channel | 'gone' | 'hidden';

/** Looks a channel up. */
export async function findChannel(channelId: string, client: Client): Promise<Found> {
  try {
    // Discord has one without a server known here, or of a kind unknown here: that one is not gone.
    return (await client.channels.fetch(channelId)) ?? 'hidden';
  } catch (error) {
    if (hasCode(error, DISCORD_CODES.unknownChannel)) return 'gone';
    if (hasCode(error, DISCORD_CODES.missingAccess)) return 'hidden';
    throw error;
  }
}

/** A forum's tags; none in any other channel. */
export function tagsOf(channel: Found): readonly Tag[] {
  return isForum(channel) ? channel.availableTags : [];
}

/** What is wrong with a help channel as it is set, a sentence each with the way to mend it. */
export async function helpFaults(settings: HelpChannel, channel: Found): Promise<string[]> {
  if (settings.mode === 'off') return [];
  if (!isHelpful(channel)) return faultsOf(channel, isForum(channel) ? IN_POSTS : TO_REPLY);
  const faults = await faultsOf(channel, isForum(channel) ? IN_POSTS : TO_REPLY);
  return [
    ...faults,
    ...contentFaults(settings, channel),
    ...(isForum(channel) ? await solvedFaults(settings, channel) : []),
  ];
}

/** What is wrong with a channel in which the bot only posts. */
export function postingFaults(channel: Found): Promise<string[]> {
  return faultsOf(channel, TO_POST);
}

/** Whether everybody in the server reads a channel. */
export function isReadByEveryone(channel: Found): boolean {
  if (typeof channel === 'string' || !isInGuild(channel)) return false;
  const permissions = channel.permissionsFor(channel.guild.roles.everyone);
  return permissions?.has(PermissionFlagsBits.ViewChannel) ?? false;
}

function contentFaults({ mode }: HelpChannel, channel: ForumChannel | TextChannel): string[] {
  if (mode === 'mention' || readsMessages(channel.client)) return [];
  const what = isForum(channel)
    ? 'I read the title of a post, not its text'
    : 'I can’t read messages here and answer only where I am mentioned';
  return [
    `${what}: the message content intent is off. To mend it, whoever runs the bot switches it on in Discord’s developer portal under Bot → Privileged Gateway Intents, and sets MESSAGE_CONTENT=on.`,
  ];
}

async function solvedFaults({ solvedTagId }: HelpChannel, forum: ForumChannel): Promise<string[]> {
  const tag = solvedTag(forum.availableTags, solvedTagId);
  if (!tag) {
    return [
      'No tag says that a post is solved, so *Solved* can’t be set. Make one under Edit Channel → Tags, or name it with `/setup channel` and `solved-tag`.',
    ];
  }
  return missingIn(forum, ['ManageThreads'], ' for *Solved*');
}

async function faultsOf(channel: Found, needed: readonly Needed[]): Promise<string[]> {
  if (channel === 'gone') return ['The channel has been deleted: set another one.'];
  if (channel === 'hidden' || !isInGuild(channel)) {
    return [`I can’t see the channel. ${mend(['View Channel'])}`];
  }
  return missingIn(channel, needed, '');
}

async function missingIn(
  channel: GuildBasedChannel,
  needed: readonly Needed[],
  purpose: string,
): Promise<string[]> {
  const me = channel.guild.members.me ?? (await channel.guild.members.fetchMe());
  const permissions = channel.permissionsFor(me);
  const missing = needed.filter((name) => !permissions.has(PermissionFlagsBits[name]));
  if (missing.length === 0) return [];
  const names = missing.map((name) => NAMES[name]);
  return [`I lack ${names.join(', ')}${purpose}. ${mend(names)}`];
}

function mend(names: readonly string[]): string {
  const them = names.length > 1 ? 'them' : 'it';
  return `To mend it, give ${them} to my role under Server Settings → Roles, or in the channel under Edit Channel → Permissions.`;
}

/** Whether the privileged intent was asked for; Discord does not let the bot in where it is not granted. */
export function readsMessages({ options }: Client): boolean {
  return options.intents.has(GatewayIntentBits.MessageContent);
}

function isInGuild(channel: Channel): channel is GuildBasedChannel & Channel {
  return !channel.isDMBased();
}

function isForum(channel: Found): channel is ForumChannel {
  return typeof channel !== 'string' && channel.type === ChannelType.GuildForum;
}

function isHelpful(channel: Found): channel is ForumChannel | TextChannel {
  return (
    isForum(channel) || (typeof channel !== 'string' && channel.type === ChannelType.GuildText)
  );
}
