// “Find quotes”: what the sources say to somebody's message, for the person who asks.

import { ApplicationCommandType } from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import type { Answerer } from '../../answer/answerer.ts';
import type { Library } from '../../answer/library.ts';
import { sentenceSpans } from '../../corpus/sentences.ts';
import { answerCard } from '../card.ts';
import type { MessageCommand } from '../command.ts';
import { ANYWHERE } from '../command-scope.ts';
import { isVisible } from '../line.ts';
import { type Reaction, tell } from '../reaction.ts';

/** A story with a question in it: so many of its sentences are asked one by one. */
const MOST_SENTENCES = 6;

export const findQuotes: MessageCommand = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Find quotes',
    name_localizations: {
      de: 'Zitate finden',
      fr: 'Trouver des citations',
      'es-ES': 'Buscar citas',
      ru: 'Найти цитаты',
    },
    ...ANYWHERE,
  },
  run,
};

function run(posted: string, library: Library): Reaction {
  if (!isVisible(posted))
    return tell('There are no words in that message that I could search for.');
  const answer = answerTo(posted, library.answerer);
  const message = answerCard(answer, library.corpus, 'presser only');
  return { kind: 'message', message, audience: 'presser only', answer };
}

/** The message as a whole, else the best answer to one of its questions or sentences. */
function answerTo(posted: string, answerer: Answerer): Answer {
  const whole = answerer.answer({ text: posted });
  if (whole.outcome !== 'abstained') return whole;
  const sentences = sentenceSpans(posted, 'en').map(({ start, end }) => posted.slice(start, end));
  if (sentences.length < 2) return whole;
  const questions = sentences.filter((sentence) => /[?？؟]\s*$/u.test(sentence));
  const asked = (questions.length > 0 ? questions : sentences).slice(0, MOST_SENTENCES);
  const answers = asked.map((text) => answerer.answer({ text }));
  const given = answers.filter(({ outcome }) => outcome !== 'abstained');
  const best = given.sort((one, other) => other.confidence - one.confidence)[0];
  return best ?? whole;
}
