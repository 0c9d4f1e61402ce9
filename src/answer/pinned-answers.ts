// A library whose pinned answers come first: what moderators decided, else what the sources say.

import type { AnchoredPin, GuildPins } from '../pins/guild-pins.ts';
import type { Answer, Question, Quotation } from './answer.ts';
import type { Library } from './library.ts';
import { type Attributing, quotePassage } from './quote-passage.ts';
import { withoutCourtesy } from './without-courtesy.ts';

/**
 * The same library with a server's pins before it.
 * @param pins anchored in this library's corpus
 */
export function withPins(library: Library, pins: GuildPins): Library {
  const { answerer, suggestions } = library;
  return {
    ...library,
    answerer: {
      ...answerer,
      answer: (question, limit) => {
        const answer = answerer.answer(question, limit);
        const { text, sourceIds } = question;
        const pinned = pins.match(text, sourceIds) ?? pins.match(withoutCourtesy(text), sourceIds);
        return pinned ? pinnedAnswer(pinned, question, answer, library) : answer;
      },
    },
    suggestions: {
      ...suggestions,
      questions: (typed, limit) => {
        const pinned = pins.questions(typed, limit);
        const others = suggestions.questions(typed, limit);
        return [...pinned, ...others.filter((each) => !pinned.includes(each))].slice(0, limit);
      },
    },
  };
}

/** What a pin's passages say now, in order; words that are gone are left out. */
export function quotationsOf({ anchors }: AnchoredPin, library: Attributing): Quotation[] {
  return anchors.flatMap((each) =>
    each ? [quotePassage(each.passage, library, { start: each.start, end: each.end })] : [],
  );
}

/** @param searched what the sources say, of which the nearest passages are kept for inspection */
function pinnedAnswer(
  pinned: AnchoredPin,
  question: Question,
  searched: Answer,
  library: Library,
): Answer {
  const { pin } = pinned;
  const { nearest } = searched;
  const quotations = quotationsOf(pinned, library);
  const mark = { id: pin.id, pinnedBy: pin.pinnedBy.name, pinnedAt: pin.pinnedAt };
  return { outcome: 'pinned', question, confidence: 1, nearest, quotations, pin: mark };
}
