// What Discord accepts as an application command ("Application Commands").

import { commandTypes, optionTypes } from '../world/numbers.ts';
import { Form, type Path } from './form.ts';
import { isStated, type JsonObject, numberOf, objectOf, textOf } from './json.ts';
import { limits } from './limits.ts';

/** Names of chat commands and of options ("Application Commands: Naming"). */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Throws "Invalid Form Body" with everything that is wrong with one command. */
export function checkCommand(command: JsonObject): void {
  const form = new Form();
  checkCommandAt(form, [], command);
  form.done();
}

/** The same for a whole list that replaces all commands. */
export function checkCommands(commands: readonly JsonObject[]): void {
  const form = new Form();
  const names = new Set<string>();
  const counts: Record<number, number> = {};
  commands.forEach((command, index) => {
    checkCommandAt(form, [index], command);
    const type = typeOf(command);
    const key = `${type} ${textOf(command.name) ?? ''}`;
    if (names.has(key))
      form.fail(
        [index],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    names.add(key);
    counts[type] = (counts[type] ?? 0) + 1;
  });
  form.count([], counts[commandTypes.chatInput] ?? 0, 'chatCommands');
  form.count([], counts[commandTypes.user] ?? 0, 'userCommands');
  form.count([], counts[commandTypes.message] ?? 0, 'messageCommands');
  form.done();
}

function checkCommandAt(form: Form, path: Path, command: JsonObject): void {
  const isChat = typeOf(command) === commandTypes.chatInput;
  checkName(form, path, command, isChat);
  if (isChat) {
    checkDescription(form, path, command);
    checkOptions(form, path, command, 0);
  } else {
    if (textOf(command.description))
      form.fail(
        [...path, 'description'],
        'APPLICATION_COMMAND_INVALID_DESCRIPTION',
        'Context menu commands cannot have description',
      );
    if (isStated(command.options))
      form.fail(
        [...path, 'options'],
        'APPLICATION_COMMAND_INVALID_OPTIONS',
        'Context menu commands cannot have options',
      );
  }
  const total = characters(command);
  if (total > limits.commandTotal.max)
    form.fail(
      path,
      'APPLICATION_COMMAND_TOO_LARGE',
      `Command exceeds maximum size (${limits.commandTotal.max} characters)`,
    );
}

function checkName(form: Form, path: Path, one: JsonObject, strict: boolean): void {
  const names: readonly [Path, unknown][] = [
    [[...path, 'name'], one.name],
    ...localised(path, one, 'name_localizations'),
  ];
  for (const [at, value] of names) {
    const name = form.requiredText(at, value as never, 'commandName');
    const isValid = namePattern.test(name) && name === name.toLowerCase();
    if (strict && name !== '' && !isValid)
      form.fail(
        at,
        'APPLICATION_COMMAND_INVALID_NAME',
        'Command name is invalid: lower-case letters, numbers, - and _ only',
      );
  }
}

function checkDescription(form: Form, path: Path, one: JsonObject): void {
  form.requiredText([...path, 'description'], one.description, 'commandDescription');
  for (const [at, value] of localised(path, one, 'description_localizations'))
    form.requiredText(at, value as never, 'commandDescription');
}

function localised(path: Path, one: JsonObject, field: string): readonly [Path, unknown][] {
  return Object.entries(objectOf(one[field]))
    .filter(([, value]) => isStated(value))
    .map(([locale, value]) => [[...path, field, locale], value]);
}

function checkOptions(form: Form, path: Path, one: JsonObject, depth: number): void {
  const inside = [...path, 'options'];
  const options = form.optionalList(inside, one.options, 'commandOptions').map(objectOf);
  const names = new Set<string>();
  let optionalSeen = false;
  options.forEach((option, index) => {
    const at = [...inside, index];
    checkName(form, at, option, true);
    checkDescription(form, at, option);
    checkChoices(form, at, option);
    if (option.required === true && optionalSeen)
      form.fail(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    optionalSeen ||= option.required !== true;
    const name = textOf(option.name) ?? '';
    if (names.has(name))
      form.fail(
        at,
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      );
    names.add(name);
    if (isGroup(option)) checkNesting(form, at, option, depth);
  });
}

function checkNesting(form: Form, path: Path, option: JsonObject, depth: number): void {
  const isTooDeep = depth > (option.type === optionTypes.subcommandGroup ? 0 : 1);
  if (isTooDeep)
    form.fail(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Subcommand is nested too deep');
  else checkOptions(form, path, option, depth + 1);
}

function checkChoices(form: Form, path: Path, option: JsonObject): void {
  const inside = [...path, 'choices'];
  const choices = form.optionalList(inside, option.choices, 'choices');
  if (choices.length > 0 && option.autocomplete === true)
    form.fail(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
      'Autocomplete cannot be enabled on an option with choices',
    );
  choices.forEach((json, index) => {
    checkChoice(form, [...inside, index], objectOf(json));
  });
}

/** Notes what is wrong with one choice, of a command or of an autocomplete. */
export function checkChoice(form: Form, path: Path, choice: JsonObject): void {
  form.requiredText([...path, 'name'], choice.name, 'choiceName');
  if (typeof choice.value !== 'number')
    form.requiredText([...path, 'value'], choice.value, 'choiceValue');
}

/** Characters of all names, descriptions and values: the longest language counts in each. */
function characters(one: JsonObject): number {
  const own = longest(one, 'name') + longest(one, 'description');
  const value = textOf(one.value)?.length ?? 0;
  const inner = [one.options, one.choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return inner.reduce<number>((sum, json) => sum + characters(objectOf(json)), own + value);
}

function longest(one: JsonObject, field: string): number {
  const texts = [one[field], ...Object.values(objectOf(one[`${field}_localizations`]))];
  return Math.max(...texts.map((text) => textOf(text)?.length ?? 0));
}

function isGroup(option: JsonObject): boolean {
  return option.type === optionTypes.subcommand || option.type === optionTypes.subcommandGroup;
}

function typeOf(command: JsonObject): number {
  return numberOf(command.type) ?? commandTypes.chatInput;
}
