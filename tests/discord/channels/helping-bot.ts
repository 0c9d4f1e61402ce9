// The bot in forum and help channels of the local Discord, and what members and moderators do there.

import type { APIMessage } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import type { PageAction } from '../../../src/local-discord/page-protocol.ts';
import { type PinningBot, startPinningBot } from '../pins/pinning-bot.ts';
import { openLocalDiscord, until } from '../running-bot.ts';
import { buttonCalled } from '../shown.ts';

export interface HelpingBot extends PinningBot {
  readonly forum: string;
  readonly text: string;
  readonly member: string;
  readonly moderator: string;
  /** `/setup channel`, as the moderator; tells what the bot said to it. */
  setChannel(
    channelId: string,
    mode: string,
    options?: Readonly<Record<string, string>>,
  ): Promise<APIMessage>;
  /** Makes a post, and gives its id. */
  post(
    title: string,
    body?: string,
    options?: { by?: string; tags?: readonly string[] },
  ): Promise<string>;
  /** Writes a message, and gives its id. */
  say(channelId: string, content: string, by?: string): Promise<string>;
  /** The bot's messages in a channel or post, oldest first, as this person (the member) sees them. */
  said(channelId: string, viewer?: string): readonly APIMessage[];
  /** The bot's only message in a channel or post, once it is there. */
  answerIn(channelId: string): Promise<APIMessage>;
  /** Waits so long that the bot would have spoken. */
  quiet(): Promise<void>;
  /** Presses a button and gives what the bot answers to the person alone. */
  pressed(message: APIMessage, label: string, viewer?: string): Promise<APIMessage>;
}

export interface HelpingOptions {
  readonly discord?: LocalDiscord;
  readonly address?: string;
  /** Whether the bot reads messages, as the portal and the host allow it. */
  readonly messageContent?: boolean;
}

export async function startHelpingBot(options: HelpingOptions = {}): Promise<HelpingBot> {
  const { messageContent = false, address } = options;
  const discord = options.discord ?? (await openLocalDiscord({ portal: { messageContent } }));
  const bot = await startPinningBot({ discord, messageContent, ...(address && { address }) });
  const { member, moderator } = discord.people;
  const { forum, text } = discord.channels;
  const act = async (viewer: string, action: PageAction) => {
    const reply = await discord.act(viewer, action);
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply;
  };
  const said = (channelId: string, viewer = member) =>
    discord.messages(channelId, viewer).filter(({ author }) => author.id === discord.applicationId);
  const own = {
    forum,
    text,
    member,
    moderator,
    setChannel: async (channelId: string, mode: string, others: object = {}) => {
      await bot.command('setup channel', { channel: { channel: channelId }, mode, ...others });
      return bot.told();
    },
    post: async (
      title: string,
      content = 'Thank you!',
      { by = member, tags = [] }: { by?: string; tags?: readonly string[] } = {},
    ) => {
      const action = { type: 'create-post', channelId: forum, title, content, tags } as const;
      return (await act(by, action)).channelId ?? '';
    },
    say: async (channelId: string, content: string, by = member) =>
      (await act(by, { type: 'send-message', channelId, content })).messageId ?? '',
    said,
    answerIn: async (channelId: string) => {
      await until(() => said(channelId).length > 0);
      const [answer, ...more] = said(channelId);
      if (!answer || more.length > 0) throw new Error(`${more.length} messages more than one.`);
      return answer;
    },
    quiet: async () => {
      // Under load the bot takes its time: it is quiet when it has asked Discord for nothing for a while.
      for (let before = -1; before < discord.requests.length; ) {
        before = discord.requests.length;
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
    },
    pressed: async (message: APIMessage, label: string, viewer = member) => {
      /** What only this person sees. */
      const told = () =>
        said(message.channel_id, viewer).filter(({ flags }) => ((flags ?? 0) & 64) !== 0);
      const before = told().length;
      const { customId } = buttonCalled(message, label);
      await act(viewer, { type: 'press', messageId: message.id, customId });
      await until(
        () => told().length > before && told().every(({ flags }) => ((flags ?? 0) & 128) === 0),
      );
      const answer = told().at(-1);
      if (!answer) throw new Error('Nothing was told.');
      return answer;
    },
  };
  return Object.create(bot, Object.getOwnPropertyDescriptors(own)) as HelpingBot;
}
