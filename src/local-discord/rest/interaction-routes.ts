// Routes that answer an interaction: its callback, its reply and its follow-ups.

import type { RESTPostAPIInteractionCallbackWithResponseResult } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { answerFirst, followUp } from '../world/callbacks.ts';
import {
  type Interaction,
  interactionOfToken,
  interactionToAnswer,
} from '../world/interactions.ts';
import { deleteMessage, editMessage } from '../world/messages.ts';
import { callbackTypes, messageFlags } from '../world/numbers.ts';
import type { StoredMessage } from '../world/world.ts';
import { requireApplication } from './application-routes.ts';
import { bodyObject, type Call, nothing, ok, param, type Reply } from './route.ts';

/** Callback types whose response carries the message ("Interaction Callback Resource Object"); deferrals name its id alone. */
const showsMessage: readonly number[] = [callbackTypes.message, callbackTypes.update];

export function callback(call: Call): Reply {
  const { world, query } = call;
  const interaction = interactionToAnswer(
    world,
    param(call, 'interactionId'),
    param(call, 'token'),
  );
  const body = bodyObject(call);
  const stored = answerFirst(world, interaction, body, call.files);
  if (query.get('with_response') !== 'true') return nothing;
  const type = Number(body.type);
  const { message } = stored ?? {};
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === undefined ? {} : responseFlags(message.id, message.flags ?? 0)),
    },
    ...(message === undefined || !showsMessage.includes(type)
      ? {}
      : { resource: { type, message } }),
  } as unknown as RESTPostAPIInteractionCallbackWithResponseResult);
}

export function createFollowUp(call: Call): Reply {
  const interaction = interactionOf(call);
  return ok(followUp(call.world, interaction, bodyObject(call), call.files).message);
}

export function followUpMessage(call: Call): Reply {
  return ok(messageOf(call).message);
}

export function editFollowUp(call: Call): Reply {
  const edited = editMessage(call.world, messageOf(call), bodyObject(call), call.files);
  return ok(edited.message);
}

export function deleteFollowUp(call: Call): Reply {
  deleteMessage(call.world, messageOf(call));
  return nothing;
}

function interactionOf(call: Call): Interaction {
  requireApplication(call);
  return interactionOfToken(call.world, param(call, 'token'));
}

/** The interaction's reply (`@original`), the message it came from, or one of its follow-ups. */
function messageOf(call: Call): StoredMessage {
  const interaction = interactionOf(call);
  const wanted = param(call, 'messageId');
  const id = wanted === '@original' ? (interaction.originalId ?? '') : wanted;
  const stored = call.world.messages.get(id);
  const isOwn = stored?.interactionId === interaction.id || id === interaction.originalId;
  if (stored === undefined || !isOwn) throw refusal('unknownMessage');
  return stored;
}

function responseFlags(id: string, flags: number) {
  return {
    response_message_id: id,
    response_message_loading: (flags & messageFlags.loading) !== 0,
    response_message_ephemeral: (flags & messageFlags.ephemeral) !== 0,
  };
}
