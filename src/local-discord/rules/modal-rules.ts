// What Discord accepts as a modal, as autocomplete choices, and as what a person types into a modal.

import { componentTypes as types } from '../world/numbers.ts';
import { checkChoice } from './command-rules.ts';
import { checkUnique } from './component-rules.ts';
import { checkSelect } from './control-rules.ts';
import { Form, type Path } from './form.ts';
import { type JsonObject, objectOf } from './json.ts';

const inputs: readonly number[] = [
  types.textInput,
  types.stringSelect,
  types.userSelect,
  types.roleSelect,
  types.mentionableSelect,
  types.channelSelect,
  types.fileUpload,
  types.radioGroup,
  types.checkboxGroup,
  types.checkbox,
];

/** Throws "Invalid Form Body" with everything that is wrong with a modal. */
export function checkModal(modal: JsonObject): void {
  const form = new Form();
  const path = ['data'];
  form.requiredText([...path, 'custom_id'], modal.custom_id, 'customId');
  form.requiredText([...path, 'title'], modal.title, 'modalTitle');
  const inside = [...path, 'components'];
  const components = form.optionalList(inside, modal.components ?? [], 'modalComponents');
  components.forEach((json, index) => {
    checkPart(form, [...inside, index], objectOf(json));
  });
  checkUnique(form, inside, components);
  form.done();
}

/** Throws "Invalid Form Body" with everything that is wrong with autocomplete choices. */
export function checkAutocomplete(response: JsonObject): void {
  const form = new Form();
  const path = ['data', 'choices'];
  form.optionalList(path, response.choices, 'choices').forEach((json, index) => {
    checkChoice(form, [...path, index], objectOf(json));
  });
  form.done();
}

function checkPart(form: Form, path: Path, part: JsonObject): void {
  if (part.type === types.textDisplay) {
    form.requiredText([...path, 'content'], part.content, 'textDisplay');
  } else if (part.type === types.label) {
    form.requiredText([...path, 'label'], part.label, 'labelText');
    form.optionalText([...path, 'description'], part.description, 'labelDescription');
    checkInput(form, [...path, 'component'], objectOf(part.component), inputs);
  } else if (part.type === types.row) {
    const inside = [...path, 'components'];
    const inner = form.optionalList(inside, part.components ?? [], 'rowButtons').map(objectOf);
    inner.forEach((input, index) => {
      checkInput(form, [...inside, index], input, [types.textInput]);
      form.requiredText([...inside, index, 'label'], input.label, 'inputLabel');
    });
  } else {
    const message = `Value of field "type" must be one of (${types.row}, ${types.textDisplay}, ${types.label}).`;
    form.fail([...path, 'type'], 'UNION_TYPE_CHOICES', message);
  }
}

function checkInput(form: Form, path: Path, input: JsonObject, allowed: readonly number[]): void {
  if (!allowed.some((type) => type === input.type)) {
    const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
    form.fail([...path, 'type'], 'UNION_TYPE_CHOICES', message);
    return;
  }
  if (input.type !== types.textInput) {
    checkSelect(form, path, input);
    return;
  }
  form.requiredText([...path, 'custom_id'], input.custom_id, 'customId');
  form.optionalText([...path, 'placeholder'], input.placeholder, 'inputPlaceholder');
  form.optionalText([...path, 'value'], input.value, 'inputValue');
}
