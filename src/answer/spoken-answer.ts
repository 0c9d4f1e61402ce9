// Answers a question about what somebody said: only with passages in which they speak.

import type { Speaker } from '../attribution/attribution.ts';
import type { KnownSpeaker } from '../attribution/speaker-directory.ts';
import type { Speeches } from '../attribution/speeches.ts';
import type { Passage } from '../corpus/source.ts';
import type { PassageIndex, PassageNumber } from '../search/passage-index.ts';
import { type RankedPassage, rank } from '../search/rank.ts';
import type { Answer, Question } from './answer.ts';
import { confidenceIn, nearestPassages, reasonToAbstain } from './judgement.ts';
import type { Attributing } from './quote-passage.ts';
import { passagesOf, saying } from './sayings.ts';
import { speakerAsked } from './speaker-asked.ts';

/** Speakers of the corpus that a question asks for, and what it asks them. */
interface SpeakersAsked {
  readonly speakers: readonly KnownSpeaker[];
  /** Empty where all that they said is asked for. */
  readonly about: string;
}

/** In the order in which they are said, this many answer a question for all that somebody said. */
const MOST_SAYINGS = 6;
const MOST_RANKED_SAYINGS = 3;
/** A further quotation must score this share of the first one's. */
const FURTHER_SHARE = 0.8;
/** Who is asked for speaks here: only a misread name could make it wrong. */
const SAYINGS_CONFIDENCE = 0.8;
/** On the ranker's scale: a passage in which they speak stands before an equal one about the same. */
const SPEAKS_BONUS = 2;

/**
 * The speakers that a question asks for.
 * @returns null where it asks for nobody's words, or for those of somebody who speaks nowhere in the corpus
 */
export function speakersAsked(text: string, { speakers }: Speeches): SpeakersAsked | null {
  const asked = speakers && speakerAsked(text);
  if (!asked) return null;
  const found = findByName(asked.name, (name) => speakers.find(name));
  return found.length > 0 ? { speakers: found, about: asked.about } : null;
}

/** Answers with what these speakers say, or abstains where they do not speak of it. */
export function answerOf(
  { speakers, about }: SpeakersAsked,
  question: Question,
  limit: number,
  sources: Attributing & { readonly index: PassageIndex },
): Answer {
  const { index } = sources;
  const searched = question.sourceIds && new Set(question.sourceIds);
  const spoken = passagesOf(speakers, sources).filter(
    ({ sourceId }) => searched?.has(sourceId) ?? true,
  );
  if (about === '') return inOrder(question, spoken, speakers, limit, sources);

  const spokenIds = new Set(spoken.map(({ id }) => id));
  const speaks = (number: PassageNumber): boolean =>
    spokenIds.has(index.passages[number]?.id ?? '');
  const ranking = rank(about, index, { allowed: speaks });
  const whole = rank(question.text, index, {
    ...(searched && {
      allowed: (number) => searched.has(index.passages[number]?.sourceId ?? ''),
    }),
    bonus: (number) => (speaks(number) ? SPEAKS_BONUS : 0),
  });
  const confidence = confidenceIn(ranking, about);
  const nearest = nearestPassages(whole.ranked, limit, index);
  const base = { question, confidence, nearest };
  if (reasonToAbstain(about, ranking, confidence)) {
    return { ...base, outcome: 'abstained', reason: 'speaker silent', ...silent(speakers) };
  }
  const quotations = best(ranking.ranked)
    .flatMap(({ number }) => index.passages[number] ?? [])
    .map((passage) => saying(speakers, passage, sources));
  return { ...base, outcome: 'quoted', quotations };
}

function inOrder(
  question: Question,
  spoken: readonly Passage[],
  speakers: readonly KnownSpeaker[],
  limit: number,
  sources: Attributing,
): Answer {
  const nearest = spoken.slice(0, Math.max(1, limit)).map((passage) => ({
    passage,
    locator: { source: sources.corpus.sourceOf(passage), paragraph: passage.paragraph },
    score: 1,
  }));
  if (spoken.length === 0) {
    const outcome = { outcome: 'abstained', reason: 'speaker silent' } as const;
    return { question, confidence: 0, nearest, ...outcome, ...silent(speakers) };
  }
  const quotations = spoken
    .slice(0, MOST_SAYINGS)
    .map((passage) => saying(speakers, passage, sources));
  return { question, confidence: SAYINGS_CONFIDENCE, nearest, outcome: 'quoted', quotations };
}

/** Names who is silent where it is one speaker. */
function silent(speakers: readonly KnownSpeaker[]): { readonly speaker?: Speaker } {
  const [only] = speakers;
  return only && speakers.length === 1 ? { speaker: only.speaker } : {};
}

function best(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const least = FURTHER_SHARE * (ranked[0]?.score ?? 0);
  return ranked
    .slice(0, MOST_RANKED_SAYINGS)
    .filter(({ score, repeatsFirst }) => score >= least && !repeatsFirst);
}

/** A typed name may begin with words that are no part of it: “the lawyer Artem Klyga”, “President Tokayev”. */
function findByName(
  typed: string,
  find: (name: string) => readonly KnownSpeaker[],
): readonly KnownSpeaker[] {
  const words = typed.split(' ');
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from);
    const [first = ''] = rest;
    const mayBeName = from === 0 || rest.length > 1 || /^\p{Lu}/u.test(first);
    const found = mayBeName ? find(rest.join(' ')) : [];
    if (found.length > 0) return found;
  }
  return [];
}
