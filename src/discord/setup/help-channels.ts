// `/setup channel`, `helpers` and `person`: where members ask, who helps, and where questions for people go.

import type { ChatInputCommandInteraction } from 'discord.js';
import type { Channels } from '../../channels/channels.ts';
import {
  type HelpChannel,
  helpIn,
  MODES,
  MOST_CHANNELS,
  type Mode,
  UNANSWERED,
  type Unanswered,
} from '../../channels/help-channel.ts';
import type { Tag } from '../../channels/solved-tag.ts';
import type { Choice } from '../command.ts';
import { oneLine, shownLine } from '../line.ts';
import { type Reaction, tell } from '../reaction.ts';
import { findChannel, helpFaults, isReadByEveryone, postingFaults, tagsOf } from './needs.ts';
import { ROLE_OPTIONS } from './setup-command.ts';
import { helpLine } from './show-settings.ts';

const READ_BY_EVERYONE =
  '⚠️ Everybody in this server reads that channel. People who ask privately may be at risk: choose one that only those read who help.';

const ALL_ON = `I help in ${MOST_CHANNELS} channels at most. Turn one off first: \`/setup show\` lists them.`;
const ALL_OFF = `I am turned off in ${MOST_CHANNELS} channels at most. To keep me out of others, take the permission View Channel from my role there.`;

type Given = ChatInputCommandInteraction<'cached' | 'raw'>;

/** @throws DatabaseError */
export async function setChannel(interaction: Given, { settings }: Channels): Promise<Reaction> {
  const { guildId, options, client } = interaction;
  const channelId = options.getChannel('channel', true).id;
  const mode = MODES.find((each) => each === options.getString('mode', true)) ?? 'off';
  const typed = options.getString('solved-tag');
  const unanswered = UNANSWERED.find((each) => each === options.getString('unanswered'));
  const vain = withoutEffect(mode, unanswered, typed);
  if (vain !== null) return tell(vain);
  const present = await settings.readAnew(guildId);
  const before = helpIn(channelId, present);
  const isOff = mode === 'off';
  const others = present.channels.filter((each) => each.channelId !== channelId);
  if (others.filter((each) => (each.mode === 'off') === isOff).length >= MOST_CHANNELS) {
    return tell(isOff ? ALL_OFF : ALL_ON);
  }
  const channel = await findChannel(channelId, client);
  const tags = tagsOf(channel);
  const tag = typed === null ? null : tagMeant(typed, tags);
  if (typed !== null && !tag) return noSuchTag(typed, tags);
  const chosen: HelpChannel = {
    channelId,
    mode,
    unanswered: unanswered ?? before.unanswered,
    solvedTagId: tag?.id ?? before.solvedTagId,
  };
  await settings.setChannel(guildId, chosen);
  const faults = await helpFaults(chosen, channel);
  return tell(helpLine(chosen, tags), `-# ${deed(chosen)}`, ...faults.map((each) => `⚠️ ${each}`));
}

/** @throws DatabaseError */
export async function setHelpers(
  { guildId, options }: Given,
  { settings }: Channels,
): Promise<Reaction> {
  const roles = [...new Set(ROLE_OPTIONS.flatMap((name) => options.getRole(name)?.id ?? []))];
  await settings.setHelperRoles(guildId, roles);
  return tell(
    roles.length === 0
      ? 'Now I am silent only in posts where a moderator (Manage Messages) has written.'
      : `I am silent in posts where a moderator or one of these roles has written: ${roles.map((id) => `<@&${id}>`).join(', ')}.`,
  );
}

/** @throws DatabaseError */
export async function setPerson(
  { guildId, options, client }: Given,
  { settings }: Channels,
): Promise<Reaction> {
  const channel = options.getChannel('channel');
  await settings.setPersonChannel(guildId, channel?.id ?? null);
  if (!channel) return tell('*Ask a person* is offered no longer.');
  const found = await findChannel(channel.id, client);
  const faults = await postingFaults(found);
  return tell(
    `*Ask a person* posts the question in <#${channel.id}>, with a link to where it was asked. Nobody is pinged, and who asked is not named.`,
    'Questions that were asked privately stand there, too.',
    ...(isReadByEveryone(found) ? [READ_BY_EVERYONE] : []),
    ...faults.map((each) => `⚠️ ${each}`),
  );
}

/** Choices for `solved-tag`: the tags of the forum that was chosen before it. */
export function tagChoices(typed: string, tags: readonly Tag[]): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return tags
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ id, name }) => ({ name: oneLine(name), value: id }));
}

function tagMeant(typed: string, tags: readonly Tag[]): Tag | null {
  const wanted = typed.trim().toLowerCase();
  const named = tags.find(({ name }) => name.trim().toLowerCase() === wanted);
  return tags.find(({ id }) => id === typed) ?? named ?? null;
}

function noSuchTag(typed: string, tags: readonly Tag[]): Reaction {
  const names = tags.map(({ name }) => `“${shownLine(name, 30)}”`).join(', ');
  return tell(
    tags.length > 0
      ? `This forum has no tag “${shownLine(typed, 50)}”. It has: ${names}. Nothing was changed.`
      : 'This channel has no tags: leave `solved-tag` out. Nothing was changed.',
  );
}

/** Why an option that was typed would do nothing, or null. To say nothing is what the other modes do anyway. */
function withoutEffect(
  mode: Mode,
  unanswered: Unanswered | undefined,
  typedTag: string | null,
): string | null {
  if (unanswered === 'person' && mode !== 'answer') {
    return '`unanswered` counts in the mode *answer* alone: choose that mode, or leave `unanswered` out. Nothing was changed.';
  }
  return mode === 'off' && typedTag !== null
    ? 'In the mode *off* I offer no *Solved*: choose another mode, or leave `solved-tag` out. Nothing was changed.'
    : null;
}

function deed({ mode, unanswered }: HelpChannel): string {
  switch (mode) {
    case 'off':
      return 'I say nothing now, unless a command is used. In the mode *on mention* I answer again whoever calls me.';
    case 'mention':
      return 'I answer whoever calls me by name.';
    case 'suggest':
      return 'Where the sources answer a question, I say so in one line; its button shows the passages to whoever presses it.';
    case 'answer':
      return unanswered === 'person'
        ? 'I answer with the passages; where the sources have none, I say that a person will look at it.'
        : 'I answer with the passages; where the sources have none, I say nothing.';
    default:
      return mode satisfies never;
  }
}
