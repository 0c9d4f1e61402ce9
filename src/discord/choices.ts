// Autocomplete choices within Discord's limits.

import type { Choice } from './command.ts';
import { isVisible, oneLine, shorten } from './line.ts';

/** "Application Commands: Option Choice Structure" and "Autocomplete" in Discord's documentation. */
export const CHOICE_LIMITS = { choices: 25, name: 100, value: 100 } as const;

/**
 * Keeps what Discord accepts: unique, visible names and values that can be sent whole. Too long a
 * name is shortened visibly; too long a value is left out, because a shortened one means something else.
 */
export function acceptableChoices(choices: readonly Choice[]): Choice[] {
  const values = new Set<string>();
  const kept: Choice[] = [];
  for (const { name, value } of choices) {
    const shown = shorten(oneLine(name), CHOICE_LIMITS.name);
    if (!isVisible(shown) || value === '' || value.length > CHOICE_LIMITS.value) continue;
    if (values.has(value)) continue;
    values.add(value);
    kept.push({ name: shown, value });
    if (kept.length === CHOICE_LIMITS.choices) break;
  }
  return kept;
}
