// `/setup show`: every setting of the server, what the bot lacks for it, and how to mend it.

import type { Client } from 'discord.js';
import type { Channels } from '../../channels/channels.ts';
import type { HelpChannel } from '../../channels/help-channel.ts';
import { mayAskerSet, solvedTag, type Tag } from '../../channels/solved-tag.ts';
import type { Pins } from '../../pins/pins.ts';
import type { Records } from '../../records/records.ts';
import { shownLine } from '../line.ts';
import { MESSAGE_LIMITS } from '../message.ts';
import { type Reaction, tell } from '../reaction.ts';
import { gapSettingLine } from '../records/gap-settings.ts';
import {
  findChannel,
  helpFaults,
  isReadByEveryone,
  postingFaults,
  readsMessages,
  tagsOf,
} from './needs.ts';

/** What settings are kept in, as far as there is any of it. */
interface Settings {
  readonly pins: Pins;
  readonly channels: Channels | undefined;
  readonly records: Records | undefined;
}

/** @throws DatabaseError */
export async function showSettings(
  guildId: string,
  client: Client,
  { pins, channels, records }: Settings,
): Promise<Reaction> {
  const { roles, logChannelId } = await pins.settings.read(guildId);
  const own = [
    rolesLine('Besides whoever has Manage Messages, may pin', roles, 'nobody (`/setup roles`)'),
    ...(await placeLines('Stale pins are told in', logChannelId, '`/setup log`', client)),
  ];
  const ofRecords = records ? [`- ${await gapSettingLine(guildId, records)}`] : [];
  const ofChannels = channels ? await channelLines(guildId, client, channels) : [];
  return tell(...fitting(['**Settings**', ...own, ...ofRecords, ...ofChannels]));
}

async function channelLines(
  guildId: string,
  client: Client,
  { settings }: Channels,
): Promise<string[]> {
  const { channels, helperRoles, personChannelId } = await settings.readAnew(guildId);
  const lines = [
    rolesLine(
      'Helpers, where one has written I am silent',
      helperRoles,
      'moderators (`/setup helpers`)',
    ),
    ...(await placeLines('*Ask a person* posts in', personChannelId, '`/setup person`', client)),
    ...(await openLines(personChannelId, client)),
    intentLine(client),
    channels.length === 0
      ? '- Forum and help channels: none (`/setup channel`)'
      : '- Forum and help channels:',
  ];
  for (const each of channels) lines.push(...(await helpLines(guildId, each, client, settings)));
  return [
    ...lines,
    '- Wherever else I may write, I answer whoever calls me by name, and nobody else',
  ];
}

async function helpLines(
  guildId: string,
  settings: HelpChannel,
  client: Client,
  store: Channels['settings'],
): Promise<string[]> {
  const channel = await findChannel(settings.channelId, client);
  if (channel === 'gone') {
    await store.removeChannel(guildId, settings.channelId);
    return ['  - A channel that was deleted: its setting is deleted now, too.'];
  }
  const faults = await helpFaults(settings, channel);
  return [
    `  - ${helpLine(settings, tagsOf(channel))}`,
    ...faults.map((fault) => `    - ⚠️ ${fault}`),
  ];
}

/** A help channel and how it is set, on one line. */
export function helpLine(settings: HelpChannel, tags: readonly Tag[]): string {
  const { channelId, mode, unanswered, solvedTagId } = settings;
  if (mode === 'off') return `<#${channelId}>: **off**, even where I am called by name`;
  const tag = solvedTag(tags, solvedTagId);
  const parts = [
    `<#${channelId}>: **${mode === 'mention' ? 'on mention' : mode}**`,
    ...(mode === 'answer' && unanswered === 'person'
      ? ['where the sources have nothing, I say that a person will look at it']
      : []),
    ...(tag ? [tagPart(tag, solvedTagId)] : []),
  ];
  return parts.join(' · ');
}

function tagPart(tag: Tag, solvedTagId: string | null): string {
  const part = `solved posts have the tag “${shownLine(tag.name, 30)}”`;
  return mayAskerSet(tag, solvedTagId)
    ? part
    : `${part}, which only moderators may set: name it with \`solved-tag\` to let askers, too`;
}

function rolesLine(what: string, roles: readonly string[], none: string): string {
  return `- ${what}: ${roles.length > 0 ? roles.map((id) => `<@&${id}>`).join(', ') : none}`;
}

async function placeLines(
  what: string,
  channelId: string | null,
  command: string,
  client: Client,
): Promise<string[]> {
  if (channelId === null) return [`- ${what}: nowhere (${command})`];
  const faults = await postingFaults(await findChannel(channelId, client));
  return [`- ${what}: <#${channelId}>`, ...faults.map((fault) => `  - ⚠️ ${fault}`)];
}

/** Where anybody reads what was asked privately. */
async function openLines(channelId: string | null, client: Client): Promise<string[]> {
  if (channelId === null || !isReadByEveryone(await findChannel(channelId, client))) return [];
  return ['  - Everybody in this server reads that channel, private questions included.'];
}

function intentLine(client: Client): string {
  return readsMessages(client)
    ? '- I read messages: the message content intent is on'
    : '- I read no messages but those that mention me: the message content intent is off';
}

/** Whole lines, as many as a message holds. */
function fitting(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let room = MESSAGE_LIMITS.text - 100;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) {
      kept.push(`… and ${lines.length - kept.length} more lines. Mend some of this first, please.`);
      break;
    }
    kept.push(line);
  }
  return kept;
}
