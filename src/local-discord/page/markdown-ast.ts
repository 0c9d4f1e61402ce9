// The shapes that Discord markdown is read into, and the text a reader sees of them.

export type SpanKind = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: SpanKind; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly of: MentionKind; readonly id: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'emoji'; readonly name: string };

export type MentionKind = 'user' | 'role' | 'channel' | 'everyone';

export interface ListItem {
  readonly children: readonly Inline[];
  readonly lists: readonly ListBlock[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | ListBlock;

/** How a mention reads, e.g. "@Mira". */
export type MentionName = (of: MentionKind, id: string) => string;

/** The text a reader sees, one line for each block. */
export function visibleText(blocks: readonly Block[], name: MentionName): string {
  return blocks.map((block) => blockText(block, name)).join('\n');
}

function blockText(block: Block, name: MentionName): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'subtext':
      return inlineText(block.children, name);
    case 'quote':
      return visibleText(block.blocks, name);
    case 'code':
      return block.text;
    case 'list':
      return block.items
        .flatMap((item) => [
          inlineText(item.children, name),
          ...item.lists.map((inner) => blockText(inner, name)),
        ])
        .join('\n');
    default:
      return block satisfies never;
  }
}

function inlineText(inlines: readonly Inline[], name: MentionName): string {
  return inlines.map((inline) => oneInlineText(inline, name)).join('');
}

function oneInlineText(inline: Inline, name: MentionName): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'spoiler':
    case 'link':
      return inlineText(inline.children, name);
    case 'mention':
      return name(inline.of, inline.id);
    case 'command':
      return `/${inline.name}`;
    case 'timestamp':
      return new Date(inline.seconds * 1000).toISOString();
    case 'emoji':
      return `:${inline.name}:`;
    default:
      return inline satisfies never;
  }
}
