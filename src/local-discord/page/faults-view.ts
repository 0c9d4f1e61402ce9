// Asks the local Discord to fail, shows what waits to strike, and takes it back.
import type { FaultKind, FaultsPanel } from '../developer-protocol.ts';
import { button, element, freshId } from './dom.ts';
import type { Session } from './session.ts';
import { showNote } from './toasts.ts';

export interface FaultsView {
  draw(panel: FaultsPanel): void;
}

/** Draws the form and the list of active faults into `place`. */
export function createFaultsView(place: HTMLElement, session: Session): FaultsView {
  const form = createForm(session);
  const active = element('div', { class: 'faults-active' });
  place.replaceChildren(
    element('p', { class: 'quiet' }, 'Make the local Discord fail, and see how the bot takes it.'),
    form.node,
    element('h3', {}, 'Waiting or lasting'),
    active,
  );
  return {
    draw: (panel) => {
      form.offer(panel);
      drawActive(active, panel, session);
    },
  };
}

function createForm(session: Session) {
  const kind = element('select', { id: freshId('fault'), class: 'field' });
  const target = element('select', { id: freshId('fault-target'), class: 'field' });
  const times = element('input', { id: freshId('fault-times'), class: 'field', type: 'number' });
  Object.assign(times, { min: '1', max: '100', value: '1', required: true });
  const explanation = element('p', { id: freshId('fault-words'), class: 'subtext' });
  kind.setAttribute('aria-describedby', explanation.id);
  const ofCalls = element(
    'div',
    { class: 'fault-calls' },
    labelled('Which calls', target),
    labelled('How many', times),
  );
  const node = element(
    'form',
    { class: 'fault-form', autocomplete: 'off' },
    labelled('Fault', kind),
    explanation,
    ofCalls,
    element('button', { type: 'submit', class: 'action primary' }, 'Make it fail'),
  );
  let kinds: readonly FaultKind[] = [];
  const chosen = () => kinds.find(({ id }) => id === kind.value);
  const explain = () => {
    explanation.textContent = chosen()?.explanation ?? '';
    ofCalls.hidden = !chosen()?.strikesCalls;
  };
  kind.addEventListener('change', explain);
  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fault = chosen();
    if (!fault) return;
    const calls = fault.strikesCalls ? { target: target.value, times: Number(times.value) } : {};
    const reply = await session.act({ type: 'start-fault', kind: fault.id, ...calls });
    if (!reply.error)
      showNote(fault.strikesCalls ? `Waits to strike: ${fault.name}.` : `Done: ${fault.name}.`);
  });
  return {
    node,
    /** Fills the lists, once: they stay the same while the page is open. */
    offer: (panel: FaultsPanel) => {
      if (kinds.length > 0) return;
      kinds = panel.kinds;
      const groups = [
        ['REST calls', kinds.filter(({ strikesCalls }) => strikesCalls)],
        ['Gateway', kinds.filter(({ strikesCalls }) => !strikesCalls)],
      ] as const;
      kind.append(
        ...groups.map(([label, some]) => element('optgroup', { label }, ...some.map(drawChoice))),
      );
      target.append(...panel.targets.map(drawChoice));
      explain();
    },
  };
}

function drawActive(place: HTMLElement, panel: FaultsPanel, session: Session): void {
  const focusedId = place.querySelector<HTMLElement>(':focus')?.dataset.faultId;
  const items = panel.active.map(({ id, words }) =>
    element(
      'li',
      {},
      element('span', {}, words),
      button(
        { class: 'action', 'data-fault-id': id, 'aria-label': `Take back: ${words}` },
        'Take back',
        () => session.act({ type: 'end-fault', faultId: id }),
      ),
    ),
  );
  place.replaceChildren(
    items.length === 0
      ? element('p', { class: 'quiet', tabindex: -1 }, 'None: everything works as it should.')
      : element('ul', {}, ...items),
  );
  if (focusedId === undefined) return;
  const again = place.querySelector<HTMLElement>(`[data-fault-id="${focusedId}"]`);
  (again ?? place.querySelector<HTMLElement>('button, .quiet'))?.focus();
}

function drawChoice({ id, name }: { readonly id: string; readonly name: string }): HTMLElement {
  return element('option', { value: id }, name);
}

function labelled(words: string, field: HTMLElement): HTMLElement {
  return element('div', { class: 'labelled' }, element('label', { for: field.id }, words), field);
}
