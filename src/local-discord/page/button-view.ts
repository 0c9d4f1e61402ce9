// Draws a message button and shows that it is busy until its press is answered.
import type { APIButtonComponent } from 'discord-api-types/v10';
import { buttonStyle } from './discord-numbers.ts';
import { element } from './dom.ts';
import { icon } from './icons.ts';

/** A button with its words; a link button is a link. `press` settles when the bot has answered. */
export function drawButton(
  component: APIButtonComponent,
  press: (customId: string) => Promise<void>,
): HTMLElement {
  if (component.style === buttonStyle.premium) {
    return element('button', { type: 'button', class: 'action', disabled: true }, 'Premium');
  }
  const words = [component.emoji?.name, component.label].filter(Boolean).join(' ') || '…';
  if (component.style === buttonStyle.link)
    return drawLink(component.url, words, component.disabled);
  const { custom_id: customId } = component;
  const node = element(
    'button',
    {
      type: 'button',
      class: `action ${styleNames[component.style]}`,
      disabled: component.disabled,
      'data-custom-id': customId,
    },
    words,
  );
  node.addEventListener('click', async () => {
    // Not `disabled`, which would throw the focus away.
    if (node.getAttribute('aria-busy') === 'true') return;
    node.setAttribute('aria-busy', 'true');
    await press(customId);
    node.removeAttribute('aria-busy');
  });
  return node;
}

const styleNames = {
  [buttonStyle.primary]: 'primary',
  [buttonStyle.secondary]: 'secondary',
  [buttonStyle.success]: 'success',
  [buttonStyle.danger]: 'danger',
} as const;

function drawLink(url: string, words: string, isDisabled = false): HTMLElement {
  const isWeb = /^https?:\/\//i.test(url);
  if (isDisabled || !isWeb) {
    return element('button', { type: 'button', class: 'action', disabled: true }, words);
  }
  const attributes = { class: 'action', href: url, target: '_blank', rel: 'noopener noreferrer' };
  return element('a', { ...attributes, title: url }, words, icon('open'));
}
