// Solved: the forum's tag for solved posts, set by the asker or a moderator. The post's name is never touched.

import {
  type ButtonInteraction,
  ChannelType,
  PermissionFlagsBits,
  type PublicThreadChannel,
} from 'discord.js';
import { mayAskerSet, solvedTag, type Tag } from '../../channels/solved-tag.ts';
import { DISCORD_CODES, hasCode } from '../errors.ts';
import { shownLine } from '../line.ts';
import { type Reaction, tell } from '../reaction.ts';

/** "Channel Resource: applied_tags". */
const MOST_TAGS = 5;
const NAME_LENGTH = 30;

/**
 * Marks the post in which the button was pressed.
 * @param solvedTagId as moderators set it, or null
 */
export async function solve(
  { channelId, client, memberPermissions }: ButtonInteraction<'cached' | 'raw'>,
  solvedTagId: string | null,
): Promise<Reaction> {
  // As Discord has it now: somebody may have changed the tags a moment ago.
  const thread = await client.channels.fetch(channelId, { force: true });
  if (thread?.type !== ChannelType.PublicThread || thread.parentId === null) {
    return tell('Only a forum’s post can be marked as solved.');
  }
  const forum = await client.channels.fetch(thread.parentId);
  const tags = forum && 'availableTags' in forum ? forum.availableTags : [];
  const tag = solvedTag(tags, solvedTagId);
  if (!tag) {
    return tell(
      'This forum has no tag for solved posts. A moderator can make one under Edit Channel → Tags, or name it with `/setup channel`.',
    );
  }
  const name = `“${shownLine(tag.name, NAME_LENGTH)}”`;
  if (thread.appliedTags.includes(tag.id)) return tell(`This post has the tag ${name} already.`);
  const managesThreads = memberPermissions.has(PermissionFlagsBits.ManageThreads);
  if (!managesThreads && !mayAskerSet(tag, solvedTagId)) {
    return tell(
      `Here only moderators may set the tag ${name}. Ask one to press *Solved*. Whoever manages the server can let askers set it, by naming it with \`/setup channel\` and \`solved-tag\`.`,
    );
  }
  if (thread.appliedTags.length >= MOST_TAGS) {
    return tell(
      `This post has ${MOST_TAGS} tags, the most that Discord allows. Take one away, then press *Solved* again.`,
    );
  }
  return setTag(thread, tag, name);
}

async function setTag(thread: PublicThreadChannel, tag: Tag, name: string): Promise<Reaction> {
  try {
    await thread.setAppliedTags([...thread.appliedTags, tag.id]);
    return tell(`Marked as solved, with the tag ${name}. I say nothing more here.`);
  } catch (error) {
    if (hasCode(error, DISCORD_CODES.threadArchived)) {
      return tell(
        'This post is closed. Write a message in it to open it, then press *Solved* again.',
      );
    }
    const isRefused =
      hasCode(error, DISCORD_CODES.missingPermissions) ||
      hasCode(error, DISCORD_CODES.missingAccess);
    if (!isRefused) throw error;
    const ofModerators = tag.moderated ? ', which only moderators may set,' : '';
    return tell(
      `I could not set the tag ${name}${ofModerators} because I lack Manage Threads. A moderator can set it by hand, or give the permission to my role under Server Settings → Roles.`,
    );
  }
}
