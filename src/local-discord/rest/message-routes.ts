// Routes about the messages of a channel, and their pins.

import type { RESTGetAPIChannelMessagesPinsResult } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { isStated, type Json, type JsonObject } from '../rules/json.ts';
import { limits } from '../rules/limits.ts';
import { isDirect } from '../world/direct-messages.ts';
import { asTheBotSees } from '../world/message-content.ts';
import {
  createMessage,
  deleteMessage,
  editMessage,
  messagesFor,
  publicMessage,
} from '../world/messages.ts';
import { permissionBits } from '../world/permissions.ts';
import { pinMessage, pinnedPage, unpinMessage } from '../world/pins.ts';
import { requireOpenForMessages } from '../world/threads.ts';
import { channelOf, permissionsIn, type StoredMessage, type World } from '../world/world.ts';
import { bodyObject, type Call, nothing, ok, param, queryNumber, type Reply } from './route.ts';

/** "The past few minutes" of the documentation. */
const NONCE_MS = 180_000;

export function listMessages(call: Call): Reply {
  const { world, query } = call;
  const limit = queryNumber(call, 'limit', 50, 'messagesOnAPage');
  const all = messagesFor(world, null, param(call, 'channelId'));
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name));
  const wanted = all.filter(
    ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
  const start = around ? wanted.findIndex(({ id }) => BigInt(id) >= BigInt(around)) : -1;
  const from = Math.max(0, start - Math.floor(limit / 2));
  const page = around || after ? wanted.slice(from, from + limit) : wanted.slice(-limit);
  return ok(
    page.reverse().map((message) => asTheBotSees(world, message, world.portal.messageContent)),
  );
}

export function message(call: Call): Reply {
  const { world } = call;
  return ok(asTheBotSees(world, messageOf(call).message, world.portal.messageContent));
}

export function sendMessage(call: Call): Reply {
  const { world, files } = call;
  const channelId = param(call, 'channelId');
  requireOpenForMessages(world, channelId, world.bot.id);
  const body = bodyObject(call);
  const again = body.enforce_nonce === true ? withNonce(world, channelId, body.nonce) : undefined;
  if (again !== undefined) return ok(again.message);
  const wanted = { body, files, channelId, authorId: world.bot.id } as const;
  return ok(createMessage(world, { ...wanted, origin: 'channel' }).message);
}

/** Only one's own messages can be changed; of others' only the embeds can be hidden. */
export function changeMessage(call: Call): Reply {
  const { world } = call;
  const stored = messageOf(call);
  const body: JsonObject = bodyObject(call);
  if (stored.message.author.id !== world.bot.id) throw refusal('notTheAuthor');
  return ok(editMessage(world, stored, body, call.files).message);
}

export function removeMessage(call: Call): Reply {
  const { world } = call;
  const stored = messageOf(call);
  const { channel_id: channelId } = stored.message;
  const bits = permissionsIn(world, world.bot.id, channelId);
  const isOwn = stored.message.author.id === world.bot.id;
  if (!isOwn && (bits & permissionBits.ManageMessages) === 0n)
    throw refusal(isDirect(channelOf(world, channelId)) ? 'directMessages' : 'missingPermissions');
  deleteMessage(world, stored);
  return nothing;
}

export function typing(call: Call): Reply {
  const { world } = call;
  world.publish({ type: 'typing', channelId: param(call, 'channelId'), userId: world.bot.id });
  return nothing;
}

export function listPins(call: Call): Reply {
  const limit = queryNumber(call, 'limit', 50, 'pinsOnAPage');
  const page = pinnedPage(call.world, param(call, 'channelId'), call.query.get('before'), limit);
  return ok<RESTGetAPIChannelMessagesPinsResult>(page);
}

/** The older route ("Get Pinned Messages (deprecated)"): at most fifty messages, without the moments. */
export function listPinnedMessages(call: Call): Reply {
  const { items } = pinnedPage(call.world, param(call, 'channelId'), null, limits.pinsOnAPage.max);
  return ok(items.map(({ message }) => message));
}

export function pin(call: Call): Reply {
  pinMessage(call.world, messageOf(call), call.world.bot.id);
  return nothing;
}

export function unpin(call: Call): Reply {
  unpinMessage(call.world, messageOf(call));
  return nothing;
}

/** The bot's message of the last minutes with this nonce: it is given back instead of a second one ("Create Message"). */
function withNonce(world: World, channelId: string, nonce: Json | undefined) {
  if (!isStated(nonce)) return undefined;
  const oldest = world.clock.now() - NONCE_MS;
  return [...world.messages.values()].find(
    ({ message }) =>
      message.channel_id === channelId &&
      message.author.id === world.bot.id &&
      message.nonce === String(nonce) &&
      Date.parse(message.timestamp) > oldest,
  );
}

function messageOf(call: Call): StoredMessage {
  return publicMessage(call.world, param(call, 'channelId'), param(call, 'messageId'));
}
