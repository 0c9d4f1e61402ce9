// Shows the pinned messages of a channel beside the conversation.
import type { APIMessage } from 'discord-api-types/v10';
import { drawAvatar } from './avatar.ts';
import { longDay } from './clock.ts';
import { button, element } from './dom.ts';
import { keepFocus } from './keep-focus.ts';
import { excerpt } from './message-text.ts';
import { authorName } from './names.ts';
import type { Session } from './session.ts';

/** Draws the pinned ones of `messages`, newest first; "Jump" leads to one in the list. */
export function drawPins(
  place: HTMLElement,
  messages: readonly APIMessage[],
  session: Session,
  jump: (messageId: string) => void,
): void {
  const items = messages.map((message) => {
    const name = authorName(session.world, message);
    return element(
      'li',
      { class: 'pin' },
      element(
        'p',
        { class: 'pin-head' },
        drawAvatar(message.author.id, name, message.author.bot ?? false),
        element(
          'span',
          {},
          element('strong', {}, name),
          element('span', { class: 'subtext' }, longDay(message.timestamp)),
        ),
      ),
      element('p', {}, excerpt(message, session.world, 280)),
      button(
        {
          class: 'action secondary',
          'aria-label': `Jump to the message from ${name}`,
          'data-key': message.id,
        },
        'Jump',
        () => jump(message.id),
      ),
    );
  });
  const list =
    items.length === 0
      ? element('p', { class: 'quiet' }, 'Nothing is pinned here yet.')
      : element('ul', {}, ...items.reverse());
  keepFocus(place, () => place.replaceChildren(list));
}
