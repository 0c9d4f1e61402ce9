// What moderators see of the pins: a list in pages, one pin with its passages, and the history.

import type { Library } from '../../answer/library.ts';
import { quotationsOf } from '../../answer/pinned-answers.ts';
import type { AnchoredPin, GuildPins } from '../../pins/guild-pins.ts';
import type { Deed, PinChange } from '../../pins/pin.ts';
import { titlePart } from '../attribution-line.ts';
import { roomBeside } from '../card.ts';
import { shownLine } from '../line.ts';
import {
  button,
  buttonRows,
  container,
  notice,
  type OutgoingMessage,
  separator,
  textDisplay,
} from '../message.ts';
import { fingerprintOf } from '../passage-reference.ts';
import { listQuotations } from '../quotation-list.ts';
import { encodePinAction, type PinAction } from './pin-custom-id.ts';

const ON_A_PAGE = 10;

type ListAction = PinAction & { kind: 'list' };

/** A page of the list, with the ways to its neighbours. */
export function listCard(action: ListAction, pins: GuildPins): OutgoingMessage {
  const { state, source } = action;
  const shown = pins.all.filter(
    (each) => (state === 'all' || each.state === state) && (source === '' || isOf(each, source)),
  );
  if (shown.length === 0) {
    const none = pins.all.length === 0 ? 'Nothing is pinned yet.' : 'No pin is like that.';
    return notice(`${none} Press *Pin …* on an answer, or use \`/pin add\`.`);
  }
  const pages = Math.ceil(shown.length / ON_A_PAGE);
  const page = Math.min(action.page, pages - 1);
  const first = page * ON_A_PAGE;
  const lines = shown
    .slice(first, first + ON_A_PAGE)
    .map((each, i) => `${first + i + 1}. ${pinLine(each, pins)}`);
  const turn = (to: number) => encodePinAction({ ...action, page: to });
  const head = `**Pinned answers** · ${shown.length} · page ${page + 1} of ${pages}`;
  const buttons = [
    button('Previous', turn(Math.max(0, page - 1)), { disabled: page === 0 }),
    // The two must differ: Discord refuses one custom_id on two buttons.
    button('Next', turn(page + 1), { disabled: page + 1 >= pages }),
  ];
  const parts = [textDisplay(head), separator(), textDisplay(lines.join('\n'))];
  return {
    quotations: [],
    components: [container([...parts, ...(pages > 1 ? buttonRows(buttons) : [])])],
  };
}

/** The fingerprint by which a list's custom_id names a source. */
export function sourceFingerprint(sourceId: string): string {
  return fingerprintOf(sourceId);
}

/** One pin: wordings, who and when, and its passages as the sources say them now. */
export function pinCard(shown: AnchoredPin, library: Library): OutgoingMessage {
  const { pin, anchors, state } = shown;
  const gone = pin.selectors.flatMap((selector, i) =>
    anchors[i]
      ? []
      : [
          `-# Passage ${i + 1}: its words are gone from ${titleOf(selector.sourceId, library.corpus)}.`,
        ],
  );
  const facts = [
    `**${shownLine(pin.question, 300)}**`,
    ...pin.phrasings.slice(0, 20).map((each) => `- ${shownLine(each, 100)}`),
    `-# pinned by ${shownLine(pin.pinnedBy.name, 80)} on ${pin.pinnedAt.slice(0, 10)} · version ${pin.version} · ${stateText(state)}`,
    ...gone,
  ];
  const head = [textDisplay(facts.join('\n')), separator()];
  const quotations = quotationsOf(shown, library);
  const list = listQuotations(quotations, roomBeside(head), 'even');
  return { components: [container([...head, ...list.components])], quotations: list.shown };
}

/** The last changes, newest first. */
export function historyCard(changes: readonly PinChange[]): OutgoingMessage {
  if (changes.length === 0) return notice('Nothing has been pinned yet.');
  const lines = changes.map(({ at, by, deed, pin }) => {
    const when = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
    const who = by ? shownLine(by.name, 60) : 'the bot';
    return `- ${when} · ${who} ${deedText(deed)} “${shownLine(pin.question, 80)}” (version ${pin.version})`;
  });
  return notice('**What was done with the pins**, newest first', ...lines);
}

function pinLine({ pin, state, anchors }: AnchoredPin, { corpus }: GuildPins): string {
  const titles = [...new Set(pin.selectors.map(({ sourceId }) => titleOf(sourceId, corpus)))];
  const where = titles.slice(0, 2).join(', ') + (titles.length > 2 ? ' …' : '');
  const stale = state === 'stale' ? ' · **stale**' : '';
  const count = anchors.length === 1 ? '1 passage' : `${anchors.length} passages`;
  return `${shownLine(pin.question, 120)}\n-# ${count} · ${where} · ${shownLine(pin.pinnedBy.name, 40)}, ${pin.pinnedAt.slice(0, 10)}${stale}`;
}

function titleOf(sourceId: string, corpus: Library['corpus']): string {
  const source = corpus.source(sourceId);
  return source ? titlePart(source, 50) : `“${shownLine(sourceId, 50)}” (no longer a source)`;
}

function isOf({ pin }: AnchoredPin, fingerprint: string): boolean {
  return pin.selectors.some(({ sourceId }) => sourceFingerprint(sourceId) === fingerprint);
}

function stateText(state: AnchoredPin['state']): string {
  return state === 'fresh'
    ? 'given as an answer'
    : '**stale**: not given as an answer, because words of it are gone from the sources';
}

function deedText(deed: Deed): string {
  switch (deed) {
    case 're-anchored':
      return 'found in the changed source again:';
    case 'went stale':
      return 'found words gone and no longer gives';
    case 'came back':
      return 'found the words again and gives again';
    default:
      return deed;
  }
}
