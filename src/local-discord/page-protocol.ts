// What the page and the local Discord say to each other over one WebSocket (`/page/socket?viewer=ID`).
// Messages, channels, users and commands have the shapes of Discord's own API.

import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIGuildMember,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';
import type { DeveloperAction } from './developer-protocol.ts';

/** A person to be on the page: the member, the moderator or the administrator. */
export interface Viewer {
  readonly user: APIUser;
  readonly member: APIGuildMember;
  /** What they may do in the whole guild, as Discord's decimal bit field. */
  readonly permissions: string;
}

/** Everything the page needs to draw itself, as this viewer may see it. Sent first after connecting. */
export interface Snapshot {
  readonly viewer: Viewer;
  readonly viewers: readonly Viewer[];
  readonly guild: {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly APIRole[];
  };
  /**
   * Text and forum channels, threads (a forum post is a thread whose `parent_id` is the forum), and the direct messages
   * with the bot once they are opened.
   */
  readonly channels: readonly APIChannel[];
  /** Oldest first, ephemeral ones only where this viewer is their addressee. */
  readonly messages: readonly APIMessage[];
  /** Those that this viewer may use in the guild. */
  readonly commands: readonly APIApplicationCommand[];
  /** Those that there are in direct messages with the bot. */
  readonly directCommands: readonly APIApplicationCommand[];
  /** The bot while it is connected to the gateway, else null. */
  readonly bot: APIUser | null;
}

/** A file that was chosen; any bytes arrive unharmed. */
export interface Upload {
  readonly name: string;
  /** Its bytes in base64. */
  readonly base64: string;
}

/** One option of a command as typed by the viewer. */
export interface TypedOption {
  readonly name: string;
  /** Discord's ApplicationCommandOptionType. */
  readonly type: number;
  readonly value?: string | number | boolean;
  /** The file that was chosen, for an attachment; `value` is its name. */
  readonly file?: Upload;
  /** Set on the option being typed, in an autocomplete. */
  readonly focused?: boolean;
  /** Set on subcommands and subcommand groups instead of `value`. */
  readonly options?: readonly TypedOption[];
}

/** A field of a modal as it was filled in. */
export interface FilledField {
  readonly customId: string;
  readonly values: readonly string[];
  /** The files that were chosen, for a file upload, which has no `values`. */
  readonly files?: readonly Upload[];
}

export type PageAction =
  /** With the bot; the reply names the channel. */
  | { readonly type: 'open-direct-messages' }
  | { readonly type: 'send-message'; readonly channelId: string; readonly content: string }
  | {
      readonly type: 'create-post';
      readonly channelId: string;
      readonly title: string;
      readonly content: string;
      /** Ids of the forum's tags. */
      readonly tags?: readonly string[];
    }
  | { readonly type: 'delete-message'; readonly messageId: string }
  | { readonly type: 'pin-message'; readonly messageId: string; readonly isPinned: boolean }
  | {
      /** From a message of a text channel. */
      readonly type: 'create-thread';
      readonly messageId: string;
      readonly title: string;
    }
  | {
      /** What is not stated stays. */
      readonly type: 'edit-thread';
      readonly channelId: string;
      readonly title?: string;
      readonly tags?: readonly string[];
      readonly isArchived?: boolean;
      readonly isLocked?: boolean;
    }
  | { readonly type: 'delete-thread'; readonly channelId: string }
  | {
      readonly type: 'run-command';
      readonly channelId: string;
      readonly commandId: string;
      readonly options: readonly TypedOption[];
      /** The message or user that a context-menu command was used on. */
      readonly targetId?: string;
    }
  | {
      readonly type: 'autocomplete';
      readonly channelId: string;
      readonly commandId: string;
      readonly options: readonly TypedOption[];
    }
  | {
      readonly type: 'press';
      readonly messageId: string;
      readonly customId: string;
      /** Chosen values, for a select menu. */
      readonly values?: readonly string[];
    }
  | {
      readonly type: 'submit-modal';
      /** The id of the interaction that opened the modal. */
      readonly interactionId: string;
      readonly fields: readonly FilledField[];
    };

/** Page to server. Every request is answered once, by its `request` number. */
export interface PageRequest {
  readonly request: number;
  readonly action: PageAction | DeveloperAction;
}

/** What a request gave: choices for an autocomplete, else nothing. */
export interface PageReply {
  readonly request: number;
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  /** The message that a `send-message` made. */
  readonly messageId?: string;
  /** The thread that a `create-post` or `create-thread` made, or the channel that was opened. */
  readonly channelId?: string;
  /** The interaction that a command, a press or a modal started. */
  readonly interactionId?: string;
  /** The modal that the bot answered with (sent as a `modal-opened` event, too). */
  readonly modal?: APIModalInteractionResponseCallbackData;
  /** A sentence for the viewer ("This interaction failed: …"). */
  readonly error?: string;
}

export type PageEvent =
  | { readonly event: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly event: 'message-created'; readonly message: APIMessage }
  | { readonly event: 'message-updated'; readonly message: APIMessage }
  | { readonly event: 'message-deleted'; readonly messageId: string; readonly channelId: string }
  | { readonly event: 'channel-created'; readonly channel: APIChannel }
  | { readonly event: 'channel-updated'; readonly channel: APIChannel }
  | { readonly event: 'channel-deleted'; readonly channelId: string }
  | ({ readonly event: 'commands-changed' } & Pick<Snapshot, 'commands' | 'directCommands'>)
  | { readonly event: 'bot-changed'; readonly bot: APIUser | null }
  | {
      readonly event: 'modal-opened';
      readonly interactionId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    };
