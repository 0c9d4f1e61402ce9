// What Discord accepts as a message, new or edited ("Message Resource").

import { messageFlags } from '../world/numbers.ts';
import { refusal } from './api-error.ts';
import { checkComponents } from './component-rules.ts';
import { checkEmbeds } from './embed-rules.ts';
import { checkReferences } from './file-references.ts';
import { Form } from './form.ts';
import { isStated, type JsonObject, listOf, numberOf, textOf } from './json.ts';

/** Where a body comes from decides which flags it may set. */
export type MessageOrigin = 'channel' | 'interaction' | 'edit';

const settableFlags: Record<MessageOrigin, number> = {
  channel: messageFlags.suppressEmbeds | messageFlags.suppressNotifications,
  interaction:
    messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.ephemeral,
  edit: messageFlags.suppressEmbeds,
};

/** The parts of a message that an edit can replace. */
const replaceable = ['content', 'embeds', 'components'] as const;

/**
 * Checks a message body; `existing` holds what the message already has, in an edit.
 * @param fileNames the names of all files that the message then has
 * @returns the flags that the message then has
 * @throws ApiError 50035 with everything wrong, or 50006 for an empty message
 */
export function checkMessage(
  body: JsonObject,
  origin: MessageOrigin,
  fileNames: readonly string[],
  existing: JsonObject = {},
): number {
  const form = new Form();
  const flags = flagsAfter(form, body, origin, numberOf(existing.flags) ?? 0);
  const v2 = (flags & messageFlags.componentsV2) !== 0;
  form.optionalText(['content'], body.content, 'messageContent');
  if (numberOf(body.nonce) === undefined) form.optionalText(['nonce'], body.nonce, 'nonce');
  checkEmbeds(form, body.embeds);
  const merged = { ...existing, ...stated(body) };
  if (isStated(body.components)) {
    checkComponents(form, body.components, v2);
    checkReferences(form, ['components'], body.components, fileNames);
  }
  checkAllowedMentions(form, body);
  if (v2) checkNoClassicParts(form, merged);
  form.done();
  if (isEmpty(merged) && fileNames.length === 0) throw refusal('emptyMessage');
  return flags;
}

function flagsAfter(form: Form, body: JsonObject, origin: MessageOrigin, before: number): number {
  const v2 = messageFlags.componentsV2;
  const kept = before & ~messageFlags.suppressEmbeds & ~messageFlags.loading;
  if (!isStated(body.flags)) return before & ~messageFlags.loading;
  const wanted = numberOf(body.flags) ?? 0;
  if ((before & v2) !== 0 && (wanted & v2) === 0)
    form.fail(
      ['flags'],
      'MESSAGE_COMPONENTS_V2_FLAG_CANNOT_BE_REMOVED',
      'MessageFlags.IS_COMPONENTS_V2 cannot be removed from a message',
    );
  return kept | (wanted & (settableFlags[origin] | v2));
}

function checkNoClassicParts(form: Form, merged: JsonObject): void {
  const filled = {
    content: Boolean(textOf(merged.content)),
    embeds: listOf(merged.embeds).length > 0,
    poll: isStated(merged.poll),
    sticker_ids: listOf(merged.sticker_ids).length > 0,
  };
  for (const [field, isFilled] of Object.entries(filled)) {
    if (!isFilled) continue;
    form.fail(
      [field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

function checkAllowedMentions(form: Form, body: JsonObject): void {
  if (!isStated(body.allowed_mentions)) return;
  const allowed = body.allowed_mentions as JsonObject;
  const parse = listOf(allowed.parse);
  for (const kind of ['users', 'roles'] as const) {
    const path = ['allowed_mentions', kind];
    const ids = form.optionalList(path, allowed[kind], 'allowedMentionIds');
    if (ids.length > 0 && parse.includes(kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      form.fail(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
}

/** The replaceable parts that a body states; null empties a part. */
function stated(body: JsonObject): JsonObject {
  const parts = [...replaceable, 'poll', 'sticker_ids'] as const;
  return Object.fromEntries(
    parts.filter((part) => body[part] !== undefined).map((part) => [part, body[part]]),
  );
}

function isEmpty(merged: JsonObject): boolean {
  const lists = [merged.embeds, merged.components, merged.sticker_ids];
  const hasText = (textOf(merged.content) ?? '').trim() !== '';
  return !hasText && !isStated(merged.poll) && lists.every((list) => listOf(list).length === 0);
}
