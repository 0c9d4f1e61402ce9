// Turns what was typed for an option into the value that Discord would send, or says what is wrong with it.
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { TypedOption, Upload } from '../page-protocol.ts';
import { optionType } from './discord-numbers.ts';
import type { Invocation } from './invocations.ts';

export type OptionsReading =
  | { readonly kind: 'options'; readonly options: readonly TypedOption[] }
  | { readonly kind: 'problem'; readonly option: string; readonly sentence: string };

/** Finds the id of a person, channel or role by what was typed ("@mira", "#general", an id). */
export type FindId = (
  option: APIApplicationCommandBasicOption,
  typed: string,
) => string | undefined;

/**
 * Reads all options of a command; empty texts count as not given. The first problem ends the reading.
 * @param files those that were chosen, by the names of their options
 */
export function readOptions(
  invocation: Invocation,
  texts: ReadonlyMap<string, string>,
  findId: FindId,
  files: ReadonlyMap<string, Upload> = new Map(),
): OptionsReading {
  const options: TypedOption[] = [];
  for (const option of invocation.options) {
    const text = texts.get(option.name)?.trim() ?? '';
    if (text === '') {
      if (!option.required) continue;
      return problem(option, 'is required');
    }
    const file = files.get(option.name);
    const value = file?.name ?? optionValue(option, text, findId);
    if (typeof value === 'object') return problem(option, value.wrong);
    options.push({ name: option.name, type: option.type, value, ...(file && { file }) });
  }
  return { kind: 'options', options };
}

/** What is typed so far, for an autocomplete: options that do not read yet are left out. */
export function readOptionsSoFar(
  invocation: Invocation,
  texts: ReadonlyMap<string, string>,
  focused: string,
  findId: FindId,
): readonly TypedOption[] {
  return invocation.options.flatMap((option): readonly TypedOption[] => {
    const { name, type } = option;
    const text = texts.get(name) ?? '';
    if (name === focused) return [{ name, type, value: text, focused: true }];
    const value =
      text.trim() === '' ? { wrong: 'is empty' } : optionValue(option, text.trim(), findId);
    return typeof value === 'object' ? [] : [{ name, type, value }];
  });
}

type Value = string | number | boolean | { readonly wrong: string };

function problem(option: APIApplicationCommandBasicOption, wrong: string): OptionsReading {
  return { kind: 'problem', option: option.name, sentence: `“${option.name}” ${wrong}.` };
}

function optionValue(
  option: APIApplicationCommandBasicOption,
  text: string,
  findId: FindId,
): Value {
  switch (option.type) {
    case optionType.string:
      return option.choices?.length
        ? choiceOf(option.choices, text)
        : stringOf(text, option.min_length, option.max_length);
    case optionType.integer:
    case optionType.number:
      if (option.choices?.length) return choiceOf(option.choices, text);
      return numberOf(text, option);
    case optionType.boolean:
      return booleanOf(text);
    case optionType.user:
    case optionType.channel:
    case optionType.role:
    case optionType.mentionable:
      return findId(option, text) ?? { wrong: `knows nothing called ${text}` };
    case optionType.attachment:
      return { wrong: 'takes a file' };
    default:
      return option satisfies never;
  }
}

function choiceOf(
  choices: readonly { readonly name: string; readonly value: string | number }[],
  text: string,
): Value {
  const wanted = text.toLowerCase();
  const found =
    choices.find((choice) => String(choice.value) === text) ??
    choices.find((choice) => choice.name.toLowerCase() === wanted);
  return found?.value ?? { wrong: `must be one of ${choices.map(({ name }) => name).join(', ')}` };
}

function stringOf(text: string, shortest = 0, longest = 6000): Value {
  if (text.length < shortest) return { wrong: `needs at least ${shortest} characters` };
  if (text.length > longest) return { wrong: `takes at most ${longest} characters` };
  return text;
}

function numberOf(
  text: string,
  option: { readonly type: number; readonly min_value?: number; readonly max_value?: number },
): Value {
  const whole = option.type === optionType.integer;
  const value = Number(text);
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
    return { wrong: whole ? 'must be a whole number' : 'must be a number' };
  }
  if (option.min_value !== undefined && value < option.min_value) {
    return { wrong: `must be at least ${option.min_value}` };
  }
  if (option.max_value !== undefined && value > option.max_value) {
    return { wrong: `must be at most ${option.max_value}` };
  }
  return value;
}

function booleanOf(text: string): Value {
  if (/^(?:yes|true|on|1)$/i.test(text)) return true;
  if (/^(?:no|false|off|0)$/i.test(text)) return false;
  return { wrong: 'must be yes or no' };
}
