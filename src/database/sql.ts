// The `sql` tag: one text with its values apart from it, written for each driver in its own way.

import type { Value } from './database.ts';

export interface Statement {
  readonly parts: readonly string[];
  readonly values: readonly Value[];
}

/**
 * A statement: ``sql`select name from town where id = ${id}` ``. Each `${…}` is a value and never becomes text.
 * Write `cast(${…} as bigint)` where a value stands in a select list: PostgreSQL guesses text there.
 */
export function sql(parts: TemplateStringsArray, ...values: readonly Value[]): Statement {
  return { parts, values };
}

/** The statement's text. @param mark how the driver writes its n-th value, counted from 1 */
export function textOf(statement: Statement, mark: (n: number) => string): string {
  return statement.parts.reduce((text, part, n) => `${text}${mark(n)}${part}`);
}
