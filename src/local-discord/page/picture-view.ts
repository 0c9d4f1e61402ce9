// Draws pictures: those of this server as they are, others as their words, for the page loads nothing from elsewhere.
import { element } from './dom.ts';
import { icon } from './icons.ts';

/** A picture, described by `words` or else by its file's name. */
export function drawPicture(address: string, words?: string | null): HTMLElement {
  const described = words ?? fileName(address);
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const isOwn = path.startsWith('/attachments/') && isLoopback(new URL(address).hostname);
  if (!isOwn) return placeholder('image', described);
  const picture = element('img', { class: 'picture', src: path, alt: described });
  // A file that is no picture, or is not kept any more.
  picture.addEventListener('error', () => picture.replaceWith(placeholder('image', described)));
  return picture;
}

/** Stands for what can't be shown. */
export function placeholder(kind: 'image' | 'file', words: string): HTMLElement {
  return element(
    'div',
    { class: 'placeholder', role: kind === 'image' ? 'img' : 'group', 'aria-label': words },
    icon(kind),
    element('span', {}, words),
  );
}

/** The last part of an address that looks like a file's name. */
export function fileName(address: string): string {
  const name = address.split(/[/?#]/).findLast((part) => part.includes('.')) ?? 'Picture';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost';
}
