// Discord's own description of its API judges what crosses the socket, in both directions.

import * as described from 'discord-api-spec/zod';
import type { LocalDiscord } from '../src/local-discord/local-discord.ts';

type Check = { safeParse(value: unknown): { success: boolean; error?: unknown } };

/** One of the description's generated schemas, by its name there. */
function spec(name: string): Check {
  const found = (described as unknown as Record<string, Check | undefined>)[`${name}Schema`];
  if (found === undefined) throw new Error(`discord-api-spec has no ${name}Schema`);
  return found;
}

/** A list of what the check accepts. */
function listOf(check: Check): Check {
  return {
    safeParse: (value) => {
      const all = Array.isArray(value) ? value.map((one) => check.safeParse(one)) : [];
      return all.find(({ success }) => !success) ?? { success: Array.isArray(value) };
    },
  };
}

const callbacks: Record<number, Check> = {
  4: spec('CreateMessageInteractionCallbackRequest'),
  5: spec('CreateMessageInteractionCallbackRequest'),
  6: spec('UpdateMessageInteractionCallbackRequest'),
  7: spec('UpdateMessageInteractionCallbackRequest'),
  8: spec('ApplicationCommandAutocompleteCallbackRequest'),
  9: spec('ModalInteractionCallbackRequest'),
};
const callback: Check = {
  safeParse: (value) =>
    callbacks[(value as { type: number }).type]?.safeParse(value) ?? { success: false },
};

const command: Check = {
  safeParse: (value) => spec('ApplicationCommandUpdateRequest').safeParse(asDescribed(value)),
};

/**
 * A command with its permissions as the description wants them. It calls them a number; Discord's documentation
 * ("Application Command Structure") calls them a string, and so they are sent.
 */
export function asDescribed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!('default_member_permissions' in value)) return value;
  const { default_member_permissions: permissions } = value;
  return {
    ...value,
    default_member_permissions: permissions === null ? null : Number(permissions),
  };
}

const message = spec('MessageResponse');
const ownMessage = '/webhooks/:applicationId/:token/messages/:messageId';
const commands = '/applications/:applicationId/guilds/:guildId/commands';
const globalCommands = '/applications/:applicationId/commands';

/** By method and route: what the request and the answer have to be; null: no body. */
const checks: Record<string, readonly [request: Check | null, response: Check | null]> = {
  'GET /gateway/bot': [null, spec('GatewayBotResponse')],
  'GET /applications/@me': [null, spec('PrivateApplicationResponse')],
  'GET /users/@me': [null, spec('UserPIIResponse')],
  'GET /users/:userId': [null, spec('UserResponse')],
  'GET /guilds/:guildId': [null, spec('GuildWithCountsResponse')],
  'GET /guilds/:guildId/roles': [null, listOf(spec('GuildRoleResponse'))],
  'GET /guilds/:guildId/members/:userId': [null, spec('GuildMemberResponse')],
  'GET /guilds/:guildId/channels': [null, listOf(spec('GuildChannelResponse'))],
  'GET /channels/:channelId': [null, spec('GuildChannelResponse')],
  [`PUT ${commands}`]: [listOf(command), listOf(spec('ApplicationCommandResponse'))],
  [`PUT ${globalCommands}`]: [listOf(command), listOf(spec('ApplicationCommandResponse'))],
  [`GET ${globalCommands}`]: [null, listOf(spec('ApplicationCommandResponse'))],
  [`GET ${commands}`]: [null, listOf(spec('ApplicationCommandResponse'))],
  'POST /interactions/:interactionId/:token/callback': [callback, null],
  'POST /webhooks/:applicationId/:token': [spec('IncomingWebhookInteractionRequest'), message],
  [`GET ${ownMessage}`]: [null, message],
  [`PATCH ${ownMessage}`]: [spec('IncomingWebhookUpdateRequestPartial'), message],
  [`DELETE ${ownMessage}`]: [null, null],
  'POST /channels/:channelId/messages': [spec('MessageCreateRequest'), message],
  'PATCH /channels/:channelId/messages/:messageId': [spec('MessageEditRequestPartial'), message],
  'GET /channels/:channelId/messages': [null, listOf(message)],
  'GET /channels/:channelId/messages/:messageId': [null, message],
  'PUT /channels/:channelId/messages/pins/:messageId': [null, null],
  'DELETE /channels/:channelId/messages/pins/:messageId': [null, null],
  'GET /channels/:channelId/messages/pins': [null, spec('PinnedMessagesResponse')],
  'POST /channels/:channelId/threads': [
    spec('CreateForumThreadRequest'),
    spec('CreatedThreadResponse'),
  ],
  'PATCH /channels/:channelId': [spec('UpdateThreadRequestPartial'), spec('ThreadResponse')],
};

/** What the description calls wrong, one line for each request or answer; refusals have no described body. */
export function complaints(discord: LocalDiscord): string[] {
  return discord.requests.flatMap(({ method, route, body, response, status }) => {
    const check = checks[`${method} ${route}`];
    if (check === undefined) return [`${method} ${route}: not described here`];
    const [request, answer] = check;
    const sides = [
      ['request', request, body],
      ['response', status === 204 || status >= 400 ? null : answer, response],
    ] as const;
    return sides.flatMap(([side, schema, value]) => {
      const parsed = schema?.safeParse(withZulu(value));
      return parsed?.success === false
        ? [`${method} ${route}, ${side}: ${String(parsed.error)}`]
        : [];
    });
  });
}

/** Discord writes `+00:00`; the generated schemas know only `Z`. */
function withZulu(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null).replaceAll('000+00:00"', 'Z"'));
}
