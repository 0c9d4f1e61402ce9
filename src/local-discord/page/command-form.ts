// The form of a picked slash command: its options as pills, Enter runs it, Escape leaves it.
import type { Upload } from '../page-protocol.ts';
import { button, element } from './dom.ts';
import { icon } from './icons.ts';
import { type Invocation, invocationName, nestedOptions } from './invocations.ts';
import { findPickable } from './names.ts';
import { createOptionField, type OptionField } from './option-field.ts';
import {
  type FindId,
  type OptionsReading,
  readOptions,
  readOptionsSoFar,
} from './option-values.ts';
import type { Session } from './session.ts';

export interface CommandForm {
  readonly node: HTMLElement;
  focus(): void;
  /** The form as the line one could have typed. */
  line(): string;
}

/** A form filled with `texts`; `done` is called once, when the command was sent or the form was left. */
export function createCommandForm(
  invocation: Invocation,
  texts: ReadonlyMap<string, string>,
  session: Session,
  done: (outcome: 'sent' | 'left') => void,
): CommandForm {
  const { world } = session;
  const name = invocationName(invocation);
  const hint = element('p', { class: 'command-hint' }, invocation.description);
  const problem = element('p', { class: 'problem', role: 'alert' });
  const findId: FindId = (option, typed) => findPickable(world, option, typed);
  const typed = () => new Map(fields.map((field) => [field.option.name, field.text()]));
  const fields: readonly OptionField[] = invocation.options.map((option) =>
    createOptionField(option, world, async () => {
      const soFar = readOptionsSoFar(invocation, typed(), option.name, findId);
      const reply = await session.act(
        {
          type: 'autocomplete',
          channelId: session.channelId,
          commandId: invocation.command.id,
          options: nestedOptions(invocation, soFar),
        },
        { isQuiet: true },
      );
      return reply.choices ?? [];
    }),
  );
  const runButton = element(
    'button',
    { type: 'submit', class: 'icon-button send', 'aria-label': `Run /${name}` },
    icon('send'),
  );
  const form = element(
    'form',
    { class: 'command-form', 'aria-label': `/${name}`, autocomplete: 'off', novalidate: true },
    ...fields.map((field) => field.list?.node),
    element('div', { class: 'command-notes' }, hint, problem),
    element(
      'div',
      { class: 'pills' },
      element('span', { class: 'command-name' }, `/${name}`),
      ...fields.map((field) => field.node),
    ),
    runButton,
    button({ class: 'icon-button', 'aria-label': 'Cancel the command' }, icon('close'), () =>
      done('left'),
    ),
  );
  const run = () => {
    const reading = read(invocation, fields, findId);
    const wrong = reading.kind === 'problem' ? reading.option : undefined;
    for (const field of fields) field.setProblem(field.option.name === wrong);
    if (reading.kind === 'problem') {
      problem.textContent = reading.sentence;
      fields.find((field) => field.option.name === wrong)?.input.focus();
      return;
    }
    session.act({
      type: 'run-command',
      channelId: session.channelId,
      commandId: invocation.command.id,
      options: nestedOptions(invocation, reading.options),
    });
    done('sent');
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isInField = event.target instanceof Element && event.target.matches('input, select');
    const isFirst = event.target === fields[0]?.input && fields[0].text() === '';
    if (event.key === 'Escape' || (event.key === 'Backspace' && isFirst)) done('left');
    else if (event.key === 'Enter' && isInField) run();
    else return;
    event.preventDefault();
  });
  for (const field of fields) prepareField(field, fields, hint, texts.get(field.option.name));
  return {
    node: form,
    focus: () => {
      const empty = fields.find((field) => field.option.required && field.text() === '');
      ((empty ?? fields[0])?.input ?? runButton).focus();
    },
    line: () => lineOf(name, fields),
  };
}

/** What is typed and chosen; a file that can't be sent is the first problem. */
function read(
  invocation: Invocation,
  fields: readonly OptionField[],
  findId: FindId,
): OptionsReading {
  const files = new Map<string, Upload>();
  const texts = new Map<string, string>();
  for (const { option, problem, file, text } of fields) {
    const sentence = problem();
    if (sentence) return { kind: 'problem', option: option.name, sentence };
    const chosen = file();
    if (chosen) files.set(option.name, chosen);
    texts.set(option.name, text());
  }
  return readOptions(invocation, texts, findId, files);
}

function prepareField(
  field: OptionField,
  fields: readonly OptionField[],
  hint: HTMLElement,
  text: string | undefined,
): void {
  if (text !== undefined) field.setText(textFor(field.input, text));
  field.input.addEventListener('focus', () => {
    const need = field.option.required ? 'required' : 'optional';
    hint.textContent = `${field.option.name} (${need}): ${field.option.description}`;
  });
  field.input.addEventListener('input', () => {
    field.setProblem(false);
    jumpToNamed(field, fields);
  });
}

/** A select knows values; a person may have typed the words of a choice. */
function textFor(input: HTMLInputElement | HTMLSelectElement, text: string): string {
  if (input instanceof HTMLInputElement) return text;
  const wanted = text.toLowerCase();
  const options = [...input.options];
  return options.find((one) => one.text.toLowerCase() === wanted)?.value ?? text;
}

/** Typing another option's name and a colon leads to that option, as in Discord. */
function jumpToNamed(field: OptionField, fields: readonly OptionField[]): void {
  if (!(field.input instanceof HTMLInputElement)) return;
  const [, before = '', name] = /^(.*?)(?:^|\s)(\S{1,32}):$/.exec(field.input.value) ?? [];
  const named = fields.find((other) => other.option.name === name);
  if (!named || (named !== field && named.text() !== '')) return;
  if (named === field && before !== '') return;
  field.setText(before.trimEnd());
  named.input.focus();
}

function lineOf(name: string, fields: readonly OptionField[]): string {
  const given = fields.filter((field) => field.text() !== '');
  if (given.length === 0) return '';
  return [`/${name}`, ...given.map((field) => `${field.option.name}: ${field.text()}`)].join(' ');
}
