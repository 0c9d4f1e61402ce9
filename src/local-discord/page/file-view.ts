// Draws a file of a message: its name to save it by, its size, and for a text its beginning on request.
import type { APIAttachment } from 'discord-api-types/v10';
import { element } from './dom.ts';
import { icon } from './icons.ts';

/** Longer files are to be saved and opened elsewhere. */
const longestPreview = 20_000;

const isText = /\.(?:txt|md|json|jsonl|csv|log|ya?ml)$/i;

/** What is said of a file beside its bytes. */
type DrawnFile = Pick<APIAttachment, 'filename' | 'size' | 'url' | 'description'>;

export function drawFile(attachment: DrawnFile): HTMLElement {
  const { filename, size, description } = attachment;
  // On this page's own origin, by whichever of this machine's names it was opened.
  const href = new URL(attachment.url).pathname;
  return element(
    'div',
    { class: 'file' },
    element(
      'div',
      { class: 'file-head' },
      icon('file'),
      element(
        'span',
        { class: 'file-words' },
        element('a', { href, download: filename }, filename),
        element(
          'span',
          { class: 'subtext' },
          [sizeWords(size), description].filter(Boolean).join(' · '),
        ),
      ),
    ),
    isText.test(filename) && drawPreview(filename, href),
  );
}

function drawPreview(filename: string, href: string): HTMLElement {
  const label = `Beginning of ${filename}`;
  const text = element('pre', { tabindex: 0, role: 'region', 'aria-label': label });
  const details = element('details', {}, element('summary', {}, 'Preview'), text);
  const read = async () => {
    text.textContent = 'Reading …';
    const answer = await fetch(href).catch(() => null);
    const whole = answer?.ok ? await answer.text() : undefined;
    text.textContent = whole === undefined ? 'The file can’t be read any more.' : cut(whole);
  };
  details.addEventListener('toggle', read, { once: true });
  return details;
}

function cut(text: string): string {
  return text.length > longestPreview ? `${text.slice(0, longestPreview)}\n…` : text;
}

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const isMega = bytes >= 1_000_000;
  return `${(bytes / (isMega ? 1_000_000 : 1000)).toFixed(1)} ${isMega ? 'MB' : 'kB'}`;
}
