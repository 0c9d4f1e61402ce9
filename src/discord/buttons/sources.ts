// The pages of the list of sources, and the one that somebody chooses from it to read.

import type { ButtonDeed } from '../press.ts';
import { privately, tell } from '../reaction.ts';
import { readingCard } from '../reading/reading-card.ts';
import { sourcesCard } from '../reading/sources-card.ts';
import { sourceValue } from '../source-option.ts';

export const listFurther: ButtonDeed<'list'> = (action, press, library) => {
  const message = sourcesCard(action.from, library);
  return press.isPrivate ? { kind: 'replace message', message } : privately(message);
};

export const chooseSource: ButtonDeed<'choose'> = (_action, press, library) => {
  const [chosen] = press.chosen ?? [];
  const source = library.corpus.sources.find((each) => sourceValue(each) === chosen);
  const passage = source && library.corpus.passagesOf(source.id)[0];
  return passage
    ? privately(readingCard({ passage, offset: 0 }, library))
    : tell('This source is not there any more. `/sources` lists those that are.');
};
