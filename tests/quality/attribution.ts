// How well quotations and their speakers are found, on documents with gold attributions.

import { attribute } from '../../src/attribution/attribute.ts';
import type { Speech } from '../../src/attribution/attribution.ts';
import { parseSource } from '../../src/corpus/parse.ts';
import type { GoldAttribution, GoldDocument, GoldSpan } from './attribution-data.ts';
import { percentile } from './statistics.ts';

/** A stretch in quote marks that the gold holds for speech, and what became of it. */
interface Judged {
  readonly document: string;
  readonly text: string;
  readonly mixed: boolean;
  readonly gold: GoldAttribution;
  readonly goldName: string | null;
  readonly found: Speech | undefined;
  /** The sentence names the same speaker: our mention holds the head word of the gold's source. */
  readonly mentionRight: boolean;
  readonly speakerRight: boolean | undefined;
}

interface Judgement {
  readonly judged: readonly Judged[];
  /** Shown as speech although no gold content covers it. */
  readonly wrong: readonly {
    readonly document: string;
    readonly text: string;
    readonly speech: Speech;
  }[];
  /** Marked words that are no speech, and how many of them were left as such. */
  readonly unspoken: number;
  readonly unspokenLeft: number;
  readonly indirectGold: number;
  readonly indirectFound: number;
  readonly indirectRight: number;
  readonly times: readonly number[];
  /** Time and words of the documents that are long enough to tell the time per word. */
  readonly longTimes: number;
  readonly words: number;
}

/**
 * Measures the attribution engine.
 * @param documents documents with gold; a gold span in marks is any marked stretch inside a gold content. It is mixed
 *   where its content also has words outside marks.
 * @returns shares in percent. Mention and speaker are judged over all gold spans: one that was not found is not right.
 */
export function measureAttribution(documents: readonly GoldDocument[]): Record<string, unknown> {
  const { judged, wrong, ...rest } = judge(documents);
  const found = judged.filter((each) => each.found);
  const shown = found.length + wrong.length;
  const named = judged.filter((each) => each.goldName !== null);
  const unnamed = judged.filter((each) => each.goldName === null);
  const resolved = judged.filter((each) => each.speakerRight !== undefined);
  const accuracy = (group: readonly Judged[]): number =>
    percent(group.filter((each) => each.mentionRight).length, group.length);
  const bothRight = found.filter((each) => each.mentionRight).length;
  const left = rest.unspokenLeft + unnamed.filter((each) => !each.found?.mention).length;
  return {
    documents: documents.length,
    'quote spans': judged.length,
    'quote span precision %': percent(found.length, shown),
    'quote span recall %': percent(found.length, judged.length),
    'quote span F1 %': percent(2 * found.length, shown + judged.length),
    'mention head accuracy, direct %': accuracy(named.filter((each) => !each.mixed)),
    'mention head accuracy, mixed %': accuracy(named.filter((each) => each.mixed)),
    'of the found ones, direct %': accuracy(named.filter((each) => !each.mixed && each.found)),
    'of the found ones, mixed %': accuracy(named.filter((each) => each.mixed && each.found)),
    'end-to-end F1 (span and speaker) %': percent(2 * bothRight, shown + judged.length),
    'speaker resolved to the right one %': percent(
      resolved.filter((each) => each.speakerRight).length,
      resolved.length,
    ),
    'resolved ones judged': resolved.length,
    'rightly left unattributed %': percent(left, rest.unspoken + unnamed.length),
    'indirect speech found %': percent(rest.indirectFound, rest.indirectGold),
    'indirect speech found, mention right %': percent(rest.indirectRight, rest.indirectFound),
    'ms a document, median': Number(percentile(rest.times, 0.5).toFixed(2)),
    'ms per 800 words': Number(((800 * rest.longTimes) / rest.words).toFixed(2)),
    misses: missesOf(judged, wrong),
  };
}

