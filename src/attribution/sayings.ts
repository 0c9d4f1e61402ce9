// Goes through a source and ties each quotation to the words that name its speaker, across sentences and paragraphs.

import { introducedByColon, introduces } from './colon.ts';
import { type Frame, type Place, placesIn } from './frame.ts';
import { nameSpeaker, reportedBy } from './mention.ts';
import type { Naming } from './naming.ts';
import type { Sentence } from './sentences.ts';
import { isShouted } from './speech-noun.ts';
import { isTitled } from './titled.ts';
import type { Token } from './tokens.ts';

/** A naming with the tokens that its indices point into: it may stand in an earlier paragraph. */
export type TokenNaming = Naming & {
  readonly tokens: readonly Token[];
  /** Index of the frame that they belong to. */
  readonly frame: number;
};

/** A marked stretch and who speaks it. */
export interface Said {
  readonly place: Place;
  readonly naming: TokenNaming | undefined;
  readonly titled: boolean;
  readonly statement: number;
}

/** What went before, as far as it can name the speaker of what follows. */
interface Thread {
  /** Named in this paragraph so far. */
  here: TokenNaming | undefined;
  /** The speaker of the last quotation, and in which frame it stood. */
  last: { naming: TokenNaming | undefined; frame: number; statement: number } | undefined;
  /** Who the last sentence without a quotation reports from. */
  reported: { naming: TokenNaming; frame: number } | undefined;
  /** The last paragraph ended in a colon: it introduces this one. */
  introduced: TokenNaming | undefined;
  statements: number;
}

/** Every marked stretch of the frames, in document order. */
export function sayings(text: string, frames: readonly Frame[]): Said[] {
  const thread: Thread = {
    here: undefined,
    last: undefined,
    reported: undefined,
    introduced: undefined,
    statements: 0,
  };
  return frames.flatMap((frame, index) => sayingsIn(text, frame, index, thread));
}

function sayingsIn(text: string, frame: Frame, index: number, thread: Thread): Said[] {
  thread.here = undefined;
  const found: Said[] = [];
  for (const sentence of frame.sentences) {
    const places = placesIn(frame, sentence);
    if (places.length === 0) noteReport(frame, sentence, index, thread);
    else for (const place of places) found.push(saying(text, place, index, thread));
  }
  thread.introduced = introduction(frame, index);
  return found;
}

function saying(text: string, place: Place, index: number, thread: Thread): Said {
  const { frame, sentence, at, span, alone } = place;
  const own = withTokens(frame, index, nameSpeaker(text, frame.tokens, sentence, at));
  const cued = own?.place === 'subject' ? undefined : own;
  const titled = !span.continues && isTitled(text, place, cued, thread.here !== undefined);
  if (titled) return { place, naming: undefined, titled, statement: thread.statements++ };
  const naming =
    own ??
    (alone || span.continues
      ? carriedOn(place, index, thread)
      : isShouted(frame.tokens, at)
        ? undefined
        : (withTokens(frame, index, introduces(frame.tokens, sentence, at)) ?? thread.here));
  const goesOn = !own && thread.last && naming === thread.last.naming && naming !== undefined;
  const interrupted = own && sameClause(own, thread.last?.naming);
  const statement =
    (goesOn || interrupted || span.continues) && thread.last
      ? thread.last.statement
      : thread.statements++;
  thread.last = { naming, frame: index, statement };
  thread.here = naming ?? thread.here;
  return { place, naming, titled: false, statement };
}

/** Who goes on speaking in a quotation that stands alone. */
function carriedOn(place: Place, index: number, thread: Thread): TokenNaming | undefined {
  if (place.span.continues) return thread.last?.naming;
  // A line in single marks is a heading more often than speech that goes on.
  if (place.span.single) return undefined;
  if (thread.here) return thread.here;
  if (thread.introduced) return thread.introduced;
  const { last, reported } = thread;
  const near = (frame: number | undefined): boolean => frame !== undefined && index - frame <= 1;
  if (reported && near(reported.frame) && (!last || reported.frame >= last.frame))
    return reported.naming;
  return last && near(last.frame) ? last.naming : undefined;
}

function noteReport(frame: Frame, sentence: Sentence, index: number, thread: Thread): void {
  const naming = withTokens(frame, index, reportedBy(frame.tokens, sentence));
  if (!naming) return;
  thread.here = naming ?? thread.here;
  thread.reported = { naming, frame: index };
}

/** "He put it this way:" at a paragraph's end introduces the next one. */
function introduction(frame: Frame, index: number): TokenNaming | undefined {
  const sentence = frame.sentences.at(-1);
  if (!sentence || frame.tokens[sentence.end - 1]?.kind !== 'colon') return undefined;
  const naming =
    reportedBy(frame.tokens, sentence) ??
    introducedByColon(frame.tokens, sentence, sentence.end, undefined);
  return withTokens(frame, index, naming);
}

function sameClause(a: TokenNaming, b: TokenNaming | undefined): boolean {
  return b !== undefined && a.tokens === b.tokens && a.cueFirst >= 0 && a.cueFirst === b.cueFirst;
}

function withTokens(
  frame: Frame,
  index: number,
  naming: Naming | undefined,
): TokenNaming | undefined {
  return naming && { ...naming, tokens: frame.tokens, frame: index };
}
