// Where a person types: plain messages, and slash commands with a list of what there is.
import { createCommandForm } from './command-form.ts';
import { parseCommandLine } from './command-line.ts';
import { byId } from './dom.ts';
import {
  type Invocation,
  invocationName,
  invocationsOf,
  matchingInvocations,
  nestedOptions,
} from './invocations.ts';
import { createListbox } from './listbox.ts';
import { findPickable, withMentions } from './names.ts';
import { readOptions } from './option-values.ts';
import type { Session } from './session.ts';
import { showError } from './toasts.ts';

export interface Composer {
  /** Says where one writes to ("Message #general"), and brings back what was typed there before. */
  open(channelId: string, placeholder: string): void;
  focus(): void;
}

/** Starts the composer of index.html. */
export function createComposer(session: Session): Composer {
  const place = byId('composer', HTMLElement);
  const form = byId('composer-form', HTMLFormElement);
  const input = byId('composer-input', HTMLTextAreaElement);
  const list = createListbox(input, 'Commands');
  form.prepend(list.node);
  const drafts = new Map<string, string>();
  let openChannel = '';

  const leaveCommand = () => {
    place.querySelector('.command-form')?.remove();
    form.hidden = false;
  };
  const enterCommand = (invocation: Invocation, texts: ReadonlyMap<string, string>) => {
    list.close();
    input.value = '';
    form.hidden = true;
    const commandForm = createCommandForm(invocation, texts, session, (outcome) => {
      const line = commandForm.line();
      leaveCommand();
      input.value = outcome === 'left' ? line : '';
      fitHeight(input);
      input.focus();
    });
    place.append(commandForm.node);
    commandForm.focus();
    return commandForm;
  };
  const suggest = () => {
    const typed = input.value;
    const isCommand = typed.startsWith('/') && !typed.startsWith('//') && !typed.includes('\n');
    if (!isCommand) {
      list.close();
      return;
    }
    const invocations = invocationsOf(session.world.commandsIn(session.channelId));
    const parsed = parseCommandLine(typed, invocations);
    const hasText = parsed.kind === 'command' && parsed.texts.size > 0;
    const shown = hasText ? [parsed.invocation] : matchingInvocations(invocations, typed.slice(1));
    list.show(
      shown.map((invocation) => ({
        title: `/${invocationName(invocation)}`,
        detail: hasText ? optionWords(invocation) : invocation.description,
        pick: () => enterCommand(invocation, hasText ? parsed.texts : new Map()),
      })),
      // A line that has text runs on Enter as it stands; a name alone is picked.
      hasText ? -1 : 0,
    );
  };
  const send = () => {
    const parsed = parseCommandLine(
      input.value,
      invocationsOf(session.world.commandsIn(session.channelId)),
    );
    if (parsed.kind === 'command') runLine(parsed, session, input, enterCommand);
    else if (parsed.kind === 'unknown-command') {
      showError(`There is no command ${parsed.name} here. Type / to see the commands.`);
      return;
    } else if (input.value.trim() !== '') sendMessage(session, input);
    list.close();
    fitHeight(input);
  };

  input.addEventListener('input', (event) => {
    fitHeight(input);
    const invocation =
      event instanceof InputEvent && event.data === ' ' && typedName(input, session);
    if (invocation) enterCommand(invocation, new Map());
    else suggest();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (list.press(event.key)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  });
  input.addEventListener('blur', () => list.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
    if (!form.hidden) input.focus();
  });

  return {
    open: (channelId, placeholder) => {
      leaveCommand();
      list.close();
      drafts.set(openChannel, input.value);
      openChannel = channelId;
      input.value = drafts.get(channelId) ?? '';
      input.placeholder = placeholder;
      fitHeight(input);
    },
    focus: () => input.focus(),
  };
}

/** Runs a whole typed line; what is missing or wrong is asked for in the command's form. */
function runLine(
  line: Extract<ReturnType<typeof parseCommandLine>, { kind: 'command' }>,
  session: Session,
  input: HTMLTextAreaElement,
  enterCommand: (
    invocation: Invocation,
    texts: ReadonlyMap<string, string>,
  ) => { node: HTMLElement },
): void {
  const { invocation, texts } = line;
  const reading = readOptions(invocation, texts, (option, typed) =>
    findPickable(session.world, option, typed),
  );
  if (reading.kind === 'problem') {
    const form = enterCommand(invocation, texts).node;
    // Says at once what is wrong, in the form's own way.
    if (form instanceof HTMLFormElement) form.requestSubmit();
    return;
  }
  input.value = '';
  session.act({
    type: 'run-command',
    channelId: session.channelId,
    commandId: invocation.command.id,
    options: nestedOptions(invocation, reading.options),
  });
}

async function sendMessage(session: Session, input: HTMLTextAreaElement): Promise<void> {
  const typed = input.value;
  const content = withMentions(session.world, typed);
  input.value = '';
  const reply = await session.act({ type: 'send-message', channelId: session.channelId, content });
  // Nobody should have to type it again.
  if (reply.error && input.value === '') input.value = typed;
}

/** The command whose whole name has just been typed, with the space after it. */
function typedName(input: HTMLTextAreaElement, session: Session): Invocation | undefined {
  const name = /^\/(.+) $/.exec(input.value)?.[1]?.toLowerCase();
  return invocationsOf(session.world.commandsIn(session.channelId)).find(
    (one) => invocationName(one) === name,
  );
}

function optionWords(invocation: Invocation): string {
  return invocation.options
    .map((option) => (option.required ? `${option.name} (required)` : option.name))
    .join(' · ');
}

function fitHeight(input: HTMLTextAreaElement): void {
  input.style.setProperty('height', 'auto');
  input.style.setProperty('height', `${Math.min(input.scrollHeight, 220)}px`);
}
