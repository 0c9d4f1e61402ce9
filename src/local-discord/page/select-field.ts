// A select menu as Discord draws it: a button that opens a list of options with descriptions.
import { element, setAttribute } from './dom.ts';
import { icon } from './icons.ts';
import { createListbox } from './listbox.ts';

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly isChosen?: boolean | undefined;
}

export interface SelectMenu {
  readonly label: string;
  readonly customId: string;
  readonly options: readonly SelectOption[];
  readonly min: number;
  readonly max: number;
  readonly isDisabled: boolean;
  /** Called when a choice is made: at once for one value, on closing the list for several. */
  onChoose(values: readonly string[], menu: HTMLElement): void;
}

export interface SelectField {
  readonly node: HTMLElement;
  /** The button that opens the list. */
  readonly owner: HTMLElement;
  values(): readonly string[];
}

export function createSelect(menu: SelectMenu): SelectField {
  const chosen = new Set(menu.options.filter((one) => one.isChosen).map((one) => one.value));
  let before = [...chosen].join('\n');
  const shown = element('span', { class: 'select-value' });
  const owner = element(
    'button',
    {
      type: 'button',
      class: 'select',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-label': menu.label,
      'data-custom-id': menu.customId,
      disabled: menu.isDisabled,
    },
    shown,
    icon('chevron'),
  );
  const list = createListbox(owner, menu.label);
  let moves: AbortController | undefined;
  setAttribute(list.node, 'aria-multiselectable', menu.max > 1 && 'true');
  const label = () => {
    const words = menu.options.filter((one) => chosen.has(one.value)).map((one) => one.label);
    shown.textContent = words.join(', ') || menu.label;
    shown.classList.toggle('placeholder', words.length === 0);
  };
  const close = () => {
    if (!list.isOpen) return;
    moves?.abort();
    list.close();
    const now = [...chosen].join('\n');
    if (now === before) return;
    before = now;
    menu.onChoose([...chosen], owner);
  };
  const choose = (value: string) => {
    if (menu.max === 1) {
      const isSame = chosen.has(value);
      chosen.clear();
      if (!isSame || menu.min > 0) chosen.add(value);
      // Choosing the same again still means something to a bot.
      before = '\n';
    } else if (!chosen.delete(value) && chosen.size < menu.max) chosen.add(value);
    label();
    if (menu.max === 1) close();
    else open(menu.options.findIndex((one) => one.value === value));
  };
  const firstChosen = () =>
    Math.max(
      0,
      menu.options.findIndex((one) => chosen.has(one.value)),
    );
  const open = (marked: number) => {
    list.show(
      menu.options.map((one) => ({
        title: one.label,
        detail: one.description,
        isSelected: chosen.has(one.value),
        pick: () => choose(one.value),
      })),
      marked,
    );
    placeList(list.node, owner);
    moves?.abort();
    moves = onMove(list.node, close);
  };
  owner.addEventListener('click', () => (list.isOpen ? close() : open(firstChosen())));
  owner.addEventListener('blur', close);
  owner.addEventListener('keydown', (event) => {
    if (!list.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) open(firstChosen());
    else if (event.key === 'Escape' && list.isOpen) close();
    else if (event.key === 'Tab' || !list.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  label();
  return {
    node: element('div', { class: 'select-box' }, owner, list.node),
    owner,
    values: () => [...chosen],
  };
}

/** Below its button, or above where there is more room; nothing around it cuts it off or moves. */
function placeList(list: HTMLElement, owner: HTMLElement): void {
  const gap = 4;
  const margin = 8;
  const box = owner.getBoundingClientRect();
  const roomBelow = innerHeight - box.bottom - gap - margin;
  const roomAbove = box.top - gap - margin;
  list.style.setProperty('max-height', '');
  const isAbove = roomBelow < list.offsetHeight && roomAbove > roomBelow;
  const height = Math.min(list.offsetHeight, isAbove ? roomAbove : roomBelow);
  const top = isAbove ? box.top - gap - height : box.bottom + gap;
  for (const [name, pixels] of Object.entries({ left: box.left, width: box.width, top }))
    list.style.setProperty(name, `${pixels}px`);
  list.style.setProperty('max-height', `${height}px`);
}

/** Calls back when the page moves below the list, which stays where it was opened; abort to stop. */
function onMove(list: HTMLElement, moved: () => void): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  const isOutside = ({ target }: Event) => !(target instanceof Node && list.contains(target));
  const scrolled = (event: Event) => isOutside(event) && moved();
  document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  addEventListener('resize', moved, { signal });
  return stop;
}
