// The middle of the page: the channel's head, its messages or posts, the composer, and the pins beside it.
import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { followChannelLinks } from './channel-links.ts';
import { mainOption } from './command-line.ts';
import { createComposer } from './composer.ts';
import { channelType } from './discord-numbers.ts';
import { byId, element } from './dom.ts';
import { createForumView } from './forum-view.ts';
import { icon } from './icons.ts';
import { invocationName, invocationsOf } from './invocations.ts';
import { createMessageList } from './message-list.ts';
import { channelName } from './names.ts';
import { drawPins } from './pins-view.ts';
import type { Session } from './session.ts';
import { channelIcon, isThread } from './sidebar.ts';
import { drawMarks, isArchived, isLocked } from './tags.ts';
import { openThreadMenu, threadItems } from './thread-menu.ts';
import { viewerMay } from './viewer-permissions.ts';

export interface ChannelView {
  /** Begins anew with the session's channel. */
  open(): void;
  /** Draws the channel with its messages, oldest first. */
  draw(messages: readonly APIMessage[]): void;
  /** Draws every message again at the next drawing. */
  forgetMessages(): void;
  focusComposer(): void;
  scrollToEnd(): void;
  closePins(): void;
}

/** `onPins` is called whenever the pins are opened. */
export function createChannelView(session: Session, onPins: () => void): ChannelView {
  const log = byId('log', HTMLElement);
  const list = createMessageList(log, byId('newest', HTMLButtonElement));
  followChannelLinks(log, session, list.jumpTo);
  const composer = createComposer(session);
  const back = byId('back', HTMLButtonElement);
  const pins = startPins(onPins);
  const forum = createForumView(byId('forum', HTMLElement));
  startThreadMenu(session);
  let parentId = '';
  back.append(icon('back'));
  back.addEventListener('click', () => session.openChannel(parentId));
  byId('skip', HTMLElement).addEventListener('click', (event) => {
    event.preventDefault();
    composer.focus();
  });
  // The composer must know its channel's name, which may arrive after the channel was opened.
  let composerIsNew = true;

  return {
    open: () => {
      list.clear();
      composerIsNew = true;
    },
    draw: (messages) => {
      const channel = session.world.channels.get(session.channelId);
      if (!channel) return;
      const isForum = channel.type === channelType.forum;
      parentId = ('parent_id' in channel && channel.parent_id) || '';
      back.hidden = !isThread(channel);
      const backWords = `Back to #${session.world.channels.get(parentId)?.name ?? ''}`;
      back.setAttribute('aria-label', backWords);
      back.title = backWords;
      drawHead(channel);
      drawThreadMenu(channel, session);
      for (const id of ['conversation', 'composer']) byId(id, HTMLElement).hidden = isForum;
      byId('forum', HTMLElement).hidden = !isForum;
      if (composerIsNew) composer.open(channel.id, `Message ${channelTitle(channel)}`);
      composerIsNew = false;
      drawClosed(channel, session);
      if (isForum) forum.draw(session);
      else list.update(session, messages, drawWelcome(channel, session));
      const pinned = messages.filter((message) => message.pinned);
      pins.draw(isForum, pinned.length);
      drawPins(byId('pins-list', HTMLElement), pinned, session, list.jumpTo);
    },
    forgetMessages: list.clear,
    focusComposer: () => {
      // On a touch screen the focus would open the keyboard.
      if (matchMedia('(pointer: fine)').matches) composer.focus();
    },
    scrollToEnd: list.scrollToEnd,
    closePins: pins.close,
  };
}

function drawHead(channel: APIChannel): void {
  const topic = 'topic' in channel ? channel.topic : undefined;
  byId('channel-name', HTMLElement).replaceChildren(
    icon(channelIcon(channel)),
    element('span', { class: 'channel-words' }, channelName(channel)),
  );
  byId('channel-topic', HTMLElement).textContent = topic ?? '';
  document.title = `${channelTitle(channel)} · Local Discord`;
}

function startThreadMenu(session: Session): void {
  const opener = byId('thread-button', HTMLButtonElement);
  opener.append(icon('dots'));
  opener.addEventListener('click', () => {
    const thread = session.world.channels.get(session.channelId);
    if (thread) openThreadMenu(threadItems(thread, session), opener);
  });
}

function drawThreadMenu(channel: APIChannel, session: Session): void {
  const hasItems = isThread(channel) && threadItems(channel, session).length > 0;
  byId('thread-button', HTMLButtonElement).hidden = !hasItems;
}

/** Says in place of, or above, the message box that a thread is locked or archived. */
function drawClosed(channel: APIChannel, session: Session): void {
  const isShut = isLocked(channel) && !viewerMay(session.world, 'ManageThreads');
  const words = isShut
    ? 'This thread is locked. Only moderators can write here.'
    : 'This thread is archived. A message takes it out of the archive.';
  const note = byId('closed', HTMLElement);
  note.textContent = isShut || isArchived(channel) ? words : '';
  byId('composer', HTMLElement).classList.toggle('shut', isShut);
}

function channelTitle(channel: APIChannel): string {
  const name = channelName(channel);
  if (channel.type === channelType.direct) return `@${name}`;
  return isThread(channel) ? `“${name}”` : `#${name}`;
}

/** The first lines of a channel; they name the first command that there is. */
function drawWelcome(channel: APIChannel, session: Session): HTMLElement {
  const welcome = element('div', { class: 'welcome' });
  if (isThread(channel)) {
    welcome.append(element('h2', {}, channel.name ?? 'Post'));
    const marks = drawMarks(channel, session.world);
    if (marks) welcome.append(marks);
    return welcome;
  }
  welcome.append(element('h2', {}, `Welcome to ${channelTitle(channel)}`));
  const [first] = invocationsOf(session.world.commandsIn(channel.id));
  if (!first) {
    welcome.append(element('p', {}, 'The bot has not registered any commands yet.'));
    return welcome;
  }
  const option = mainOption(first.options);
  const tail = option ? ` and ${/^[aeiou]/i.test(option.name) ? 'an' : 'a'} ${option.name}` : '';
  const begin = channel.type === channelType.direct ? 'Write a message, or type ' : 'Type ';
  welcome.append(
    element('p', {}, begin, element('kbd', {}, `/${invocationName(first)}`), `${tail}.`),
  );
  return welcome;
}

interface Pins {
  close(): void;
  draw(isForum: boolean, count: number): void;
}

function startPins(onOpen: () => void): Pins {
  const panel = byId('pins', HTMLElement);
  const toggle = byId('pins-button', HTMLButtonElement);
  const closeButton = byId('pins-close', HTMLButtonElement);
  const show = (isShown: boolean) => {
    panel.hidden = !isShown;
    toggle.setAttribute('aria-expanded', String(isShown));
    if (!isShown) return;
    onOpen();
    closeButton.focus();
  };
  toggle.addEventListener('click', () => show(Boolean(panel.hidden)));
  closeButton.addEventListener('click', () => {
    show(false);
    toggle.focus();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    toggle.focus();
  });
  closeButton.append(icon('close'));
  return {
    close: () => show(false),
    draw: (isForum, count) => {
      toggle.hidden = isForum;
      if (isForum) show(false);
      const words = element('span', { class: 'pins-words' }, 'Pinned messages');
      toggle.replaceChildren(icon('pin'), words, ` (${count})`);
    },
  };
}
