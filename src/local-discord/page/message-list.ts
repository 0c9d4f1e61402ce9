// Keeps the list of a channel's messages on the page in step with the world.
import type { APIMessage } from 'discord-api-types/v10';
import { longDay } from './clock.ts';
import { button, element } from './dom.ts';
import { icon } from './icons.ts';
import { continues, drawMessage } from './message-view.ts';
import type { Session } from './session.ts';

export interface MessageList {
  /** Draws what changed since the last time; a message object that is the same is left alone. */
  update(session: Session, messages: readonly APIMessage[], welcome: HTMLElement): void;
  /** Forgets everything: the next update is another channel's. */
  clear(): void;
  jumpTo(messageId: string): void;
  scrollToEnd(): void;
}

interface Drawn {
  readonly message: APIMessage;
  readonly node: HTMLElement;
}

/** More are drawn on request: a long channel stays quick. */
const pageSize = 200;

/** `newest` is shown while the list's end is out of sight. */
export function createMessageList(log: HTMLElement, newest: HTMLElement): MessageList {
  const drawn = new Map<string, Drawn>();
  newest.append(icon('down'));
  let shown = pageSize;
  let isFirst = true;
  const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const scrollToEnd = () => log.scrollTo({ top: log.scrollHeight });

  const list: MessageList = {
    update: (session, messages, welcome) => {
      const follow = isFirst || isAtEnd();
      // A whole channel at once is not news to be read aloud.
      log.setAttribute('aria-live', isFirst ? 'off' : 'polite');
      const visible = messages.slice(-shown);
      const rows: Node[] = [welcome];
      if (visible.length < messages.length) {
        const more = () => {
          shown += pageSize;
          list.update(session, messages, welcome);
        };
        rows.push(button({ class: 'action earlier' }, 'Show earlier messages', more));
      }
      for (const [index, message] of visible.entries()) {
        const previous = visible[index - 1];
        if (!isSameDay(previous, message)) rows.push(drawDay(message.timestamp));
        const node = drawOnce(drawn, message, session);
        const isContinued = continues(message, previous) && isSameDay(previous, message);
        node.classList.toggle('continued', isContinued);
        rows.push(node);
      }
      forgetOthers(drawn, visible);
      replaceRows(log, rows);
      makeOneReachable(log);
      if (follow) scrollToEnd();
      newest.hidden = isAtEnd();
      if (isFirst) requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
      isFirst = false;
    },
    clear: () => {
      drawn.clear();
      log.replaceChildren();
      shown = pageSize;
      isFirst = true;
    },
    jumpTo: (messageId) => {
      const node = drawn.get(messageId)?.node;
      node?.scrollIntoView({ block: 'center' });
      node?.focus();
    },
    scrollToEnd,
  };
  let wasAtEnd = true;
  let size = '';
  const sizeNow = () => `${log.clientWidth} ${log.clientHeight}`;
  log.addEventListener('scroll', () => {
    // Another size moves the end away before anybody has scrolled.
    if (size === sizeNow()) wasAtEnd = isAtEnd();
    newest.hidden = isAtEnd();
  });
  // The composer grows with what is typed, a panel opens, a picture comes: the newest message stays in sight.
  const follow = () => {
    size = sizeNow();
    if (wasAtEnd) scrollToEnd();
  };
  new ResizeObserver(follow).observe(log);
  // Only then is a picture there, or the words in the place of a broken one.
  const followSoon = () => requestAnimationFrame(follow);
  for (const ending of ['load', 'error'])
    log.addEventListener(ending, followSoon, { capture: true });
  log.addEventListener('keydown', (event) => moveBetweenMessages(event, log));
  newest.addEventListener('click', scrollToEnd);
  return list;
}

/** The same node for the same message; for a changed one a new node, with the focus kept where it was. */
function drawOnce(drawn: Map<string, Drawn>, message: APIMessage, session: Session): HTMLElement {
  const old = drawn.get(message.id);
  if (old?.message === message) return old.node;
  const node = drawMessage(message, session);
  drawn.set(message.id, { message, node });
  if (!old) return node;
  const focused = old.node.contains(document.activeElement) ? document.activeElement : null;
  old.node.replaceWith(node);
  if (focused instanceof HTMLElement) {
    const { customId } = focused.dataset;
    const again =
      customId === undefined
        ? null
        : node.querySelector<HTMLElement>(`[data-custom-id="${CSS.escape(customId)}"]`);
    (again ?? node).focus();
  }
  return node;
}

/** Moves only what is not in its place: a node that is taken out and put back loses its focus. */
function replaceRows(log: HTMLElement, rows: readonly Node[]): void {
  const wanted = new Set(rows);
  for (const child of [...log.childNodes]) if (!wanted.has(child)) child.remove();
  let place = log.firstChild;
  for (const row of rows) {
    if (row === place) place = place.nextSibling;
    else log.insertBefore(row, place);
  }
}

function forgetOthers(drawn: Map<string, Drawn>, visible: readonly APIMessage[]): void {
  const ids = new Set(visible.map((message) => message.id));
  for (const id of drawn.keys()) if (!ids.has(id)) drawn.delete(id);
}

/** One message is in the tab order; arrow keys lead to the others. */
function makeOneReachable(log: HTMLElement): void {
  const articles = [...log.querySelectorAll<HTMLElement>('article')];
  if (articles.some((article) => article.tabIndex === 0)) return;
  const last = articles.at(-1);
  if (last) last.tabIndex = 0;
}

function moveBetweenMessages(event: KeyboardEvent, log: HTMLElement): void {
  const from = event.target;
  if (!(from instanceof HTMLElement) || !from.matches('article')) return;
  const articles = [...log.querySelectorAll<HTMLElement>('article')];
  const at = articles.indexOf(from);
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    Home: 0,
    End: articles.length - 1,
  };
  const to = articles[steps[event.key] ?? -1];
  if (!to) return;
  event.preventDefault();
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

function isSameDay(previous: APIMessage | undefined, message: APIMessage): boolean {
  return previous !== undefined && longDay(previous.timestamp) === longDay(message.timestamp);
}

function drawDay(timestamp: string): HTMLElement {
  return element('div', { class: 'day' }, element('span', {}, longDay(timestamp)));
}
