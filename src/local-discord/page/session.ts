// What every part of the page may ask of the whole.
import type { DeveloperAction } from '../developer-protocol.ts';
import type { PageAction, PageReply } from '../page-protocol.ts';
import type { World } from './world.ts';

export interface Session {
  readonly world: World;
  /** The channel or thread that is shown. */
  readonly channelId: string;
  /** Sends an action; an error is also shown to the person, unless the caller shows it itself. */
  act(
    action: PageAction | DeveloperAction,
    options?: { readonly isQuiet?: boolean },
  ): Promise<PageReply>;
  openChannel(channelId: string): void;
  /** Hides a message that only this person can see, on this page. */
  dismiss(messageId: string): void;
}
