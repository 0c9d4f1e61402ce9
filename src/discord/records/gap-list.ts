// `/gaps list`: what the sources did not answer, a page of it, with what can be done about each.

import type { Gap } from '../../records/gaps.ts';
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
import { encodeRecordAction, type GapOrder } from './record-custom-id.ts';

/** A gap needs five of a message's 40 components. */
const ON_A_PAGE = 5;
const OTHERS_SHOWN = 3;

export interface GapPage {
  readonly order: GapOrder;
  readonly page: number;
}

/**
 * @param gaps the most often asked first
 * @param isAnswered whether the sources or a pin answer a question by now
 * @param before sentences that stand above the list
 */
export function gapsCard(
  { order, page: wanted }: GapPage,
  gaps: readonly Gap[],
  days: number,
  isAnswered: (question: string) => boolean,
  before: readonly string[] = [],
): OutgoingMessage {
  const kept = `Kept for ${days === 1 ? 'a day' : `${days} days`}, without anybody’s name.`;
  if (gaps.length === 0) return notice(...before, `There are no gaps. ${kept}`);
  const sorted =
    order === 'newest'
      ? [...gaps].sort((a, b) => (a.lastDay < b.lastDay ? 1 : a.lastDay > b.lastDay ? -1 : 0))
      : gaps;
  const pages = Math.ceil(sorted.length / ON_A_PAGE);
  const page = Math.min(wanted, pages - 1);
  const shown = sorted.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
  const head = [
    ...before,
    `**What the sources did not answer** · ${gaps.length} · page ${page + 1} of ${pages}`,
    `-# ${order === 'newest' ? 'The newest' : 'The most often asked'} first. ${kept}`,
  ];
  const turn = (to: number) => encodeRecordAction({ kind: 'gaps', order, page: to });
  const ways = [
    button('Previous', turn(Math.max(0, page - 1)), { disabled: page === 0 }),
    // The two must differ: Discord refuses one custom_id on two buttons.
    button('Next', turn(page + 1), { disabled: page + 1 >= pages }),
  ];
  const parts = shown.flatMap((gap) => [
    textDisplay(gapText(gap, isAnswered(gap.question))),
    ...buttonRows(gapButtons(gap, { order, page })),
  ]);
  const components = [textDisplay(head.join('\n')), separator(), ...parts];
  return {
    quotations: [],
    components: [container([...components, ...(pages > 1 ? buttonRows(ways) : [])])],
  };
}

/** The fingerprint by which buttons name a gap. */
export function gapFingerprint({ question }: Gap): string {
  return fingerprintOf(question);
}

function gapText({ question, others, times, lastDay }: Gap, isAnswered: boolean): string {
  const listed = others.slice(0, OTHERS_SHOWN).map((each) => `“${shownLine(each, 80)}”`);
  const rest = others.length - listed.length;
  const also =
    listed.length > 0 ? `-# also ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}` : '';
  const facts = [
    `asked ${times === 1 ? 'once' : `${times} times`}`,
    `${times === 1 ? 'on' : 'last on'} ${lastDay}`,
    ...(isAnswered ? ['**answered by now**'] : []),
  ];
  return [
    `**${shownLine(question, 300)}**`,
    ...(also ? [also] : []),
    `-# ${facts.join(' · ')}`,
  ].join('\n');
}

function gapButtons(gap: Gap, page: GapPage) {
  const name = gapFingerprint(gap);
  return [
    button('Pin an answer', encodeRecordAction({ kind: 'pin gap', gap: name })),
    button('Show the nearest passages', encodeRecordAction({ kind: 'near gap', gap: name })),
    button('Dismiss', encodeRecordAction({ kind: 'dismiss gap', gap: name, ...page })),
  ];
}
