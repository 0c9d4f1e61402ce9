// Turns registered commands into what a person can type: one invocation for each command or subcommand.
import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { TypedOption } from '../page-protocol.ts';
import { commandType, optionType } from './discord-numbers.ts';

export interface Invocation {
  readonly command: APIApplicationCommand;
  /** What is typed after the slash: the command, then group and subcommand if it has them. */
  readonly path: readonly string[];
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** All slash commands, subcommands unfolded, in the order of registration. */
export function invocationsOf(commands: readonly APIApplicationCommand[]): readonly Invocation[] {
  return commands
    .filter((command) => command.type === commandType.chatInput)
    .flatMap((command) =>
      unfolded(command, [command.name], command.description, command.options ?? []),
    );
}

/** The name as typed, without the slash: "source add". */
export function invocationName(invocation: Invocation): string {
  return invocation.path.join(' ');
}

/** Invocations for what was typed after the slash: names that begin so first, then those that contain it. */
export function matchingInvocations(
  invocations: readonly Invocation[],
  typed: string,
): readonly Invocation[] {
  const wanted = typed.trimStart().toLowerCase();
  const beginning = invocations.filter((one) => invocationName(one).startsWith(wanted));
  const containing = invocations.filter(
    (one) =>
      !beginning.includes(one) &&
      (invocationName(one).includes(wanted) || one.description.toLowerCase().includes(wanted)),
  );
  return [...beginning, ...containing];
}

/** Options under the group and subcommand they belong to, as Discord nests them. */
export function nestedOptions(
  invocation: Invocation,
  options: readonly TypedOption[],
): readonly TypedOption[] {
  const [, ...inner] = invocation.path;
  return inner.reduceRight<readonly TypedOption[]>((nested, name, depth) => {
    const isGroup = inner.length === 2 && depth === 0;
    const type = isGroup ? optionType.subcommandGroup : optionType.subcommand;
    return [{ name, type, options: nested }];
  }, options);
}

function unfolded(
  command: APIApplicationCommand,
  path: readonly string[],
  description: string,
  options: readonly APIApplicationCommandOption[],
): readonly Invocation[] {
  const basic: APIApplicationCommandBasicOption[] = [];
  const inner: Invocation[] = [];
  for (const option of options) {
    if (option.type === optionType.subcommand || option.type === optionType.subcommandGroup) {
      const innerPath = [...path, option.name];
      inner.push(...unfolded(command, innerPath, option.description, option.options ?? []));
    } else basic.push(option);
  }
  if (inner.length > 0) return inner;
  const required = basic.filter((option) => option.required);
  const optional = basic.filter((option) => !option.required);
  return [{ command, path, description, options: [...required, ...optional] }];
}
