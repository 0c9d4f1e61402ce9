// A question written to the bot in direct messages is answered as `/ask` answers it.

import { performance } from 'node:perf_hooks';
import {
  type Client,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
} from 'discord.js';
import { MessageType, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord-api-types/v10';
import { courtesyOf } from '../answer/courtesy.ts';
import type { Library } from '../answer/library.ts';
import { ownWords } from '../channels/asked-texts.ts';
import { Cooldown, PACES } from '../channels/cooldown.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { answerCard } from './card.ts';
import { withoutServerButtons } from './direct-messages.ts';
import { DISCORD_CODES, describeFailure, hasCode } from './errors.ts';
import { passGate } from './gate.ts';
import { introduction } from './introduction.ts';
import type { Log } from './log.ts';
import { notice, type OutgoingMessage, sendable } from './message.ts';
import type { Observer } from './observer.ts';
import { SOURCES_UNREAD } from './reaction.ts';
import { thrownInFull } from './thrown.ts';

/** What answering needs. */
export interface DirectDesk {
  /** The library at this moment, or null while the sources are still being read. */
  library(): Library | null;
  readonly observer: Observer;
  readonly log: Log;
}

export interface DirectListener {
  stop(): void;
}

type Written = GatewayMessageCreateDispatchData;

/**
 * Begins to listen. The events are taken as Discord sends them: discord.js would keep each channel for good.
 * @param track counts work under way, which is finished before the bot stops
 */
export function listenToDirectMessages(
  client: Client,
  desk: DirectDesk,
  track: (work: Promise<void>) => void,
): DirectListener {
  const pace = new Cooldown(PACES.direct, () => performance.now());
  const hear = (written: Written): void => {
    const text = isByPerson(written) ? questionIn(written) : '';
    if (text !== '' && pace.take(written.author.id)) track(answer(written, text, client, desk));
  };
  client.ws.on(GatewayDispatchEvents.MessageCreate, hear);
  return { stop: () => client.ws.off(GatewayDispatchEvents.MessageCreate, hear) };
}

/** Where Discord offers no command, people write it. */
const COMMAND = /^\/ask(?:\s+question:)?\s+/iu;

/** What somebody asks: their own words, else those of the message that they forward. Empty where there are none. */
function questionIn({ content, message_snapshots }: Written): string {
  const own = ownWords(content).replace(COMMAND, '');
  return own === '' ? ownWords(message_snapshots?.[0]?.message.content ?? '') : own;
}

/** Written by a person to the bot: not in a server, nor by a bot, itself included. */
function isByPerson({ guild_id, author, type, webhook_id }: Written): boolean {
  if (guild_id !== undefined || webhook_id !== undefined || author.bot || author.system)
    return false;
  return type === MessageType.Default || type === MessageType.Reply;
}

/** Never throws: a failure ends in a line for the person and one in the log. */
async function answer(
  written: Written,
  text: string,
  client: Client,
  { library: current, observer, log }: DirectDesk,
): Promise<void> {
  try {
    const library = current();
    if (!library) return await post(client, written, notice(SOURCES_UNREAD));
    const found = library.answerer.answer({ text });
    const courtesy = courtesyOf(found, library.corpus);
    if (courtesy) return await post(client, written, introduction(courtesy, library));
    const card = withoutServerButtons(answerCard(found, library.corpus, 'everyone'));
    await post(client, written, card, library.corpus);
    observer.answer(found.outcome);
  } catch (error) {
    // Whoever blocks the bot or leaves the last server that they share wants nothing of it.
    if (hasCode(error, DISCORD_CODES.cannotSendToUser)) return;
    const { level, fields, logged, told, reference } = describeFailure(error);
    log[level](fields, `In direct messages: ${logged}`);
    log.debug({ reference, thrown: thrownInFull(error) }, 'What was thrown.');
    if (told !== null) await post(client, written, notice(told)).catch(() => undefined);
  }
}

/**
 * Posts a message where something was written.
 * @param corpus of the message's quotations
 * @throws {VerbatimError} when it would show other words than the source's; nothing is sent
 */
async function post(
  { rest }: Client,
  { id, channel_id }: Written,
  message: OutgoingMessage,
  corpus?: Corpus,
): Promise<void> {
  const payload = sendable(message, 'everyone');
  if (corpus) passGate(payload, message.quotations, corpus);
  const body: RESTPostAPIChannelMessageJSONBody = {
    components: [...payload.components],
    flags: payload.flags,
    allowed_mentions: payload.allowedMentions,
    // discord.js repeats a request after a 5xx: Discord takes one message for each nonce within some minutes.
    nonce: id,
    enforce_nonce: true,
  };
  await rest.post(Routes.channelMessages(channel_id), { body });
}
