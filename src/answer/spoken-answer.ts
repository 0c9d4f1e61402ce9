// Answers a question about what somebody said: with passages in which they speak, or not at all.

import { foldName, namesTogether } from '../attribution/names.ts';
import type { KnownSpeaker } from '../attribution/speaker-directory.ts';
import type { Passage } from '../corpus/source.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import { type Ranking, rank } from '../search/rank.ts';
import { sentenceScorer } from '../search/sentence-score.ts';
import type { Answer, NearestPassage, Question } from './answer.ts';
import { evidenceOf } from './bearing-out.ts';
import { confidenceIn, reasonToAbstain } from './judgement.ts';
import { quoteBest, type Sources } from './quoting.ts';
import { passagesOf, saying, speakingSentences } from './sayings.ts';
import { type SpeakerAsked, speakerAsked } from './speaker-asked.ts';
import { readingsOfName } from './spellings.ts';

/** Whom a question asks for, and what it asks them. */
export interface SpeakersAsked extends SpeakerAsked {
  /** Who has the name and speaks in the corpus; perhaps nobody. */
  readonly speakers: readonly KnownSpeaker[];
}

/** In the order in which they are said, this many answer a question for all that somebody said. */
const MOST_SAYINGS = 6;
/** What a passage has of the question is at least to this share in the words that are quoted. */
const LEAST_SAID = 0.5;
/** Who is asked for speaks here: only a misread name could make it wrong. */
const SAYINGS_CONFIDENCE = 0.8;

/**
 * Whose words a question asks for.
 * @returns null where it asks for nobody's, or as long as not all speakers are known
 */
export function speakersAsked(
  text: string,
  { speeches: { speakers }, index }: Pick<Sources, 'speeches' | 'index'>,
): SpeakersAsked | null {
  const asked = speakers && speakerAsked(text);
  if (!asked) return null;
  const find = (name: string) => speakers.find(name);
  const found = findByName(asked.name, find);
  if (found.length > 0) return { ...asked, speakers: found };
  for (const name of readingsOfName(asked.name, index)) {
    const meant = name === asked.name ? [] : findByName(name, find);
    if (meant.length > 0) return { ...asked, name, speakers: meant };
  }
  return { ...asked, speakers: [] };
}

/**
 * Answers with what these speakers say, or abstains where they do not speak of it.
 * @param whole the ranking of the whole question
 */
export function answerOf(
  asked: SpeakersAsked,
  question: Question,
  whole: Ranking,
  nearest: readonly NearestPassage[],
  sources: Sources,
): Answer {
  const { index } = sources;
  const { speakers, about } = asked;
  const searched = question.sourceIds && new Set(question.sourceIds);
  const spoken = passagesOf(speakers, sources).filter(
    ({ sourceId }) => searched?.has(sourceId) ?? true,
  );
  if (about === '' && spoken.length > 0) {
    const quotations = spoken
      .slice(0, MOST_SAYINGS)
      .map((passage) => saying(speakers, passage, sources));
    return { question, outcome: 'quoted', confidence: SAYINGS_CONFIDENCE, nearest, quotations };
  }
  const spokenIds = new Set(spoken.map(({ id }) => id));
  const mayQuote = mayAnswer(asked, index);
  const also = new Set(whole.ranked.map(({ number }) => number).filter(mayQuote));
  const ranking = rank(about, index, {
    allowed: (number) => spokenIds.has(index.passages[number]?.id ?? '') || also.has(number),
  });
  const confidence = confidenceIn(ranking, about);
  if (reasonToAbstain(about, ranking, confidence)) {
    // Where they do not speak at all, nothing can be said of their silence.
    return silence(spoken.length > 0 ? speakers : [], question, confidence, nearest);
  }
  const scoreOf = sentenceScorer(ranking.form, index);
  const quotations = quoteBest(ranking, sources, (passage) => {
    const stretch = speakingSentences(speakers, passage, sources);
    if (!stretch) return null;
    // What is asked may stand beside the words that are surely theirs: “He asked for more because …”.
    const { text } = sources.corpus.sourceOf(passage);
    const [said, all] = [stretch, passage].map(({ start, end }) => scoreOf(text.slice(start, end)));
    return (said ?? 0) >= LEAST_SAID * (all ?? 0) ? stretch : null;
  });
  return { question, outcome: 'quoted', confidence, nearest, quotations };
}

/** The bot abstains because whom the question asks about is silent on it. */
function silence(
  speakers: readonly KnownSpeaker[],
  question: Question,
  confidence: number,
  nearest: readonly NearestPassage[],
): Answer {
  const [only] = speakers;
  const speaker = only && speakers.length === 1 ? { speaker: only.speaker } : {};
  const reason = 'speaker silent';
  return { question, outcome: 'abstained', reason, confidence, nearest, ...speaker };
}

/**
 * Whether only passages in which somebody is seen to speak can answer: so it is for a name, known to speak or not,
 * and not for “the text”.
 * @param whole the ranking of the whole question
 */
export function isAnsweredBySpeech(
  { speakers, asksFor, name }: SpeakersAsked,
  whole: Ranking,
): boolean {
  if (speakers.length > 0) return true;
  const last = foldName(name).split(' ').at(-1);
  return (
    asksFor === 'words' && whole.form.concepts.some(({ isName, form }) => isName && form === last)
  );
}

/**
 * Which passages may answer although no speech of theirs was found in them: not every way of saying something is
 * known. Who is asked for their words must be seen to say something; for their views it is enough that they are named.
 */
function mayAnswer(asked: SpeakersAsked, index: PassageIndex): (number: PassageNumber) => boolean {
  const names = asked.speakers.flatMap((each) => each.names);
  const wanted = names.length > 0 ? names : [foldName(asked.name)];
  return (number) => {
    const passage = index.passages[number];
    if (!passage) return false;
    const evidence = evidenceOf(index.corpus.textOf(passage), wanted);
    return evidence === 'says' || (asked.asksFor === 'views' && evidence === 'names');
  };
}

/** Passages in which any of these speakers speaks. */
export function speaksIn(
  { speakers }: SpeakersAsked,
  sources: Sources,
): (number: PassageNumber) => boolean {
  const ids = new Set(passagesOf(speakers, sources).map(({ id }: Passage) => id));
  return (number) => ids.has(sources.index.passages[number]?.id ?? '');
}

/** A typed name may begin with words that are no part of it: “the lawyer Artem Klyga”, “President Tokayev”. */
function findByName(
  typed: string,
  find: (name: string) => readonly KnownSpeaker[],
): readonly KnownSpeaker[] {
  const whole = find(typed);
  const each = namesTogether(typed).map(find);
  // “What did Weber and Voss say?”: what either says, together or alone.
  if (whole.length === 0 && each.length > 1 && each.every((found) => found.length > 0))
    return [...new Set(each.flat())];
  const words = typed.split(' ');
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from).join(' ');
    const found = find(rest);
    const meant = from > 0 && from === words.length - 1 ? found.filter(hasSurname(rest)) : found;
    if (meant.length > 0) return meant;
  }
  return [];
}

/** Of several words typed, a single one that is left over means somebody only as a person's last name. */
function hasSurname(word: string): (known: KnownSpeaker) => boolean {
  return ({ speaker, names }) =>
    speaker.kind === 'person' && names[0]?.split(' ').at(-1) === foldName(word);
}
