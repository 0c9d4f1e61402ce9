// The menu of a message: the apps' commands for it, opened by button, right click or keyboard.
import type { APIMessage } from 'discord-api-types/v10';
import { commandType } from './discord-numbers.ts';
import { button, byId, element } from './dom.ts';
import type { Session } from './session.ts';
import { showNote } from './toasts.ts';

/** Opens the menu at the pointer, or at the button; the focus goes back to `opener` when it closes. */
export function openAppsMenu(
  message: APIMessage,
  session: Session,
  opener: HTMLElement,
  at?: { readonly x: number; readonly y: number },
): void {
  for (const other of document.querySelectorAll('.menu')) other.remove();
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': 'Apps' });
  const close = (isFocusBack: boolean) => {
    menu.remove();
    opener.removeAttribute('aria-expanded');
    document.removeEventListener('pointerdown', closeOutside);
    if (isFocusBack) opener.focus();
  };
  const closeOutside = (event: Event) => {
    if (!(event.target instanceof Node && menu.contains(event.target))) close(false);
  };
  const add = (words: string, run: () => void) =>
    menu.append(
      button({ role: 'menuitem', class: 'menu-item', tabindex: -1 }, words, () => {
        close(true);
        run();
      }),
    );

  const commands = session.world.commands.filter(({ type }) => type === commandType.message);
  for (const command of commands) add(command.name, () => run(command.id, message, session));
  add('Copy text', () => copyText(message));
  if (message.author.id === session.world.viewer.user.id) {
    add('Delete message', () => session.act({ type: 'delete-message', messageId: message.id }));
  }
  menu.addEventListener('keydown', (event) => moveInMenu(event, menu, close));
  document.addEventListener('pointerdown', closeOutside);
  byId('main', HTMLElement).append(menu);
  opener.setAttribute('aria-expanded', 'true');
  place(menu, at ?? belowOf(opener));
  items(menu)[0]?.focus();
}

function run(commandId: string, message: APIMessage, session: Session): void {
  session.act({
    type: 'run-command',
    channelId: message.channel_id,
    commandId,
    options: [],
    targetId: message.id,
  });
}

async function copyText(message: APIMessage): Promise<void> {
  const article = document.querySelector(`[data-message-id="${CSS.escape(message.id)}"]`);
  const body = article?.querySelector('.message-body');
  await navigator.clipboard.writeText(body instanceof HTMLElement ? body.innerText : '');
  showNote('Copied.');
}

function moveInMenu(
  event: KeyboardEvent,
  menu: HTMLElement,
  close: (isFocusBack: boolean) => void,
): void {
  const all = items(menu);
  const at = all.findIndex((item) => item.matches(':focus'));
  if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
  else if (event.key === 'ArrowUp') all.at(at - 1)?.focus();
  else if (event.key === 'Home') all[0]?.focus();
  else if (event.key === 'End') all.at(-1)?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close(true);
  else return;
  event.preventDefault();
}

function items(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

function belowOf(opener: HTMLElement): { readonly x: number; readonly y: number } {
  const box = opener.getBoundingClientRect();
  const isMessage = opener.matches('article');
  return { x: isMessage ? box.left + 48 : box.left, y: isMessage ? box.top + 24 : box.bottom + 4 };
}

function place(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const margin = 8;
  const left = Math.min(x, innerWidth - menu.offsetWidth - margin);
  const top = Math.min(y, innerHeight - menu.offsetHeight - margin);
  menu.style.setProperty('left', `${Math.max(margin, left)}px`);
  menu.style.setProperty('top', `${Math.max(margin, top)}px`);
}
