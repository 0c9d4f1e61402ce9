// Ask a person, on an abstained answer to a command where moderators chose a channel for it.

import { ComponentType, type RepliableInteraction } from 'discord.js';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Channels } from '../../channels/channels.ts';
import { DatabaseError } from '../../database/database.ts';
import type { Audience } from '../card.ts';
import type { Log } from '../log.ts';
import { type OutgoingMessage, textDisplay } from '../message.ts';
import { inTime } from '../pins/unavailable.ts';
import type { Reaction } from '../reaction.ts';
import { personButton } from './channel-buttons.ts';

/** The same reaction, with the button where it is an abstained answer and somebody can be asked. */
export async function offeringPerson(
  reaction: Reaction,
  { guildId }: RepliableInteraction,
  channels: Channels | undefined,
  log: Log,
): Promise<Reaction> {
  if (!channels || guildId === null || reaction.kind !== 'message') return reaction;
  if (reaction.answer?.outcome !== 'abstained') return reaction;
  if (!(await canAskPerson(guildId, channels, log))) return reaction;
  return { ...reaction, message: withPerson(reaction.message, reaction.audience) };
}

/** Without the database the answer is given all the same. */
async function canAskPerson(guildId: string, { settings }: Channels, log: Log): Promise<boolean> {
  try {
    return (await inTime(settings.read(guildId))).personChannelId !== null;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    log.debug({ problem: error.problem }, 'Answering without “Ask a person”.');
    return false;
  }
}

/** Before Remove, which stands last everywhere. */
function withPerson(message: OutgoingMessage, audience: Audience): OutgoingMessage {
  const hint =
    audience === 'presser only'
      ? [textDisplay('-# *Ask a person* passes this question on, but not who asked it.')]
      : [];
  const components = message.components.map((component): APIMessageTopLevelComponent => {
    if (component.type !== ComponentType.Container) return component;
    const row = component.components.at(-1);
    if (row?.type !== ComponentType.ActionRow) return component;
    const buttons = [...row.components];
    buttons.splice(-1, 0, ...personButton({ canAskPerson: true }));
    const parts = [...component.components.slice(0, -1), ...hint, { ...row, components: buttons }];
    return { ...component, components: parts };
  });
  return { ...message, components };
}
