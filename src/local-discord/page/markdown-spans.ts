// The spans that are open while markdown is read, and the nodes gathered in each.
import type { Inline, SpanKind } from './markdown-ast.ts';

export type OpenSpan = 'bold' | 'italic*' | 'italic_' | 'underline' | 'strike' | 'spoiler' | 'link';

interface Frame {
  readonly span: OpenSpan | 'root';
  /** What opened the span, shown again if nothing closes it. */
  readonly literal: string;
  readonly children: Inline[];
}

const spanKinds: Readonly<Record<Exclude<OpenSpan, 'link'>, SpanKind>> = {
  bold: 'bold',
  'italic*': 'italic',
  italic_: 'italic',
  underline: 'underline',
  strike: 'strike',
  spoiler: 'spoiler',
};

/** At most one span of each kind is open at a time, so giving spans up costs linear time over the whole text. */
export class OpenSpans {
  readonly #frames: [Frame, ...Frame[]] = [{ span: 'root', literal: '', children: [] }];

  /** How deep a span of this kind is open, 0 when it is not. */
  depthOf(span: OpenSpan): number {
    return Math.max(
      0,
      this.#frames.findIndex((frame) => frame.span === span),
    );
  }

  /** The marks that would close what is open ("**", "]"). */
  closingMarks(): readonly string[] {
    return this.#frames.flatMap(({ span, literal }) => {
      if (span === 'root' || span === 'italic_') return [];
      return [span === 'link' ? ']' : literal];
    });
  }

  open(span: OpenSpan, literal: string): void {
    const depth = this.depthOf(span);
    while (depth > 0 && this.#frames.length > depth) this.#giveUp();
    this.#frames.push({ span, literal, children: [] });
  }

  /** A mark that opens a span, closes it, or is only a character. */
  toggle(
    span: Exclude<OpenSpan, 'link'>,
    literal: string,
    may: { readonly open: boolean; readonly close: boolean } = { open: true, close: true },
  ): void {
    const depth = this.depthOf(span);
    if (depth > 0 && may.close && !this.#isEmpty(depth)) {
      this.append({ kind: spanKinds[span], children: this.#take(depth) });
    } else if (may.open) this.open(span, literal);
    else this.text(literal);
  }

  /** Ends the words of a link; without a URL, or without words, the brackets were only characters. */
  closeLink(url: string | undefined, literal: string): void {
    const depth = this.depthOf('link');
    if (url && !this.#isEmpty(depth)) {
      this.append({ kind: 'link', url, children: withoutLinks(this.#take(depth)) });
      return;
    }
    while (this.#frames.length > depth) this.#giveUp();
    this.text(literal);
  }

  text(text: string): void {
    this.append({ kind: 'text', text });
  }

  append(inline: Inline): void {
    const { children } = this.#top;
    const last = children.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      children[children.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else if (inline.kind !== 'text' || inline.text !== '') children.push(inline);
  }

  /** What was read; spans still open become characters again. */
  finish(): readonly Inline[] {
    while (this.#frames.length > 1) this.#giveUp();
    return this.#frames[0].children;
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? this.#frames[0];
  }

  #isEmpty(depth: number): boolean {
    return depth === this.#frames.length - 1 && this.#top.children.length === 0;
  }

  #take(depth: number): readonly Inline[] {
    while (this.#frames.length - 1 > depth) this.#giveUp();
    return this.#frames.pop()?.children ?? [];
  }

  #giveUp(): void {
    if (this.#frames.length === 1) return;
    const { literal, children } = this.#frames.pop() ?? { literal: '', children: [] };
    this.text(literal);
    for (const child of children) this.append(child);
  }
}

/** A link inside the words of a link is only words. */
function withoutLinks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'link') return withoutLinks(inline.children);
    return 'children' in inline
      ? [{ ...inline, children: withoutLinks(inline.children) }]
      : [inline];
  });
}
