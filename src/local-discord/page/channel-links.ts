// Links to a channel or a message: those of this Discord lead there on the page, and not out of it.
import type { Session } from './session.ts';

/** "https://discord.com/channels/SERVER/CHANNEL/MESSAGE", as Discord's own "Copy link" writes it. */
const ADDRESS = /^https:\/\/discord\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?\/?$/;

/** @param jumpTo shows a message of the channel that is open */
export function followChannelLinks(
  within: HTMLElement,
  session: Session,
  jumpTo: (messageId: string) => void,
): void {
  within.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const [, channelId, messageId] = ADDRESS.exec(link?.getAttribute('href') ?? '') ?? [];
    if (channelId === undefined || !session.world.channels.has(channelId)) return;
    event.preventDefault();
    session.openChannel(channelId);
    if (messageId !== undefined) jumpTo(messageId);
  });
}
