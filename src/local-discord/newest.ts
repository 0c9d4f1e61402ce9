// Lists that keep only their newest entries, so that a long run needs no more memory than a short one.

/** Adds an item at the end, and takes away from the beginning what is more than `most`. */
export function keepNewest<Item>(list: Item[], item: Item, most: number): void {
  list.push(item);
  if (list.length > most) list.splice(0, list.length - most);
}
