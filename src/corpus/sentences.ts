// Where sentences begin and end, so that a cut never falls inside one.

/** Offsets in the text given, in UTF-16 code units; `end` is exclusive. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Shortened words after which a full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st gen col sgt lt capt maj gov sen rep rev hon jr sr pres messrs mme mlle ' +
    'no nos vol vols pp p fig figs ed eds art sec ch para cf vs viz al approx dept est ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'inc ltd co corp bros e.g i.e u.s u.k u.n d.c a.m p.m ' +
    'z.b d.h u.a bzw ca evtl ggf nr str usw vgl s sog abs ' +
    'sr sra srta ud uds pág av т.е т.д г ул им руб млн'
  ).split(' '),
);

/**
 * Splits a paragraph into sentences. Every character but surrounding white space belongs to one.
 * @param text a paragraph; line breaks count as spaces
 * @param language BCP 47 tag of the text
 */
export function sentenceSpans(text: string, language: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  // Unicode's rules break at a line feed; wrapped lines are one paragraph here.
  const flat = text.replace(/[\r\n\u2028\u2029]/g, ' ');
  let start = 0;
  for (const found of breaks(flat, segmenterFor(language))) {
    const end = behindClosingMark(flat, found);
    if (end <= start) continue;
    if (end < flat.length && !endsSentence(flat.slice(start, end), flat, end)) continue;
    const span = trim(flat, start, end);
    if (span) spans.push(span);
    start = end;
  }
  const rest = trim(flat, start, flat.length);
  if (rest) spans.push(rest);
  return spans;
}

/** Segmenting one long text takes time by the square of its length (13 s a megabyte in Node 20). */
const WINDOW = 4096;

/** Where a segmenter breaks a text, as ascending offsets, the text's end last. Linear in its length. */
function* breaks(text: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0;
  while (from < text.length) {
    const window = text.slice(from, from + WINDOW);
    const isLast = from + window.length === text.length;
    let reached = 0;
    for (const { segment, index } of segmenter.segment(window)) {
      const end = index + segment.length;
      // The window's own end says nothing of the text.
      if (end === window.length && !isLast) break;
      yield from + end;
      reached = end;
    }
    from += reached || window.length;
  }
}

/** French sets a space before the mark that closes speech, where Unicode's rules see the next sentence begin. */
function behindClosingMark(text: string, at: number): number {
  return /^[»›](?=[\s,;:.!?)]|$)/u.test(text.slice(at, at + 2)) ? at + 1 : at;
}

function endsSentence(sentence: string, text: string, end: number): boolean {
  const next = /^\s*[“"«„'‘([]*(\S)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
  if (/\p{Ll}/u.test(next)) return false;
  const last = /(?:^|[\s(“"«])([\p{L}\p{N}.]+)\.["”»’)\]]*\s*$/u.exec(sentence.slice(-40))?.[1];
  if (last === undefined) return true;
  if (ABBREVIATIONS.has(last.toLowerCase())) return false;
  // A single capital is an initial: “J. Smith”.
  return !/^\p{Lu}$/u.test(last);
}

function trim(text: string, from: number, to: number): SentenceSpan | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
