// Read in context, and the pages of a document that somebody reads.

import type { Library } from '../../answer/library.ts';
import { findPassage, type QuotationReference } from '../passage-reference.ts';
import type { ButtonDeed } from '../press.ts';
import { privately, tell } from '../reaction.ts';
import type { Place } from '../reading/place.ts';
import { readingCard } from '../reading/reading-card.ts';

const CHANGED = 'The source has changed meanwhile. Open it again with `/read`, please.';

export const openReading: ButtonDeed<'read'> = (action, _press, library) => {
  const place = placeOf(action.place, library);
  return place ? privately(readingCard(place, library)) : tell(CHANGED);
};

export const turnReading: ButtonDeed<'turn'> = (action, press, library) => {
  const place = placeOf(action.place, library);
  if (!place) return tell(CHANGED);
  const message = readingCard(place, library);
  return press.isPrivate ? { kind: 'replace message', message } : privately(message);
};

/** Null where the source has changed, or where the place would part a character. */
function placeOf({ stretch, ...passage }: QuotationReference, { corpus }: Library): Place | null {
  const found = findPassage(corpus, passage);
  const offset = stretch?.start ?? 0;
  if (!found || offset >= found.end - found.start) return null;
  const isParted = /^[\udc00-\udfff]/.test(corpus.textOf(found).charAt(offset));
  return isParted ? null : { passage: found, offset };
}
