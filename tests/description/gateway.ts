// What the payload of each gateway event has to be ("Gateway Events: Receive Events").

import {
  both,
  byType,
  type Check,
  count,
  flag,
  id,
  list,
  listOf,
  moment,
  nothing,
  orNull,
  spec,
  text,
  that,
  withParts,
} from './spec.ts';

const user = spec('UserResponse');
const member = spec('GuildMemberResponse');
const channel = spec('GuildChannelResponse');
const thread = spec('ThreadResponse');
const role = spec('GuildRoleResponse');

/** What belongs to a guild says so; direct messages have neither a guild nor a member. */
const inGuildOrDirect = (inGuild: Check, direct: Check): Check => ({
  safeParse: (value) => {
    const isInGuild = typeof value === 'object' && value !== null && 'guild_id' in value;
    return (isInGuild ? inGuild : direct).safeParse(value);
  },
});
const withoutMember = { 'member?': nothing, 'user?': nothing };

const message = both(
  spec('MessageResponse'),
  inGuildOrDirect(
    withParts({
      guild_id: id,
      channel_type: that('a guild channel’s type', (type) => Number.isInteger(type) && type !== 1),
      'member?': withParts({ roles: listOf(id), joined_at: moment, deaf: flag, mute: flag }),
      'user?': nothing,
      mentions: listOf(both(user, withParts({ member: withParts({ roles: listOf(id) }) }))),
    }),
    withParts({
      channel_type: that('1', (type) => type === 1),
      ...withoutMember,
      mentions: listOf(both(user, withParts({ 'member?': nothing }))),
    }),
  ),
);

const ready = withParts({
  v: that('10', (value) => value === 10),
  user: both(user, withParts({ bot: that('true', (value) => value === true) })),
  guilds: listOf(withParts({ id, unavailable: flag })),
  session_id: text,
  resume_gateway_url: that('a socket’s address', (value) => /^wss?:\/\//.test(String(value))),
  'shard?': listOf(count),
  application: withParts({ id, flags: count }),
});

const guildCreated = both(
  spec('GuildResponse'),
  withParts({
    joined_at: moment,
    large: flag,
    'unavailable?': flag,
    member_count: count,
    voice_states: list,
    members: listOf(member),
    channels: listOf(channel),
    threads: listOf(thread),
    presences: list,
    stage_instances: list,
    guild_scheduled_events: list,
    soundboard_sounds: list,
  }),
);

/** "Interaction Data": what it holds depends on the interaction's type. */
const interactionData: Readonly<Record<number, Check>> = {
  2: withParts({ id, name: text, type: count, 'options?': list, 'target_id?': id }),
  3: withParts({ custom_id: text, component_type: count, id: count, 'values?': list }),
  4: withParts({ id, name: text, type: count, options: list }),
  5: withParts({ custom_id: text, components: list }),
};

const interactionCommon = withParts({
  id,
  application_id: id,
  version: that('1', (value) => value === 1),
  token: text,
  channel_id: id,
  app_permissions: text,
  locale: text,
  entitlements: list,
  attachment_size_limit: count,
  'message?': spec('MessageResponse'),
});

const interactionInGuild = withParts({
  guild_id: id,
  guild: withParts({ id, locale: text, features: list }),
  guild_locale: text,
  channel: withParts({ id, type: count, permissions: text }),
  member: both(member, withParts({ permissions: text })),
  'user?': nothing,
  authorizing_integration_owners: withParts({ 0: id }),
  context: that('0', (context) => context === 0),
});

/** "Interaction Structure" and "Authorizing Integration Owners Object": with the bot's user. */
const interactionWithBot = withParts({
  'guild?': nothing,
  'guild_locale?': nothing,
  channel: spec('PrivateChannelResponse'),
  'member?': nothing,
  user,
  authorizing_integration_owners: withParts({ 0: that('"0"', (owner) => owner === '0') }),
  context: that('1', (context) => context === 1),
});

const interaction = both(
  interactionCommon,
  inGuildOrDirect(interactionInGuild, interactionWithBot),
  byType(
    Object.fromEntries(
      Object.entries(interactionData).map(([type, data]) => [type, withParts({ data })]),
    ),
  ),
);

/** By the name of the event. */
export const dispatchChecks: Readonly<Record<string, Check>> = {
  READY: ready,
  RESUMED: withParts({ _trace: list }),
  GUILD_CREATE: guildCreated,
  GUILD_DELETE: withParts({ id }),
  GUILD_ROLE_CREATE: withParts({ guild_id: id, role }),
  GUILD_ROLE_UPDATE: withParts({ guild_id: id, role }),
  GUILD_MEMBER_UPDATE: both(member, withParts({ guild_id: id })),
  GUILD_MEMBERS_CHUNK: withParts({
    guild_id: id,
    members: listOf(member),
    chunk_index: count,
    chunk_count: count,
    'nonce?': text,
  }),
  PRESENCE_UPDATE: withParts({
    guild_id: id,
    user: withParts({ id }),
    status: text,
    activities: list,
    client_status: withParts({}),
  }),
  CHANNEL_UPDATE: channel,
  CHANNEL_DELETE: channel,
  CHANNEL_PINS_UPDATE: withParts({
    'guild_id?': id,
    channel_id: id,
    last_pin_timestamp: orNull(moment),
  }),
  THREAD_CREATE: both(thread, withParts({ 'newly_created?': flag })),
  THREAD_UPDATE: thread,
  THREAD_DELETE: withParts({ id, guild_id: id, parent_id: id, type: count }),
  MESSAGE_CREATE: message,
  MESSAGE_UPDATE: message,
  MESSAGE_DELETE: withParts({ id, channel_id: id, 'guild_id?': id }),
  TYPING_START: both(
    withParts({ channel_id: id, user_id: id, timestamp: count }),
    inGuildOrDirect(withParts({ guild_id: id, member }), withParts(withoutMember)),
  ),
  INTERACTION_CREATE: interaction,
};
