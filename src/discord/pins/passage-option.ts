// The options of the pin commands: passages found by searching, and pins found by their questions.

import type { Quotation } from '../../answer/answer.ts';
import type { Library } from '../../answer/library.ts';
import { quotePassage } from '../../answer/quote-passage.ts';
import type { AnchoredPin, GuildPins } from '../../pins/guild-pins.ts';
import { acceptableChoices, CHOICE_LIMITS } from '../choices.ts';
import type { Choice } from '../command.ts';
import { decodeReferences, encodeReferences } from '../custom-id.ts';
import { oneLine, shorten } from '../line.ts';
import { findPassage, type PassageReference, referenceTo } from '../passage-reference.ts';

const TITLE_LENGTH = 30;

/** Passages that answer what was typed best; the value points at one. */
export function passageChoices(typed: string, { answerer, corpus }: Library): readonly Choice[] {
  const { nearest } = answerer.answer({ text: typed }, CHOICE_LIMITS.choices);
  const choices = nearest.map(({ passage }) => {
    const title = shorten(oneLine(corpus.sourceOf(passage).title), TITLE_LENGTH);
    const words = corpus.textOf(passage).slice(0, 200);
    return {
      name: `¶ ${passage.paragraph} ${title}: ${words}`,
      value: pointingAt(referenceTo(corpus, passage)),
    };
  });
  return acceptableChoices(choices);
}

/** The passage that a chosen value points at, quoted whole; null for a text that was only typed. */
export function passageChosen(value: string, library: Library): Quotation | null {
  const [reference, ...others] = decodeReferences(value) ?? [];
  if (!reference || others.length > 0 || reference.stretch) return null;
  const passage = findPassage(library.corpus, reference);
  return passage && quotePassage(passage, library);
}

/** Pins whose question has what was typed; the value is the pin's id. */
export function pinChoices(typed: string, pins: GuildPins): readonly Choice[] {
  const wanted = folded(typed);
  const found = pins.all.filter(({ pin }) => folded(pin.question).includes(wanted));
  return acceptableChoices(
    found.slice(0, CHOICE_LIMITS.choices).map(({ pin, state }) => ({
      name: state === 'stale' ? `(stale) ${pin.question}` : pin.question,
      value: pin.id,
    })),
  );
}

/** The pin that a value or a typed text means: by id, by its whole question, or by a part that only one has. */
export function pinChosen(typed: string, pins: GuildPins): AnchoredPin | null {
  const byId = pins.pin(typed);
  if (byId) return byId;
  const wanted = folded(typed);
  const whole = pins.all.filter(({ pin }) => folded(pin.question) === wanted);
  const part = pins.all.filter(({ pin }) => folded(pin.question).includes(wanted));
  const [only, ...others] = whole.length > 0 ? whole : part;
  return only && others.length === 0 ? only : null;
}

function pointingAt(reference: PassageReference): string {
  return encodeReferences([{ ...reference, stretch: null }]);
}

function folded(text: string): string {
  return oneLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
