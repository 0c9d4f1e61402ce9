// Show the nearest passages: what an abstained answer came near to, labelled as no answer.

import { quotePassage } from '../../answer/quote-passage.ts';
import { nearestCard } from '../card.ts';
import { findPassage } from '../passage-reference.ts';
import type { ButtonDeed } from '../press.ts';
import { privately, SOURCE_CHANGED, tell } from '../reaction.ts';

export const showNearest: ButtonDeed<'nearest'> = (action, _press, library) => {
  const quotations = action.passages
    .map((reference) => findPassage(library.corpus, reference))
    .filter((passage) => passage !== null)
    .map((passage) => quotePassage(passage, library));
  return quotations.length === 0 ? tell(SOURCE_CHANGED) : privately(nearestCard(quotations));
};
