// Walking the tree of a message's or a modal's components.

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

/** Gives every component without an `id` the next free number, as Discord does. */
export function numbered(components: readonly Json[]): readonly Json[] {
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
      ...one,
      id,
      ...(isStated(one.components) ? { components: listOf(one.components).map(visit) } : {}),
      ...(isStated(one.accessory) ? { accessory: visit(one.accessory) } : {}),
      ...(isStated(one.component) ? { component: visit(one.component) } : {}),
    };
  };
  return components.map(visit);
}
