// Draws one message: who, when, what, and what can be done with it.
import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { openAppsMenu } from './apps-menu.ts';
import { drawAvatar } from './avatar.ts';
import { fullMoment, shortTime } from './clock.ts';
import { drawComponents } from './component-view.ts';
import { commandType, messageFlag, messageType } from './discord-numbers.ts';
import { button, element } from './dom.ts';
import { drawEmbed } from './embed-view.ts';
import { drawFile } from './file-view.ts';
import { icon } from './icons.ts';
import { renderMarkdown } from './markdown-dom.ts';
import { excerpt } from './message-text.ts';
import { authorName, mentionNameIn, userName } from './names.ts';
import type { Session } from './session.ts';

/** An article named "Message from NAME, TIME". */
export function drawMessage(message: APIMessage, session: Session): HTMLElement {
  const name = authorName(session.world, message);
  const systemWords = systemWordsOf(message, name);
  const article = element(
    'article',
    {
      class: 'message',
      tabindex: -1,
      'aria-label': `Message from ${name}, ${shortTime(message.timestamp)}`,
      'data-message-id': message.id,
    },
    drawOrigin(message, session),
    drawAvatar(message.author.id, name, message.author.bot ?? false),
    element(
      'div',
      { class: 'message-main' },
      drawHead(message, name),
      systemWords
        ? element('p', { class: 'system-words' }, systemWords)
        : drawBody(message, session),
      isEphemeral(message) && drawEphemeralNote(message, session),
    ),
  );
  article.classList.toggle('ephemeral', isEphemeral(message));
  if (!systemWords && !isLoading(message) && !isEphemeral(message))
    addAppsMenu(article, message, session);
  return article;
}

/** Whether a message may stand under its predecessor without repeating who wrote it. */
export function continues(message: APIMessage, previous: APIMessage | undefined): boolean {
  const sevenMinutesMs = 420_000;
  return (
    previous !== undefined &&
    previous.author.id === message.author.id &&
    !message.interaction_metadata &&
    !message.interaction &&
    !message.referenced_message &&
    message.type === messageType.plain &&
    previous.type === messageType.plain &&
    Date.parse(message.timestamp) - Date.parse(previous.timestamp) < sevenMinutesMs
  );
}

function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & messageFlag.ephemeral) !== 0;
}

function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & messageFlag.loading) !== 0;
}

/** Above the message: the command it answers, or the message it replies to. */
function drawOrigin(message: APIMessage, session: Session): HTMLElement | null {
  const { world } = session;
  const replied =
    message.referenced_message ??
    world.message(message.channel_id, message.message_reference?.message_id ?? '');
  const user = message.interaction_metadata?.user ?? message.interaction?.user;
  if (user && !replied) {
    const name = commandName(message);
    const isSlash = world
      .commandsIn(message.channel_id)
      .some(
        (command) => command.type === commandType.chatInput && command.name === name?.split(' ')[0],
      );
    return element(
      'p',
      { class: 'origin' },
      icon('reply'),
      element('strong', {}, userName(user)),
      ' used ',
      name ? element('span', { class: 'mention' }, isSlash ? `/${name}` : name) : 'a command',
    );
  }
  if (!replied) return null;
  return element(
    'p',
    { class: 'origin' },
    icon('reply'),
    'replying to ',
    element('strong', {}, authorName(world, replied)),
    element('span', { class: 'origin-excerpt' }, excerpt(replied, world, 90)),
  );
}

/** Discord names the command in `interaction`, and undocumented in `interaction_metadata`. */
function commandName(message: APIMessage): string | undefined {
  if (message.interaction?.name) return message.interaction.name;
  const metadata: object = message.interaction_metadata ?? {};
  return 'name' in metadata && typeof metadata.name === 'string' ? metadata.name : undefined;
}

function drawHead(message: APIMessage, name: string): HTMLElement {
  const date = new Date(message.timestamp);
  return element(
    'div',
    { class: 'message-head' },
    element('span', { class: 'author' }, name),
    message.author.bot && element('span', { class: 'badge' }, 'BOT'),
    element(
      'time',
      { class: 'moment', datetime: message.timestamp, title: fullMoment(date) },
      shortTime(message.timestamp),
    ),
    message.pinned && element('span', { class: 'pinned-mark' }, icon('pin'), 'pinned'),
  );
}

function systemWordsOf(message: APIMessage, name: string): string | undefined {
  if (message.type === messageType.pinned) return `${name} pinned a message to this channel.`;
  if (message.type === messageType.threadCreated) return `${name} began a thread.`;
  return undefined;
}

function drawBody(message: APIMessage, session: Session): HTMLElement {
  const { world } = session;
  const mentionName = mentionNameIn(world);
  const body = element('div', { class: 'message-body' });
  if (isLoading(message)) {
    const dots = element('span', { class: 'thinking-dots', 'aria-hidden': 'true' });
    dots.append(element('i'), element('i'), element('i'));
    const words = `${authorName(world, message)} is thinking…`;
    body.append(element('p', { class: 'thinking' }, dots, words));
    return body;
  }
  if (message.content !== '') body.append(renderMarkdown(message.content, mentionName));
  body.append(...message.embeds.map((embed) => drawEmbed(embed, mentionName)));
  // With Components V2 a file is shown where its component stands, or not at all.
  if (((message.flags ?? 0) & messageFlag.componentsV2) === 0)
    body.append(...message.attachments.map(drawFile));
  const press = async (customId: string, values?: readonly string[]) => {
    const base = { type: 'press', messageId: message.id, customId } as const;
    await session.act(values ? { ...base, values } : base);
  };
  body.append(...drawComponents(message.components ?? [], { world, mentionName, press }));
  if (message.thread) body.append(drawThreadLink(message.thread, session));
  if (message.edited_timestamp) body.append(element('span', { class: 'edited' }, '(edited)'));
  return body;
}

function drawThreadLink({ id, name }: APIChannel, session: Session): HTMLElement {
  const title = session.world.channels.get(id)?.name ?? name;
  const words = ['Thread: ', element('strong', {}, title)];
  return button({ class: 'thread-link' }, [icon('thread'), ...words], () =>
    session.openChannel(id),
  );
}

function drawEphemeralNote(message: APIMessage, session: Session): HTMLElement {
  return element(
    'p',
    { class: 'ephemeral-note' },
    icon('eye'),
    'Only you can see this · ',
    button({ class: 'text-button' }, 'Dismiss message', () => session.dismiss(message.id)),
  );
}

function addAppsMenu(article: HTMLElement, message: APIMessage, session: Session): void {
  const opener = button(
    { class: 'apps-button', 'aria-haspopup': 'menu', 'aria-label': 'Apps for this message' },
    [icon('dots'), 'Apps'],
    () => openAppsMenu(message, session, opener),
  );
  article.append(opener);
  article.addEventListener('contextmenu', (event) => {
    // Links keep the browser's own menu, and so does selected text, which one may want to copy.
    const target = event.target instanceof Element ? event.target : article;
    if (target.closest('a') || getSelection()?.toString()) return;
    event.preventDefault();
    openAppsMenu(message, session, article, { x: event.clientX, y: event.clientY });
  });
  article.addEventListener('keydown', (event) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isMenuKey || event.target !== article) return;
    event.preventDefault();
    openAppsMenu(message, session, article);
  });
}
