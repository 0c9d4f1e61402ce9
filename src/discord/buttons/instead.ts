// Search the sources instead: what the sources say to the question of a pinned answer, for whoever pressed.

import { answerCard } from '../card.ts';
import type { ButtonDeed } from '../press.ts';
import { tell } from '../reaction.ts';
import { typedQuestion } from '../shown-question.ts';

export const searchInstead: ButtonDeed<'instead'> = (_action, press, { answerer, corpus }) => {
  const text = press.question === null ? null : typedQuestion(press.question);
  if (text === null) return tell('The question is gone from this message. Ask again, please.');
  const answer = answerer.answer({ text });
  const audience = 'presser only';
  return { kind: 'message', message: answerCard(answer, corpus, audience), audience, answer };
};
