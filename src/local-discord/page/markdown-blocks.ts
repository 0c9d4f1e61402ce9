// Reads Discord markdown into blocks: paragraphs, headings, quotes, lists and code blocks.
import type { Block } from './markdown-ast.ts';
import { parseInline } from './markdown-inline.ts';
import { type ListLine, listLineOf, nestedLists } from './markdown-lists.ts';

/** Reads any text, in time linear in its length, as Discord would show it. Never throws. */
export function parseMarkdown(source: string): readonly Block[] {
  return new BlockReader(source, false).read();
}

class BlockReader {
  readonly #source: string;
  readonly #inQuote: boolean;
  readonly #blocks: Block[] = [];
  #paragraph: string[] = [];
  #list: ListLine[] = [];
  #at = 0;
  /** False once a search to the end found no closing fence: it is never repeated. */
  #fencesLeft = true;

  constructor(source: string, inQuote: boolean) {
    this.#source = source;
    this.#inQuote = inQuote;
  }

  read(): readonly Block[] {
    while (this.#at < this.#source.length) {
      const line = this.#lineAt(this.#at);
      if (!this.#inQuote && this.#quote(line)) continue;
      if (this.#fence(line)) continue;
      this.#at += line.length + 1;
      this.#plainLine(line);
    }
    this.#closeParagraph();
    this.#closeList();
    return this.#blocks;
  }

  #lineAt(start: number): string {
    const end = this.#source.indexOf('\n', start);
    return this.#source.slice(start, end < 0 ? this.#source.length : end);
  }

  #quote(first: string): boolean {
    if (first.startsWith('>>> ')) {
      this.#add({
        kind: 'quote',
        blocks: new BlockReader(this.#source.slice(this.#at + 4), true).read(),
      });
      this.#at = this.#source.length;
      return true;
    }
    const lines: string[] = [];
    while (this.#at < this.#source.length) {
      const line = this.#lineAt(this.#at);
      if (!line.startsWith('> ')) break;
      lines.push(line.slice(2));
      this.#at += line.length + 1;
    }
    if (lines.length === 0) return false;
    this.#add({ kind: 'quote', blocks: new BlockReader(lines.join('\n'), true).read() });
    return true;
  }

  #fence(line: string): boolean {
    const opening = line.indexOf('```');
    if (opening < 0 || !this.#fencesLeft || line.charAt(opening - 1) === '\\') return false;
    const start = this.#at + opening + 3;
    const end = this.#source.indexOf('```', start);
    if (end < 0) this.#fencesLeft = false;
    const inside = end < 0 ? '' : this.#source.slice(start, end);
    if (inside.trim() === '') return false;
    if (opening > 0) this.#plainLine(line.slice(0, opening));
    this.#add(codeBlock(inside));
    this.#at = end + 3;
    if (this.#source.charAt(this.#at) === '\n') this.#at += 1;
    return true;
  }

  #plainLine(line: string): void {
    const item = listLineOf(line);
    if (item) {
      this.#closeParagraph();
      this.#list.push(item);
      return;
    }
    const block = headingOf(line);
    if (block) {
      this.#add(block);
      return;
    }
    this.#closeList();
    this.#paragraph.push(line);
  }

  #add(block: Block): void {
    this.#closeParagraph();
    this.#closeList();
    this.#blocks.push(block);
  }

  #closeParagraph(): void {
    if (this.#paragraph.length === 0) return;
    this.#blocks.push({ kind: 'paragraph', children: parseInline(this.#paragraph.join('\n')) });
    this.#paragraph = [];
  }

  #closeList(): void {
    this.#blocks.push(...nestedLists(this.#list));
    this.#list = [];
  }
}

function headingOf(line: string): Block | undefined {
  const [, marks, words] = /^(#{1,3}|-#) +(\S.*)$/.exec(line) ?? [];
  if (!marks || !words) return undefined;
  const children = parseInline(words);
  if (marks === '-#') return { kind: 'subtext', children };
  return { kind: 'heading', level: marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3, children };
}

function codeBlock(inside: string): Block {
  const [, language] = /^([\w+.#-]{1,40})\n/.exec(inside) ?? [];
  let start = language === undefined ? 0 : language.length + 1;
  let end = inside.length;
  while (inside.charAt(start) === '\n') start += 1;
  while (end > start && inside.charAt(end - 1) === '\n') end -= 1;
  return { kind: 'code', language: language ?? '', text: inside.slice(start, end) };
}
