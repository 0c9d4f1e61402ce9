// More quotes: the quotations that the card had no room for, for the person who pressed.

import { moreCard } from '../card.ts';
import { findQuotation } from '../passage-reference.ts';
import type { ButtonDeed } from '../press.ts';
import { privately, SOURCE_CHANGED, tell } from '../reaction.ts';

export const showMore: ButtonDeed<'more'> = (action, _press, library) => {
  const quotations = action.quotations
    .map((reference) => findQuotation(library, reference))
    .filter((quotation) => quotation !== null);
  return quotations.length === 0
    ? tell(SOURCE_CHANGED)
    : privately(moreCard(quotations, library.corpus));
};
