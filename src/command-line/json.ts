// Answers and speeches as JSON for other programs; the README documents the form.

import type { Answer, MissingParagraph, Quotation } from '../answer/answer.ts';
import type { Library } from '../answer/library.ts';
import type { Locator, Speaker, Speech } from '../attribution/attribution.ts';
import { type Voice, voiceOf } from '../attribution/voice.ts';
import type { Source } from '../corpus/source.ts';
import type { CheckedMessage } from '../quote-check/quote-check.ts';

/** One line of `ask --json`. */
export function answerToJson(answer: Answer, { corpus }: Library, elapsedMs: number): object {
  return {
    question: answer.question.text,
    outcome: answer.outcome,
    ...(answer.outcome === 'abstained' && { reason: answer.reason }),
    ...(answer.outcome === 'abstained' &&
      answer.paragraph && { paragraph: missingToJson(answer.paragraph) }),
    ...(answer.outcome === 'quoted' && answer.unanswered && { unanswered: answer.unanswered }),
    confidence: Number(answer.confidence.toFixed(3)),
    quotations:
      answer.outcome !== 'abstained'
        ? answer.quotations.map((each) => ({
            ...quotationToJson(each),
            passage: corpus.textOf(each.passage),
            alsoIn: each.alsoIn.map((also) => ({
              source: also.source.id,
              paragraph: also.paragraph,
            })),
          }))
        : [],
    nearest: answer.nearest.map((each) => ({
      source: sourceToJson(each.locator),
      paragraph: each.locator.paragraph,
      passage: corpus.textOf(each.passage),
      score: Number(each.score.toFixed(3)),
    })),
    elapsedMs: Number(elapsedMs.toFixed(3)),
  };
}

/** One line of `check-quote --json`. */
export function quoteCheckToJson(
  post: string,
  { checks, unchecked }: CheckedMessage,
  elapsedMs: number,
): object {
  return {
    post,
    checks: checks.map(({ text, verdict, joined, missing, comparison, elsewhere, ...rest }) => ({
      quote: text,
      verdict,
      claimedSpeaker: rest.claimedSpeaker,
      claimedSpeakerIs: rest.speaker,
      joined,
      missing,
      comparison,
      quotations: rest.quotations.map(quotationToJson),
      exact: rest.exact.map(quotationToJson),
      elsewhere,
    })),
    unchecked,
    elapsedMs: Number(elapsedMs.toFixed(3)),
  };
}

/** One line of `quotes --json`. */
export function speechToJson(speech: Speech, { file, text }: Source): object {
  const { sourceId, paragraph, start, end, kind, speakers, cue, mention } = speech;
  return {
    source: sourceId,
    file,
    paragraph,
    start,
    end,
    text: text.slice(start, end),
    kind,
    speaker: onlyOne(speakers),
    speakers: speakers.map((each) => each && speakerToJson(each)),
    cue,
    mention,
  };
}

function missingToJson(missing: MissingParagraph): object {
  const { kind, number } = missing;
  switch (missing.kind) {
    case 'beyond':
      return { kind, number, source: missing.source.id, last: missing.last };
    case 'left out':
      return { kind, number, source: missing.source.id };
    case 'several sources':
      return { kind, number, sources: missing.sources.map(({ id }) => id) };
    default:
      return missing satisfies never;
  }
}

/** A quotation as `ask` and `read` print it. */
export function quotationToJson({ text, attribution, start, end }: Quotation): object {
  const voice = voiceOf(attribution, start, end);
  return {
    text,
    speaker: speakerIn(voice, attribution.source),
    speakers:
      voice.kind === 'document' ? [] : voice.speakers.map((each) => each && speakerToJson(each)),
    manner: voice.kind === 'document' ? 'document' : voice.manner,
    source: sourceToJson(attribution),
    paragraph: attribution.paragraph,
    start,
    end,
  };
}

function speakerIn(voice: Voice, source: Source): object | null {
  if (voice.kind === 'document') {
    return { name: source.title, role: null, pseudonym: false, kind: 'document' };
  }
  return onlyOne(voice.speakers);
}

/** The one whose words they are: null where that is not stated, or where several speak. */
function onlyOne([speaker, ...others]: readonly (Speaker | null)[]): object | null {
  return speaker && others.length === 0 ? speakerToJson(speaker) : null;
}

function speakerToJson({ name, role, pseudonym, kind }: Speaker): object {
  return { name, role, pseudonym, kind };
}

function sourceToJson({ source }: Locator): object {
  const { id, title, author, publisher, date, url } = source;
  return { id, title, author, publisher, date, url };
}
