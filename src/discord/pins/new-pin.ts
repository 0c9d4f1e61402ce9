// A new pin: from an answer's button or menu through the form, or from passages that were searched for.

import type { Quotation } from '../../answer/answer.ts';
import { selectorFor } from '../../pins/anchor.ts';
import type { GuildPins } from '../../pins/guild-pins.ts';
import {
  type Pin,
  type PinContent,
  type PinnedMessage,
  type Selector,
  tidyWordings,
} from '../../pins/pin.ts';
import { oneLine, shownLine } from '../line.ts';
import { findQuotation, type QuotationReference } from '../passage-reference.ts';
import { privately, type Reaction, SOURCE_CHANGED, tell } from '../reaction.ts';
import { draftCard } from './draft-card.ts';
import { fittingPin, type PinAction } from './pin-custom-id.ts';
import { type PinDraft, pinForm } from './pin-form.ts';
import { pinInChannel } from './pinned-message.ts';
import type { Desk, PinRequest } from './request.ts';
import { pinsUnavailable } from './unavailable.ts';

type NewPinAction = PinAction & { kind: 'new' | 'new again' };

const PRIVATE_MESSAGE = 'The message itself is private, so that it can’t be pinned in the channel.';

/**
 * Opens the form for the passages of an answer.
 * @param messageId of the message to pin in its channel, or null where it is private
 */
export function openNewForm(
  references: readonly QuotationReference[],
  messageId: string | null,
  draft: PinDraft,
  { library }: Desk,
): Reaction {
  const quotations = quotationsFor(fittingPin(references), library);
  if (!quotations) return tell(SOURCE_CHANGED);
  const action = { kind: 'new', messageId, quotations: fittingPin(references) } as const;
  return { kind: 'form', form: pinForm(action, draft, quotations) };
}

/**
 * Stores what the form was submitted with.
 * @param message the bot's message to pin in its channel, or null where it is private
 */
export async function submitNew(
  action: NewPinAction,
  draft: PinDraft,
  message: PinnedMessage | null,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const keep = (why: string) => privately(draftCard(why, draft, { ...action, kind: 'new again' }));
  const quotations = quotationsFor(action.quotations, desk.library);
  if (!quotations) return keep(SOURCE_CHANGED);
  const wordings = tidyWordings(draft.question, draft.phrasings.split('\n'));
  if (typeof wordings === 'string') return keep(wordings);
  const content = { ...wordings, selectors: selectorsOf(quotations) };
  try {
    const stored = await storeNew(content, message, request, desk);
    if (typeof stored === 'string') return keep(stored);
    const lines = await report(stored, message, request);
    return tell(...lines, ...(message ? [] : [PRIVATE_MESSAGE]));
  } catch (error) {
    return keep(pinsUnavailable(error, desk.log));
  }
}

/** `/pin add`: passages that were searched for, without a message. */
export async function addPin(
  question: string,
  quotations: readonly Quotation[],
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const wordings = tidyWordings(question, []);
  if (typeof wordings === 'string') return tell(wordings);
  const content = { ...wordings, selectors: selectorsOf(quotations) };
  const stored = await storeNew(content, null, request, desk);
  if (typeof stored === 'string') return tell(stored);
  const [line = ''] = await report(stored, null, request);
  return tell(line, 'Add other wordings of the question with `/pins edit`.');
}

/** What quotations become in a pin. */
export function selectorsOf(quotations: readonly Quotation[]): Selector[] {
  return quotations.map(({ attribution, start, end }) =>
    selectorFor(attribution.source, start, end),
  );
}

/** All of them, or null where one has changed: part of an answer is another answer. */
export function quotationsFor(
  references: readonly QuotationReference[],
  library: Desk['library'],
): readonly Quotation[] | null {
  const quotations = references
    .map((reference) => findQuotation(library, reference))
    .filter((quotation) => quotation !== null);
  return quotations.length > 0 && quotations.length === references.length ? quotations : null;
}

/** @returns the stored pin, or a sentence where the question has another answer already @throws DatabaseError */
export async function storeNew(
  content: PinContent,
  message: PinnedMessage | null,
  { guildId, by }: PinRequest,
  { pins, library }: Desk,
): Promise<Pin | string> {
  const present = sameQuestion(content.question, await pins.board.pinsOf(guildId, library.corpus));
  if (!present) return pins.pinning.pin({ ...content, guildId, by, message });
  const isNew = (phrasing: string) => !present.phrasings.includes(phrasing);
  const others = !samePlaces(present, content)
    ? 'passages'
    : content.phrasings.some(isNew)
      ? 'wordings'
      : null;
  // Pressing Pin again, after a permission was given, is no second pin.
  if (others === null) return present;
  return `“${shownLine(present.question, 200)}” is pinned already, with other ${others}. Change that pin with \`/pins edit\`, or word the question otherwise.`;
}

async function report(
  pin: Pin,
  message: PinnedMessage | null,
  { interaction }: PinRequest,
): Promise<string[]> {
  const stored = `Pinned: whoever asks “${shownLine(pin.question, 200)}” gets this answer first.`;
  if (!message) return [stored];
  const missing = await pinInChannel(interaction, message);
  return [stored, missing ?? 'The message is pinned in this channel.'];
}

function sameQuestion(question: string, pins: GuildPins): Pin | undefined {
  const wanted = oneLine(question).toLowerCase();
  return pins.all.find(({ pin }) => pin.question.toLowerCase() === wanted)?.pin;
}

function samePlaces(pin: Pin, { selectors }: PinContent): boolean {
  const places = (each: readonly Selector[]) =>
    JSON.stringify(each.map(({ sourceId, start, end, sha256 }) => [sourceId, start, end, sha256]));
  return places(pin.selectors) === places(selectors);
}
