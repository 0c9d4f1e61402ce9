// The bot's connection to Discord: it logs in, registers its commands, answers, and ends in good order.

import { Client, Events, GatewayIntentBits, type Interaction, Options, Partials } from 'discord.js';
import type { Library } from '../answer/library.ts';
import type { Channels } from '../channels/channels.ts';
import type { Pins } from '../pins/pins.ts';
import type { Records } from '../records/records.ts';
import { listenToChannels } from './channels/channel-events.ts';
import { logConnection } from './connection-log.ts';
import { listenToDirectMessages } from './direct-question.ts';
import { answerInteraction, kindOf, turnAway } from './interactions.ts';
import type { Log } from './log.ts';
import { asLoginError, closeProblem, LoginError } from './login.ts';
import { type ObservedRequests, observeRequests } from './observed-requests.ts';
import { noObserver, type Observer } from './observer.ts';
import { createUpkeep } from './pins/stale-notice.ts';
import { createRecordUpkeep } from './records/record-upkeep.ts';
import { registerAtStart } from './register.ts';
import { type ShardState, shardStates } from './shards/states.ts';

export interface DiscordOptions {
  readonly token: string;
  readonly applicationId: string;
  readonly guildId?: string | undefined;
  /** Discord's REST API where it is absent, else another one in its form: `http://127.0.0.1:1/api`. */
  readonly apiUrl?: string | undefined;
  /** The library at this moment, or null while the sources are still being read. */
  library(): Library | null;
  /** The one shard of several that this process runs; commands are registered elsewhere then. */
  readonly shard?: { readonly id: number; readonly total: number } | undefined;
  /** Absent where nothing can be pinned. */
  readonly pins?: Pins | undefined;
  /** Counts what happens. */
  readonly observer?: Observer | undefined;
  /** Told of the connection's state as soon as there is one, long before the bot is ready. */
  onConnecting?(shards: () => readonly ShardState[]): void;
  /** Absent where nothing is recorded. */
  readonly records?: Records | undefined;
  /** Absent where no channel can be helped in. */
  readonly channels?: Channels | undefined;
  /** Whether to ask for the privileged intent to read what members write. */
  readonly messageContent?: boolean | undefined;
  readonly log: Log;
}

export interface RunningBot {
  /** Takes no more interactions, finishes those under way (4 s at most), and logs out. */
  stop(): Promise<void>;
}

/** Of the five seconds that stopping may take, this much is for interactions under way. */
const LAST_ANSWERS_MS = 4_000;
/** discord.js keeps a queue for each interaction's calls, an hour if not told otherwise: 10,000 of them take 4 MB. */
const SWEEP_MS = 30_000;

/**
 * Starts the bot and resolves when it is ready.
 * @throws {LoginError} with a sentence for the host when Discord does not let the bot in
 */
export async function startDiscord(options: DiscordOptions): Promise<RunningBot> {
  const { log, shard, observer = noObserver } = options;
  const requests = observeRequests(observer);
  const client = makeClient(options, requests);
  options.onConnecting?.(() => shardStates(client));
  const upkeep = options.pins && createUpkeep(client, options.pins, log);
  if (upkeep) options.records?.addKeeper(upkeep);
  const bot = { ...options, observer, upkeep };
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    underWay.add(work);
    work.finally(() => underWay.delete(work));
  };
  let stopping = false;
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    requests.began(interaction.id);
    const outcome = stopping
      ? turnAway(interaction, 'The bot is restarting. Please try again in a moment.', log)
      : answerInteraction(interaction, bot);
    const answering = outcome.then((how) => {
      requests.ended(interaction.id);
      observer.interaction(kindOf(interaction), how);
    });
    track(answering);
  });
  const listening =
    options.channels &&
    listenToChannels(client, { ...bot, pins: options.pins, channels: options.channels }, track);
  const direct = repliesDirectly(options) ? listenToDirectMessages(client, bot, track) : null;
  const keeping = options.records && createRecordUpkeep(client, options.records, log, track);
  logConnection(client, log);
  await Promise.all([becomeReady(client, options.token), shard ? null : registerAtStart(options)]);
  if (keeping) track(keeping.start());
  const library = options.library();
  for (const guildId of library ? client.guilds.cache.keys() : []) {
    if (library) void upkeep?.lookAfter(guildId, library);
  }
  return {
    async stop() {
      stopping = true;
      listening?.stop();
      direct?.stop();
      keeping?.stop();
      await settled(underWay, LAST_ANSWERS_MS);
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

/** Where the commands are in one server alone, the bot is. */
function repliesDirectly({ guildId }: DiscordOptions): boolean {
  return guildId === undefined;
}

/** No privileged intent unless the host asks for it; no message, member or reaction is kept in memory. */
function makeClient(options: DiscordOptions, { makeRequest }: ObservedRequests): Client {
  const { apiUrl, shard, messageContent } = options;
  return new Client({
    // As many as Discord recommends. Without this, discord.js would read SHARDS as a number of its own.
    shards: shard ? [shard.id] : 'auto',
    ...(shard && { shardCount: shard.total }),
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      ...(repliesDirectly(options) ? [GatewayIntentBits.DirectMessages] : []),
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Without it the deletion of a message that is not in memory would not be heard.
    partials: [Partials.Message],
    allowedMentions: { parse: [] },
    rest: {
      makeRequest,
      handlerSweepInterval: SWEEP_MS,
      ...(apiUrl !== undefined && { api: apiUrl }),
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: {
        maxSize: 0,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });
}

async function becomeReady(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(new LoginError(closeProblem(code))));
  });
  try {
    await Promise.all([ready, client.login(token)]);
  } catch (error) {
    await client.destroy();
    throw asLoginError(error);
  }
}

/** Resolves when nothing is under way any more, or when the time is over. */
async function settled(underWay: ReadonlySet<Promise<void>>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeOver = new Promise<'over'>((resolve) => {
    timer = setTimeout(resolve, limitMs, 'over');
  });
  while (underWay.size > 0) {
    const first = await Promise.race([Promise.all(underWay), timeOver]);
    if (first === 'over') break;
  }
  clearTimeout(timer);
}
