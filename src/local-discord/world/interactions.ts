// Interactions: how one begins, how long it lives, and who waits for its first answer.

import type {
  APIApplicationCommandOptionChoice,
  APIInteraction,
  APIMessage,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import { byteLimits, lifetimes } from '../rules/limits.ts';
import { appPermissions, noGuild } from './direct-messages.ts';
import { contexts } from './numbers.ts';
import { isThread, permissionBits } from './permissions.ts';
import { channelOf, guildOfChannel, memberOf, permissionsIn, userOf, type World } from './world.ts';

const locale = 'en-US';

/** What the first answer was, for the person who waits for it. */
export type FirstAnswer =
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'none' };

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly userId: string;
  readonly channelId: string;
  readonly createdAt: number;
  /** The message whose component was used, or that opened the modal. */
  readonly sourceMessageId: string | null;
  readonly metadata: APIMessageInteractionMetadata;
  /** For commands: the type of the command, which decides the type of the reply. */
  readonly commandType: number | null;
  /** As sent over the gateway. */
  readonly payload: APIInteraction;
  state: 'waiting' | 'answered' | 'expired';
  /** The reply (`@original`), once there is one. */
  originalId: string | null;
  /** Tells the waiting person; harmless when repeated. */
  settle(answer: FirstAnswer): void;
}

/** A modal that is open on somebody's screen. */
export interface OpenModal {
  readonly interaction: Interaction;
  readonly modal: APIModalInteractionResponseCallbackData;
}

export interface NewInteraction {
  readonly type: number;
  readonly userId: string;
  readonly channelId: string;
  readonly data: unknown;
  readonly message?: APIMessage;
  readonly commandType?: number;
  readonly describe: (
    base: Pick<APIMessageInteractionMetadata, 'id' | 'user' | 'authorizing_integration_owners'>,
  ) => APIMessageInteractionMetadata;
}

/**
 * Sends an interaction to the bot.
 * @returns the first answer, or `none` when three seconds pass without one
 */
export function interact(
  world: World,
  wanted: NewInteraction,
): { interaction: Interaction; answer: Promise<FirstAnswer> } {
  let resolve: (answer: FirstAnswer) => void = () => {};
  const promise = new Promise<FirstAnswer>((settle) => {
    resolve = settle;
  });
  const interaction = begin(world, wanted, resolve);
  forgetOld(world);
  world.interactions.set(interaction.id, interaction);
  const cancel = world.clock.after(lifetimes.firstAnswer, () => {
    if (interaction.state === 'waiting') interaction.state = 'expired';
    resolve({ kind: 'none' });
  });
  void promise.then(cancel);
  world.publish({ type: 'interaction-created', interaction });
  return { interaction, answer: promise };
}

/** The interaction that a callback answers for the first time, or Discord's refusal. */
export function interactionToAnswer(world: World, id: string, token: string): Interaction {
  const interaction = world.interactions.get(id);
  if (interaction === undefined || interaction.token !== token) throw refusal('unknownInteraction');
  if (interaction.state === 'answered') throw refusal('alreadyAcknowledged');
  const age = world.clock.now() - interaction.createdAt;
  if (interaction.state === 'expired' || age >= lifetimes.firstAnswer)
    throw refusal('unknownInteraction');
  return interaction;
}

/** The answered interaction behind a webhook token of at most 15 minutes, or a refusal. */
export function interactionOfToken(world: World, token: string): Interaction {
  const interaction = world.interactions.get(token.split(':')[1] ?? '');
  if (interaction?.token !== token || interaction.state !== 'answered')
    throw refusal('unknownWebhook');
  if (world.clock.now() - interaction.createdAt >= lifetimes.token)
    throw refusal('invalidWebhookToken');
  return interaction;
}

function begin(
  world: World,
  wanted: NewInteraction,
  settle: (answer: FirstAnswer) => void,
): Interaction {
  const id = world.newId();
  const token = `interaction:${id}:${crypto.randomUUID()}`;
  const user = userOf(world, wanted.userId);
  return {
    id,
    token,
    type: wanted.type,
    userId: wanted.userId,
    channelId: wanted.channelId,
    createdAt: world.clock.now(),
    sourceMessageId: wanted.message?.id ?? null,
    commandType: wanted.commandType ?? null,
    metadata: wanted.describe({
      id,
      user,
      authorizing_integration_owners: owners(world, wanted.channelId),
    }),
    payload: payload(world, wanted, id, token),
    state: 'waiting',
    originalId: null,
    settle,
  };
}

function payload(world: World, wanted: NewInteraction, id: string, token: string): APIInteraction {
  const { userId, channelId } = wanted;
  return {
    id,
    application_id: world.applicationId,
    type: wanted.type,
    data: wanted.data,
    channel_id: channelId,
    ...circumstancesOf(world, userId, channelId),
    token,
    version: 1,
    ...(wanted.message === undefined ? {} : { message: wanted.message }),
    locale,
    entitlements: [],
    authorizing_integration_owners: owners(world, channelId),
    attachment_size_limit: byteLimits.file,
  } as unknown as APIInteraction;
}

/** What differs between a guild and direct messages ("Interaction Structure"). */
function circumstancesOf(world: World, userId: string, channelId: string) {
  const channel = channelOf(world, channelId);
  const guild = guildOfChannel(world, channelId);
  if (guild === null) {
    const app_permissions = appPermissions.toString();
    return { channel, user: userOf(world, userId), app_permissions, context: contexts.botDm };
  }
  const permissions = permissionsIn(world, userId, channelId).toString();
  return {
    guild: { id: guild.id, locale, features: ['COMMUNITY'] },
    guild_id: guild.id,
    guild_locale: locale,
    channel: { ...channel, ...(isThread(channel) ? { member: undefined } : {}), permissions },
    member: { ...memberOf(guild, userId), permissions },
    app_permissions: permissionsIn(world, world.bot.id, channelId).toString(),
    context: contexts.guild,
  };
}

function owners(
  world: World,
  channelId: string,
): APIMessageInteractionMetadata['authorizing_integration_owners'] {
  return { 0: guildOfChannel(world, channelId)?.id ?? noGuild };
}

/** Interactions are kept for a while after their token died, to say why it is refused, unless there are too many. */
function forgetOld(world: World): void {
  const oldest = world.clock.now() - 4 * lifetimes.token;
  for (const [id, { createdAt }] of world.interactions) {
    if (createdAt > oldest && world.interactions.size < world.remembers) return;
    world.interactions.delete(id);
    world.modals.delete(id);
  }
}

/** Whether somebody may use commands here at all. */
export function mayUseCommands(world: World, userId: string, channelId: string): boolean {
  const bits = permissionsIn(world, userId, channelId);
  return (bits & permissionBits.UseApplicationCommands) !== 0n;
}
