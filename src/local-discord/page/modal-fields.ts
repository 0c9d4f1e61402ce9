// The fields of a modal: a label around a text input, a select menu, radio buttons or checkboxes.
import type {
  APICheckboxGroupComponent,
  APIComponentInLabel,
  APIRadioGroupComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { componentType, textInputStyle } from './discord-numbers.ts';
import { element, freshId } from './dom.ts';
import { createSelect } from './select-field.ts';
import { selectMenuOf } from './select-menus.ts';
import type { World } from './world.ts';

export interface ModalField {
  readonly node: HTMLElement;
  readonly customId: string;
  values(): readonly string[];
  /** What is missing or wrong, as a sentence. */
  problem(): string | undefined;
  focus(): void;
}

export interface FieldLabel {
  readonly label: string;
  readonly description?: string | undefined;
}

export function createModalField(
  component: APIComponentInLabel,
  words: FieldLabel,
  world: World,
): ModalField {
  switch (component.type) {
    case componentType.textInput:
      return textField(component, words);
    case componentType.radioGroup:
      return optionGroup(component, words, 'radio', component.required === false ? 0 : 1);
    case componentType.checkboxGroup: {
      const fewest = component.required === false ? 0 : (component.min_values ?? 1);
      return optionGroup(component, words, 'checkbox', fewest);
    }
    case componentType.checkbox:
      return checkbox(component.custom_id, component.default ?? false, words);
    case componentType.fileUpload: {
      const node = wrap(words, false, element('p', {}, 'The local Discord takes no files.'));
      return {
        node,
        customId: component.custom_id,
        values: () => [],
        problem: noProblem,
        focus() {},
      };
    }
    default: {
      const menu = selectMenuOf(component, world, words.label, () => {});
      const select = createSelect({ ...menu, isDisabled: false });
      const fewest = component.required === false ? 0 : (component.min_values ?? 1);
      return {
        node: wrap(words, fewest > 0, select.node),
        customId: component.custom_id,
        values: select.values,
        problem: () =>
          select.values().length < fewest ? `Choose something for “${words.label}”.` : undefined,
        focus: () => select.node.querySelector('button')?.focus(),
      };
    }
  }
}

function noProblem(): undefined {
  return undefined;
}

function textField(component: APITextInputComponent, words: FieldLabel): ModalField {
  const isRequired = component.required ?? true;
  const isLong = component.style === textInputStyle.paragraph;
  const id = freshId('field');
  const input = element(isLong ? 'textarea' : 'input', {
    id,
    class: 'field',
    placeholder: component.placeholder,
    maxlength: component.max_length ?? 4000,
    'aria-required': isRequired ? 'true' : undefined,
    rows: isLong ? 5 : undefined,
  });
  input.value = component.value ?? '';
  const shortest = component.min_length ?? 0;
  return {
    node: wrap(words, isRequired, input, id),
    customId: component.custom_id,
    values: () => [input.value],
    problem: () => {
      if (isRequired && input.value.trim() === '') return `“${words.label}” is required.`;
      if (input.value !== '' && input.value.length < shortest) {
        return `“${words.label}” needs at least ${shortest} characters.`;
      }
      return undefined;
    },
    focus: () => input.focus(),
  };
}

function optionGroup(
  component: APIRadioGroupComponent | APICheckboxGroupComponent,
  words: FieldLabel,
  type: 'radio' | 'checkbox',
  fewest: number,
): ModalField {
  const name = freshId('group');
  const inputs = component.options.map((option) =>
    element('input', { type, name, value: option.value, checked: option.default }),
  );
  const node = element(
    'fieldset',
    { class: 'labelled' },
    element('legend', {}, words.label, fewest > 0 && requiredMark()),
    words.description && element('p', { class: 'subtext' }, words.description),
    ...component.options.map((option, index) =>
      element('label', { class: 'choice' }, inputs[index], option.label),
    ),
  );
  const values = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    node,
    customId: component.custom_id,
    values,
    problem: () =>
      values().length < fewest ? `Choose something for “${words.label}”.` : undefined,
    focus: () => inputs[0]?.focus(),
  };
}

function checkbox(customId: string, isChecked: boolean, words: FieldLabel): ModalField {
  const input = element('input', { type: 'checkbox', checked: isChecked });
  return {
    node: element('label', { class: 'choice' }, input, words.label),
    customId,
    values: () => [String(input.checked)],
    problem: noProblem,
    focus: () => input.focus(),
  };
}

function wrap(
  words: FieldLabel,
  isRequired: boolean,
  field: HTMLElement,
  labelFor?: string,
): HTMLElement {
  const describedBy = words.description ? freshId('description') : undefined;
  if (describedBy && labelFor) field.setAttribute('aria-describedby', describedBy);
  const title = [words.label, isRequired && requiredMark()] as const;
  return element(
    'div',
    { class: 'labelled' },
    labelFor
      ? element('label', { for: labelFor }, ...title)
      : element('span', { class: 'label' }, ...title),
    words.description && element('p', { id: describedBy, class: 'subtext' }, words.description),
    field,
  );
}

/** The requirement itself is said by `aria-required`; the star is for the eye. */
export function requiredMark(): HTMLElement {
  return element('span', { class: 'required', 'aria-hidden': 'true', title: 'Required' }, ' *');
}
