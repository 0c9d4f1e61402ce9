// What the request and the answer of each route have to be.

import {
  amount,
  byType,
  type Check,
  count,
  either,
  flag,
  list,
  listOf,
  spec,
  text,
  withParts,
} from './spec.ts';

const callback = byType({
  4: spec('CreateMessageInteractionCallbackRequest'),
  5: spec('CreateMessageInteractionCallbackRequest'),
  6: spec('UpdateMessageInteractionCallbackRequest'),
  7: spec('UpdateMessageInteractionCallbackRequest'),
  8: spec('ApplicationCommandAutocompleteCallbackRequest'),
  9: spec('ModalInteractionCallbackRequest'),
});
const described = (check: Check): Check => ({
  safeParse: (value) => check.safeParse(asDescribed(value)),
});

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
const command = spec('ApplicationCommandResponse');
const direct = spec('PrivateChannelResponse');
const channel = either(spec('GuildChannelResponse'), spec('ThreadResponse'), direct);
const wholeCommand = described(spec('ApplicationCommandUpdateRequest'));
const changedCommand = described(spec('ApplicationCommandPatchRequestPartial'));
const threadStart = either(
  spec('CreateForumThreadRequest'),
  spec('CreateTextThreadWithoutMessageRequest'),
);
/** The description asks for `has_more`, which Discord's documentation ("List Active Guild Threads") does not have. */
const activeThreads = withParts({ threads: listOf(spec('ThreadResponse')), members: list });

type Row = readonly [request: Check | null, response: Check | null];

const ofCommands = (path: string): Record<string, Row> => ({
  [`GET ${path}`]: [null, listOf(command)],
  [`POST ${path}`]: [described(spec('ApplicationCommandCreateRequest')), command],
  [`PUT ${path}`]: [listOf(wholeCommand), listOf(command)],
  [`GET ${path}/:commandId`]: [null, command],
  [`PATCH ${path}/:commandId`]: [changedCommand, command],
  [`DELETE ${path}/:commandId`]: [null, null],
});

const ownMessage = '/webhooks/:applicationId/:token/messages/:messageId';
const channels = '/channels/:channelId';
const messages = `${channels}/messages`;

/** By method and route; null: no body. */
export const restChecks: Readonly<Record<string, Row>> = {
  'GET /gateway': [null, spec('GatewayResponse')],
  'GET /gateway/bot': [null, spec('GatewayBotResponse')],
  'GET /applications/@me': [null, spec('PrivateApplicationResponse')],
  'PATCH /applications/@me': [spec('ApplicationFormPartial'), spec('PrivateApplicationResponse')],
  'GET /oauth2/applications/@me': [null, spec('PrivateApplicationResponse')],
  'GET /users/@me': [null, spec('UserPIIResponse')],
  'GET /users/@me/guilds': [null, listOf(spec('MyGuildResponse'))],
  'POST /users/@me/channels': [spec('CreatePrivateChannelRequest'), direct],
  'GET /users/:userId': [null, spec('UserResponse')],

  ...ofCommands('/applications/:applicationId/commands'),
  ...ofCommands('/applications/:applicationId/guilds/:guildId/commands'),

  'GET /guilds/:guildId': [null, spec('GuildWithCountsResponse')],
  'GET /guilds/:guildId/channels': [null, listOf(spec('GuildChannelResponse'))],
  'GET /guilds/:guildId/threads/active': [null, activeThreads],
  'GET /guilds/:guildId/roles': [null, listOf(spec('GuildRoleResponse'))],
  'GET /guilds/:guildId/roles/:roleId': [null, spec('GuildRoleResponse')],
  'GET /guilds/:guildId/members': [null, listOf(spec('GuildMemberResponse'))],
  'GET /guilds/:guildId/members/@me': [null, spec('GuildMemberResponse')],
  'GET /guilds/:guildId/members/:userId': [null, spec('GuildMemberResponse')],

  [`GET ${channels}`]: [null, channel],
  [`PATCH ${channels}`]: [spec('UpdateThreadRequestPartial'), channel],
  [`DELETE ${channels}`]: [null, channel],
  [`POST ${channels}/typing`]: [null, null],
  [`POST ${channels}/threads`]: [threadStart, spec('CreatedThreadResponse')],
  [`PUT ${channels}/thread-members/@me`]: [null, null],
  [`DELETE ${channels}/thread-members/@me`]: [null, null],

  [`GET ${messages}`]: [null, listOf(message)],
  [`POST ${messages}`]: [spec('MessageCreateRequest'), message],
  [`GET ${messages}/pins`]: [null, spec('PinnedMessagesResponse')],
  [`PUT ${messages}/pins/:messageId`]: [null, null],
  [`DELETE ${messages}/pins/:messageId`]: [null, null],
  [`GET ${channels}/pins`]: [null, listOf(message)],
  [`PUT ${channels}/pins/:messageId`]: [null, null],
  [`DELETE ${channels}/pins/:messageId`]: [null, null],
  [`GET ${messages}/:messageId`]: [null, message],
  [`PATCH ${messages}/:messageId`]: [spec('MessageEditRequestPartial'), message],
  [`DELETE ${messages}/:messageId`]: [null, null],
  [`POST ${messages}/:messageId/threads`]: [
    spec('CreateTextThreadWithMessageRequest'),
    spec('ThreadResponse'),
  ],

  'POST /interactions/:interactionId/:token/callback': [
    callback,
    spec('InteractionCallbackResponse'),
  ],
  'POST /webhooks/:applicationId/:token': [spec('IncomingWebhookInteractionRequest'), message],
  [`GET ${ownMessage}`]: [null, message],
  [`PATCH ${ownMessage}`]: [spec('IncomingWebhookUpdateRequestPartial'), message],
  [`DELETE ${ownMessage}`]: [null, null],
};

/** Bodies of refusals, by status ("API Reference: Error Messages", "Rate Limits: Exceeding A Rate Limit"). */
export function refusalCheck(status: number): Check {
  return status === 429 ? limited : refused;
}

/** The description asks for a `code` here, too, which Discord's documentation calls optional. */
const limited = withParts({ message: text, retry_after: amount, global: flag, 'code?': count });

/** The description calls the codes of the single errors numbers; Discord's documentation shows and sends names. */
const single = withParts({ code: text, message: text });
const errors: Check = {
  safeParse: (value) => {
    const nodes = Object.entries((value ?? {}) as Record<string, unknown>);
    const found = nodes.map(([key, node]) =>
      key === '_errors' ? listOf(single).safeParse(node) : errors.safeParse(node),
    );
    return found.find(({ success }) => !success) ?? { success: nodes.length > 0 };
  },
};
const refused = withParts({ message: text, code: count, 'errors?': errors });
