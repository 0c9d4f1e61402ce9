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
    return parseArgs({
      args: joined(args, options),
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? inOurWords(error) : String(error));
  }
}

/** Node's own message goes on about how to write a word that begins with a dash. */
function inOurWords({ message }: Error): string {
  const unknown = /^Unknown option '(.*?)'/.exec(message)?.[1];
  if (unknown !== undefined) return `there is no option “${unknown}”.`;
  const bare = /^Option '(?:-\w, )?(--[\w-]+) .*argument missing/.exec(message)?.[1];
  return bare === undefined ? message : `${bare} needs a value.`;
}

/** `--limit -3` as `--limit=-3`: Node takes the number for an option and speaks of ambiguity. */
function joined<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): string[] {
  const kept: string[] = [];
  for (const arg of args) {
    const before = kept.at(-1) ?? '';
    const isValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (isValue && /^-\d/.test(arg)) kept[kept.length - 1] = `${before}=${arg}`;
    else kept.push(arg);
  }
  return kept;
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
