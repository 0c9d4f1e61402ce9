// The table of the bot's commands. A further command is one file in commands/ and one line here.

import type { Command, RegisteredCommand } from './command.ts';
import { ask } from './commands/ask.ts';
import { quote } from './commands/quote.ts';
import { read } from './commands/read.ts';
import { PIN_COMMANDS } from './pins/commands-data.ts';
import { RECORD_COMMANDS } from './records/commands-data.ts';
import { SETUP_COMMAND } from './setup/setup-command.ts';

export const commands: readonly Command[] = [ask, quote, read];

/** Everything that Discord is told of; the moderators' commands are answered in pins/, records/ and setup/. */
export const registeredCommands: readonly RegisteredCommand[] = [
  ...commands.map(({ data }) => data),
  ...PIN_COMMANDS,
  ...RECORD_COMMANDS,
  SETUP_COMMAND,
];

/** The command of this name, or undefined for one that this version no longer has. */
export function commandCalled(name: string): Command | undefined {
  return commands.find((command) => command.data.name === name);
}
