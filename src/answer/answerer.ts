// A question becomes an answer: quoted or abstained.

import type { KnownSpeaker } from '../attribution/speaker-directory.ts';
import type { Speeches } from '../attribution/speeches.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import { phrasesIn } from '../search/phrases.ts';
import { rank } from '../search/rank.ts';
import type { Answer, Question, Quotation } from './answer.ts';
import { withoutFrame } from './frame.ts';
import { confidenceIn, nearestPassages, reasonToAbstain } from './judgement.ts';
import { passagesAbout, personAsked } from './person-asked.ts';
import { answerBelowHeading } from './question-headings.ts';
import { asksForSeveral, partsOfQuestion, type QuestionPart } from './question-parts.ts';
import { quoteBest, quoteSeveral, type Sources } from './quoting.ts';
import { answerToReference } from './reference.ts';
import { passagesExplaining, shortFormAsked } from './short-form.ts';
import { speakerAsked } from './speaker-asked.ts';
import { answerOf, isAnsweredBySpeech, speakersAsked, speaksIn } from './spoken-answer.ts';
import { questionsWithin } from './story.ts';
import { withoutCourtesy } from './without-courtesy.ts';

export interface Answerer {
  /**
   * Answers one question from the sources.
   * @param question any text at all; what can't be searched is answered by abstaining
   * @param limit how many of the nearest passages to list, 1 to 50; 5 by default
   */
  answer(question: Question, limit?: number): Answer;
  /**
   * What a speaker says about something.
   * @param about any text at all
   */
  sayings(speaker: KnownSpeaker, about: string): Answer;
}

/** Longer questions are cut: what matters comes within so many characters. */
const LONGEST_QUESTION = 4000;
const DEFAULT_LIMIT = 5;
/** On the ranker's scale: a passage in which whom the question names speaks stands before an equal one. */
const SPEAKS_BONUS = 2;

/** A passage that says what an abbreviation stands for, or what somebody is, is before all that only name them. */
const SAYS_BONUS = 20;
/** Such a passage is recognised by its form: only a namesake could make it wrong. */
const SAID_CONFIDENCE = 0.9;

/** An answerer over an index and what is said in its corpus. */
export function createAnswerer(index: PassageIndex, speeches: Speeches): Answerer {
  const sources = { index, corpus: index.corpus, speeches };
  return {
    answer: (question, limit = DEFAULT_LIMIT) => {
      const text = withoutCourtesy(question.text);
      return { ...answer({ ...question, text }, limit, sources), question };
    },
    sayings: (speaker, about) => sayings(speaker, about, sources),
  };
}

/** Whether a question can only be answered well once all speakers of the corpus are known. */
export function needsSpeakers(question: string): boolean {
  const readings = readingsOf(withoutCourtesy(question));
  const texts = [...readings, ...partsIn(readings).map(({ searched }) => searched)];
  return texts.some((text) => speakerAsked(text) !== null || personAsked(text) !== null);
}

function answer(question: Question, limit: number, sources: Sources): Answer {
  const referred = answerToReference(question, sources);
  if (referred) return referred;
  const readings = readingsOf(question.text);
  const whole = mostConfident(
    readings.map((text) => answerWhole({ ...question, text }, limit, sources)),
    question,
  );
  const parts = partsIn(readings);
  if (parts.length === 0) return answerBelowHeading(whole, sources) ?? whole;
  const headed = answerBelowHeading(whole, sources, 'several things');
  return headed ?? answerParts(whole, parts, limit, sources);
}

/** The whole text, and the questions in it without what is told around them, unless a phrase is demanded there. */
function readingsOf(text: string): readonly string[] {
  const read = text.slice(0, LONGEST_QUESTION);
  return phrasesIn(read).length > 0 ? [text] : [text, ...questionsWithin(read)];
}

