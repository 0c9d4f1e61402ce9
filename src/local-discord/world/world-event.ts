// What can happen in the local Discord; the gateway and the page each tell their side of it.

import type {
  APIApplicationCommand,
  APIChannel,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIThreadChannel,
} from 'discord-api-types/v10';
import type { Interaction } from './interactions.ts';
import type { StoredMessage } from './world.ts';

export type WorldEvent =
  | { readonly type: 'message-created'; readonly stored: StoredMessage }
  | { readonly type: 'message-updated'; readonly stored: StoredMessage }
  | { readonly type: 'message-deleted'; readonly stored: StoredMessage }
  | { readonly type: 'pins-changed'; readonly channelId: string; readonly lastPin: string | null }
  | { readonly type: 'channel-updated'; readonly channel: APIChannel }
  | { readonly type: 'thread-created'; readonly thread: APIThreadChannel }
  | { readonly type: 'thread-updated'; readonly thread: APIThreadChannel }
  | { readonly type: 'thread-deleted'; readonly thread: APIThreadChannel }
  | { readonly type: 'role-updated'; readonly role: APIRole }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'commands-changed'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly type: 'bot-changed'; readonly connected: boolean }
  | { readonly type: 'interaction-created'; readonly interaction: Interaction }
  | {
      readonly type: 'modal-opened';
      readonly interaction: Interaction;
      readonly modal: APIModalInteractionResponseCallbackData;
    };
