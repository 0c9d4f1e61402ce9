// The guild as the REST API and the gateway send it.

import type {
  APIChannel,
  APIGuild,
  GatewayGuildCreateDispatchData,
  GuildFeature,
  Locale,
} from 'discord-api-types/v10';
import { noFlags } from './numbers.ts';
import { isThread } from './permissions.ts';
import { botSees, type Guild, memberOf, type World } from './world.ts';

/** The guild without its channels and members. */
export function guildObject(guild: Guild): APIGuild & { home_header: null; nsfw: boolean } {
  const { id, name, ownerId } = guild;
  return {
    id,
    name,
    owner_id: ownerId,
    icon: null,
    splash: null,
    home_header: null,
    region: 'deprecated',
    widget_enabled: false,
    widget_channel_id: null,
    nsfw: false,
    discovery_splash: null,
    banner: null,
    description: null,
    features: ['COMMUNITY' as GuildFeature],
    verification_level: 0,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()],
    emojis: [],
    stickers: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: noFlags,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: 'en-US' as Locale,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    incidents_data: null,
  };
}

/** The guild as GUILD_CREATE brings it: only with the members intent others than the bot, and no threads that it can't see. */
export function guildCreated(
  world: World,
  guild: Guild,
  allMembers: boolean,
): GatewayGuildCreateDispatchData {
  const bot = memberOf(guild, world.bot.id);
  const channels = channelsIn(world, guild);
  const withoutThreads = channels.filter((channel) => !isThread(channel));
  const open = channels.filter(
    (each) => isThread(each) && !isArchived(each) && botSees(world, each.id),
  );
  return {
    ...guildObject(guild),
    joined_at: bot.joined_at ?? new Date(0).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: allMembers ? [...guild.members.values()] : [bot],
    channels: withoutThreads as GatewayGuildCreateDispatchData['channels'],
    threads: open as GatewayGuildCreateDispatchData['threads'],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A guild's channels and threads. */
export function channelsIn(world: World, { id }: Guild): readonly APIChannel[] {
  return [...world.channels.values()].filter(
    (channel) => 'guild_id' in channel && channel.guild_id === id,
  );
}

function isArchived(channel: APIChannel): boolean {
  return 'thread_metadata' in channel && channel.thread_metadata?.archived === true;
}
