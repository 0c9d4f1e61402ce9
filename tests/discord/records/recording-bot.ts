// The bot with pins and records in the local Discord, and what members and moderators do with what is recorded.

import { type PinningBot, startPinningBot } from '../pins/pinning-bot.ts';

export interface RecordingBot extends PinningBot {
  /** Runs a command without subcommands: `run('stats', { days: 7 })`. */
  run(name: string, options?: Readonly<Record<string, number>>, viewer?: string): Promise<void>;
}

export async function startRecordingBot(
  given: Parameters<typeof startPinningBot>[0] = {},
): Promise<RecordingBot> {
  const bot = await startPinningBot(given);
  const { discord } = bot;
  const own = {
    run: async (name: string, options = {}, viewer = discord.people.moderator) => {
      const command = discord.snapshot(viewer).commands.find((each) => each.name === name);
      if (!command) throw new Error(`“${name}” is not offered.`);
      const typed = Object.entries(options).map(([key, value]) => ({ name: key, type: 4, value }));
      const reply = await discord.act(viewer, {
        type: 'run-command',
        channelId: discord.channels.text,
        commandId: command.id,
        options: typed as never,
      });
      if (reply.error !== undefined) throw new Error(reply.error);
    },
  };
  return Object.create(bot, Object.getOwnPropertyDescriptors(own)) as RecordingBot;
}
