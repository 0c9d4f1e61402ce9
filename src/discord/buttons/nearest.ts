// Show the nearest passages: what an abstained answer came near to, labelled as no answer.

import { nearestCard } from '../card.ts';
import { findPassage } from '../passage-reference.ts';
import type { ButtonDeed } from '../press.ts';
import { quotePassage } from '../quotation-line.ts';
import { privately, SOURCE_CHANGED, tell } from '../reaction.ts';

export const showNearest: ButtonDeed<'nearest'> = (action, _press, { corpus }) => {
  const quotations = action.passages
    .map((reference) => findPassage(corpus, reference))
    .filter((passage) => passage !== null)
    .map((passage) => quotePassage(passage, corpus.sourceOf(passage), null));
  return quotations.length === 0 ? tell(SOURCE_CHANGED) : privately(nearestCard(quotations));
};
