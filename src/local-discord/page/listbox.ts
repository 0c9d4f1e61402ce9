// A list of suggestions below or above a field: the list half of ARIA's combobox pattern.
import { element, freshId, setAttribute } from './dom.ts';

export interface ListboxItem {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly isSelected?: boolean;
  pick(): void;
}

export interface Listbox {
  readonly node: HTMLElement;
  readonly isOpen: boolean;
  /** Shows the items; Enter picks the marked one, -1 marks none. An empty list closes. */
  show(items: readonly ListboxItem[], marked: number): void;
  close(): void;
  /** Does what a key means here, such as an arrow, Enter, Tab or Escape; false when it means nothing. */
  press(key: string): boolean;
}

/** A listbox for a field, which keeps the focus and is told of the marked option by its ARIA attributes. */
export function createListbox(owner: HTMLElement, label: string): Listbox {
  const node = element('div', {
    id: freshId('list'),
    class: 'listbox',
    role: 'listbox',
    'aria-label': label,
    // A long list scrolls, and must be reachable with the keyboard to be scrolled.
    tabindex: '0',
    hidden: true,
  });
  let items: readonly ListboxItem[] = [];
  let marked = -1;

  const mark = (index: number) => {
    marked = index;
    for (const [at, option] of [...node.children].entries()) {
      option.classList.toggle('marked', at === index);
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    setAttribute(owner, 'aria-activedescendant', node.children[index]?.id);
  };
  const setOpen = (isOpen: boolean) => {
    node.hidden = !isOpen;
    if (owner.getAttribute('role') === 'combobox') {
      owner.setAttribute('aria-expanded', String(isOpen));
    }
    setAttribute(owner, 'aria-controls', isOpen && node.id);
  };
  const pickMarked = () => {
    const item = items[marked];
    item?.pick();
    return item !== undefined;
  };
  /** Where nothing is typed, Home, End and letters lead to an option. */
  const jump = (key: string) => {
    const starts = (at: number) => items[at]?.title.toLowerCase().startsWith(key.toLowerCase());
    const inTurn = items.map((_, at) => (marked + 1 + at) % items.length);
    if (key === 'Home') mark(0);
    else if (key === 'End') mark(items.length - 1);
    else if (key.length === 1 && key !== ' ') mark(inTurn.find(starts) ?? marked);
    else return false;
    return true;
  };
  const listbox: Listbox = {
    node,
    get isOpen() {
      return !node.hidden;
    },
    show: (shown, at) => {
      items = shown;
      node.replaceChildren(...shown.map((item) => drawOption(item)));
      setOpen(shown.length > 0);
      mark(Math.min(at, shown.length - 1));
    },
    close: () => {
      items = [];
      node.replaceChildren();
      setOpen(false);
      mark(-1);
    },
    press: (key) => {
      if (node.hidden) return false;
      if (key === 'ArrowDown') mark((marked + 1) % items.length);
      else if (key === 'ArrowUp') mark((Math.max(marked, 0) + items.length - 1) % items.length);
      else if (key === 'Escape') listbox.close();
      else if (key === 'Enter' || key === 'Tab') return pickMarked();
      else if (owner instanceof HTMLButtonElement) return jump(key);
      else return false;
      return true;
    },
  };
  setOpen(false);
  return listbox;
}

function drawOption(item: ListboxItem): HTMLElement {
  const option = element(
    'div',
    {
      id: freshId('option'),
      class: 'option',
      role: 'option',
      'aria-selected': String(item.isSelected ?? false),
    },
    element('span', { class: 'option-title' }, item.title),
    item.detail && element('span', { class: 'option-detail' }, item.detail),
  );
  // Before the field would lose the focus, and with it the list.
  option.addEventListener('pointerdown', (event) => event.preventDefault());
  option.addEventListener('click', () => item.pick());
  return option;
}
