// The fields of a modal: a label around a text input, a select menu, files, radio buttons or checkboxes.
import type {
  APIComponentInLabel,
  APIFileUploadComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import type { FilledField } from '../page-protocol.ts';
import { followChosen } from './chosen-files.ts';
import { componentType, textInputStyle } from './discord-numbers.ts';
import { element, freshId, setAttribute } from './dom.ts';
import { checkbox, checkboxGroup, radioGroup, requiredMark, tooFew } from './modal-groups.ts';
import { createSelect } from './select-field.ts';
import { selectMenuOf } from './select-menus.ts';
import type { World } from './world.ts';

export interface ModalField {
  readonly node: HTMLElement;
  readonly customId: string;
  values(): readonly string[];
  /** What was chosen in a file upload. */
  files?(): NonNullable<FilledField['files']>;
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
      return radioGroup(component, words);
    case componentType.checkboxGroup:
      return checkboxGroup(component, words);
    case componentType.checkbox:
      return checkbox(component, words);
    case componentType.fileUpload:
      return fileField(component, words);
    default: {
      const menu = selectMenuOf(component, world, words.label, () => {});
      const select = createSelect({ ...menu, isDisabled: false });
      const fewest = component.required === false ? 0 : (component.min_values ?? 1);
      setAttribute(select.owner, 'aria-required', fewest > 0 && 'true');
      return {
        node: wrap(words, fewest > 0, select.node, select.owner),
        customId: component.custom_id,
        values: select.values,
        problem: () => tooFew(words, select.values().length, fewest),
        focus: () => select.owner.focus(),
      };
    }
  }
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
    node: wrap(words, isRequired, input, input),
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

function fileField(component: APIFileUploadComponent, words: FieldLabel): ModalField {
  const fewest = component.required === false ? 0 : (component.min_values ?? 1);
  const most = component.max_values ?? 1;
  const input = element('input', {
    id: freshId('field'),
    class: 'field',
    type: 'file',
    multiple: most > 1,
    'aria-required': fewest > 0 ? 'true' : undefined,
  });
  const chosen = followChosen(input);
  return {
    node: wrap(words, fewest > 0, input, input),
    customId: component.custom_id,
    values: () => [],
    files: chosen.files,
    problem: () => {
      const { length } = chosen.files();
      if (length > most) return `“${words.label}” takes up to ${most} files.`;
      return chosen.problem() ?? tooFew(words, length, fewest);
    },
    focus: () => input.focus(),
  };
}

/** A label above a field; what the label and its description say is said of `control`, too. */
function wrap(
  words: FieldLabel,
  isRequired: boolean,
  field: HTMLElement,
  control: HTMLElement,
): HTMLElement {
  const describedBy = words.description ? freshId('description') : undefined;
  if (describedBy) control.setAttribute('aria-describedby', describedBy);
  if (control.id === '') control.id = freshId('control');
  return element(
    'div',
    { class: 'labelled' },
    element('label', { for: control.id }, words.label, isRequired && requiredMark()),
    words.description && element('p', { id: describedBy, class: 'subtext' }, words.description),
    field,
  );
}
