// Every quotation of a source, and who speaks it.

import type { Passage, Source } from '../corpus/source.ts';
import { type Mention, NOT_STATED, type QuotationKind, type Speech } from './attribution.ts';
import { Cast } from './cast.ts';
import { type Frame, framesOf } from './frame.ts';
import { reportIn } from './indirect.ts';
import type { Range } from './marks.ts';
import { relativePronoun } from './relative.ts';
import { Resolver } from './resolver.ts';
import { sayings, type TokenNaming } from './sayings.ts';
import { type SpeakersNamed, speakersNamed } from './speakers-named.ts';
import { tokenize } from './tokens.ts';
import { type Turn, turnsIn } from './transcript.ts';

/**
 * Attributes a source's quotations.
 * @param source the source
 * @param passages its passages; captions and headings introduce names but hold no quotation
 * @returns in document order; pure, and linear in the text's length
 */
export function attribute(source: Source, passages: readonly Passage[]): readonly Speech[] {
  const { text } = source;
  const frames = framesOf(text, passages);
  const resolver = new Resolver(text, castOf(text, passages, frames), frames);
  const named = new Map<TokenNaming, SpeakersNamed>();
  const turns = turnsIn(text, passages);
  return found(text, frames, turns).map(({ frame, start, end, kind, naming, statement }) => {
    const turn = turns.get(frame.passage);
    if (turn) return spokenIn(turn, source, frame, statement);
    const known = naming && named.get(naming);
    const who = known ?? (naming && speakersNamed(text, naming, resolver));
    if (naming && who && !known) named.set(naming, who);
    return {
      sourceId: source.id,
      paragraph: frame.passage.paragraph,
      start,
      end,
      kind,
      speakers: who?.speakers ?? NOT_STATED,
      cue: naming ? cueOf(text, naming) : null,
      mention: naming && who ? mentionOf(text, { ...naming, phrase: who.phrase }) : null,
      statement,
    };
  });
}

function spokenIn(
  { said, label, speaker }: Turn,
  { id }: Source,
  { passage }: Frame,
  statement: number,
): Speech {
  const { paragraph } = passage;
  const rest = { cue: null, mention: label, statement, kind: 'direct' } as const;
  return { sourceId: id, paragraph, ...said, speakers: [speaker], ...rest };
}

interface Found extends Range {
  readonly frame: Frame;
  readonly kind: QuotationKind;
  readonly naming: TokenNaming | undefined;
  readonly statement: number;
}

/** Marked and reported stretches, in document order, statements numbered in that order. */
function found(text: string, frames: readonly Frame[], turns: ReadonlyMap<Passage, Turn>): Found[] {
  const others = frames.filter((frame) => !turns.has(frame.passage));
  const taken = frames.flatMap((frame, index): Found[] => {
    const turn = turns.get(frame.passage);
    const statement = -frames.length - 1 - index;
    return turn ? [{ frame, ...turn.said, kind: 'direct', naming: undefined, statement }] : [];
  });
  const marked = sayings(text, others).map(({ place, naming, titled, statement }): Found => {
    const { start, end } = place.span;
    const kind = titled ? 'titled' : 'direct';
    return { frame: place.frame, start, end, kind, naming, statement };
  });
  const direct = marked.filter((each) => each.kind === 'direct');
  const all = [...taken, ...marked, ...reported(others, direct)].sort((a, b) => a.start - b.start);
  const numbers = new Map<number, number>();
  return all.map((each) => {
    const statement = numbers.get(each.statement) ?? numbers.size;
    numbers.set(each.statement, statement);
    return { ...each, statement };
  });
}

/** Reported speech, in sentences without direct speech. Its statements count down from -1. */
function reported(frames: readonly Frame[], direct: readonly Range[]): Found[] {
  let next = 0;
  let statement = -1;
  return frames.flatMap((frame, index) =>
    frame.sentences.flatMap((sentence): Found[] => {
      const { tokens } = frame;
      const end = tokens[sentence.end - 1]?.end ?? 0;
      while (
        next < direct.length &&
        (direct[next]?.end ?? 0) <= (tokens[sentence.start]?.start ?? 0)
      )
        next++;
      if ((direct[next]?.start ?? Number.POSITIVE_INFINITY) < end) return [];
      const report = reportIn(tokens, sentence);
      if (!report) return [];
      const naming: TokenNaming = { ...report.naming, tokens, frame: index };
      const number = statement--;
      return report.stretches.map((stretch) => ({
        frame,
        start: tokens[stretch.start]?.start ?? 0,
        end: tokens[stretch.end - 1]?.end ?? 0,
        kind: 'indirect',
        naming,
        statement: number,
      }));
    }),
  );
}

function castOf(text: string, passages: readonly Passage[], frames: readonly Frame[]): Cast {
  const tokens = new Map(frames.map((frame) => [frame.passage, frame.tokens]));
  return new Cast(
    text,
    passages.map((passage) => tokens.get(passage) ?? tokenize(text, passage, [])),
  );
}

/** In "Brandt, who called it “…”" and "Brandt herself" the pronoun names the speaker as well. */
function mentionOf(text: string, naming: TokenNaming): Mention {
  const { tokens, phrase } = naming;
  const start = tokens[phrase.first]?.start ?? 0;
  const himself = /^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[phrase.last + 1]?.lower ?? '');
  const last = relativePronoun(tokens, naming) ?? (himself ? phrase.last + 1 : phrase.last);
  const end = tokens[last]?.bareEnd ?? start;
  return { text: text.slice(start, end), start, end };
}

function cueOf(text: string, { tokens, cueFirst, cueLast }: TokenNaming): string | null {
  return cueFirst < 0 ? null : text.slice(tokens[cueFirst]?.start, tokens[cueLast]?.end);
}
