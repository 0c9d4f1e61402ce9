// One option of a slash command as a labelled pill: text, number, choice, file, yes or no, or autocomplete.
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from 'discord-api-types/v10';
import type { Upload } from '../page-protocol.ts';
import { followChosen } from './chosen-files.ts';
import { optionType } from './discord-numbers.ts';
import { element, freshId, setAttribute } from './dom.ts';
import { createListbox, type Listbox } from './listbox.ts';
import { pickable } from './names.ts';
import type { World } from './world.ts';

export interface OptionField {
  readonly node: HTMLElement;
  readonly option: APIApplicationCommandBasicOption;
  readonly input: HTMLInputElement | HTMLSelectElement;
  /** What is typed or picked, as a text that `readOptions` reads. */
  text(): string;
  setText(text: string): void;
  /** The file that was chosen, for an attachment. */
  file(): Upload | undefined;
  /** Why that file can't be sent, as a sentence. */
  problem(): string | undefined;
  setProblem(isWrong: boolean): void;
  /** The choices under an autocompleted text, shown by the form. */
  readonly list: Listbox | undefined;
}

/** Asks the bot for choices for what is typed now. */
export type Autocomplete = () => Promise<readonly APIApplicationCommandOptionChoice[]>;

const debounceMs = 150;

export function createOptionField(
  option: APIApplicationCommandBasicOption,
  world: World,
  autocomplete: Autocomplete,
): OptionField {
  const choices = choicesOf(option, world);
  const id = freshId('option-field');
  const label = element(
    'label',
    { for: id, title: option.description },
    option.name,
    option.required && element('span', { class: 'required', 'aria-hidden': 'true' }, '*'),
  );
  const common = { id, 'aria-required': option.required ? 'true' : undefined };
  const input = choices
    ? choiceInput(choices, option.required ?? false, common)
    : element('input', {
        ...common,
        type: option.type === optionType.attachment ? 'file' : 'text',
        autocomplete: 'off',
        inputmode: isNumeric(option) ? 'decimal' : undefined,
        placeholder: option.required ? option.description : 'optional',
      });
  const node = element('div', { class: 'pill' }, label, input);
  node.classList.toggle('wide', option.type === optionType.string && !choices);
  const hasChoices = 'autocomplete' in option && option.autocomplete === true;
  const suggestions =
    hasChoices && input instanceof HTMLInputElement
      ? suggest(input, option.name, autocomplete)
      : undefined;
  const isFile = option.type === optionType.attachment && input instanceof HTMLInputElement;
  const chosen = isFile ? followChosen(input) : undefined;
  return {
    node,
    option,
    input,
    text: () => chosen?.files()[0]?.name ?? suggestions?.text() ?? input.value,
    file: () => chosen?.files()[0],
    problem: () => chosen?.problem(),
    setText: (text) => {
      // A page can't choose a file for a person.
      if (!chosen) input.value = text;
    },
    setProblem: (isWrong) => {
      node.classList.toggle('wrong', isWrong);
      setAttribute(input, 'aria-invalid', isWrong && 'true');
    },
    list: suggestions?.list,
  };
}

interface Suggestions {
  readonly list: Listbox;
  text(): string;
}

/** Autocomplete while typing. A picked choice shows its name and stands for its value until it is edited. */
function suggest(input: HTMLInputElement, name: string, autocomplete: Autocomplete): Suggestions {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  const list = createListbox(input, `Suggestions for ${name}`);
  let picked: APIApplicationCommandOptionChoice | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const pick = (choice: APIApplicationCommandOptionChoice) => {
    picked = choice;
    input.value = choice.name;
    list.close();
  };
  const ask = async () => {
    asked += 1;
    const question = asked;
    const choices = await autocomplete();
    // An answer that comes late belongs to another text.
    if (question !== asked || document.activeElement !== input) return;
    list.show(
      choices.map((choice) => ({ title: choice.name, pick: () => pick(choice) })),
      -1,
    );
  };
  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, debounceMs);
  };
  input.addEventListener('input', askSoon);
  input.addEventListener('focus', askSoon);
  input.addEventListener('blur', () => {
    clearTimeout(timer);
    asked += 1;
    list.close();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (!list.isOpen && event.key === 'ArrowDown') askSoon();
    else if (!list.press(event.key)) return;
    event.preventDefault();
  });
  return {
    list,
    text: () => (picked?.name === input.value ? String(picked.value) : input.value),
  };
}

interface Choice {
  readonly name: string;
  readonly value: string;
}

function choicesOf(
  option: APIApplicationCommandBasicOption,
  world: World,
): readonly Choice[] | undefined {
  switch (option.type) {
    case optionType.boolean:
      return [
        { name: 'yes', value: 'true' },
        { name: 'no', value: 'false' },
      ];
    case optionType.string:
    case optionType.integer:
    case optionType.number:
      if (!option.choices?.length) return undefined;
      return option.choices.map(({ name, value }) => ({ name, value: String(value) }));
    case optionType.user:
    case optionType.channel:
    case optionType.role:
    case optionType.mentionable:
      return pickable(world, option).map(({ id, name }) => ({ name, value: id }));
    case optionType.attachment:
      return undefined;
    default:
      return option satisfies never;
  }
}

function choiceInput(
  choices: readonly Choice[],
  isRequired: boolean,
  attributes: Readonly<Record<string, string | undefined>>,
): HTMLSelectElement {
  return element(
    'select',
    attributes,
    element('option', { value: '' }, isRequired ? 'choose' : 'optional'),
    ...choices.map(({ name, value }) => element('option', { value }, name)),
  );
}

function isNumeric(option: APIApplicationCommandBasicOption): boolean {
  return option.type === optionType.integer || option.type === optionType.number;
}
