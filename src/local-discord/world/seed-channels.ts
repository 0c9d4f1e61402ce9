// The two channels at the beginning: one to talk in, one forum to ask in.

import type { APIGuildForumChannel, APIGuildForumTag, APITextChannel } from 'discord-api-types/v10';
import { channelFlags, channelTypes, noFlags } from './numbers.ts';
import type { Guild, World } from './world.ts';

export function textChannel(
  world: World,
  guild: Guild,
  name: string,
  position: number,
): APITextChannel {
  return {
    id: world.newId(),
    type: channelTypes.text,
    guild_id: guild.id,
    name,
    position,
    topic: null,
    nsfw: false,
    parent_id: null,
    permission_overwrites: [],
    rate_limit_per_user: 0,
    last_message_id: null,
    last_pin_timestamp: null,
    flags: noFlags,
  };
}

export function forumChannel(
  world: World,
  guild: Guild,
  name: string,
  position: number,
  requireTag: boolean,
): APIGuildForumChannel {
  return {
    id: world.newId(),
    type: channelTypes.forum,
    guild_id: guild.id,
    name,
    position,
    topic: 'Ask here; one question in each post.',
    nsfw: false,
    parent_id: null,
    permission_overwrites: [],
    rate_limit_per_user: 0,
    last_message_id: null,
    available_tags: [
      tag(world, 'question', false),
      tag(world, 'documents', false),
      tag(world, 'solved', true),
    ],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
    flags: requireTag ? channelFlags.requireTag : noFlags,
  };
}

function tag(world: World, name: string, moderated: boolean): APIGuildForumTag {
  return { id: world.newId(), name, moderated, emoji_id: null, emoji_name: null };
}
