// Before and After: the neighbouring paragraph, for the person who pressed.

import { quotePassage } from '../../answer/quote-passage.ts';
import { contextCard } from '../card.ts';
import { findPassage } from '../passage-reference.ts';
import type { ButtonDeed } from '../press.ts';
import { privately, SOURCE_CHANGED, tell } from '../reaction.ts';

export const showNeighbour: ButtonDeed<'before' | 'after'> = (action, _press, library) => {
  const { corpus } = library;
  const passage = findPassage(corpus, action.passage);
  if (!passage) return tell(SOURCE_CHANGED);
  const neighbour = corpus.neighbour(passage, action.kind === 'before' ? -1 : 1);
  if (!neighbour) {
    return tell(
      action.kind === 'before' ? 'This is the first paragraph.' : 'This is the last paragraph.',
    );
  }
  return privately(contextCard(quotePassage(neighbour, library), corpus));
};
