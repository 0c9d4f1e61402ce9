// What a command is: plain data for Discord, and functions from what was typed to what is shown.

import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Library } from '../answer/library.ts';
import type { Reaction } from './reaction.ts';

export type CommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;
/** A command that is typed, or one in the menu of a message. */
export type RegisteredCommand = RESTPostAPIApplicationCommandsJSONBody;
export type Choice = APIApplicationCommandOptionChoice<string>;

/** The options that somebody typed, by name. */
export interface TypedOptions {
  text(name: string): string | null;
  flag(name: string): boolean | null;
}

export interface Command {
  readonly data: CommandData;
  /** Answers the command from memory, well within Discord's three seconds. */
  run(options: TypedOptions, library: Library): Reaction;
  /**
   * Choices for an option while it is being typed; at most 25 are shown.
   * @param others what the other options hold so far
   */
  complete(
    option: string,
    typed: string,
    library: Library,
    others: Pick<TypedOptions, 'text'>,
  ): readonly Choice[];
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** @param posted what the message says, as plain text; empty where it says nothing that can be read */
  run(posted: string, library: Library): Reaction;
}
