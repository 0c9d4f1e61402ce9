// What this viewer knows of the guild: the snapshot, kept up to date by events. No DOM in here.
import type { APIApplicationCommand, APIChannel, APIMessage, APIUser } from 'discord-api-types/v10';
import type { PageEvent, Snapshot, Viewer } from '../page-protocol.ts';
import { channelType } from './discord-numbers.ts';

export type WorldEvent = Exclude<PageEvent, { event: 'snapshot' } | { event: 'modal-opened' }>;

export class World {
  readonly viewer: Viewer;
  readonly viewers: readonly Viewer[];
  readonly guild: Snapshot['guild'];
  readonly channels = new Map<string, APIChannel>();
  #commands: Pick<Snapshot, 'commands' | 'directCommands'>;
  bot: APIUser | null;
  readonly #messages = new Map<string, APIMessage[]>();

  constructor(snapshot: Snapshot) {
    this.viewer = snapshot.viewer;
    this.viewers = snapshot.viewers;
    this.guild = snapshot.guild;
    this.#commands = snapshot;
    this.bot = snapshot.bot;
    for (const channel of snapshot.channels) this.channels.set(channel.id, channel);
    for (const message of snapshot.messages) this.#put(message);
  }

  /** Messages of a channel, oldest first. */
  messagesIn(channelId: string): readonly APIMessage[] {
    return this.#messages.get(channelId) ?? [];
  }

  /** What the viewer can use in a channel. */
  commandsIn(channelId: string): readonly APIApplicationCommand[] {
    const { commands, directCommands } = this.#commands;
    return this.channels.get(channelId)?.type === channelType.direct ? directCommands : commands;
  }

  message(channelId: string, messageId: string): APIMessage | undefined {
    return this.messagesIn(channelId).find((message) => message.id === messageId);
  }

  apply(event: WorldEvent): void {
    switch (event.event) {
      case 'message-created':
      case 'message-updated':
        this.#put(event.message);
        return;
      case 'message-deleted':
        this.#remove(event.channelId, event.messageId);
        return;
      case 'channel-created':
      case 'channel-updated':
        this.channels.set(event.channel.id, event.channel);
        return;
      case 'channel-deleted':
        this.channels.delete(event.channelId);
        return;
      case 'commands-changed':
        this.#commands = event;
        return;
      case 'bot-changed':
        this.bot = event.bot;
        return;
      default:
        event satisfies never;
    }
  }

  #put(message: APIMessage): void {
    const messages = this.#messages.get(message.channel_id) ?? [];
    this.#messages.set(message.channel_id, messages);
    const at = messages.findLastIndex((other) => compareIds(other.id, message.id) <= 0);
    if (messages[at]?.id === message.id) messages[at] = message;
    else messages.splice(at + 1, 0, message);
  }

  #remove(channelId: string, messageId: string): void {
    const messages = this.#messages.get(channelId) ?? [];
    const at = messages.findIndex((message) => message.id === messageId);
    if (at >= 0) messages.splice(at, 1);
  }
}

/** Snowflakes grow with time; as texts they compare by length, then by their digits. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}
