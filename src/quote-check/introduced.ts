// Words that follow a report in their paragraph: whose they are is said as on an answer card, which shows both.

import type { Quotation } from '../answer/answer.ts';
import { type Attributing, quotePassage } from '../answer/quote-passage.ts';
import { distances, takesBack, turnsRound } from '../answer/turning-words.ts';
import { voiceOf } from '../attribution/voice.ts';
import { sentenceSpans } from '../corpus/sentences.ts';

/**
 * A quotation from the sentence on that introduces whom its paragraph reports, where an answer card gives the whole
 * paragraph to that one speaker: “According to the court, 102 were heard. There are no others.” Any other quotation,
 * and one that takes back what is reported, stays as it is.
 */
export function withIntroduction(quotation: Quotation, library: Attributing): Quotation {
  const { attribution, passage, start, end } = quotation;
  if (voiceOf(attribution, start, end).kind !== 'document') return quotation;
  const whole = voiceOf(attribution, passage.start, passage.end);
  const isReport = whole.kind === 'spoken' && whole.manner === 'reported' && !whole.isPart;
  if (!isReport || whole.speakers.length !== 1) return quotation;
  const report = attribution.speeches.findLast(
    (speech) => speech.kind === 'indirect' && speech.end <= start,
  );
  if (!report) return quotation;
  const { text, language } = attribution.source;
  const sentence = sentenceSpans(text.slice(passage.start, passage.end), language).find(
    (each) => passage.start + each.end > report.start,
  );
  const from = passage.start + (sentence?.start ?? 0);
  const words = text.slice(start, end);
  const isSetAgainst = takesBack(words) || turnsRound(words);
  if (isSetAgainst || distances(text.slice(from, start))) return quotation;
  return quotePassage(passage, library, { start: from, end });
}
