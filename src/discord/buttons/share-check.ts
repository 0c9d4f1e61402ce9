// Share: a check of a posted quotation, made anew from the post on the private card, for everyone.

import { checkCard } from '../check-card.ts';
import type { ButtonDeed } from '../press.ts';
import { tell } from '../reaction.ts';
import { typedQuestion } from '../shown-question.ts';

export const shareCheck: ButtonDeed<'share check'> = (_action, press, library) => {
  const posted = press.question === null ? null : typedQuestion(press.question);
  if (posted === null)
    return tell('The words on this card can’t be read any more. Check them again, please.');
  const checked = library.quoteChecker.check(posted);
  const card = { posted, checked, audience: 'everyone', sharer: press.name } as const;
  return { kind: 'message', message: checkCard(card, library.corpus), audience: 'everyone' };
};