/** The verdict on every gold span; also what tuning looks into. */
export function judge(documents: readonly GoldDocument[]): Judgement {
  const judged: Judged[] = [];
  const wrong: { document: string; text: string; speech: Speech }[] = [];
  const times: number[] = [];
  let [unspoken, unspokenLeft, words, longTimes] = [0, 0, 0, 0];
  let [indirectGold, indirectFound, indirectRight] = [0, 0, 0];
  for (const document of documents) {
    const { text } = document;
    const { speeches, time } = speechesOf(document);
    const length = text.split(/\s+/).length;
    times.push(time);
    if (length >= LONG_ENOUGH) {
      words += length;
      longTimes += time;
    }
    const direct = speeches.filter((each) => each.kind === 'direct');
    const used = new Set<Speech>();
    for (const gold of document.attributions) {
      const marked = gold.content.flatMap((span) => markedWithin(text, span));
      if (marked.length === 0) {
        const reported = judgeIndirect(text, gold, speeches);
        if (reported === undefined) continue;
        indirectGold++;
        if (reported.found) indirectFound++;
        if (reported.right) indirectRight++;
        continue;
      }
      const mixed = isMixed(text, gold, marked);
      for (const span of marked) {
        const found = direct.find((each) => sameSpan(each, span));
        if (found) used.add(found);
        judged.push(verdict(document, gold, span, mixed, found));
      }
    }
    for (const speech of speeches) {
      if (speech.kind === 'indirect' || used.has(speech)) continue;
      if (judged.some((each) => each.found === speech)) continue;
      if (speech.kind === 'titled' && isCovered(speech, document)) continue;
      unspoken++;
      if (speech.kind === 'titled') unspokenLeft++;
      else
        wrong.push({ document: document.id, text: text.slice(speech.start, speech.end), speech });
    }
  }
  const indirect = { indirectGold, indirectFound, indirectRight };
  return { judged, wrong, unspoken, unspokenLeft, ...indirect, times, longTimes, words };
}

/** The time in milliseconds is the engine's alone, without reading the document. */
function speechesOf({ id, text }: GoldDocument): { speeches: readonly Speech[]; time: number } {
  const result = parseSource(`${id}.txt`, text, '');
  if (!result.ok) return { speeches: [], time: 0 };
  const started = performance.now();
  const speeches = attribute(result.parsed.source, result.parsed.passages);
  return { speeches, time: performance.now() - started };
}

function verdict(
  { id, text }: GoldDocument,
  gold: GoldAttribution,
  span: GoldSpan,
  mixed: boolean,
  found: Speech | undefined,
): Judged {
  const goldName = gold.source && text.slice(gold.source.start, gold.source.end);
  const mentionRight = goldName === null ? !found?.mention : holdsHead(found, goldName);
  return {
    document: id,
    text: text.slice(span.start, span.end),
    mixed,
    gold,
    goldName,
    found,
    mentionRight: found !== undefined && mentionRight,
    speakerRight: isJudged(gold) ? speakerRight(gold, found) : undefined,
  };
}

function isJudged({ speaker, together }: GoldAttribution): boolean {
  return speaker !== undefined || together !== undefined;
}

function speakerRight(gold: GoldAttribution, found: Speech | undefined): boolean {
  if (!found) return false;
  const names = found.speakers.map((speaker) => speaker?.name ?? null);
  if (gold.together) return gold.together.join('; ') === names.join('; ');
  const [speaker] = found.speakers;
  if (names.length > 1) return false;
  if (gold.speaker === null) return !speaker;
  if (!gold.speaker?.includes(speaker?.name ?? '')) return false;
  return gold.role === undefined || gold.role === speaker?.role;
}

function holdsHead(found: Speech | undefined, name: string): boolean {
  return wordsOf(found?.mention?.text ?? '').includes(headOf(name));
}

