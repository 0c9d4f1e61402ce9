// `/stats`: how often questions were answered and what members said of the answers, for moderators.

import type { Library } from '../../answer/library.ts';
import type { GuildPins } from '../../pins/guild-pins.ts';
import type { JudgedSubject, Outcome, Subject, Summary } from '../../records/counts.ts';
import { shownMark, titlePart } from '../attribution-line.ts';
import { decodeReferences } from '../custom-id.ts';
import { shownLine } from '../line.ts';
import { container, type OutgoingMessage, separator, textDisplay } from '../message.ts';
import { findPassage } from '../passage-reference.ts';

const LISTED = 5;

/**
 * The numbers of the last days.
 * @param pins null where they can't be read
 */
export function statsCard(
  { outcomes, judged }: Summary,
  days: number,
  pins: GuildPins | null,
  { corpus }: Library,
): OutgoingMessage {
  const asked = outcomes.quoted + outcomes.pinned + outcomes.abstained;
  const head = `**Answers** · ${days === 1 ? 'today' : `the last ${days} days`}`;
  const texts = [
    [
      asked === 0 ? 'No question was asked.' : `Questions: ${asked}`,
      ...(asked === 0 ? [] : (['quoted', 'pinned', 'abstained'] as const).map(share)),
    ].join('\n'),
    judgementText(judged),
    dislikedText(judged),
  ].filter((text) => text !== '');
  const parts = texts.flatMap((text) => [separator(), textDisplay(text)]);
  return { quotations: [], components: [container([textDisplay(head), ...parts])] };

  function share(outcome: Outcome): string {
    const percent = Math.round((100 * outcomes[outcome]) / asked);
    return `- ${outcomeText(outcome)}: ${outcomes[outcome]} (${percent}\u202f%)`;
  }

  function dislikedText(all: readonly JudgedSubject[]): string {
    const disliked = all.filter(({ notAsked }) => notAsked > 0).slice(0, LISTED);
    if (disliked.length === 0) return '';
    const lines = disliked.map(
      ({ subject, notAsked, helpful }) =>
        `- ${subjectText(subject)}: ${notAsked}\u202f× not what was asked, ${helpful}\u202f× helpful`,
    );
    return ['**Most often not what was asked**', ...lines].join('\n');
  }

  function subjectText(subject: Subject): string {
    if (subject.kind === 'pin') {
      const pin = pins?.pin(subject.id)?.pin;
      return pin ? `the pin “${shownLine(pin.question, 120)}”` : 'a pin that was removed';
    }
    const [reference] = decodeReferences(subject.reference) ?? [];
    const passage = reference && findPassage(corpus, reference);
    if (!passage) return 'a passage that has changed since';
    return `${titlePart(corpus.sourceOf(passage), 80)} ${shownMark(passage.paragraph)}`;
  }
}

function judgementText(judged: readonly JudgedSubject[]): string {
  const helpful = judged.reduce((sum, each) => sum + each.helpful, 0);
  const notAsked = judged.reduce((sum, each) => sum + each.notAsked, 0);
  if (helpful + notAsked === 0) return 'Nobody has pressed *Helpful* or *Not what I asked*.';
  return `*Helpful*: ${helpful} · *Not what I asked*: ${notAsked}`;
}

function outcomeText(outcome: Outcome): string {
  switch (outcome) {
    case 'quoted':
      return 'answered with passages of the sources';
    case 'pinned':
      return 'answered with a pin';
    case 'abstained':
      return 'not answered by the sources';
    default:
      return outcome satisfies never;
  }
}
