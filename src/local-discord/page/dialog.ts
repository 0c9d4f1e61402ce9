// A dialog with a title, a form, and buttons to submit and to cancel it.
import { button, element, freshId } from './dom.ts';
import { icon } from './icons.ts';

/**
 * Opens a modal dialog. `submit` gives a sentence to show when it could not be done; otherwise the dialog closes.
 * Escape and Cancel close it without asking.
 */
export function createDialog(
  title: string,
  submitWords: string,
  fields: readonly Node[],
  submit: () => Promise<string | undefined>,
): void {
  const titleId = freshId('dialog');
  const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': titleId });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const submitButton = element('button', { type: 'submit', class: 'action primary' }, submitWords);
  const form = element(
    'form',
    { novalidate: true },
    element(
      'div',
      { class: 'dialog-head' },
      element('h2', { id: titleId }, title),
      button({ class: 'icon-button', 'aria-label': 'Close' }, icon('close'), () => dialog.close()),
    ),
    element('div', { class: 'dialog-fields' }, ...fields),
    problem,
    element(
      'div',
      { class: 'dialog-buttons' },
      button({ class: 'action secondary' }, 'Cancel', () => dialog.close()),
      submitButton,
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submitButton.getAttribute('aria-busy') === 'true') return;
    submitButton.setAttribute('aria-busy', 'true');
    problem.textContent = '';
    const wrong = await submit();
    submitButton.removeAttribute('aria-busy');
    if (wrong) problem.textContent = wrong;
    else dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('.dialog-fields :is(input, textarea, button)')?.focus();
}
