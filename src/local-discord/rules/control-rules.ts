// What Discord accepts as a button or a select menu ("Component Reference").

import { buttonStyles, componentTypes as types } from '../world/numbers.ts';
import type { Form, Path } from './form.ts';
import { isStated, type Json, type JsonObject, numberOf, objectOf, textOf } from './json.ts';

/** The types of all select menus. */
export const selects: readonly number[] = [
  types.stringSelect,
  types.userSelect,
  types.roleSelect,
  types.mentionableSelect,
  types.channelSelect,
];

/** Notes what is wrong with a button: links have an address, all others an id. */
export function checkButton(form: Form, path: Path, button: JsonObject): void {
  form.optionalText([...path, 'label'], button.label, 'buttonLabel');
  const style = numberOf(button.style) ?? 0;
  const stylePath = [...path, 'style'];
  if (style < 1 || style > buttonStyles.premium)
    form.fail(stylePath, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.');
  if (style === buttonStyles.premium) return;
  if (!textOf(button.label) && !isStated(button.emoji))
    form.fail(path, 'BUTTON_COMPONENT_MISSING_LABEL', 'A button must have a label or an emoji');
  if (style !== buttonStyles.link) {
    form.requiredText([...path, 'custom_id'], button.custom_id, 'customId');
    if (isStated(button.url))
      form.fail(
        path,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    return;
  }
  form.requiredText([...path, 'url'], button.url, 'buttonUrl');
  checkLink(form, [...path, 'url'], button.url);
  if (isStated(button.custom_id))
    form.fail(
      path,
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A custom id and url cannot both be specified',
    );
}

/** Notes what is wrong with a select menu, in a message or in a modal's label. */
export function checkSelect(form: Form, path: Path, select: JsonObject): void {
  form.requiredText([...path, 'custom_id'], select.custom_id, 'customId');
  form.optionalText([...path, 'placeholder'], select.placeholder, 'selectPlaceholder');
  const [min, max] = [numberOf(select.min_values), numberOf(select.max_values)];
  if (min !== undefined) form.count([...path, 'min_values'], min, 'selectMinValues');
  if (max !== undefined) form.count([...path, 'max_values'], max, 'selectMaxValues');
  if (select.type !== types.stringSelect) return;
  const inside = [...path, 'options'];
  const options = form.optionalList(inside, select.options ?? [], 'selectOptions');
  const values = new Set<string>();
  options.forEach((json, index) => {
    const option = objectOf(json);
    const at = [...inside, index];
    form.requiredText([...at, 'label'], option.label, 'selectOptionLabel');
    form.optionalText([...at, 'description'], option.description, 'selectOptionDescription');
    const value = form.requiredText([...at, 'value'], option.value, 'selectOptionValue');
    if (values.has(value)) {
      const message = 'The specified option value is already used';
      form.fail([...at, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
    }
    values.add(value);
  });
}

/** Notes a link that leads neither to the web nor into Discord. */
function checkLink(form: Form, path: Path, value: Json | undefined): void {
  checkScheme(form, path, value, ['http', 'https', 'discord']);
}

/** Notes a picture or file that is neither on the web nor attached. */
export function checkMediaUrl(form: Form, path: Path, value: Json | undefined): void {
  checkScheme(form, path, value, ['http', 'https', 'attachment']);
}

function checkScheme(
  form: Form,
  path: Path,
  value: Json | undefined,
  schemes: readonly string[],
): void {
  const url = textOf(value) ?? '';
  const [, scheme = ''] = /^([a-z]+):\/\/\S+$/.exec(url) ?? [];
  if (schemes.includes(scheme)) return;
  const message = `Scheme "${url.split(':')[0]}" is not supported. Scheme must be one of ('${schemes.join("', '")}').`;
  form.fail(path, 'URL_TYPE_INVALID_SCHEME', message);
}
