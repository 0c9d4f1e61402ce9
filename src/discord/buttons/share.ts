// Share: a private answer's quotations for everyone, under the name of who shares them.

import { sharedCard } from '../card.ts';
import { findQuotation } from '../passage-reference.ts';
import type { ButtonDeed } from '../press.ts';
import { SOURCE_CHANGED, tell } from '../reaction.ts';

export const share: ButtonDeed<'share'> = (action, press, library) => {
  const quotations = action.quotations
    .map((reference) => findQuotation(library, reference))
    .filter((quotation) => quotation !== null);
  // Part of an answer under the whole question would mislead: all of it, or nothing.
  if (quotations.length < action.quotations.length) return tell(SOURCE_CHANGED);
  const message = sharedCard(press.question, quotations, press.name, library.corpus);
  return { kind: 'message', message, audience: 'everyone' };
};
