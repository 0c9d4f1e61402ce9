// Shows the guild's channels, who one is on this page, and whether the bot is there.
import type { APIChannel, APIUser } from 'discord-api-types/v10';
import type { Viewer } from '../page-protocol.ts';
import { drawAvatar } from './avatar.ts';
import { channelType } from './discord-numbers.ts';
import { button, byId, element, unseen } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { channelName, userName, viewerName, viewerRole } from './names.ts';
import type { Session } from './session.ts';
import { compareIds, type World } from './world.ts';

export interface SidebarState {
  readonly unread: ReadonlySet<string>;
  readonly isOpen: boolean;
  becomeViewer(viewerId: string): void;
}

export function drawSidebar(session: Session, state: SidebarState): void {
  const { world } = session;
  byId('guild-name', HTMLElement).textContent = world.guild.name;
  drawChannels(byId('channels', HTMLElement), session, state);
  drawPeople(byId('people', HTMLElement), world, state);
  drawBotState(byId('bot-state', HTMLElement), world, state.isOpen);
}

export function channelIcon(channel: APIChannel): IconName {
  if (channel.type === channelType.forum) return 'forum';
  if (channel.type === channelType.direct) return 'at';
  return isThread(channel) ? 'thread' : 'hash';
}

export function isThread(channel: APIChannel): boolean {
  const threads: readonly number[] = [
    channelType.announcementThread,
    channelType.publicThread,
    channelType.privateThread,
  ];
  return threads.includes(channel.type);
}

/** Channels by position, each followed by its threads, newest first (no more than a few for a forum); then the direct messages. */
function drawChannels(place: HTMLElement, session: Session, state: SidebarState): void {
  const all = [...session.world.channels.values()];
  const threads = all.filter(isThread).sort((a, b) => compareIds(b.id, a.id));
  const direct = all.filter(isDirect);
  const tops = all.filter((one) => !isThread(one) && !isDirect(one)).sort(byPosition);
  const rows = tops.flatMap((channel) => [
    channel,
    ...threads
      .filter((thread) => 'parent_id' in thread && thread.parent_id === channel.id)
      .slice(0, 8),
  ]);
  const focusedId = place.querySelector<HTMLElement>(':focus')?.dataset.channelId;
  const items = [...rows, ...direct].map((channel) => drawChannel(channel, session, state));
  const { bot } = session.world;
  if (bot && direct.length === 0) items.push(drawUnopened(bot, session));
  place.replaceChildren(...items);
  if (focusedId) place.querySelector<HTMLElement>(`[data-channel-id="${focusedId}"]`)?.focus();
}

/** The way to direct messages with the bot that nobody has opened yet. */
function drawUnopened(bot: APIUser, session: Session): HTMLElement {
  const open = button(
    { class: 'channel' },
    [icon('at'), element('span', { class: 'channel-words' }, userName(bot)), directWords()],
    async () => {
      const { channelId } = await session.act({ type: 'open-direct-messages' });
      if (channelId) session.openChannel(channelId);
    },
  );
  return element('li', {}, open);
}

function directWords(): HTMLElement {
  return unseen('(direct messages)');
}

function isDirect(channel: APIChannel): boolean {
  return channel.type === channelType.direct;
}

function drawChannel(channel: APIChannel, session: Session, state: SidebarState): HTMLElement {
  const isCurrent = channel.id === session.channelId;
  const isUnread = state.unread.has(channel.id) && !isCurrent;
  const open = button(
    {
      class: isUnread ? 'channel unread' : 'channel',
      'aria-current': isCurrent ? 'page' : undefined,
      'data-channel-id': channel.id,
    },
    [
      icon(channelIcon(channel)),
      element('span', { class: 'channel-words' }, channelName(channel)),
      isDirect(channel) && directWords(),
      isUnread && unseen('(unread)'),
    ],
    () => session.openChannel(channel.id),
  );
  return element('li', { class: isThread(channel) ? 'thread' : undefined }, open);
}

function drawPeople(place: HTMLElement, world: World, state: SidebarState): void {
  const choices = world.viewers.map((viewer) => drawPerson(viewer, world, state));
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(element('legend', {}, 'You are'), ...choices);
  if (hadFocus) place.querySelector<HTMLElement>('input:checked')?.focus();
}

function drawPerson(viewer: Viewer, world: World, state: SidebarState): HTMLElement {
  const name = viewerName(viewer);
  const input = element('input', {
    type: 'radio',
    name: 'viewer',
    value: viewer.user.id,
    checked: viewer.user.id === world.viewer.user.id,
  });
  input.addEventListener('change', () => state.becomeViewer(viewer.user.id));
  return element(
    'label',
    { class: 'person' },
    input,
    drawAvatar(viewer.user.id, name, false),
    element(
      'span',
      { class: 'person-words' },
      element('span', { class: 'person-name' }, name),
      ' ',
      element('span', { class: 'subtext' }, viewerRole(world, viewer)),
    ),
  );
}

function drawBotState(place: HTMLElement, world: World, isOpen: boolean): void {
  const isThere = isOpen && world.bot !== null;
  place.classList.toggle('present', isThere);
  const name = world.bot ? userName(world.bot) : 'The bot';
  place.textContent = isThere ? `${name} is connected` : `${name} is not connected`;
}

function byPosition(a: APIChannel, b: APIChannel): number {
  const place = (channel: APIChannel) => ('position' in channel ? channel.position : 0);
  return place(a) - place(b) || compareIds(a.id, b.id);
}
