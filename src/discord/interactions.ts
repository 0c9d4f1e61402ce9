// Takes each interaction to its command or button, and carries out what comes back.

import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Library } from '../answer/library.ts';
import type { Channels } from '../channels/channels.ts';
import type { Pins } from '../pins/pins.ts';
import type { Records } from '../records/records.ts';
import { pressed } from './buttons.ts';
import { channelReaction } from './channels/channel-interactions.ts';
import { offeringPerson } from './channels/person-offer.ts';
import { acceptableChoices } from './choices.ts';
import type { Choice } from './command.ts';
import { commandCalled, messageCommandCalled } from './commands.ts';
import { deferInPlace } from './defer.ts';
import { fitForPlace } from './direct-messages.ts';
import { DISCORD_CODES, describeFailure, hasCode } from './errors.ts';
import type { Log } from './log.ts';
import type { InteractionKind, InteractionOutcome, Observer } from './observer.ts';
import { missingPermissions } from './own-permissions.ts';
import { pinCompletions, pinReaction } from './pins/pin-interactions.ts';
import { pinnedLibrary } from './pins/pinned-library.ts';
import type { Upkeep } from './pins/stale-notice.ts';
import { postedText } from './posted-text.ts';
import type { Press } from './press.ts';
import { type Reaction, SOURCES_UNREAD, tell } from './reaction.ts';
import { noteAnswer, occasionOf, recordable } from './records/given-answer.ts';
import { recordReaction } from './records/record-interactions.ts';
import { openForm, replaceMessage, sendAnswer, sendFile, sendNotice } from './replies.ts';
import { setupCompletions, setupReaction } from './setup/setup-interactions.ts';
import { shownQuestion } from './shown-question.ts';
import { thrownInFull } from './thrown.ts';

/** What every interaction needs. */
export interface Bot {
  /** The library at this moment, or null while the sources are still being read. */
  library(): Library | null;
  /** Absent where nothing can be pinned. */
  readonly pins?: Pins | undefined;
  /** Absent where no channel can be helped in. */
  readonly channels?: Channels | undefined;
  readonly upkeep?: Upkeep | undefined;
  readonly observer: Observer;
  /** Absent where nothing is recorded. */
  readonly records?: Records | undefined;
  readonly log: Log;
}

/** Answers one interaction. Never throws: each failure ends in a line for the person and one in the log. */
export async function answerInteraction(
  interaction: Interaction,
  bot: Bot,
): Promise<InteractionOutcome> {
  try {
    if (interaction.isAutocomplete()) await complete(interaction, bot);
    else if (interaction.isRepliable()) await react(interaction, bot);
    return 'answered';
  } catch (error) {
    await reportFailure(interaction, error, bot.log);
    return hasCode(error, DISCORD_CODES.unknownInteraction) ? 'expired' : 'failed';
  }
}

/** What somebody did, as it is counted. */
export function kindOf(interaction: Interaction): InteractionKind {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isModalSubmit()) return 'form';
  if (interaction.isButton()) return 'button';
  if (interaction.isAnySelectMenu()) return 'select';
  return interaction.isContextMenuCommand() ? 'menu' : 'command';
}

/** Turns an interaction away with a short line. Never throws. */
export async function turnAway(
  interaction: Interaction,
  line: string,
  log: Log,
): Promise<InteractionOutcome> {
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else if (interaction.isRepliable()) await sendNotice(interaction, line);
  } catch (error) {
    logFailure(describeFailure(error), log);
  }
  return 'turned away';
}

async function complete(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const library = bot.library();
  await interaction.respond(
    acceptableChoices(library ? await choices(interaction, library, bot) : []),
  );
}

async function choices(
  interaction: AutocompleteInteraction,
  library: Library,
  { pins, log }: Bot,
): Promise<readonly Choice[]> {
  const ofPins = pins && (await pinCompletions(interaction, { pins, library, log }));
  if (ofPins) return ofPins;
  const ofSetup = await setupCompletions(interaction);
  if (ofSetup) return ofSetup;
  const command = commandCalled(interaction.commandName);
  const focused = interaction.options.getFocused(true);
  const pinned = await pinnedLibrary(library, pins, interaction.guildId, log);
  const others = { text: (name: string) => interaction.options.getString(name) };
  return command?.complete(focused.name, focused.value, pinned, others) ?? [];
}

