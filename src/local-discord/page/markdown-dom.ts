// Draws read markdown as elements; every text becomes a text node.
import { fullMoment, styledTimestamp } from './clock.ts';
import { element } from './dom.ts';
import type { Block, Inline, ListBlock, MentionName } from './markdown-ast.ts';
import { parseMarkdown } from './markdown-blocks.ts';

/** The text as Discord would show it. */
export function renderMarkdown(source: string, mentionName: MentionName): HTMLElement {
  return element('div', { class: 'markdown' }, ...drawBlocks(parseMarkdown(source), mentionName));
}

function drawBlocks(blocks: readonly Block[], name: MentionName): readonly HTMLElement[] {
  return blocks.map((block) => drawBlock(block, name));
}

function drawBlock(block: Block, name: MentionName): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...drawInlines(block.children, name));
    case 'heading': {
      // In the outline of the page all of them stand below the channel's own headings.
      const size = `heading-${block.level}`;
      return element('h3', { class: size }, ...drawInlines(block.children, name));
    }
    case 'subtext':
      return element('p', { class: 'subtext' }, ...drawInlines(block.children, name));
    case 'quote':
      return element('blockquote', {}, ...drawBlocks(block.blocks, name));
    case 'code':
      return element('pre', { tabindex: 0, 'aria-label': 'Code' }, element('code', {}, block.text));
    case 'list':
      return drawList(block, name);
    default:
      return block satisfies never;
  }
}

function drawList(list: ListBlock, name: MentionName): HTMLElement {
  const items = list.items.map((item) =>
    element(
      'li',
      {},
      ...drawInlines(item.children, name),
      ...item.lists.map((inner) => drawList(inner, name)),
    ),
  );
  return list.ordered
    ? element('ol', { start: list.start }, ...items)
    : element('ul', {}, ...items);
}

function drawInlines(inlines: readonly Inline[], name: MentionName): readonly Node[] {
  return inlines.map((inline) => drawInline(inline, name));
}

function drawInline(inline: Inline, name: MentionName): Node {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(inline.text);
    case 'bold':
      return element('strong', {}, ...drawInlines(inline.children, name));
    case 'italic':
      return element('em', {}, ...drawInlines(inline.children, name));
    case 'underline':
      return element('u', {}, ...drawInlines(inline.children, name));
    case 'strike':
      return element('s', {}, ...drawInlines(inline.children, name));
    case 'spoiler':
      return drawSpoiler(drawInlines(inline.children, name));
    case 'code':
      return element('code', {}, inline.text);
    case 'link':
      return element(
        'a',
        { href: inline.url, target: '_blank', rel: 'noopener noreferrer', title: inline.url },
        ...drawInlines(inline.children, name),
      );
    case 'mention':
      return element('span', { class: 'mention' }, name(inline.of, inline.id));
    case 'command':
      return element('span', { class: 'mention' }, `/${inline.name}`);
    case 'timestamp':
      return drawTimestamp(inline.seconds, inline.style);
    case 'emoji':
      return document.createTextNode(`:${inline.name}:`);
    default:
      return inline satisfies never;
  }
}

function drawTimestamp(seconds: number, style: string): HTMLElement {
  const date = new Date(seconds * 1000);
  return element(
    'time',
    { class: 'timestamp', datetime: date.toISOString(), title: fullMoment(date) },
    styledTimestamp(seconds, style),
  );
}

function drawSpoiler(children: readonly Node[]): HTMLElement {
  const inside = element('span', { 'aria-hidden': 'true', inert: true }, ...children);
  const spoiler = element(
    'span',
    { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler, press to show' },
    inside,
  );
  const reveal = () => {
    spoiler.classList.add('revealed');
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
    for (const name of ['aria-hidden', 'inert']) inside.removeAttribute(name);
  };
  spoiler.addEventListener('click', reveal);
  spoiler.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (spoiler.classList.contains('revealed')) return;
    event.preventDefault();
    reveal();
  });
  return spoiler;
}
