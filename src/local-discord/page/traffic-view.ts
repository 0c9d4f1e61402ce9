// Shows what goes between the bot and the local Discord, newest last; each line opens to its JSON.
import type { TrafficEntry } from '../developer-protocol.ts';
import { preciseTime } from './clock.ts';
import { button, element, freshId, unseen } from './dom.ts';

export interface TrafficView {
  add(entries: readonly TrafficEntry[]): void;
  clear(): void;
}

/** As many lines as the server keeps, too. */
const longest = 400;

const kinds = {
  all: 'Everything',
  rest: 'REST',
  gateway: 'Gateway',
  failures: 'Failures',
} as const;

type Shown = keyof typeof kinds;

interface Line {
  readonly entry: TrafficEntry;
  readonly node: HTMLElement;
  /** In lower case, to be searched. */
  readonly text: string;
}

/** Draws the filter and the list into `place`. */
export function createTrafficView(place: HTMLElement): TrafficView {
  const lines: Line[] = [];
  const list = element('ol', { class: 'traffic-list', 'aria-label': 'Traffic, newest last' });
  // A long list scrolls, and must be reachable with the keyboard to be scrolled.
  const scroller = element('div', { class: 'traffic-scroller' }, list);
  const count = element('p', { class: 'subtext' });
  const words = element('input', {
    id: freshId('traffic-words'),
    class: 'field',
    type: 'search',
    placeholder: 'any word',
    title: 'A word of an exchange’s name or of its JSON',
    autocomplete: 'off',
  });
  const shown = element(
    'select',
    { id: freshId('traffic-kind'), class: 'field' },
    ...Object.entries(kinds).map(([value, name]) => element('option', { value }, name)),
  );
  const isShown = ({ entry, text }: Line) =>
    fits(entry, shown.value as Shown) && text.includes(words.value.trim().toLowerCase());
  const sayCount = () => {
    const visible = lines.filter(({ node }) => !node.hidden).length;
    count.textContent =
      visible === lines.length ? `${visible} exchanges` : `${visible} of ${lines.length} exchanges`;
  };
  const filter = () => {
    for (const line of lines) line.node.hidden = !isShown(line);
    sayCount();
  };
  const clear = () => {
    lines.length = 0;
    list.replaceChildren();
    sayCount();
  };
  words.addEventListener('input', filter);
  shown.addEventListener('change', filter);
  place.replaceChildren(
    element(
      'div',
      { class: 'traffic-filter' },
      element('label', { for: words.id }, 'Filter'),
      words,
      element('label', { class: 'unseen', for: shown.id }, 'Which exchanges'),
      shown,
    ),
    scroller,
    element('div', { class: 'traffic-foot' }, count, button({ class: 'action' }, 'Clear', clear)),
  );
  return {
    add: (entries) => {
      const isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
      for (const entry of entries) {
        const line = { entry, node: drawEntry(entry), text: searchable(entry) };
        line.node.hidden = !isShown(line);
        lines.push(line);
        list.append(line.node);
      }
      for (const { node } of lines.splice(0, Math.max(0, lines.length - longest))) forget(node);
      sayCount();
      if (isAtEnd) scroller.scrollTo({ top: scroller.scrollHeight });
    },
    clear,
  };
}

function fits({ kind, isFailure }: TrafficEntry, shown: Shown): boolean {
  return shown === 'all' || (shown === 'failures' ? isFailure : kind === shown);
}

function searchable({ title, outcome, parts }: TrafficEntry): string {
  return [title, outcome, ...parts.map(({ text }) => text)].join('\n').toLowerCase();
}

function drawEntry(entry: TrafficEntry): HTMLElement {
  const isFromBot = entry.from === 'bot';
  const details = element(
    'details',
    { class: entry.isFailure ? 'exchange failed' : 'exchange' },
    element(
      'summary',
      {},
      element('span', { class: 'exchange-time' }, preciseTime(entry.at)),
      element(
        'span',
        { class: `exchange-kind ${entry.kind}` },
        entry.kind === 'rest' ? 'REST' : 'GW',
      ),
      element('span', { class: 'exchange-way', 'aria-hidden': 'true' }, isFromBot ? '→' : '←'),
      unseen(isFromBot ? 'from the bot:' : 'from Discord:'),
      element('span', { class: 'exchange-title' }, breakable(entry.title)),
      entry.outcome !== '' && element('span', { class: 'exchange-outcome' }, entry.outcome),
    ),
  );
  // Most lines are never opened.
  details.addEventListener('toggle', () => details.append(...drawParts(entry)), { once: true });
  return element('li', {}, details);
}

function drawParts({ lesson, parts }: TrafficEntry): readonly HTMLElement[] {
  const texts = parts.map(({ label, text }) =>
    element(
      'div',
      { class: 'exchange-part' },
      element('h3', {}, label),
      element('pre', { tabindex: 0, 'aria-label': label, role: 'region' }, text),
    ),
  );
  return lesson ? [element('p', { class: 'exchange-lesson' }, lesson), ...texts] : texts;
}

/** A path may break before each of its parts, an event's name between its words. */
function breakable(title: string): HTMLElement {
  const node = element('span');
  for (const [at, part] of title.split(/(?=\/)|(?<=_)/).entries())
    node.append(...(at === 0 ? [part] : [element('wbr'), part]));
  return node;
}

/** Takes a line away; the focus moves to the next one. */
function forget(node: HTMLElement): void {
  if (node.contains(document.activeElement)) {
    const next = node.nextElementSibling?.querySelector<HTMLElement>('summary');
    next?.focus();
  }
  node.remove();
}
