// The table of the bot's commands. A further command is one file in commands/ and one line here.

import type { Command, MessageCommand, RegisteredCommand } from './command.ts';
import { ask } from './commands/ask.ts';
import { check, checkThisQuote } from './commands/check.ts';
import { findQuotes } from './commands/find-quotes.ts';
import { quote } from './commands/quote.ts';
import { read } from './commands/read.ts';
import { sources } from './commands/sources.ts';
import { PIN_COMMANDS } from './pins/commands-data.ts';
import { RECORD_COMMANDS } from './records/commands-data.ts';
import { SETUP_COMMAND } from './setup/setup-command.ts';

export const commands: readonly Command[] = [ask, quote, read, sources, check];

export const messageCommands: readonly MessageCommand[] = [findQuotes, checkThisQuote];

/** Everything that Discord is told of; the moderators' commands are answered in pins/, records/ and setup/. */
export const registeredCommands: readonly RegisteredCommand[] = [
  ...commands.map(({ data }) => data),
  ...messageCommands.map(({ data }) => data),
  ...PIN_COMMANDS,
  ...RECORD_COMMANDS,
  SETUP_COMMAND,
];

/** The command of this name, or undefined for one that this version no longer has. */
export function commandCalled(name: string): Command | undefined {
  return commands.find((command) => command.data.name === name);
}

/** As `commandCalled`, for the menu of a message. */
export function messageCommandCalled(name: string): MessageCommand | undefined {
  return messageCommands.find((command) => command.data.name === name);
}
