// Ask a person: the question goes to the channel that the moderators chose, once, without anybody's name.

import {
  type ButtonInteraction,
  type Channel,
  MessageFlags,
  type SendableChannels,
} from 'discord.js';
import type { Library } from '../../answer/library.ts';
import { deferPrivately } from '../defer.ts';
import { isVisible, shownLine } from '../line.ts';
import { notice, type OutgoingMessage } from '../message.ts';
import { type Reaction, tell } from '../reaction.ts';
import { shownQuestion, typedQuestion } from '../shown-question.ts';
import { type ChannelDesk, isGone, isRefused } from './desk.ts';
import { isForumPost } from './forum-post.ts';
import { post } from './posting.ts';

type Pressed = ButtonInteraction<'cached' | 'raw'>;

const QUESTION_LENGTH = 500;
/** Of the bot and of people, who are not named here. */
const MENTIONS = /<@[!&]?\d+>/g;
const CHOSEN_NO_MORE =
  'No channel is chosen for questions to people any more. A moderator can choose one with `/setup person`.';
const OUT_OF_REACH =
  'I can’t post where the moderators chose. Please tell one of them; `/setup show` says what I lack.';

/**
 * Passes the question of the message on. Who presses and who asked are neither named nor stored: people at risk ask
 * here. Whoever pressed a public message is seen beside it by anybody who follows the link; of a private one nobody
 * learns whose it was.
 * @throws DatabaseError
 */
export async function askPerson(
  interaction: Pressed,
  { corpus }: Library,
  desk: ChannelDesk,
): Promise<Reaction> {
  await deferPrivately(interaction);
  const { guildId, message, user } = interaction;
  const { settings, claims, cooldowns } = desk.channels;
  const { personChannelId } = await settings.readAnew(guildId);
  if (personChannelId === null) return tell(CHOSEN_NO_MORE);
  const channel = await sendable(personChannelId, interaction);
  if (!channel) return tell(OUT_OF_REACH);
  const giveBack = cooldowns.requests.take(`${guildId} ${user.id}`);
  if (!giveBack)
    return tell('You have asked people a few times just now. Please wait ten minutes.');
  try {
    if (!(await claims.claimRequest(guildId, message.id))) {
      giveBack();
      return tell('This question has been passed on already.');
    }
    const request = requestFor(interaction, await questionOf(interaction));
    const posting = { message: request, corpus, replyTo: null, isQuiet: false };
    await post(channel, { ...posting, nonce: message.id });
  } catch (error) {
    giveBack();
    await claims.releaseRequest(guildId, message.id);
    if (isRefused(error)) return tell(OUT_OF_REACH);
    throw error;
  }
  return tell(...thanks(interaction));
}

/** Nobody is pinged; the question stands in it as text. */
function requestFor(interaction: Pressed, question: string | null): OutgoingMessage {
  const { guildId, channelId, message } = interaction;
  const place = `<#${channelId}>`;
  return notice(
    '**A question for a person**',
    ...(question === null ? [] : [`> ${shownLine(question, QUESTION_LENGTH)}`]),
    isPrivate(interaction)
      ? `-# Asked privately in ${place}. I don’t know who asked: answer there, where they will look.`
      : `-# Asked in ${place}: https://discord.com/channels/${guildId}/${channelId}/${message.id}`,
  );
}

function thanks(interaction: Pressed): string[] {
  return isPrivate(interaction)
    ? [
        'Passed on to the people who help here: the question and this channel, but not who asked.',
        'They can’t write to you. Look into this channel from time to time.',
      ]
    : ['Passed on to the people who help here: the question and a link to it.'];
}

/** What stands on the message as its question, else the post's title, else the message replied to, as far as it is seen. */
async function questionOf({ message, channel }: Pressed): Promise<string | null> {
  const markdown = shownQuestion(message.components.map((each) => each.toJSON()));
  const shown = markdown === null ? null : typedQuestion(markdown);
  if (shown !== null) return shown;
  if (isForumPost(channel)) return channel.name;
  if (!message.reference) return null;
  try {
    const { content } = await message.fetchReference();
    const words = content.replace(MENTIONS, ' ');
    return isVisible(words) ? words : null;
  } catch (error) {
    if (isGone(error) || isRefused(error)) return null;
    throw error;
  }
}

async function sendable(
  channelId: string,
  { client, guildId }: Pressed,
): Promise<SendableChannels | null> {
  try {
    const channel: Channel | null = await client.channels.fetch(channelId);
    const isHere = channel && 'guildId' in channel && channel.guildId === guildId;
    return isHere && channel.isSendable() ? channel : null;
  } catch (error) {
    if (isRefused(error) || isGone(error)) return null;
    throw error;
  }
}

function isPrivate({ message }: Pressed): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}
