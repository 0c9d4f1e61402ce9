// Reads a typed line such as "/ask question: … source: …" into a command and its options' texts.
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { optionType } from './discord-numbers.ts';
import { type Invocation, invocationName } from './invocations.ts';

export type CommandLine =
  | { readonly kind: 'message' }
  | { readonly kind: 'unknown-command'; readonly name: string }
  | {
      readonly kind: 'command';
      readonly invocation: Invocation;
      /** What was typed for each option, by the option's name. */
      readonly texts: ReadonlyMap<string, string>;
    };

/**
 * Reads one line. Options may be named ("source: report"); text before the first name belongs to the first
 * required string option (or, if none is required, to the first string option). Without a slash it is a message.
 */
export function parseCommandLine(line: string, invocations: readonly Invocation[]): CommandLine {
  if (!line.startsWith('/') || line.startsWith('//')) return { kind: 'message' };
  const invocation = longestMatch(line.slice(1), invocations);
  if (!invocation) {
    return { kind: 'unknown-command', name: /^\/\S*/.exec(line)?.[0] ?? '/' };
  }
  const rest = line.slice(1 + invocationName(invocation).length);
  return { kind: 'command', invocation, texts: optionTexts(rest, invocation.options) };
}

/** The option that an unnamed text belongs to. */
export function mainOption(
  options: readonly APIApplicationCommandBasicOption[],
): APIApplicationCommandBasicOption | undefined {
  const strings = options.filter((option) => option.type === optionType.string);
  return strings.find((option) => option.required) ?? strings[0];
}

function longestMatch(typed: string, invocations: readonly Invocation[]): Invocation | undefined {
  const lower = typed.toLowerCase();
  return invocations
    .filter((one) => {
      const name = invocationName(one);
      return lower.startsWith(name) && /^(?:\s|$)/.test(lower.slice(name.length));
    })
    .sort((a, b) => invocationName(b).length - invocationName(a).length)[0];
}

function optionTexts(
  rest: string,
  options: readonly APIApplicationCommandBasicOption[],
): ReadonlyMap<string, string> {
  const marks = namedPlaces(rest, options);
  const texts = new Map<string, string>();
  const unnamed = rest.slice(0, marks[0]?.start ?? rest.length).trim();
  const main = mainOption(options) ?? options[0];
  if (unnamed !== '' && main) texts.set(main.name, unnamed);
  for (const [index, mark] of marks.entries()) {
    const text = rest.slice(mark.end, marks[index + 1]?.start ?? rest.length).trim();
    const earlier = texts.get(mark.name);
    texts.set(mark.name, earlier ? `${earlier} ${text}` : text);
  }
  return texts;
}

interface NamedPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where "name:" stands, for the options' own names and each name once: later ones are part of a text. */
function namedPlaces(
  rest: string,
  options: readonly APIApplicationCommandBasicOption[],
): readonly NamedPlace[] {
  const names = new Set(options.map((option) => option.name));
  const places: NamedPlace[] = [];
  for (const found of rest.matchAll(/(?<=^|\s)([^\s:]{1,32}):/gu)) {
    const name = found[1]?.toLowerCase() ?? '';
    if (!names.delete(name)) continue;
    places.push({ name, start: found.index, end: found.index + found[0].length });
  }
  return places;
}
