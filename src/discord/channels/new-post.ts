// A new forum post: taken up as soon as its first message is there, if manners allow.

import type { AnyThreadChannel, Message } from 'discord.js';
import { askedByPost } from '../../channels/asked-texts.ts';
import type { ChannelSettings, HelpChannel } from '../../channels/help-channel.ts';
import { silenceIn } from '../../channels/manners.ts';
import { solvedTag } from '../../channels/solved-tag.ts';
import { attend } from './attending.ts';
import type { ChannelDesk } from './desk.ts';
import { isByMember, mentionsBot } from './members-message.ts';
import { helpWithin } from './reach.ts';
import { helps } from './staff.ts';

/**
 * Takes a post up. @param starter its first message
 * @throws DatabaseError
 */
export async function attendPost(
  thread: AnyThreadChannel,
  starter: Message,
  desk: ChannelDesk,
): Promise<void> {
  const { guildId, parentId, client } = thread;
  if (parentId === null || !isByMember(starter)) return;
  const settings = await desk.channels.settings.read(guildId);
  const helpChannel = helpWithin(thread, settings);
  const isMention = mentionsBot(starter);
  if (!helpChannel || (helpChannel.mode === 'mention' && !isMention)) return;
  if (await mustKeepSilent(thread, helpChannel, settings)) return;
  await attend(
    {
      occasion: {
        asked: { guildId, channelId: parentId, id: thread.id },
        settings: helpChannel,
        place: { isPost: true, canAskPerson: settings.personChannelId !== null },
        isMention,
      },
      texts: askedByPost(thread.name, starter.content),
      askerId: starter.author.id,
      channel: thread,
      replyTo: null,
    },
    client,
    desk,
  );
}

/** Whether manners forbid to speak in a post at this moment. */
export async function mustKeepSilent(
  thread: AnyThreadChannel,
  { solvedTagId }: HelpChannel,
  { helperRoles }: ChannelSettings,
): Promise<boolean> {
  const { parent, appliedTags } = thread;
  const tags = parent && 'availableTags' in parent ? parent.availableTags : [];
  const solved = solvedTag(tags, solvedTagId);
  const silence = await silenceIn(
    {
      isArchived: thread.archived ?? false,
      isLocked: thread.locked ?? false,
      isSolved: solved !== null && appliedTags.includes(solved.id),
      writers: await writersIn(thread),
    },
    (memberId) => helps(memberId, thread, helperRoles),
  );
  return silence !== null;
}

/** So many of the newest messages are looked at: whoever helps has not written long ago. */
const LOOKED_AT = 50;
const MOST_WRITERS = 10;

/** Members other than the asker; nobody is asked for where there is the first message only. */
async function writersIn(thread: AnyThreadChannel): Promise<readonly string[]> {
  if (thread.lastMessageId === null || thread.lastMessageId === thread.id) return [];
  const messages = await thread.messages.fetch({ limit: LOOKED_AT, cache: false });
  const writers = messages
    .filter((message) => isByMember(message) && message.author.id !== thread.ownerId)
    .map(({ author }) => author.id);
  return [...new Set(writers)].slice(0, MOST_WRITERS);
}
