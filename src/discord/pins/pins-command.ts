// `/pin` and `/pins`: each subcommand's options and its deed.

import type { ChatInputCommandInteraction } from 'discord.js';
import type { Quotation } from '../../answer/answer.ts';
import { privately, type Reaction, tell } from '../reaction.ts';
import { sourcesMeant } from '../source-option.ts';
import { PASSAGE_OPTIONS } from './commands-data.ts';
import { NO_SUCH_PIN, openEditForm } from './edit-pin.ts';
import { exportFile, previewImport } from './exchange.ts';
import { addPin } from './new-pin.ts';
import { passageChosen, pinChosen } from './passage-option.ts';
import { removePin } from './remove-pin.ts';
import type { Desk, PinRequest } from './request.ts';
import { historyCard, listCard, pinCard, sourceFingerprint } from './show-pins.ts';
import { inTime } from './unavailable.ts';

const HISTORY_LENGTH = 20;
const NO_SUCH_PASSAGE =
  'Choose each passage from the list that appears while you type, so that it is clear which one is meant.';

/**
 * @param defer asks Discord for more time; after it no form can be opened
 * @throws DatabaseError
 */
export async function runPinsCommand(
  interaction: ChatInputCommandInteraction,
  request: PinRequest,
  desk: Desk,
  defer: (interaction: ChatInputCommandInteraction) => Promise<void>,
): Promise<Reaction> {
  const { options } = interaction;
  const subcommand = options.getSubcommand();
  if (subcommand === 'edit') return edit(interaction, request, desk);
  await defer(interaction);
  switch (subcommand) {
    case 'add':
      return add(interaction, request, desk);
    case 'list':
      return list(interaction, request, desk);
    case 'history': {
      const typed = options.getString('pin');
      const pin = typed === null ? null : await chosen(typed, request, desk);
      // A removed pin has a history, too: its id still finds it.
      const pinId = typed === null ? null : (pin?.pin.id ?? typed);
      const changes = await desk.pins.store.history(request.guildId, pinId, HISTORY_LENGTH);
      return privately(historyCard(changes));
    }
    case 'export':
      return exportFile(request, desk);
    case 'import':
      return previewImport(options.getAttachment('file', true), request, desk);
    default: {
      const pin = await chosen(options.getString('pin', true), request, desk);
      if (!pin) return tell(NO_SUCH_PIN);
      return subcommand === 'remove'
        ? removePin(pin.pin, request, desk)
        : privately(pinCard(pin, desk.library));
    }
  }
}

async function add(
  { options }: ChatInputCommandInteraction,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const quotations = passagesTyped(options, desk);
  if (!quotations || quotations.length === 0) return tell(NO_SUCH_PASSAGE);
  return addPin(options.getString('question', true), quotations, request, desk);
}

async function edit(
  { options }: ChatInputCommandInteraction,
  request: PinRequest,
  desk: Desk,
): Promise<Reaction> {
  const quotations = passagesTyped(options, desk);
  if (!quotations) return tell(NO_SUCH_PASSAGE);
  const pin = await inTime(chosen(options.getString('pin', true), request, desk));
  return pin ? openEditForm(pin.pin, quotations, desk) : tell(NO_SUCH_PIN);
}

async function list(
  { options }: ChatInputCommandInteraction,
  { guildId }: PinRequest,
  { pins, library }: Desk,
): Promise<Reaction> {
  const typed = options.getString('source');
  const [source] = typed === null ? [] : sourcesMeant(typed, library.corpus);
  if (typed !== null && !source) return tell('No source is called that.');
  const asked = options.getString('state');
  const state = asked === 'fresh' || asked === 'stale' ? asked : 'all';
  const board = await pins.board.pinsOf(guildId, library.corpus);
  const fingerprint = source ? sourceFingerprint(source.id) : '';
  return privately(listCard({ kind: 'list', page: 0, state, source: fingerprint }, board));
}

async function chosen(typed: string, { guildId }: PinRequest, { pins, library }: Desk) {
  return pinChosen(typed, await pins.board.pinsOf(guildId, library.corpus));
}

/** The chosen passages in order, or null where one is none. */
function passagesTyped(
  options: ChatInputCommandInteraction['options'],
  { library }: Desk,
): Quotation[] | null {
  const typed = PASSAGE_OPTIONS.flatMap((name) => options.getString(name) ?? []);
  const quotations = typed.map((value) => passageChosen(value, library));
  return quotations.every((each) => each !== null) ? quotations : null;
}
