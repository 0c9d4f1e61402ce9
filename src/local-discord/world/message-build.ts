// Builds a complete message, with every field that Discord sends, from what a client sent.

import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { completed } from '../rules/component-tree.ts';
import { isStated, type JsonObject, listOf, objectOf, textOf } from '../rules/json.ts';
import type { MessageOrigin } from '../rules/message-rules.ts';
import { mentionsOf } from './mentions.ts';
import { messageTypes } from './numbers.ts';
import { listedFiles, unfurled, unfurledEmbed } from './unfurled.ts';
import { guildOfChannel, type StoredFile, timestamp, userOf, type World } from './world.ts';

export interface NewMessage {
  /** As sent by a client: Discord's "Create Message" body. */
  readonly body: JsonObject;
  readonly files: readonly StoredFile[];
  readonly channelId: string;
  readonly authorId: string;
  readonly origin: Exclude<MessageOrigin, 'edit'>;
  readonly visibleTo?: string | null;
  readonly interactionId?: string | null;
  /** Fields that only this message has: its type, its interaction, its reference. */
  readonly extra?: Partial<APIMessage>;
  /** The id, where it is decided already (a thread's first message has the thread's). */
  readonly id?: string;
}

/** The message with all its fields; `reference` is the message it replies to, `files` what is attached. */
export function complete(
  world: World,
  wanted: NewMessage,
  flags: number,
  reference: APIMessage | undefined,
  files: readonly APIAttachment[],
): APIMessage {
  const { body, channelId, authorId } = wanted;
  const repliedTo = reference?.author.id ?? null;
  const mentions = mentionsOf(world, body, { authorId, channelId, repliedTo });
  const isReply = reference !== undefined;
  const shown = { embeds: [], components: [], ...parts(world, body, files) };
  return {
    id: wanted.id ?? world.newId(),
    channel_id: channelId,
    author: userOf(world, authorId),
    content: '',
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: body.tts === true,
    mention_everyone: mentions.everyone,
    mentions: [...mentions.users],
    mention_roles: [...mentions.roleIds],
    attachments: listedFiles(files, shown),
    pinned: false,
    type: isReply ? messageTypes.reply : messageTypes.normal,
    flags,
    ...(isReply
      ? { message_reference: pointer(world, reference), referenced_message: reference }
      : {}),
    ...(isStated(body.nonce) ? { nonce: String(body.nonce) } : {}),
    ...wanted.extra,
    ...shown,
  };
}

/** Content, embeds and components as Discord gives them back. */
export function parts(
  world: World,
  body: JsonObject,
  files: readonly APIAttachment[],
): Partial<APIMessage> {
  const embeds = listOf(body.embeds).map((json) =>
    unfurledEmbed(completedEmbed(objectOf(json)), files),
  );
  const components = unfurled(completed(listOf(body.components), world.newId), files);
  return {
    ...(body.content === undefined ? {} : { content: (textOf(body.content) ?? '').trim() }),
    ...(body.embeds === undefined ? {} : { embeds }),
    ...(body.components === undefined ? {} : { components }),
  } as unknown as Partial<APIMessage>;
}

function completedEmbed(embed: JsonObject): JsonObject {
  const fields = listOf(embed.fields).map((field) => ({ inline: false, ...objectOf(field) }));
  return { type: 'rich', ...embed, ...(isStated(embed.fields) ? { fields } : {}) };
}

/** The message that a body replies to, if it does; "Unknown Message" where that is gone. */
export function referenced(world: World, { body, channelId }: NewMessage): APIMessage | undefined {
  const reference = objectOf(body.message_reference);
  const id = textOf(reference.message_id);
  if (id === undefined) return undefined;
  const stored = world.messages.get(id);
  if (stored?.message.channel_id === channelId && stored.visibleTo === null) return stored.message;
  if (reference.fail_if_not_exists === false) return undefined;
  throw refusal('unknownMessage');
}

/** A reference to a message, as a reply carries it. */
export function pointer(world: World, message: APIMessage) {
  const guild = guildOfChannel(world, message.channel_id);
  return {
    type: 0,
    message_id: message.id,
    channel_id: message.channel_id,
    ...(guild && { guild_id: guild.id }),
  } as const;
}

/** The files that an edit leaves: all of them unless it lists some. */
export function keptFiles(
  files: readonly APIAttachment[],
  body: JsonObject,
): readonly APIAttachment[] {
  if (!isStated(body.attachments)) return files;
  const ids = listOf(body.attachments).map((json) => String(objectOf(json).id));
  return files.filter(({ id }) => ids.includes(id));
}

/** Keeps the files of a body and describes them as attachments. */
export function attach(
  world: World,
  channelId: string,
  files: readonly StoredFile[],
  body: JsonObject,
): APIAttachment[] {
  const described = listOf(body.attachments).map(objectOf);
  return files.map((file, index) => {
    const description = textOf(
      described.find((one) => String(one.id) === String(index))?.description,
    );
    const attachment = keepFile(world, channelId, file);
    return { ...attachment, ...(description === undefined ? {} : { description }) };
  });
}

/** Keeps one file and describes it as an attachment. */
export function keepFile(world: World, channelId: string, file: StoredFile): APIAttachment {
  const id = world.newId();
  world.files.set(id, file);
  const url = `${world.filesUrl}/${channelId}/${id}/${encodeURIComponent(file.name)}`;
  return {
    id,
    filename: file.name,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.type,
  };
}
