// The first answer to an interaction: what each callback type does ("Interaction Callback Type").

import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { completed } from '../rules/component-tree.ts';
import { invalid } from '../rules/form.ts';
import { isStated, type JsonObject, listOf, numberOf, objectOf } from '../rules/json.ts';
import { checkAutocomplete, checkModal } from '../rules/modal-rules.ts';
import { commandOrigin } from './command-origin.ts';
import type { FirstAnswer, Interaction } from './interactions.ts';
import { type NewMessage, pointer } from './message-build.ts';
import { createBareMessage, createMessage, editMessage } from './messages.ts';
import {
  callbackTypes,
  commandTypes,
  interactionTypes,
  messageFlags,
  messageTypes,
} from './numbers.ts';
import type { StoredFile, StoredMessage, World } from './world.ts';

const { command, component, modal, autocomplete } = interactionTypes;

/** Which kinds of interaction each callback type may answer. */
const answerable: Record<number, readonly number[]> = {
  [callbackTypes.pong]: [interactionTypes.ping],
  [callbackTypes.message]: [command, component, modal],
  [callbackTypes.deferredMessage]: [command, component, modal],
  [callbackTypes.deferredUpdate]: [component, modal],
  [callbackTypes.update]: [component, modal],
  [callbackTypes.choices]: [autocomplete],
  [callbackTypes.modal]: [command, component],
};

/**
 * Answers an interaction for the first time.
 * @returns the message that the answer made or changed, if it did
 */
export function answerFirst(
  world: World,
  interaction: Interaction,
  callback: JsonObject,
  files: readonly StoredFile[],
): StoredMessage | undefined {
  const type = numberOf(callback.type) ?? 0;
  const data = objectOf(callback.data);
  checkType(interaction, type);
  switch (type) {
    case callbackTypes.message:
      return settled(interaction, reply(world, interaction, data, files));
    case callbackTypes.deferredMessage:
      return settled(interaction, think(world, interaction, data));
    case callbackTypes.deferredUpdate:
      return settled(interaction, source(world, interaction));
    case callbackTypes.update:
      return settled(interaction, editMessage(world, source(world, interaction), data, files));
    case callbackTypes.choices:
      checkAutocomplete(data);
      settle(interaction, { kind: 'choices', choices: choicesOf(data) });
      return undefined;
    default:
      openModal(world, interaction, data);
      return undefined;
  }
}

/** Sends a follow-up; after a deferral the first one fills the waiting reply. */
export function followUp(
  world: World,
  interaction: Interaction,
  body: JsonObject,
  files: readonly StoredFile[],
): StoredMessage {
  const original = world.messages.get(interaction.originalId ?? '');
  if (original !== undefined && isLoading(original)) {
    const { flags, ...rest } = body;
    const v2 = (numberOf(flags) ?? 0) & messageFlags.componentsV2;
    return editMessage(world, original, v2 === 0 ? rest : { ...rest, flags: v2 }, files);
  }
  const wanted = draft(world, interaction, body, files);
  const extra = original === undefined ? {} : followUpOf(interaction, original.message);
  return createMessage(world, { ...wanted, extra: { ...wanted.extra, ...extra } });
}

function checkType(interaction: Interaction, type: number): void {
  const allowed = answerable[type];
  const hasSource = interaction.sourceMessageId !== null;
  const isUpdate = type === callbackTypes.deferredUpdate || type === callbackTypes.update;
  if (allowed?.includes(interaction.type) && (!isUpdate || hasSource)) return;
  invalid(
    ['type'],
    'INTERACTION_CALLBACK_TYPE_INVALID',
    `Invalid interaction response type ${type}`,
  );
}

function reply(
  world: World,
  interaction: Interaction,
  data: JsonObject,
  files: readonly StoredFile[],
): StoredMessage {
  const stored = createMessage(world, draft(world, interaction, data, files));
  interaction.originalId = stored.message.id;
  return stored;
}

function think(world: World, interaction: Interaction, data: JsonObject): StoredMessage {
  const wanted = numberOf(data.flags) ?? 0;
  if ((wanted & messageFlags.componentsV2) !== 0)
    invalid(
      ['data', 'flags'],
      'INTERACTION_DEFERRED_FLAGS_INVALID',
      'MessageFlags.IS_COMPONENTS_V2 cannot be set when deferring',
    );
  const flags = (wanted & messageFlags.ephemeral) | messageFlags.loading;
  const stored = createBareMessage(world, draft(world, interaction, { flags }, []), flags);
  interaction.originalId = stored.message.id;
  return stored;
}

function source(world: World, interaction: Interaction): StoredMessage {
  const stored = world.messages.get(interaction.sourceMessageId ?? '');
  if (stored === undefined) throw refusal('unknownMessage');
  interaction.originalId = stored.message.id;
  return stored;
}

function openModal(world: World, interaction: Interaction, data: JsonObject): void {
  checkModal(data);
  const opened = {
    ...data,
    components: completed(listOf(data.components), world.newId),
  } as unknown as APIModalInteractionResponseCallbackData;
  world.modals.set(interaction.id, { interaction, modal: opened });
  settle(interaction, { kind: 'modal', modal: opened });
  world.publish({ type: 'modal-opened', interaction, modal: opened });
}

function draft(
  world: World,
  interaction: Interaction,
  body: JsonObject,
  files: readonly StoredFile[],
): NewMessage {
  const isEphemeral = ((numberOf(body.flags) ?? 0) & messageFlags.ephemeral) !== 0;
  return {
    body,
    files,
    channelId: interaction.channelId,
    authorId: world.bot.id,
    origin: 'interaction',
    visibleTo: isEphemeral ? interaction.userId : null,
    interactionId: interaction.id,
    extra: {
      webhook_id: world.applicationId,
      application_id: world.applicationId,
      interaction_metadata: interaction.metadata,
      ...commandOrigin(world, interaction),
      ...typeAndReference(world, interaction),
    },
  };
}

function typeAndReference(world: World, interaction: Interaction): Partial<APIMessage> {
  const from = world.messages.get(interaction.sourceMessageId ?? '')?.message;
  if (from !== undefined)
    return { type: messageTypes.reply, message_reference: pointer(world, from) };
  if (interaction.type !== command) return {};
  const isChat = interaction.commandType === commandTypes.chatInput;
  return { type: isChat ? messageTypes.commandReply : messageTypes.contextMenuReply };
}

function followUpOf(interaction: Interaction, original: APIMessage): Partial<APIMessage> {
  const metadata = { ...interaction.metadata, original_response_message_id: original.id };
  return { type: messageTypes.reply, interaction_metadata: metadata };
}

function settled(interaction: Interaction, stored: StoredMessage): StoredMessage {
  settle(interaction, { kind: 'acknowledged' });
  return stored;
}

function settle(interaction: Interaction, answer: FirstAnswer): void {
  interaction.state = 'answered';
  interaction.settle(answer);
}

function choicesOf(data: JsonObject): readonly APIApplicationCommandOptionChoice[] {
  return listOf(data.choices).filter(isStated) as unknown as APIApplicationCommandOptionChoice[];
}

function isLoading({ message }: StoredMessage): boolean {
  return ((message.flags ?? 0) & messageFlags.loading) !== 0;
}