/** A phrase's head: the last word before a comma, a bracket, a relative clause or a preposition. */
function headOf(phrase: string): string {
  const core = phrase
    .replace(/^\s*[,(]+/, '')
    .split(/[,(—–]|\s-\s|\s(?:who|which|that|whose|of|for|from|at|in|on|with|to|by|and|as)\s/)[0];
  return wordsOf(core ?? '').at(-1) ?? '';
}

function wordsOf(text: string): string[] {
  const bare = text.toLowerCase().replace(/[’']s?(?=\s|$|[,.])/gu, '');
  return bare.match(/[\p{L}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*/gu) ?? [];
}

/** A stretch in marks of each style; an unclosed one ends with its line or its content. */
const MARKED = [
  "''((?:[^'\\n]|'(?!'))*)(?:''|$|(?=\\n))",
  '[“„”]([^“”\\n]*)(?:[“”]|$|(?=\\n))',
  '"([^"\\n]*)(?:"|$|(?=\\n))',
  '[«»]\\s?([^«»\\n]*?)\\s?(?:[«»]|$|(?=\\n))',
  '^‘([^\\n]*)’$',
].map((style) => new RegExp(style, 'gmu'));

/** The outermost stretches in marks inside a gold content, without their marks. */
function markedWithin(text: string, { start, end }: GoldSpan): GoldSpan[] {
  const content = text.slice(start, end);
  const found = MARKED.flatMap((style) => [...content.matchAll(style)]).flatMap((match) => {
    const inner = match[1] ?? '';
    const at = start + match.index + match[0].indexOf(inner);
    return /[\p{L}\p{N}]/u.test(inner) ? [{ start: at, end: at + inner.length }] : [];
  });
  return found
    .filter(
      (each) =>
        !found.some(
          (other) => other !== each && other.start <= each.start && each.end <= other.end,
        ),
    )
    .sort((a, b) => a.start - b.start);
}

function isMixed(text: string, gold: GoldAttribution, marked: readonly GoldSpan[]): boolean {
  const all = gold.content.map((span) => text.slice(span.start, span.end)).join(' ');
  const inside = marked.map((span) => text.slice(span.start, span.end)).join('');
  return wordsOf(all).length - wordsOf(inside).length > 0;
}

/** Gold contents often stop at the first sentence of a quotation: so much of the shorter span must be shared. */
const SAME = 0.8;

function sameSpan(a: GoldSpan, b: GoldSpan): boolean {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return overlap >= SAME * Math.min(a.end - a.start, b.end - b.start);
}

function isCovered(speech: Speech, document: GoldDocument): boolean {
  return document.attributions.some((gold) =>
    gold.content.some((span) => span.start <= speech.start && speech.end <= span.end),
  );
}

/** Undefined where the content is too short to be a reported statement. */
function judgeIndirect(
  text: string,
  gold: GoldAttribution,
  speeches: readonly Speech[],
): { found: boolean; right: boolean } | undefined {
  const [first] = gold.content;
  const last = gold.content.at(-1);
  if (!first || !last || wordsOf(text.slice(first.start, last.end)).length < 4) return undefined;
  const found = speeches.find((each) => {
    const overlap = Math.min(each.end, last.end) - Math.max(each.start, first.start);
    return (
      each.kind === 'indirect' &&
      2 * overlap > Math.max(each.end - each.start, last.end - first.start)
    );
  });
  const name = gold.source && text.slice(gold.source.start, gold.source.end);
  return { found: !!found, right: !!found && (name === null || holdsHead(found, name)) };
}

/** In words; shorter documents measure the start of the engine, not its speed. */
const LONG_ENOUGH = 100;

/** How many misses are printed. */
const SHOWN = 40;

function missesOf(judged: Judgement['judged'], wrong: Judgement['wrong']): string[] {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 60);
  return [
    ...judged.flatMap((each) => {
      const place = `${each.document}: “${short(each.text)}”`;
      if (!each.found) return [`not found as speech: ${place}`];
      if (!each.mentionRight) {
        return [
          `${place}: ${each.goldName ?? 'nobody'}, not ${each.found.mention?.text ?? 'nobody'}`,
        ];
      }
      if (each.speakerRight === false) {
        const shown = each.found.speakers.map((speaker) =>
          speaker ? `${speaker.name} (${speaker.role ?? 'no role'})` : 'nobody',
        );
        const { speaker, together, role } = each.gold;
        const wanted = together?.join('; ') ?? `${speaker?.[0] ?? 'nobody'} (${role})`;
        return [`${place}: ${wanted}, not ${shown.join('; ')}`];
      }
      return [];
    }),
    ...wrong.map((each) => `no speech: ${each.document}: “${short(each.text)}”`),
  ].slice(0, SHOWN);
}

function percent(count: number, of: number): number {
  return Number(((100 * count) / of).toFixed(1));
}
