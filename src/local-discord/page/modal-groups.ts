// The fields of a modal with something to tick: radio buttons, checkboxes, and a single one.
import type {
  APICheckboxComponent,
  APICheckboxGroupComponent,
  APIRadioGroupComponent,
} from 'discord-api-types/v10';
import { element, freshId } from './dom.ts';
import type { FieldLabel, ModalField } from './modal-fields.ts';

export function radioGroup(component: APIRadioGroupComponent, words: FieldLabel): ModalField {
  const fewest = component.required === false ? 0 : 1;
  return group(component, words, 'radio', { fewest, most: 1 });
}

export function checkboxGroup(component: APICheckboxGroupComponent, words: FieldLabel): ModalField {
  const fewest = component.required === false ? 0 : (component.min_values ?? 1);
  const most = component.max_values ?? component.options.length;
  return group(component, words, 'checkbox', { fewest, most });
}

export function checkbox(component: APICheckboxComponent, words: FieldLabel): ModalField {
  const input = element('input', { type: 'checkbox', checked: component.default ?? false });
  return {
    node: choice(input, words.label, words.description),
    customId: component.custom_id,
    values: () => [String(input.checked)],
    problem: () => undefined,
    focus: () => input.focus(),
  };
}

/** A sentence where fewer were chosen than are wanted. */
export function tooFew({ label }: FieldLabel, chosen: number, fewest: number): string | undefined {
  if (chosen >= fewest) return undefined;
  return fewest === 1
    ? `Choose something for “${label}”.`
    : `Choose at least ${fewest} for “${label}”.`;
}

/** The requirement itself is said by `aria-required` or by the legend; the star is for the eye. */
export function requiredMark(): HTMLElement {
  return element('span', { class: 'required', 'aria-hidden': 'true', title: 'Required' }, ' *');
}

function group(
  component: APIRadioGroupComponent | APICheckboxGroupComponent,
  words: FieldLabel,
  type: 'radio' | 'checkbox',
  { fewest, most }: { readonly fewest: number; readonly most: number },
): ModalField {
  const name = freshId('group');
  const inputs = component.options.map((option) =>
    element('input', { type, name, value: option.value, checked: option.default }),
  );
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const node = element(
    'fieldset',
    {
      class: 'labelled',
      role: type === 'radio' ? 'radiogroup' : undefined,
      'aria-required': type === 'radio' && fewest > 0 ? 'true' : undefined,
    },
    element('legend', {}, words.label, fewest > 0 && requiredMark()),
    words.description && element('p', { class: 'subtext' }, words.description),
    ...component.options.map((option, index) =>
      choice(inputs[index], option.label, option.description),
    ),
  );
  return {
    node,
    customId: component.custom_id,
    values: chosen,
    problem: () =>
      chosen().length > most
        ? `“${words.label}” takes up to ${most}.`
        : tooFew(words, chosen().length, fewest),
    focus: () => inputs[0]?.focus(),
  };
}

/** A box with its words, and below them what they mean. */
function choice(
  input: HTMLInputElement | undefined,
  label: string,
  description: string | undefined,
): HTMLElement {
  return element(
    'label',
    { class: 'choice' },
    input,
    element(
      'span',
      { class: 'choice-words' },
      label,
      description && element('span', { class: 'subtext' }, description),
    ),
  );
}
