// Puts lines that begin with "-", "*" or "1." into lists, nested by their indentation.
import type { Inline, ListBlock } from './markdown-ast.ts';
import { parseInline } from './markdown-inline.ts';

export interface ListLine {
  readonly indent: number;
  readonly ordered: boolean;
  readonly number: number;
  readonly words: string;
}

interface GrowingItem {
  readonly children: readonly Inline[];
  readonly lists: GrowingList[];
}

interface GrowingList extends ListBlock {
  readonly items: GrowingItem[];
}

/** Discord itself stops nesting at about this depth; it also bounds the recursion of drawing. */
const deepest = 10;

/** The line as a list item, or undefined when it is none. */
export function listLineOf(line: string): ListLine | undefined {
  const [, spaces, mark, words] = /^( {0,40})([-*]|\d{1,9}\.) +(\S.*)$/.exec(line) ?? [];
  if (spaces === undefined || !mark || !words) return undefined;
  const ordered = mark.length > 1;
  return { indent: spaces.length, ordered, number: ordered ? Number.parseInt(mark, 10) : 1, words };
}

/** Consecutive list lines as lists; a change between bullets and numbers begins a new one. */
export function nestedLists(lines: readonly ListLine[]): readonly ListBlock[] {
  const roots: GrowingList[] = [];
  const path: { readonly indent: number; readonly list: GrowingList }[] = [];
  for (const line of lines) {
    const item: GrowingItem = { children: parseInline(line.words), lists: [] };
    while (path.length > 1 && (path.at(-1)?.indent ?? 0) > line.indent) path.pop();
    const level = path.at(-1);
    const goesDeeper = level && line.indent > level.indent && path.length < deepest;
    if (level && !goesDeeper && level.list.ordered === line.ordered) {
      level.list.items.push(item);
      continue;
    }
    const list: GrowingList = {
      kind: 'list',
      ordered: line.ordered,
      start: line.number,
      items: [item],
    };
    if (level && !goesDeeper) path.pop();
    const siblings = path.at(-1)?.list.items.at(-1)?.lists ?? roots;
    siblings.push(list);
    path.push({ indent: line.indent, list });
  }
  return roots;
}
