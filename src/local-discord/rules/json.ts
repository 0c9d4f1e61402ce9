// Reading JSON from a stranger: every reader gives a value of its type, or nothing.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/**
 * Reads JSON as Discord does: an id may be sent as a number ("API Reference: Snowflakes"), and keeps all its digits.
 * @throws SyntaxError for what is not JSON
 */
export function parseJson(text: string): Json {
  // Strings are matched, too, so that digits inside them are left alone.
  const quoted = text.replace(/"(?:\\.|[^"\\])*"|-?\d{16,}(?![\d.eE])/g, (found) =>
    found.startsWith('"') ? found : `"${found}"`,
  );
  return JSON.parse(quoted) as Json;
}

/** The object, or an empty one where the value is something else. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The list, or an empty one. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The text, or nothing. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The number, or nothing. */
export function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The texts of a list; anything else in it is left out. */
export function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).filter((entry) => typeof entry === 'string');
}

/** Whether something was stated at all: null and absence are the same to Discord. */
export function isStated(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
