// A menu by ARIA's pattern: opened by a button, a right click or the keyboard; arrows lead through it.
import { button, byId, element } from './dom.ts';

export interface MenuItem {
  readonly words: string;
  /** Set apart from what stands before it. */
  readonly isApart?: boolean;
  run(): void;
}

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** Opens the menu at the place, or below its opener; the focus goes back to `opener` when it closes. */
export function openMenu(
  label: string,
  menuItems: readonly MenuItem[],
  opener: HTMLElement,
  at?: MenuPlace,
): void {
  for (const other of document.querySelectorAll('.menu')) other.remove();
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const close = (isFocusBack: boolean) => {
    menu.remove();
    opener.removeAttribute('aria-expanded');
    document.removeEventListener('pointerdown', closeOutside);
    if (isFocusBack) opener.focus();
  };
  const closeOutside = (event: Event) => {
    if (!(event.target instanceof Node && menu.contains(event.target))) close(false);
  };
  for (const { words, isApart, run } of menuItems) {
    if (isApart && menu.childElementCount > 0) menu.append(element('div', { role: 'separator' }));
    const attributes = { role: 'menuitem', class: 'menu-item', tabindex: -1 };
    const press = () => {
      close(true);
      run();
    };
    menu.append(button(attributes, words, press));
  }
  menu.addEventListener('keydown', (event) => moveInMenu(event, menu, close));
  document.addEventListener('pointerdown', closeOutside);
  byId('main', HTMLElement).append(menu);
  opener.setAttribute('aria-expanded', 'true');
  place(menu, at ?? belowOf(opener));
  items(menu)[0]?.focus();
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

function belowOf(opener: HTMLElement): MenuPlace {
  const box = opener.getBoundingClientRect();
  const isMessage = opener.matches('article');
  return { x: isMessage ? box.left + 48 : box.left, y: isMessage ? box.top + 24 : box.bottom + 4 };
}

function place(menu: HTMLElement, { x, y }: MenuPlace): void {
  const margin = 8;
  const left = Math.min(x, innerWidth - menu.offsetWidth - margin);
  const top = Math.min(y, innerHeight - menu.offsetHeight - margin);
  menu.style.setProperty('left', `${Math.max(margin, left)}px`);
  menu.style.setProperty('top', `${Math.max(margin, top)}px`);
}