async function react(interaction: RepliableInteraction, bot: Bot): Promise<void> {
  const library = bot.library();
  if (!library) {
    await sendNotice(interaction, SOURCES_UNREAD);
    return;
  }
  if (interaction.guildId !== null) void bot.upkeep?.lookAfter(interaction.guildId, library);
  const { channels, log } = bot;
  const reacting = fitForPlace(await reactionTo(interaction, library, bot), interaction);
  const reaction = await offeringPerson(reacting, interaction, channels, log);
  if (reaction.kind !== 'message' || !reaction.answer) {
    await carryOut(interaction, reaction, library);
    return;
  }
  const { answer } = reaction;
  const occasion = occasionOf(interaction, reaction);
  const whole = { ...bot, library };
  const { message, question } = await recordable(reaction.message, answer, occasion, whole);
  await carryOut(interaction, { ...reaction, message }, library);
  bot.observer.answer(answer.outcome);
  // A button shows another answer to a question that has been counted.
  if (!interaction.isCommand()) return;
  await noteAnswer(occasion.guildId, { outcome: answer.outcome, question }, bot);
}

async function reactionTo(
  interaction: RepliableInteraction,
  library: Library,
  bot: Bot,
): Promise<Reaction> {
  const { pins, channels, records, log } = bot;
  const aboutPins = pins && (await pinReaction(interaction, { pins, library, log }));
  if (aboutPins) return aboutPins;
  const aboutSetup = pins && (await setupReaction(interaction, { pins, channels, records, log }));
  if (aboutSetup) return aboutSetup;
  const aboutRecords =
    pins && records && (await recordReaction(interaction, { pins, records, library, log }));
  if (aboutRecords) return aboutRecords;
  const desk = channels && { ...bot, pins, channels };
  const inChannel = desk && (await channelReaction(interaction, library, desk));
  if (inChannel) return inChannel;
  if (interaction.isChatInputCommand()) {
    return run(interaction, await pinnedLibrary(library, pins, interaction.guildId, log));
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = messageCommandCalled(interaction.commandName);
    if (!command) return tell('This version of the bot has no such command.');
    const pinned = await pinnedLibrary(library, pins, interaction.guildId, log);
    return command.run(postedText(interaction.targetMessage), pinned);
  }
  if (interaction.isButton() || interaction.isStringSelectMenu())
    return pressed(interaction.customId, pressOf(interaction), library);
  return tell('This version of the bot does not know that.');
}

function run(interaction: ChatInputCommandInteraction, library: Library): Reaction {
  const command = commandCalled(interaction.commandName);
  if (!command) return tell('This version of the bot has no such command.');
  const options = {
    text: (name: string) => interaction.options.getString(name),
    flag: (name: string) => interaction.options.getBoolean(name),
  };
  return command.run(options, library);
}

function pressOf(interaction: ButtonInteraction | StringSelectMenuInteraction): Press {
  const { user, message, member, guildId } = interaction;
  const nick = member && ('displayName' in member ? member.displayName : member.nick);
  return {
    name: `${nick ?? user.displayName} (@${user.username})`,
    // In direct messages there is nobody else.
    isAsker: guildId === null || message.interactionMetadata?.user.id === user.id,
    isModerator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
    isPrivate: message.flags.has(MessageFlags.Ephemeral),
    question: shownQuestion(message.components.map((component) => component.toJSON())),
    ...(interaction.isStringSelectMenu() && { chosen: interaction.values }),
  };
}

async function carryOut(
  interaction: RepliableInteraction,
  reaction: Reaction,
  library: Library,
): Promise<void> {
  switch (reaction.kind) {
    case 'message':
      return sendAnswer(interaction, reaction.message, reaction.audience, library.corpus);
    case 'replace message':
      return replaceMessage(interaction, reaction.message, library.corpus);
    case 'remove message':
      return removeMessage(interaction);
    case 'form':
      return openForm(interaction, reaction.form);
    case 'file':
      return sendFile(interaction, reaction);
    default:
      return reaction satisfies never;
  }
}

/** The interaction's own webhook may delete the message whatever the bot's permissions are. */
async function removeMessage(interaction: RepliableInteraction): Promise<void> {
  if (!interaction.isMessageComponent()) return;
  await deferInPlace(interaction);
  try {
    await interaction.webhook.deleteMessage('@original');
  } catch (error) {
    // Gone is gone, be it by an earlier attempt of this request.
    if (!hasCode(error, DISCORD_CODES.unknownMessage)) throw error;
  }
}

async function reportFailure(interaction: Interaction, error: unknown, log: Log): Promise<void> {
  const failure = describeFailure(error, missingPermissions(interaction));
  logFailure(failure, log);
  // The message itself, which may hold somebody's words, is for whoever turns debugging on.
  const { reference } = failure;
  log.debug({ reference, thrown: thrownInFull(error) }, 'What was thrown.');
  if (failure.told !== null) await turnAway(interaction, failure.told, log);
}

function logFailure(failure: ReturnType<typeof describeFailure>, log: Log): void {
  log[failure.level](failure.fields, failure.logged);
}