/** The questions that a text puts, those in a story too, unless they point back to it. */
function partsIn([text = '', narrow, pointingBack]: readonly string[]): readonly QuestionPart[] {
  const parts = partsOfQuestion(text);
  const isStory = narrow !== undefined && pointingBack === undefined;
  return parts.length === 0 && isStory ? partsOfQuestion(narrow) : parts;
}

/** A story around a question may hide it or explain it: the reading that fits the sources best counts. */
function mostConfident(answers: readonly Answer[], question: Question): Answer {
  const best = answers.reduce((one, other) => (other.confidence > one.confidence ? other : one));
  return { ...best, question };
}

/** A passage for each part that the sources answer; where they answer none, the question is taken as a whole. */
function answerParts(
  whole: Answer,
  parts: readonly QuestionPart[],
  limit: number,
  sources: Sources,
): Answer {
  const { question, nearest } = whole;
  const quotations: Quotation[] = [];
  const unanswered: string[] = [];
  let confidence: number | null = null;
  for (const { text, searched } of parts) {
    const searchedFor = answerWhole({ ...question, text: searched }, limit, sources);
    const headed = answerBelowHeading(searchedFor, sources);
    const answered = headed ?? searchedFor;
    if (answered.outcome !== 'quoted') {
      unanswered.push(text);
      continue;
    }
    confidence ??= answered.confidence;
    for (const best of headed ? answered.quotations : answered.quotations.slice(0, 1)) {
      if (quotations.every(({ passage }) => passage.id !== best.passage.id)) quotations.push(best);
    }
  }
  if (confidence === null) return answerBelowHeading(whole, sources) ?? whole;
  return { question, outcome: 'quoted', confidence, nearest, quotations, unanswered };
}

function answerWhole(question: Question, limit: number, sources: Sources): Answer {
  const text = question.text.slice(0, LONGEST_QUESTION);
  const { index } = sources;
  const allowed = question.sourceIds && new Set(question.sourceIds);
  const asked = speakersAsked(text, sources);
  const speaks = asked && speaksIn(asked, sources);
  const saying = passagesSaying(text, sources);
  const ranking = rank(withoutFrame(text), index, {
    ...(allowed && { allowed: (number) => allowed.has(index.passages[number]?.sourceId ?? '') }),
    ...(speaks && { bonus: (number) => (speaks(number) ? SPEAKS_BONUS : 0) }),
    ...(saying && { bonus: (number) => (saying.has(number) ? SAYS_BONUS : 0) }),
  });
  const isSaid = saying?.has(ranking.ranked[0]?.number ?? -1) ?? false;
  const confidence = Math.max(confidenceIn(ranking, text), isSaid ? SAID_CONFIDENCE : 0);
  const nearest = nearestPassages(ranking.ranked, limit, index);
  const reason = reasonToAbstain(text, ranking, confidence);
  if (asked && isAnsweredBySpeech(asked, ranking)) {
    return answerOf(asked, question, ranking, nearest, sources);
  }
  if (reason) return { question, outcome: 'abstained', reason, confidence, nearest };
  const quotations = asksForSeveral(text)
    ? quoteSeveral(ranking, sources)
    : quoteBest(ranking, sources);
  return { question, outcome: 'quoted', confidence, nearest, quotations };
}

/** The passages that have the form of an answer to a question of a known form; null for any other question. */
function passagesSaying(text: string, sources: Sources): ReadonlySet<PassageNumber> | null {
  const short = shortFormAsked(text);
  if (short !== null) return passagesExplaining(short, sources.index);
  const person = personAsked(text);
  return person && passagesAbout(person, sources);
}

function sayings(speaker: KnownSpeaker, about: string, sources: Sources): Answer {
  const { index } = sources;
  const whole = rank(about, index);
  const nearest = nearestPassages(whole.ranked, DEFAULT_LIMIT, index);
  const asked = {
    name: speaker.speaker.name,
    about,
    asksFor: 'words',
    speakers: [speaker],
  } as const;
  // Who is asked for their quotations answers with these alone: no other passage may stand in.
  return answerOf(asked, { text: about }, { ...whole, ranked: [] }, nearest, sources);
}
