// `/gaps`: moderators look through what the sources did not answer, dismiss it, or pin an answer to it.

import type { ModalSubmitInteraction } from 'discord.js';
import { withPins } from '../../answer/pinned-answers.ts';
import { quotePassage } from '../../answer/quote-passage.ts';
import { DatabaseError } from '../../database/database.ts';
import { tidyWordings } from '../../pins/pin.ts';
import { type Gap, groupGaps } from '../../records/gaps.ts';
import { nearestCard } from '../card.ts';
import { shownLine } from '../line.ts';
import type { OutgoingMessage } from '../message.ts';
import { fingerprintOf } from '../passage-reference.ts';
import { draftCard } from '../pins/draft-card.ts';
import { selectorsOf, storeNew } from '../pins/new-pin.ts';
import { passageChosen } from '../pins/passage-option.ts';
import { typedIn } from '../pins/pin-form.ts';
import type { PinRequest } from '../pins/request.ts';
import { pinsUnavailable } from '../pins/unavailable.ts';
import { privately, type Reaction, SOURCE_CHANGED, tell } from '../reaction.ts';
import { gapForm, PASSAGES_FIELD } from './gap-form.ts';
import { type GapPage, gapsCard } from './gap-list.ts';
import type { RecordAction } from './record-custom-id.ts';
import type { RecordDesk } from './request.ts';

const OFF =
  'The gap log is off: questions that the sources do not answer are not kept. Whoever has Manage Server can turn it on with `/setup gaps`.';
const CLOSED =
  'This gap is closed already: somebody pinned an answer, dismissed it, or its time was over.';
const NEAREST = 5;

type GapAction = RecordAction & { readonly gap: string };

/** A page of the gaps. @throws DatabaseError */
export async function listGaps(
  page: GapPage,
  request: PinRequest,
  desk: RecordDesk,
  before: readonly string[] = [],
): Promise<OutgoingMessage | null> {
  const { guildId } = request;
  const days = await desk.records.gaps.days(guildId);
  if (days === null) return null;
  const { gaps, pins } = await openGaps(guildId, desk);
  const { answerer } = withPins(desk.library, pins);
  const isAnswered = (text: string) => answerer.answer({ text }).outcome !== 'abstained';
  return gapsCard(page, gaps, days, isAnswered, before);
}

/** `/gaps list`, or another page of it. @throws DatabaseError */
export async function showGaps(
  page: GapPage,
  request: PinRequest,
  desk: RecordDesk,
): Promise<Reaction> {
  const message = await listGaps(page, request, desk);
  if (!message) return tell(OFF);
  return request.interaction.isButton() ? { kind: 'replace message', message } : privately(message);
}

/** Dismiss. @throws DatabaseError */
export async function dismissGap(
  action: RecordAction & { kind: 'dismiss gap' },
  request: PinRequest,
  desk: RecordDesk,
): Promise<Reaction> {
  const { guildId } = request;
  const gap = await gapNamed(action.gap, guildId, desk);
  if (gap) await desk.records.gaps.remove(guildId, wordingsOf(gap));
  const line = gap
    ? `Dismissed and deleted: “${shownLine(gap.question, 100)}”. It comes back when it is asked again.`
    : CLOSED;
  const message = await listGaps(action, request, desk, [line]);
  return message ? { kind: 'replace message', message } : tell(OFF);
}

/** Show the nearest passages. @throws DatabaseError */
export async function showNearGap(
  { gap: name }: GapAction,
  { guildId }: PinRequest,
  desk: RecordDesk,
): Promise<Reaction> {
  const { library } = desk;
  const gap = await gapNamed(name, guildId, desk);
  if (!gap) return tell(CLOSED);
  const { nearest } = library.answerer.answer({ text: gap.question }, NEAREST);
  const quotations = nearest.slice(0, NEAREST).map(({ passage }) => quotePassage(passage, library));
  return quotations.length === 0 ? tell(NOTHING_NEAR) : privately(nearestCard(quotations));
}

/** Pin an answer: opens the form. @throws DatabaseError */
export async function openGapForm(
  { gap: name }: GapAction,
  { guildId }: PinRequest,
  desk: RecordDesk,
): Promise<Reaction> {
  const gap = await gapNamed(name, guildId, desk);
  if (!gap) return tell(CLOSED);
  const form = gapForm(gap, desk.library);
  return form ? { kind: 'form', form } : tell(NOTHING_NEAR);
}

const NOTHING_NEAR =
  'No passage comes near this question. `/pin add` takes passages that you search for by other words, and closes the gap as well.';

/** Stores what the form was submitted with, and closes the gap. */
export async function submitGapForm(
  { gap: name }: GapAction,
  interaction: ModalSubmitInteraction,
  request: PinRequest,
  desk: RecordDesk,
): Promise<Reaction> {
  const draft = typedIn(interaction);
  const keep = (why: string) => privately(draftCard(why, draft, null));
  const chosen = interaction.fields
    .getStringSelectValues(PASSAGES_FIELD)
    .map((value) => passageChosen(value, desk.library));
  const quotations = chosen.filter((each) => each !== null);
  if (quotations.length < chosen.length || quotations.length === 0) return keep(SOURCE_CHANGED);
  const wordings = tidyWordings(draft.question, draft.phrasings.split('\n'));
  if (typeof wordings === 'string') return keep(wordings);
  const content = { ...wordings, selectors: selectorsOf(quotations) };
  try {
    const stored = await storeNew(content, null, request, desk);
    if (typeof stored === 'string') return keep(stored);
    const isClosed = await closeGap(name, request.guildId, desk);
    return tell(
      `Pinned: whoever asks “${shownLine(stored.question, 200)}” gets this answer first.${isClosed ? ' The gap is closed.' : ''}`,
    );
  } catch (error) {
    return keep(pinsUnavailable(error, desk.log));
  }
}

/** False while the database fails: the list closes by itself what a pin answers. */
async function closeGap(name: string, guildId: string, desk: RecordDesk): Promise<boolean> {
  try {
    const gap = await gapNamed(name, guildId, desk);
    if (gap) await desk.records.gaps.remove(guildId, wordingsOf(gap));
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    desk.log.warn({ problem: error.problem }, `A gap was not closed. ${error.message}`);
    return false;
  }
}

/** The gaps that no pin answers; what a pin answers by now is closed, however it was pinned. */
async function openGaps(guildId: string, { records, pins: { board }, library }: RecordDesk) {
  const gaps = groupGaps(await records.gaps.questions(guildId));
  const pins = await board.pinsOf(guildId, library.corpus);
  const open = gaps.filter(({ question }) => pins.match(question) === null);
  const closed = gaps.filter((gap) => !open.includes(gap));
  await records.gaps.remove(guildId, closed.flatMap(wordingsOf));
  return { gaps: open, pins };
}

/** The gap of which one wording has this fingerprint. */
async function gapNamed(
  name: string,
  guildId: string,
  { records }: RecordDesk,
): Promise<Gap | null> {
  const gaps = groupGaps(await records.gaps.questions(guildId));
  const isMeant = (gap: Gap) => wordingsOf(gap).some((each) => fingerprintOf(each) === name);
  return gaps.find(isMeant) ?? null;
}

function wordingsOf({ question, others }: Gap): readonly string[] {
  return [question, ...others];
}
