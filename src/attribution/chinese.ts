// Chinese speakers, whose words no spaces part: 王伟说：“……”, “……，”外交部发言人王伟表示。

import { namesSpeaker } from './chinese-names.ts';
import type { Cue } from './cues.ts';
import type { Range } from './marks.ts';
import type { Naming } from './naming.ts';
import type { Token } from './tokens.ts';

const CUE: Cue = { strength: 'say', form: 'finite', alsoNoun: false, foreign: true };
/** Longer ones first: the whole cue is shown. */
const CUES =
  '(?:补充说|補充說|解释说|解釋說|回忆说|回憶說|介绍说|介紹說|回答说|回答說|接着说|接著說|笑着说|说道|說道|写道|寫道|问道|問道|' +
  '答道|喊道|坦言|表示|指出|强调|強調|认为|認為|宣布|透露|补充|補充|解释|解釋|介绍|介紹|回应|回應|回答|警告|声称|聲稱|重申|' +
  '证实|證實|承认|承認|感叹|感嘆|呼吁|呼籲|说|說|称|稱)';
const TIME =
  '(?:昨天|今天|昨日|今日|当天|當天|当日|日前|随后|隨後|此前|周[一二三四五六日]|星期[一二三四五六日])';
/** Between the subject and its cue: when, where and to whom it is said. */
const BETWEEN = `(?:${TIME}|也|还|還|则|則|又|曾|就此|对此|對此|告诉记者|(?:在|于|於)[^，。！？；：“”]{1,20}?(?:上|中|时|時|里|裡|后|後|间|間|日)|(?:对|對|向)[^，。！？；：“”]{1,10}?){0,3}`;
const SUBJECT = '(?<subject>[\\p{Script=Han}·・、]{1,24}?)';
/** What opens a clause before its subject. */
const LEADING = `(?:(?:${TIME}|对此|對此|但|而|不过|不過)，?)?`;
const BEFORE = new RegExp(
  `(?:^|[，。！？；”])${LEADING}${SUBJECT}${BETWEEN}(?<cue>${CUES})[：:，,]?\\s*$`,
  'du',
);
const AFTER = new RegExp(
  `^[，,]?\\s*${LEADING}${SUBJECT}${BETWEEN}(?<cue>${CUES})(?=[，,。；！？]|$)`,
  'du',
);
const HAN = /\p{Script=Han}/u;
/** How far from the quotation its speaker may begin, in UTF-16 units. */
const LONGEST = 80;

/** A paragraph's tokens, the speaker and the cue beside each Chinese quotation parted from the words around them. */
export function withChineseWords(text: string, tokens: readonly Token[]): readonly Token[] {
  const cuts = new Set<number>();
  tokens.forEach((token, at) => {
    const beside = token.span ? besideQuotation(text, tokens, at) : undefined;
    if (!beside) return;
    for (const { start, end } of [beside.subject, beside.cue]) cuts.add(start).add(end);
  });
  return cuts.size === 0 ? tokens : tokens.flatMap((token) => cut(token, cuts));
}

/** Who speaks the quotation at a token, according to the Chinese words right beside it. */
export function chineseSpeaker(
  text: string,
  tokens: readonly Token[],
  at: number,
): Naming | undefined {
  const beside = besideQuotation(text, tokens, at);
  if (!beside || !namesSpeaker(text.slice(beside.subject.start, beside.subject.end)))
    return undefined;
  const indexOf = (matches: (token: Token) => boolean): number => {
    const step = beside.place === 'before' ? -1 : 1;
    for (let i = at + step; i >= 0 && i < tokens.length; i += step) {
      const token = tokens[i] as Token;
      if (matches(token)) return i;
      if (Math.abs(token.start - (tokens[at]?.start ?? 0)) > 4 * LONGEST) break;
    }
    return -1;
  };
  const first = indexOf(({ start }) => start === beside.subject.start);
  const last = indexOf(({ end }) => end === beside.subject.end);
  const cue = indexOf(({ start }) => start === beside.cue.start);
  if (first < 0 || last < first || cue < 0) return undefined;
  const phrase = { first, last, head: last };
  return { cueFirst: cue, cueLast: cue, phrase, cue: CUE, place: beside.place };
}

interface Beside {
  readonly subject: Range;
  readonly cue: Range;
  readonly place: 'before' | 'after';
}

/** Before the words, else after them: in “甲。”王伟说：“乙。” the speaker is that of what follows. */
function besideQuotation(text: string, tokens: readonly Token[], at: number): Beside | undefined {
  const span = tokens[at]?.span;
  if (!span || !HAN.test(text.slice(span.start, Math.min(span.end, span.start + LONGEST))))
    return undefined;
  const floor = Math.max(tokens[0]?.start ?? 0, span.outerStart - LONGEST);
  const ceiling = Math.min(tokens.at(-1)?.end ?? 0, span.outerEnd + LONGEST);
  return (
    rangesOf(BEFORE.exec(text.slice(floor, span.outerStart)), floor, 'before') ??
    rangesOf(AFTER.exec(text.slice(span.outerEnd, ceiling)), span.outerEnd, 'after')
  );
}

function rangesOf(
  found: RegExpExecArray | null,
  offset: number,
  place: Beside['place'],
): Beside | undefined {
  const { subject, cue } = found?.indices?.groups ?? {};
  if (!subject || !cue) return undefined;
  const range = ([start, end]: [number, number]): Range => ({
    start: offset + start,
    end: offset + end,
  });
  return { subject: range(subject), cue: range(cue), place };
}

/** A word parted where the cuts fall. */
function cut(token: Token, cuts: ReadonlySet<number>): Token[] {
  if (token.kind !== 'word' || token.span) return [token];
  const pieces: Token[] = [];
  let start = token.start;
  for (let end = start + 1; end <= token.end; end++) {
    if (end < token.end && !cuts.has(end)) continue;
    const text = token.text.slice(start - token.start, end - token.start);
    pieces.push({ ...token, text, lower: text.toLowerCase(), start, end, bareEnd: end });
    start = end;
  }
  return pieces;
}
