// As many quotations as a message has room for, each with its attribution line.

import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Quotation } from '../answer/answer.ts';
import { attributionLine } from './attribution-line.ts';
import { clip, costOf, fits, type Room } from './clip.ts';
import { COMPONENT_IDS, separator, textDisplay } from './message.ts';
import { quotationLine } from './quotation-line.ts';

export interface QuotationList {
  readonly components: readonly APIComponentInContainer[];
  /** As shown: the first of those asked for, perhaps shortened. */
  readonly shown: readonly Quotation[];
}

/** A stretch shorter than this says too little to stand for its passage. */
const LEAST_STRETCH = 160;

/**
 * Lays quotations out in order until the room ends.
 * @param share `first in full`: the first has all the room, further ones come whole or not at all;
 *   `even`: each is cut to its part of the room
 * @param lineOf what stands below each
 */
export function listQuotations(
  quotations: readonly Quotation[],
  room: Room,
  share: 'first in full' | 'even',
  lineOf: (quotation: Quotation) => string = attributionLine,
): QuotationList {
  const components: APIComponentInContainer[] = [];
  const shown: Quotation[] = [];
  let left = room;
  for (const quotation of quotations) {
    const attribution = lineOf(quotation);
    const free = less(left, costOf(attribution));
    const allowed =
      share === 'even' ? part(left, attribution, quotations.length - shown.length) : free;
    const whole = share === 'first in full' && shown.length > 0;
    const fitting = whole ? inFull(quotation, free) : clip(quotation, allowed);
    if (!fitting) break;
    const line = quotationLine(fitting);
    // A shorter stretch may have fewer speakers.
    const attributionShown = lineOf(fitting);
    if (shown.length > 0) components.push(separator());
    components.push(
      textDisplay(line, COMPONENT_IDS.quotation + shown.length),
      textDisplay(attributionShown, COMPONENT_IDS.attribution + shown.length),
    );
    shown.push(fitting);
    left = less(less(left, costOf(attributionShown)), costOf(line));
  }
  return { components, shown };
}

function inFull(quotation: Quotation, room: Room): Quotation | null {
  return fits(quotationLine(quotation), room) ? quotation : null;
}

/** An even part of what is left, less the attribution, but never too little to be of use. */
function part(left: Room, attribution: string, sharers: number): Room {
  const cost = costOf(attribution);
  const most = less(left, cost);
  const even = less({ text: left.text / sharers, bytes: left.bytes / sharers }, cost);
  return {
    text: Math.min(most.text, Math.max(even.text, LEAST_STRETCH)),
    bytes: Math.min(most.bytes, Math.max(even.bytes, LEAST_STRETCH * 3)),
  };
}

function less(room: Room, cost: Room): Room {
  return { text: room.text - cost.text, bytes: room.bytes - cost.bytes };
}
