// `/privacy`: what is kept, for how long, and how to have it deleted, in plain words.

import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { DAYS_KEPT } from '../../channels/channel-schema.ts';
import { DatabaseError } from '../../database/database.ts';
import { FORGOTTEN_MODERATOR } from '../../pins/pin-forgetting.ts';
import { COUNTS_KEPT_DAYS } from '../../records/counts.ts';
import type { Records } from '../../records/records.ts';
import { LEFT_KEPT_DAYS } from '../../records/served-guilds.ts';
import { deferInPlace } from '../defer.ts';
import type { Log } from '../log.ts';
import { button, buttonRows, notice, type OutgoingMessage, textDisplay } from '../message.ts';
import { inTime } from '../pins/unavailable.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { DELETIONS } from './commands-data.ts';
import { encodeRecordAction } from './record-custom-id.ts';
import type { RecordDesk } from './request.ts';

const NOT_DELETED =
  'Not everything could be deleted: the bot’s database failed on the way. Please press *Delete everything* again later; what is deleted stays deleted.';
const NOT_ADMINISTRATOR =
  'Only administrators of a server (the permission Administrator) can delete everything of it.';

/** `/privacy`, with or without its option. @throws DatabaseError where something was to be deleted */
export async function privacy(
  interaction: ChatInputCommandInteraction,
  desk: RecordDesk,
): Promise<Reaction> {
  const wanted = interaction.options.getString('delete');
  switch (wanted) {
    case DELETIONS.member:
      return forgetMember(interaction.user.id, desk.records);
    case DELETIONS.server:
      if (!interaction.inGuild()) return tell('Use this in the server that it is about.');
      return isAdministrator(interaction) ? privately(confirmation()) : tell(NOT_ADMINISTRATOR);
    default:
      return tell(...(await statement(interaction, desk)));
  }
}

/** Delete everything, on the message that asked. A large file may take long to be overwritten. */
export async function forgetServer(
  interaction: ButtonInteraction,
  { records, log }: RecordDesk,
): Promise<Reaction> {
  const { guildId } = interaction;
  if (guildId === null || !isAdministrator(interaction)) return tell(NOT_ADMINISTRATOR);
  await deferInPlace(interaction);
  try {
    await records.forgetGuild(guildId);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    log.error({ problem: error.problem }, `A server’s records were not deleted. ${error.message}`);
    return tell(NOT_DELETED);
  }
  const message = notice(
    'Everything that was kept of this server is deleted: pins and their history, settings, the gap log, numbers, and what was noted of help channels.',
    'What stands in Discord’s channels stays there; a moderator can delete it.',
  );
  return { kind: 'replace message', message };
}

async function forgetMember(userId: string, records: Records): Promise<Reaction> {
  const places = await records.forgetMember(userId);
  const times = places === 1 ? 'one version of a pin' : `${places} versions of pins`;
  return tell(
    places === 0
      ? 'Nothing that is kept relates to you: no pin names you, and of questions and presses it is never kept whose they are.'
      : `Your name and id are taken out of ${times}, in every server; the pins stay, as those of “${FORGOTTEN_MODERATOR}”. Nothing else that is kept relates to you.`,
    'If you pin or change a pin again, it names you again.',
  );
}

function confirmation(): OutgoingMessage {
  const text =
    'This deletes everything that is kept of this server, for good: all pins with their history, all settings, the gap log, the numbers, and what was noted of help channels. `/pins export` gives you the pins as a file first.';
  return {
    quotations: [],
    components: [
      textDisplay(text),
      ...buttonRows([
        button('Delete everything', encodeRecordAction({ kind: 'forget server' }), {
          style: 'danger',
        }),
        button('Cancel', encodeRecordAction({ kind: 'cancel' })),
      ]),
    ],
  };
}

function isAdministrator({
  memberPermissions,
}: Pick<ChatInputCommandInteraction, 'memberPermissions'>): boolean {
  return memberPermissions?.has(PermissionFlagsBits.Administrator) ?? false;
}

async function statement(
  { guildId, client }: ChatInputCommandInteraction,
  { records, log }: RecordDesk,
): Promise<string[]> {
  if (guildId === null) {
    return [
      '**What is kept of our direct messages**: nothing. Your questions are answered and not stored.',
      ...FOR_EVERYBODY,
    ];
  }
  const reads = client.options.intents.has('MessageContent')
    ? 'I see what is written in the channels that I have access to, to find questions in help channels; none of it is stored.'
    : 'I see what you type into my commands, messages that mention me or on whose menu I am used, and the titles of posts; I read no others.';
  return [
    '**What is kept of this server, and for how long**',
    `- **Questions**: ${await questionsText(guildId, records, log)}`,
    `- **Numbers**: how many questions were answered each day, and how often *Helpful* and *Not what I asked* were pressed on which passage or pin. ${COUNTS_KEPT_DAYS} days. Nobody’s name or id; that a person counts once is remembered only while I run, in a form from which nobody can tell who it was.`,
    '- **Pins**: the question, its wordings and passages, and the name and id of the moderators who pinned or changed it, with the history. Until an administrator deletes everything, or the moderator their own name.',
    '- **Settings**: ids of roles and channels. Until they are changed.',
    `- **Help channels**: the ids of posts and messages that I answered, of their channel and my reply, and a fingerprint of the passage. ${DAYS_KEPT} days. Not whose they are, and no words.`,
    `- **Ask a person**: the id of the message on which it was pressed, so that it is passed on once. ${DAYS_KEPT} days.`,
    `- **Reading**: ${reads}`,
    `- **When I am removed** from a server, all of this is deleted ${LEFT_KEPT_DAYS} days later, unless I am invited again before.`,
    ...FOR_EVERYBODY,
  ];
}

const FOR_EVERYBODY = [
  '- **Logs** of whoever runs me name neither you nor what you write, unless they turn on details to find a fault.',
  '- **Discord** itself stores messages, mine as well; that is between you and Discord.',
  '`/privacy delete:` takes out what relates to you, or (for administrators) deletes everything of the server.',
];

async function questionsText(guildId: string, { gaps }: Records, log: Log): Promise<string> {
  const always = 'Whose they are is never kept.';
  try {
    const days = await inTime(gaps.days(guildId));
    return days === null
      ? `not kept. ${always}`
      : `those that the sources do not answer are kept for ${days === 1 ? 'a day' : `${days} days`}, for the moderators; mentions, addresses, links and telephone numbers are blotted out. Not those asked privately or of one document. ${always}`;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    log.warn({ problem: error.problem }, `The gap log can’t be read. ${error.message}`);
    return `where moderators have turned the gap log on (which can’t be read at the moment), those that the sources do not answer are kept for some days. ${always}`;
  }
}
