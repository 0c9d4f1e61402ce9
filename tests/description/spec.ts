// Schemas of Discord's own description of its API, and the few that it lacks, as checks.

import * as described from 'discord-api-spec/zod';

export interface Check {
  safeParse(value: unknown): { success: boolean; error?: unknown };
}

/** One of the description's generated schemas, by its name there. */
export function spec(name: string): Check {
  const found = (described as unknown as Record<string, Check | undefined>)[`${name}Schema`];
  if (found === undefined) throw new Error(`discord-api-spec has no ${name}Schema`);
  return found;
}

/** A list of what the check accepts. */
export function listOf(check: Check): Check {
  return {
    safeParse: (value) => {
      const all = Array.isArray(value) ? value.map((one) => check.safeParse(one)) : [];
      return all.find(({ success }) => !success) ?? { success: Array.isArray(value) };
    },
  };
}

/** What every one of the checks accepts. */
export function both(...checks: readonly Check[]): Check {
  return {
    safeParse: (value) => {
      const all = checks.map((check) => check.safeParse(value));
      return all.find(({ success }) => !success) ?? { success: true };
    },
  };
}

/** An object whose named parts pass their checks; a name that ends in `?` may be absent. */
export function withParts(parts: Readonly<Record<string, Check>>): Check {
  return {
    safeParse: (value) => {
      if (typeof value !== 'object' || value === null)
        return { success: false, error: 'is no object' };
      const given = value as Record<string, unknown>;
      for (const [key, check] of Object.entries(parts)) {
        const name = key.replace(/\?$/, '');
        if (name !== key && given[name] === undefined) continue;
        const { success, error } = check.safeParse(given[name]);
        if (!success) return { success, error: `${name}: ${String(error)}` };
      }
      return { success: true };
    },
  };
}

/** The check that belongs to the value's `type`. */
export function byType(checks: Readonly<Record<number, Check>>): Check {
  return {
    safeParse: (value) =>
      checks[(value as { type: number }).type]?.safeParse(value) ?? {
        success: false,
        error: `unknown type in ${JSON.stringify(value)}`,
      },
  };
}

export function either(...checks: readonly Check[]): Check {
  return {
    safeParse: (value) => {
      const all = checks.map((check) => check.safeParse(value));
      return all.find(({ success }) => success) ?? all[0] ?? { success: false };
    },
  };
}

/** Whatever fulfils a condition, called by these words. */
export function that(words: string, holds: (value: unknown) => boolean): Check {
  return {
    safeParse: (value) =>
      holds(value)
        ? { success: true }
        : { success: false, error: `${JSON.stringify(value)} is not ${words}` },
  };
}

export const text = that('a text', (value) => typeof value === 'string');
export const flag = that('true or false', (value) => typeof value === 'boolean');
export const amount = that('a number', (value) => typeof value === 'number');
export const count = that('a whole number', Number.isInteger);
export const id = that('an id', (value) => typeof value === 'string' && /^\d{17,20}$/.test(value));
export const list = that('a list', Array.isArray);
export const nothing = that('absent', (value) => value === undefined || value === null);
/** Discord's `2026-01-01T12:00:00.000000+00:00`, which {@link withZulu} has shortened. */
export const moment = that(
  'a moment',
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value),
);
export const orNull = (check: Check): Check =>
  either(
    check,
    that('null', (value) => value === null),
  );

/** Discord writes `+00:00`; the generated schemas know only `Z`. */
export function withZulu(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null).replaceAll('000+00:00"', 'Z"'));
}
