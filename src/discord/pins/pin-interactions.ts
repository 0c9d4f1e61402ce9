// Takes each interaction that is about pins to its deed; who may is checked anew each time.

import type {
  AutocompleteInteraction,
  ButtonInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from 'discord.js';
import type { Choice } from '../command.ts';
import { decodeAction } from '../custom-id.ts';
import { deferInPlace, deferPrivately, deferringIfSlow } from '../defer.ts';
import { type Reaction, tell } from '../reaction.ts';
import { shownQuestion, typedQuestion } from '../shown-question.ts';
import { PIN_COMMANDS } from './commands-data.ts';
import { draftOn } from './draft-card.ts';
import { NO_SUCH_PIN, reopenEditForm, submitEdit } from './edit-pin.ts';
import { confirmImport } from './exchange.ts';
import { openNewForm, submitNew } from './new-pin.ts';
import { passageChoices, pinChoices } from './passage-option.ts';
import { decodePinAction, isPinCustomId, type PinAction } from './pin-custom-id.ts';
import { typedIn } from './pin-form.ts';
import { pinActionOn, pinnableId } from './pinnable-message.ts';
import { runPinsCommand } from './pins-command.ts';
import { undoRemove } from './remove-pin.ts';
import { type Desk, type PinRequest, requestOf } from './request.ts';
import { listCard } from './show-pins.ts';
import { inTime, pinsUnavailable } from './unavailable.ts';

const FOREIGN = 'This button belongs to another version of the bot. Use the command again, please.';

/** The reaction to an interaction about pins, or null for any other. Failures of the database are told. */
export async function pinReaction(
  interaction: RepliableInteraction,
  desk: Desk,
): Promise<Reaction | null> {
  if (!isAboutPins(interaction)) return null;
  try {
    const request = await inTime(requestOf(interaction, desk));
    if ('refused' in request) return tell(request.refused);
    return await reactionTo(interaction, request, desk);
  } catch (error) {
    return tell(pinsUnavailable(error, desk.log));
  }
}

/** Choices for the options of the pin commands. */
export async function pinCompletions(
  interaction: AutocompleteInteraction,
  { pins, library, log }: Desk,
): Promise<readonly Choice[] | null> {
  if (!PIN_COMMANDS.some(({ name }) => name === interaction.commandName)) return null;
  const { name, value } = interaction.options.getFocused(true);
  if (name.startsWith('passage')) return passageChoices(value, library);
  if (name === 'source') {
    const sources = library.suggestions.sources(value, 25);
    return sources.map(({ title, id }) => ({ name: title, value: id }));
  }
  if (interaction.guildId === null) return [];
  try {
    return pinChoices(value, await inTime(pins.board.pinsOf(interaction.guildId, library.corpus)));
  } catch (error) {
    pinsUnavailable(error, log);
    return [];
  }
}

function isAboutPins(interaction: RepliableInteraction): boolean {
  if (interaction.isCommand()) {
    return PIN_COMMANDS.some(({ name }) => name === interaction.commandName);
  }
  if (interaction.isModalSubmit()) return isPinCustomId(interaction.customId);
  if (!interaction.isButton()) return false;
  return isPinCustomId(interaction.customId) || decodeAction(interaction.customId)?.kind === 'pin';
}

async function reactionTo(
  interaction: RepliableInteraction,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  if (interaction.isMessageContextMenuCommand()) return pinThis(interaction, desk);
  if (interaction.isModalSubmit()) return submitted(interaction, request, desk);
  if (interaction.isButton()) return pressed(interaction, request, desk);
  if (!interaction.isChatInputCommand()) return tell(FOREIGN);
  return runPinsCommand(interaction, request, desk, deferPrivately);
}

/** The menu of a message: the same as the button that stands on it. */
function pinThis(interaction: MessageContextMenuCommandInteraction, desk: Desk): Reaction {
  const { targetMessage, client } = interaction;
  const components = targetMessage.components.map((each) => each.toJSON());
  const action = targetMessage.author.id === client.user.id ? pinActionOn(components) : null;
  if (!action) return tell('Only an answer of mine that quotes the sources can be pinned.');
  const question = typedQuestion(shownQuestion(components) ?? '') ?? '';
  const draft = { question, phrasings: '' };
  return openNewForm(action.quotations, pinnableId(targetMessage), draft, desk);
}

async function pressed(
  interaction: ButtonInteraction,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const components = interaction.message.components.map((each) => each.toJSON());
  const pin = decodeAction(interaction.customId);
  if (pin?.kind === 'pin') {
    const question = typedQuestion(shownQuestion(components) ?? '') ?? '';
    const messageId = pinnableId(interaction.message);
    return openNewForm(pin.quotations, messageId, { question, phrasings: '' }, desk);
  }
  const action = decodePinAction(interaction.customId);
  if (!action) return tell(FOREIGN);
  return pressedPinButton(action, interaction, components, request, desk);
}

async function pressedPinButton(
  action: PinAction,
  interaction: ButtonInteraction,
  components: readonly unknown[],
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const { pins, library } = desk;
  switch (action.kind) {
    case 'new again':
      return openNewForm(action.quotations, action.messageId, draftOn(components), desk);
    case 'edit again': {
      const board = await inTime(pins.board.pinsOf(request.guildId, library.corpus));
      if (!board.pin(action.pinId)) return tell(NO_SUCH_PIN);
      return reopenEditForm(action, draftOn(components), desk);
    }
    case 'undo':
      return deferringIfSlow(undoRemove(action, request, desk), () => deferInPlace(interaction));
    case 'list': {
      const board = await inTime(pins.board.pinsOf(request.guildId, library.corpus));
      return { kind: 'replace message', message: listCard(action, board) };
    }
    case 'import':
      await deferPrivately(interaction);
      return confirmImport(action, interaction.message.attachments.first() ?? null, request, desk);
    case 'cancel':
      return { kind: 'remove message' };
    case 'new':
    case 'edit':
      return tell(FOREIGN);
    default:
      return action satisfies never;
  }
}

async function submitted(
  interaction: ModalSubmitInteraction,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const action = decodePinAction(interaction.customId);
  const draft = typedIn(interaction);
  await deferPrivately(interaction);
  if (action?.kind === 'edit') return submitEdit(action, draft, request, desk);
  if (action?.kind !== 'new') return tell(FOREIGN);
  const { channelId } = interaction;
  const { messageId } = action;
  const message = channelId && messageId ? { channelId, id: messageId } : null;
  return submitNew(action, draft, message, request, desk);
}
