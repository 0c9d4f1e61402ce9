// Reading a command's arguments, with errors that say what to write instead.

import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A call with wrong words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `parseArgs` with errors of ours. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number between two bounds. */
export function readNumber(text: string, name: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new UsageError(`${name} must be a whole number from ${least} to ${most}, not “${text}”.`);
  }
  return number;
}

/** For commands without positional arguments. */
export function refusePositionals(positionals: readonly string[]): void {
  if (positionals.length === 0) return;
  throw new UsageError(`there is no place for “${positionals.join(' ')}” here.`);
}
