// The actions that the bot answers: commands, autocomplete, presses and forms.

import type { APIApplicationCommand, APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import {
  type FirstAnswer,
  interact,
  mayUseCommands,
  type NewInteraction,
} from '../world/interactions.ts';
import { commandTypes, interactionTypes } from '../world/numbers.ts';
import { guildOfChannel, userOf, type World } from '../world/world.ts';
import { type ActionReply, Objection, type Of, requirePermission, visible } from './action.ts';
import { autocompleteData, commandData, isOf, requireCommandPermission } from './command-data.ts';
import { componentData } from './component-data.ts';
import { modalData } from './modal-data.ts';

export async function runCommand(
  world: World,
  userId: string,
  action: Of<'run-command'>,
): Promise<ActionReply> {
  const { channelId } = action;
  const command = usable(world, userId, channelId, action.commandId);
  const data = commandData(world, command, action);
  const target = targetOf(world, command, action.targetId);
  return finish(world, {
    type: interactionTypes.command,
    userId,
    channelId,
    data,
    commandType: command.type,
    describe: (base) => ({ ...base, type: interactionTypes.command, ...target }),
  });
}

export async function autocomplete(
  world: World,
  userId: string,
  action: Of<'autocomplete'>,
): Promise<ActionReply> {
  const { channelId, options } = action;
  const command = usable(world, userId, channelId, action.commandId);
  return finish(world, {
    type: interactionTypes.autocomplete,
    userId,
    channelId,
    data: autocompleteData(command, options),
    commandType: command.type,
    describe: (base) => ({ ...base, type: interactionTypes.command }),
  });
}

export async function press(
  world: World,
  userId: string,
  action: Of<'press'>,
): Promise<ActionReply> {
  const { message } = visible(world, userId, action.messageId);
  return finish(world, {
    type: interactionTypes.component,
    userId,
    channelId: message.channel_id,
    data: componentData(world, message, action.customId, action.values ?? []),
    message,
    describe: (base) => ({
      ...base,
      type: interactionTypes.component,
      interacted_message_id: message.id,
    }),
  });
}

export async function submitModal(
  world: World,
  userId: string,
  action: Of<'submit-modal'>,
): Promise<ActionReply> {
  const open = world.modals.get(action.interactionId);
  if (open === undefined || open.interaction.userId !== userId)
    throw new Objection('This form is no longer open.');
  const { interaction: opener } = open;
  const data = modalData(world, open, action.fields);
  const source = world.messages.get(opener.sourceMessageId ?? '')?.message;
  const reply = await finish(world, {
    type: interactionTypes.modal,
    userId,
    channelId: opener.channelId,
    data,
    ...(source === undefined ? {} : { message: source }),
    describe: (base) =>
      ({
        ...base,
        type: interactionTypes.modal,
        triggering_interaction_metadata: opener.metadata,
      }) as APIMessageInteractionMetadata,
  });
  // As in Discord's client, a form that was not answered stays open to be sent again.
  if (reply.error === undefined) world.modals.delete(action.interactionId);
  return reply;
}

async function finish(world: World, wanted: NewInteraction): Promise<ActionReply> {
  if (!world.botConnected)
    throw new Objection('The application did not respond: the bot is not connected.');
  const { interaction, answer } = interact(world, wanted);
  return { interactionId: interaction.id, ...replyTo(await answer) };
}

function replyTo(answer: FirstAnswer): ActionReply {
  switch (answer.kind) {
    case 'acknowledged':
      return {};
    case 'choices':
      return { choices: answer.choices };
    case 'modal':
      return { modal: answer.modal };
    case 'none':
      return { error: 'The application did not respond' };
    default:
      return answer satisfies never;
  }
}

function usable(
  world: World,
  userId: string,
  channelId: string,
  id: string,
): APIApplicationCommand {
  const command = world.commands.get(id);
  const guild = guildOfChannel(world, channelId);
  if (command === undefined || !isOf(guild, command)) throw refusal('unknownCommand');
  requirePermission(world, userId, channelId, 'ViewChannel');
  if (!mayUseCommands(world, userId, channelId))
    throw new Objection('You may not use commands here.');
  requireCommandPermission(guild, command, userId);
  return command;
}

function targetOf(world: World, command: APIApplicationCommand, id: string | undefined) {
  if (id === undefined || command.type === commandTypes.chatInput) return {};
  if (command.type === commandTypes.user) return { target_user: userOf(world, id) };
  return { target_message_id: id };
}
