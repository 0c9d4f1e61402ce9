// Draws a person's or bot's picture: the first letter of the name on a colour of its own.
import { element } from './dom.ts';

/** How many avatar colours style.css has; white on each has a contrast of at least 4.5. */
const colours = 6;

export function drawAvatar(id: string, name: string, isBot: boolean): HTMLElement {
  const initial = [...name.trim()][0]?.toUpperCase() ?? '?';
  const shade = isBot ? 'bot' : `shade-${Number(BigInt(id) % BigInt(colours))}`;
  return element('span', { class: `avatar ${shade}`, 'aria-hidden': 'true' }, initial);
}
