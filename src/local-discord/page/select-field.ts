// A select menu as Discord draws it: a button that opens a list of options with descriptions.
import { element } from './dom.ts';
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
  const label = () => {
    const words = menu.options.filter((one) => chosen.has(one.value)).map((one) => one.label);
    shown.textContent = words.join(', ') || menu.label;
    shown.classList.toggle('placeholder', words.length === 0);
  };
  const close = () => {
    if (!list.isOpen) return;
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
    else open();
  };
  const open = () =>
    list.show(
      menu.options.map((one) => ({
        title: one.label,
        detail: one.description,
        isSelected: chosen.has(one.value),
        pick: () => choose(one.value),
      })),
      menu.max === 1,
    );
  owner.addEventListener('click', () => (list.isOpen ? close() : open()));
  owner.addEventListener('blur', close);
  owner.addEventListener('keydown', (event) => {
    if (!list.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) open();
    else if (event.key === 'Escape' && list.isOpen) close();
    else if (event.key === 'Tab' || !list.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  label();
  return {
    node: element('div', { class: 'select-box' }, owner, list.node),
    values: () => [...chosen],
  };
}
