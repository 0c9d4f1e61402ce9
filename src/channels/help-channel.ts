// What moderators set about the channels in which members ask.

/** How the bot behaves in a channel. */
export const MODES = ['off', 'mention', 'suggest', 'answer'] as const;
export type Mode = (typeof MODES)[number];

/** What is said where the sources do not answer, in the mode *answer*. */
export const UNANSWERED = ['nothing', 'person'] as const;
export type Unanswered = (typeof UNANSWERED)[number];

export interface HelpChannel {
  readonly channelId: string;
  readonly mode: Mode;
  readonly unanswered: Unanswered;
  /** The forum's tag for solved posts; where it is null, it is guessed by its name. */
  readonly solvedTagId: string | null;
}

export interface ChannelSettings {
  readonly channels: readonly HelpChannel[];
  /** Ids of roles whose members help: where one of them has written, the bot is silent. */
  readonly helperRoles: readonly string[];
  /** Where *Ask a person* posts; null where that is not offered. */
  readonly personChannelId: string | null;
}

/** So many fit what `/setup show` can tell; and so many more are turned off. */
export const MOST_CHANNELS = 20;

/** How the bot behaves in a channel. Where nothing is set, it answers whoever calls it by name: that is no intrusion. */
export function helpIn(channelId: string, { channels }: ChannelSettings): HelpChannel {
  const set = channels.find((each) => each.channelId === channelId);
  return set ?? { channelId, mode: 'mention', unanswered: 'nothing', solvedTagId: null };
}
