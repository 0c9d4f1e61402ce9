// Changing a pin: the second of two moderators is told, and keeps what was typed.

import type { Quotation } from '../../answer/answer.ts';
import { type Pin, tidyWordings } from '../../pins/pin.ts';
import { shownLine } from '../line.ts';
import { referenceToQuotation } from '../passage-reference.ts';
import { privately, type Reaction, SOURCE_CHANGED, tell } from '../reaction.ts';
import { draftCard } from './draft-card.ts';
import { quotationsFor, selectorsOf } from './new-pin.ts';
import type { PinAction } from './pin-custom-id.ts';
import { type PinDraft, pinForm } from './pin-form.ts';
import type { Desk, PinRequest } from './request.ts';
import { inTime, pinsUnavailable } from './unavailable.ts';

type EditAction = PinAction & { kind: 'edit' | 'edit again' };

export const NO_SUCH_PIN = 'There is no such pin any more. `/pins list` shows those there are.';

/** `/pins edit`: the form with the pin as it is. @param quotations the new passages; none keeps the old ones */
export function openEditForm(
  pin: Pin,
  quotations: readonly Quotation[],
  { library }: Desk,
): Reaction {
  const references = quotations.map((each) => referenceToQuotation(library.corpus, each));
  const action = {
    kind: 'edit',
    pinId: pin.id,
    version: pin.version,
    quotations: references,
  } as const;
  const draft = { question: pin.question, phrasings: pin.phrasings.join('\n') };
  return { kind: 'form', form: pinForm(action, draft, quotations) };
}

/** The form again, with what was typed. */
export function reopenEditForm(action: EditAction, draft: PinDraft, { library }: Desk): Reaction {
  const quotations =
    action.quotations.length === 0 ? [] : quotationsFor(action.quotations, library);
  if (!quotations) return tell(SOURCE_CHANGED);
  return { kind: 'form', form: pinForm({ ...action, kind: 'edit' }, draft, quotations) };
}

/** Stores what the form was submitted with, unless somebody has changed the pin since it was opened. */
export async function submitEdit(
  action: EditAction,
  draft: PinDraft,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const keep = (why: string, version = action.version) =>
    privately(draftCard(why, draft, { ...action, kind: 'edit again', version }));
  const quotations =
    action.quotations.length === 0 ? [] : quotationsFor(action.quotations, desk.library);
  if (!quotations) return keep(SOURCE_CHANGED);
  const wordings = tidyWordings(draft.question, draft.phrasings.split('\n'));
  if (typeof wordings === 'string') return keep(wordings);
  try {
    const { pins, library } = desk;
    const board = await inTime(pins.board.pinsOf(request.guildId, library.corpus));
    const present = board.pin(action.pinId)?.pin;
    if (!present) return privately(draftCard(NO_SUCH_PIN, draft, null));
    const selectors = quotations.length > 0 ? selectorsOf(quotations) : present.selectors;
    const content = { ...wordings, selectors };
    const stored = await pins.pinning.edit(present, action.version, content, request.by);
    if (stored)
      return tell(`Saved: “${shownLine(stored.question, 200)}” (version ${stored.version}).`);
    return keep(await conflict(action.pinId, request, desk), present.version);
  } catch (error) {
    return keep(pinsUnavailable(error, desk.log));
  }
}

async function conflict(pinId: string, { guildId }: PinRequest, { pins }: Desk): Promise<string> {
  const [last] = await pins.store.history(guildId, pinId, 1);
  const who = last?.by ? shownLine(last.by.name, 80) : 'The bot, because a source changed,';
  const now = last ? ` It now asks “${shownLine(last.pin.question, 100)}”` : '';
  const wordings = last?.pin.phrasings.length ?? 0;
  return (
    `${who} changed this pin while you were typing, so that yours was not stored.` +
    `${now} and has ${wordings} other wording${wordings === 1 ? '' : 's'}. Open the form again and submit it to put yours in its place.`
  );
}
