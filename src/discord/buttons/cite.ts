// Copy citation: what the card quotes as plain text to copy, for the person who pressed.

import { citationCard } from '../citation-card.ts';
import { findQuotation } from '../passage-reference.ts';
import type { ButtonDeed } from '../press.ts';
import { privately, SOURCE_CHANGED, tell } from '../reaction.ts';

export const cite: ButtonDeed<'cite'> = (action, _press, library) => {
  const quotations = action.quotations
    .map((reference) => findQuotation(library, reference))
    .filter((quotation) => quotation !== null);
  return quotations.length === 0 ? tell(SOURCE_CHANGED) : privately(citationCard(quotations));
};
