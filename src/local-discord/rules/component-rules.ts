// What Discord accepts as the components of a message ("Component Reference").

import { componentTypes as types } from '../world/numbers.ts';
import { everyComponent } from './component-tree.ts';
import { checkButton, checkMediaUrl, checkSelect, selects } from './control-rules.ts';
import type { Form, Path } from './form.ts';
import { isStated, type Json, type JsonObject, numberOf, objectOf, textOf } from './json.ts';

const layoutChildren: readonly number[] = [
  types.row,
  types.section,
  types.textDisplay,
  types.mediaGallery,
  types.file,
  types.separator,
];

/** Which types may stand at the top of a message, without and with the Components V2 flag. */
const topLevel = { classic: [types.row], v2: [...layoutChildren, types.container] } as const;

/** Notes everything that is wrong with a message's components. */
export function checkComponents(form: Form, value: Json | undefined, v2: boolean): void {
  const path = ['components'];
  const components = form.optionalList(path, value, v2 ? 'componentsTotal' : 'topLevelRows');
  const all = everyComponent(components);
  if (all.length > components.length) form.count(path, all.length, 'componentsTotal');
  const text = all.reduce((sum, one) => sum + (isText(one) ? textLength(one) : 0), 0);
  form.count(path, text, 'componentsText');
  const allowed: readonly number[] = v2 ? topLevel.v2 : topLevel.classic;
  checkEach(form, path, components, allowed);
  checkUnique(form, path, components);
}

/** Notes a `custom_id` that stands twice in the same message or modal. */
export function checkUnique(form: Form, path: Path, components: readonly Json[]): void {
  const seen = new Set<string>();
  for (const { custom_id } of everyComponent(components)) {
    const id = textOf(custom_id);
    if (id === undefined) continue;
    if (seen.has(id))
      form.fail(
        path,
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        `Component custom id cannot be duplicated: ${id}`,
      );
    seen.add(id);
  }
}

function checkEach(
  form: Form,
  path: Path,
  components: readonly Json[],
  allowed: readonly number[],
): void {
  components.forEach((json, index) => {
    checkOne(form, [...path, index], objectOf(json), allowed);
  });
}

function checkOne(form: Form, path: Path, one: JsonObject, allowed: readonly number[]): void {
  const type = numberOf(one.type) ?? 0;
  if (!allowed.includes(type)) {
    const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
    form.fail([...path, 'type'], 'UNION_TYPE_CHOICES', message);
    return;
  }
  if (type === types.row) checkRow(form, path, one);
  else if (type === types.button) checkButton(form, path, one);
  else if (selects.includes(type)) checkSelect(form, path, one);
  else if (type === types.section) checkSection(form, path, one);
  else if (type === types.textDisplay)
    form.requiredText([...path, 'content'], one.content, 'textDisplay');
  else if (type === types.thumbnail) checkMedia(form, path, one);
  else if (type === types.mediaGallery) checkGallery(form, path, one);
  else if (type === types.file)
    checkMediaUrl(form, [...path, 'file', 'url'], objectOf(one.file).url);
  else if (type === types.container) checkContainer(form, path, one);
}

function checkRow(form: Form, path: Path, row: JsonObject): void {
  const inside = [...path, 'components'];
  const components = form.optionalList(inside, row.components ?? [], 'rowButtons');
  checkEach(form, inside, components, [types.button, ...selects]);
  const hasSelect = components.some((json) => selects.includes(numberOf(objectOf(json).type) ?? 0));
  if (hasSelect && components.length > 1) {
    const message = 'The specified component exceeds the maximum width';
    form.fail(inside, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  }
}

function checkSection(form: Form, path: Path, section: JsonObject): void {
  const inside = [...path, 'components'];
  const texts = form.optionalList(inside, section.components ?? [], 'sectionTexts');
  checkEach(form, inside, texts, [types.textDisplay]);
  const accessory = [...path, 'accessory'];
  if (isStated(section.accessory))
    checkOne(form, accessory, objectOf(section.accessory), [types.button, types.thumbnail]);
  else form.fail(accessory, 'BASE_TYPE_REQUIRED', 'This field is required');
}

function checkMedia(form: Form, path: Path, one: JsonObject): void {
  checkMediaUrl(form, [...path, 'media', 'url'], objectOf(one.media).url);
  form.optionalText([...path, 'description'], one.description, 'mediaDescription');
}

function checkGallery(form: Form, path: Path, gallery: JsonObject): void {
  const inside = [...path, 'items'];
  form.optionalList(inside, gallery.items ?? [], 'galleryItems').forEach((json, index) => {
    checkMedia(form, [...inside, index], objectOf(json));
  });
}

function checkContainer(form: Form, path: Path, container: JsonObject): void {
  const inside = [...path, 'components'];
  const children = form.optionalList(inside, container.components ?? [], 'containerChildren');
  checkEach(form, inside, children, layoutChildren);
}

function isText(one: JsonObject): boolean {
  return one.type === types.textDisplay;
}

function textLength(one: JsonObject): number {
  return textOf(one.content)?.length ?? 0;
}
