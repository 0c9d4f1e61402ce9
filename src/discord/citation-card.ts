// Quotations as plain text in code blocks, which Discord shows and copies as they are.

import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Quotation } from '../answer/answer.ts';
import { citation } from '../answer/citation.ts';
import { attributionLine } from './attribution-line.ts';
import { clip, costOf, type Room } from './clip.ts';
import { plainLine } from './line.ts';
import {
  COMPONENT_IDS,
  container,
  MESSAGE_LIMITS,
  type OutgoingMessage,
  textDisplay,
} from './message.ts';
import { quotationLine } from './quotation-line.ts';

/** Marks the ends of a code block; text that has it can't stand inside one. */
const FENCE = '```';

/** What a person copies; each quotation has its share of the room. */
export function citationCard(quotations: readonly Quotation[]): OutgoingMessage {
  const components: APIComponentInContainer[] = [];
  const shown: Quotation[] = [];
  let left: Room = { text: MESSAGE_LIMITS.text, bytes: MESSAGE_LIMITS.bytes };
  for (const [i, quotation] of quotations.entries()) {
    const fitting = clip(quotation, shareOf(left, quotation, quotations.length - i));
    if (!fitting) break;
    const parts = citationParts(fitting, shown.length);
    components.push(...parts);
    shown.push(fitting);
    const cost = costOf(parts.map(({ content }) => content).join(''));
    left = { text: left.text - cost.text, bytes: left.bytes - cost.bytes };
  }
  return { components: [container(components)], quotations: shown };
}

function citationParts(quotation: Quotation, position: number) {
  const text = citation(quotation, plainLine);
  const id = COMPONENT_IDS.quotation + position;
  if (!text.includes(FENCE)) return [textDisplay(`${FENCE}\n${text}\n${FENCE}`, id)];
  return [
    textDisplay(quotationLine(quotation), id),
    textDisplay(attributionLine(quotation), COMPONENT_IDS.attribution + position),
  ];
}

/** What is left for the words of one of so many quotations, less their attribution in its longer form. */
function shareOf(left: Room, quotation: Quotation, sharers: number): Room {
  const url = quotation.attribution.source.url ?? '';
  const cost = costOf(`${FENCE}${attributionLine(quotation)}${url}${FENCE}`);
  return { text: left.text / sharers - cost.text, bytes: left.bytes / sharers - cost.bytes };
}
