// Previous and Next: another page of what a speaker says, for the person who pressed.

import { findPassage } from '../passage-reference.ts';
import type { ButtonDeed } from '../press.ts';
import { privately, SOURCE_CHANGED, SPEAKERS_UNREAD, tell } from '../reaction.ts';
import { sayingsCard } from '../sayings-card.ts';
import { findSpeaker } from '../speaker-reference.ts';

export const turnPage: ButtonDeed<'previous' | 'next'> = (action, press, library) => {
  const { speakers } = library.speeches;
  if (!speakers) return tell(SPEAKERS_UNREAD);
  const known = findSpeaker(action.speaker, speakers);
  const passage = findPassage(library.corpus, action.passage);
  const from = known && passage ? known.passages.indexOf(passage) : -1;
  if (!known || from < 0) return tell(SOURCE_CHANGED);
  const message = sayingsCard(known, from, library, 'presser only');
  // What everybody reads stays as it is; a page of one's own is turned.
  return press.isPrivate ? { kind: 'replace message', message } : privately(message);
};
