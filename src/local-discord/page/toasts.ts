// Shows short sentences in a corner, spoken by screen readers: errors at once, notes politely.
import { button, byId, element } from './dom.ts';
import { icon } from './icons.ts';

const noteMs = 6000;
// Long enough to read a long sentence twice; each can also be closed, and waits while it is pointed at.
const errorMs = 15_000;

export function showError(sentence: string): void {
  show(sentence, 'error');
}

export function showNote(sentence: string): void {
  show(sentence, 'note');
}

function show(sentence: string, kind: 'error' | 'note'): void {
  const toast = element('div', {
    class: `toast ${kind}`,
    role: kind === 'error' ? 'alert' : 'status',
  });
  toast.append(
    element('p', {}, sentence),
    button({ class: 'icon-button', 'aria-label': 'Close this notice' }, icon('close'), () =>
      toast.remove(),
    ),
  );
  byId('toasts', HTMLElement).append(toast);
  const leave = () => {
    if (toast.matches(':hover, :focus-within')) setTimeout(leave, noteMs);
    else toast.remove();
  };
  setTimeout(leave, kind === 'error' ? errorMs : noteMs);
}
