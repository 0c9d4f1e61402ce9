// Reads the inline half of Discord markdown (bold, links, mentions …) in one pass from left to right.
import type { Inline, MentionKind } from './markdown-ast.ts';
import { OpenSpans } from './markdown-spans.ts';

/** Reads any text, in time linear in its length. Marks that are never closed stay as they were typed. */
export function parseInline(source: string): readonly Inline[] {
  return new InlineReader(source).read();
}

// Every look-ahead is bounded (a URL at 2,048 characters), which keeps the whole read linear.
const plain = /[^\\*_~|`<[\]h@]+/y;
const escaped = /\\([^0-9A-Za-z\s])/uy;
const backticks = /`+/y;
const delimiter = /\*+|_+|~+|\|+/y;
const bareUrl = /https?:\/\/[^\s<]{1,2048}/y;
const angled =
  /<(?:(@!?|@&|#)(\d{1,20})|t:(-?\d{1,12})(?::([tTdDfFRsS]))?|a?:(\w{1,32}):\d{1,20}|\/([^:<>\n]{1,100}):\d{1,20}|(https?:\/\/[^\s<>]{1,2048}))>/y;
const everyone = /@(everyone|here)\b/y;
const linkTarget =
  /\]\((?:<(https?:\/\/[^\s<>]{1,2048})>|(https?:\/\/[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))(?: +"[^"\n]{0,200}")?\)/y;

class InlineReader {
  readonly #source: string;
  readonly #spans = new OpenSpans();
  readonly #codeMarks: ReadonlyMap<number, number[]>;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    this.#codeMarks = codeMarksOf(source);
  }

  read(): readonly Inline[] {
    while (this.#at < this.#source.length) {
      const run = this.#match(plain);
      if (run) this.#spans.text(run[0]);
      else if (!this.#mark(this.#source.charAt(this.#at))) this.#literal(1);
    }
    return this.#spans.finish();
  }

  /** Reads what a mark begins; false when it is only a character. */
  #mark(mark: string): boolean {
    switch (mark) {
      case '\\':
        return this.#escape();
      case '`':
        return this.#code();
      case '<':
        return this.#angle();
      case 'h':
        return this.#url();
      case '@':
        return this.#everyone();
      case '[':
        this.#at += 1;
        this.#spans.open('link', '[');
        return true;
      case ']':
        return this.#linkEnd();
      default:
        return this.#delimiters();
    }
  }

  #escape(): boolean {
    const found = this.#match(escaped);
    if (found) this.#spans.text(found[1] ?? '');
    return found !== null;
  }

  #code(): boolean {
    const length = this.#match(backticks)?.[0].length ?? 0;
    const start = this.#at;
    const ends = this.#codeMarks.get(length);
    while (ends && (ends.at(-1) ?? start) < start) ends.pop();
    const end = ends?.at(-1);
    if (end === undefined) {
      this.#spans.text('`'.repeat(length));
      return true;
    }
    // A space next to a backtick only keeps it apart from the mark.
    const inside = this.#source.slice(start, end);
    const text = inside.replace(/^ (?=`)/, '').replace(/(?<=`) $/, '');
    this.#spans.append({ kind: 'code', text });
    this.#at = end + length;
    return true;
  }

  #angle(): boolean {
    const found = this.#match(angled);
    if (!found) return false;
    const [, sigil, id, seconds, style = 'f', emoji, command, url] = found;
    if (sigil && id) this.#spans.append({ kind: 'mention', of: mentionKind(sigil), id });
    if (seconds) this.#spans.append({ kind: 'timestamp', seconds: Number(seconds), style });
    if (emoji) this.#spans.append({ kind: 'emoji', name: emoji });
    if (command) this.#spans.append({ kind: 'command', name: command });
    if (url) this.#link(url);
    return true;
  }

  #url(): boolean {
    const start = this.#at;
    const found = this.#match(bareUrl);
    if (!found) return false;
    const url = trimmedUrl(beforeMarks(found[0], this.#spans.closingMarks()));
    this.#at = start + url.length;
    if (/^https?:\/\/./.test(url)) this.#link(url);
    else this.#spans.text(url);
    return true;
  }

  #link(url: string): void {
    this.#spans.append({ kind: 'link', url, children: [{ kind: 'text', text: url }] });
  }

  #everyone(): boolean {
    const found = this.#match(everyone);
    if (found) this.#spans.append({ kind: 'mention', of: 'everyone', id: found[1] ?? '' });
    return found !== null;
  }

  #linkEnd(): boolean {
    if (this.#spans.depthOf('link') === 0) return false;
    const found = this.#match(linkTarget);
    if (!found) this.#at += 1;
    this.#spans.closeLink(found?.[1] ?? found?.[2], found?.[0] ?? ']');
    return true;
  }

  #delimiters(): boolean {
    const before = this.#source.charAt(this.#at - 1);
    const run = this.#match(delimiter)?.[0];
    if (!run) return false;
    const mark = run.charAt(0);
    const after = this.#source.charAt(this.#at);
    if (mark === '*') this.#emphasis(run, /\S/.test(after), /\S/.test(before));
    else if (mark === '_') this.#emphasis(run, !/\w/.test(before), !/\w/.test(after));
    else this.#pairs(run, mark === '~' ? 'strike' : 'spoiler');
    return true;
  }

  /** One mark is italic, two are bold (or underline), three are both; more are only characters. */
  #emphasis(run: string, open: boolean, close: boolean): void {
    if (run.length > 3) {
      this.#spans.text(run);
      return;
    }
    const mark = run.charAt(0);
    const [single, double] =
      mark === '*' ? (['italic*', 'bold'] as const) : (['italic_', 'underline'] as const);
    const isBoth = run.length === 3;
    const italicFirst = isBoth && this.#spans.depthOf(single) > this.#spans.depthOf(double);
    if (run.length === 1 || italicFirst) this.#spans.toggle(single, mark, { open, close });
    if (run.length > 1) this.#spans.toggle(double, mark + mark);
    if (isBoth && !italicFirst) this.#spans.toggle(single, mark, { open, close });
  }

  #pairs(run: string, span: 'strike' | 'spoiler'): void {
    const pair = run.slice(0, 2);
    for (let at = 0; at + 2 <= run.length; at += 2) this.#spans.toggle(span, pair);
    if (run.length % 2 === 1) this.#spans.text(run.charAt(0));
  }

  #literal(length: number): void {
    this.#spans.text(this.#source.slice(this.#at, this.#at + length));
    this.#at += length;
  }

  /** Matches at the place reached, and moves past the match. */
  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found) this.#at += found[0].length;
    return found;
  }
}

/** Where each run of backticks stands, by its length, last first (so that passed ones are popped off). */
function codeMarksOf(source: string): ReadonlyMap<number, number[]> {
  const marks = new Map<number, number[]>();
  for (const { 0: run, index } of source.matchAll(/`+/g)) {
    const places = marks.get(run.length);
    if (places) places.push(index);
    else marks.set(run.length, [index]);
  }
  for (const places of marks.values()) places.reverse();
  return marks;
}

/** `**https://a.example**`: the mark that closes an open span does not belong to the URL. */
function beforeMarks(url: string, marks: readonly string[]): string {
  const ends = marks.map((mark) => url.indexOf(mark)).filter((at) => at >= 0);
  return url.slice(0, Math.min(url.length, ...ends));
}

/** Without the punctuation of the sentence that the URL stands in. */
function trimmedUrl(url: string): string {
  let end = url.length;
  let surplus = url.split(')').length - url.split('(').length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    if (last === ')' && surplus > 0) surplus -= 1;
    else if (!/[.,:;!?"'\]”’»]/.test(last)) break;
  }
  return url.slice(0, end);
}

function mentionKind(sigil: string): MentionKind {
  if (sigil === '#') return 'channel';
  return sigil === '@&' ? 'role' : 'user';
}
