// Routes about the gateway, the bot's own user and its application.

import type {
  APIApplication,
  Locale,
  RESTGetAPICurrentUserResult,
  RESTGetAPIGatewayBotResult,
  RESTGetAPIGatewayResult,
} from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { invalid } from '../rules/form.ts';
import { textOf } from '../rules/json.ts';
import { applicationFlags } from '../world/application-flags.ts';
import { openDirectMessages } from '../world/direct-messages.ts';
import { userOf, type World } from '../world/world.ts';
import { bodyObject, type Call, ok, param, type Reply } from './route.ts';

export function gateway({ gateway: { start } }: Call): Reply {
  return ok<RESTGetAPIGatewayResult>({ url: start().url });
}

export function gatewayForBots({ gateway: { start } }: Call): Reply {
  return ok<RESTGetAPIGatewayBotResult>(start());
}

export function ownUser({ world }: Call): Reply {
  const own = { mfa_enabled: false, locale: 'en-US' as Locale, verified: true, email: null };
  return ok<RESTGetAPICurrentUserResult>({ ...world.bot, ...own });
}

export function user(call: Call): Reply {
  return ok(userOf(call.world, param(call, 'userId')));
}

/** "Create DM"; group DMs are not served. */
export function openDirect(call: Call): Reply {
  const recipientId = textOf(bodyObject(call).recipient_id);
  if (recipientId === undefined)
    return invalid(['recipient_id'], 'BASE_TYPE_REQUIRED', 'This field is required');
  return ok(openDirectMessages(call.world, recipientId));
}

export function ownApplication({ world }: Call): Reply {
  return ok(applicationOf(world));
}

/** Only the description and the tags can be changed; the rest is accepted and left. */
export function editApplication(call: Call): Reply {
  bodyObject(call);
  return ok(applicationOf(call.world));
}

/** Throws "Unknown Application" where a path names another application than the bot's. */
export function requireApplication(call: Call): void {
  if (param(call, 'applicationId') !== call.world.applicationId)
    throw refusal('unknownApplication');
}

function applicationOf(world: World): APIApplication {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: false,
    bot_require_code_grant: false,
    bot: world.bot,
    summary: '',
    verify_key: '0'.repeat(64),
    type: null,
    team: null,
    owner: world.users.get(world.guild.ownerId) ?? world.bot,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    flags: applicationFlags(world),
    flags_new: String(applicationFlags(world)),
    integration_types_config: { 0: {} },
  } as unknown as APIApplication;
}
