// Walking the tree of a message's or a modal's components.

import { componentTypes as types } from '../world/numbers.ts';
import { isStated, type Json, type JsonObject, listOf, numberOf, objectOf } from './json.ts';

/** Every component at any depth, outer ones first. */
export function everyComponent(components: readonly Json[]): readonly JsonObject[] {
  return components.flatMap((json) => {
    const one = objectOf(json);
    const inner = [...listOf(one.components), ...(isStated(one.accessory) ? [one.accessory] : [])];
    const labelled = isStated(one.component) ? [one.component] : [];
    return [one, ...everyComponent([...inner, ...labelled])];
  });
}

/** What Discord writes where a component does not say. */
const defaults: Readonly<Record<number, JsonObject>> = {
  [types.stringSelect]: { min_values: 1, max_values: 1 },
  [types.userSelect]: { min_values: 1, max_values: 1 },
  [types.roleSelect]: { min_values: 1, max_values: 1 },
  [types.mentionableSelect]: { min_values: 1, max_values: 1 },
  [types.channelSelect]: { min_values: 1, max_values: 1 },
  [types.thumbnail]: { description: null, spoiler: false },
  [types.file]: { name: null, size: null, spoiler: false },
  [types.separator]: { spacing: 1, divider: true },
  [types.container]: { accent_color: null, spoiler: false },
};

/**
 * Components as Discord gives them back: each with an `id`, the next free number, and its defaults.
 * @param newId makes the ids of pictures and files
 */
export function completed(components: readonly Json[], newId: () => string): readonly Json[] {
  const taken = new Set(everyComponent(components).map(({ id }) => numberOf(id) ?? 0));
  let last = 0;
  const next = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const visit = (json: Json): Json => {
    const one = objectOf(json);
    const id = numberOf(one.id) || next();
    return {
      ...defaults[numberOf(one.type) ?? 0],
      ...one,
      id,
      ...withMedia(one, newId),
      ...(isStated(one.components) ? { components: listOf(one.components).map(visit) } : {}),
      ...(isStated(one.accessory) ? { accessory: visit(one.accessory) } : {}),
      ...(isStated(one.component) ? { component: visit(one.component) } : {}),
    };
  };
  return components.map(visit);
}

/** Pictures and files with what Discord adds to their addresses ("Unfurled Media Item"). */
function withMedia(one: JsonObject, newId: () => string): JsonObject {
  const filled = (media: Json | undefined): JsonObject => {
    const { url = '' } = objectOf(media);
    return { id: newId(), proxy_url: url, width: null, height: null, ...objectOf(media) };
  };
  const items = listOf(one.items)
    .map(objectOf)
    .map((item) => ({ description: null, spoiler: false, ...item, media: filled(item.media) }));
  return {
    ...(isStated(one.media) ? { media: filled(one.media) } : {}),
    ...(isStated(one.file) ? { file: filled(one.file) } : {}),
    ...(isStated(one.items) ? { items } : {}),
  };
}
