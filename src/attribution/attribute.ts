// Every quotation of a source, and who speaks it.

import type { Passage, Source } from '../corpus/source.ts';
import type { Mention, Speaker, Speech } from './attribution.ts';
import { splitSentences } from './clauses.ts';
import { findMarkedSpans } from './marks.ts';
import { type Naming, nameSpeaker } from './mention.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Attributes a source's quotations.
 * @param source the source
 * @param passages its passages; captions and headings introduce names but hold no quotation
 * @returns in document order; pure, and linear in the text's length
 */
export function attribute(source: Source, passages: readonly Passage[]): readonly Speech[] {
  const spoken = passages.filter((each) => each.kind === 'paragraph' || each.kind === 'list item');
  const { text } = source;
  const spans = findMarkedSpans(text, spoken);
  const speeches: Speech[] = [];
  let statement = 0;
  spoken.forEach((passage, index) => {
    const own = spans.filter((span) => span.paragraph === index);
    const tokens = tokenize(text, passage, own);
    for (const sentence of splitSentences(text, tokens)) {
      for (let at = sentence.start; at < sentence.end; at++) {
        const span = tokens[at]?.span;
        if (!span) continue;
        const naming = nameSpeaker(text, tokens, sentence, at);
        const mention = naming ? mentionOf(text, tokens, naming) : null;
        speeches.push({
          sourceId: source.id,
          paragraph: passage.paragraph,
          start: span.start,
          end: span.end,
          kind: naming ? 'direct' : 'titled',
          speaker: mention && speakerOf(mention),
          cue: naming ? cueText(text, tokens, naming) : null,
          mention,
          statement: statement++,
        });
      }
    }
  });
  return speeches;
}

function mentionOf(text: string, tokens: readonly Token[], naming: Naming): Mention {
  const start = tokens[naming.phrase.first]?.start ?? 0;
  const end = tokens[naming.phrase.last]?.bareEnd ?? start;
  return { text: text.slice(start, end), start, end };
}

function cueText(text: string, tokens: readonly Token[], naming: Naming): string | null {
  if (naming.cueFirst < 0) return null;
  return text.slice(tokens[naming.cueFirst]?.start, tokens[naming.cueLast]?.end);
}

function speakerOf(mention: Mention): Speaker {
  return { name: mention.text, role: null, pseudonym: false, kind: 'person' };
}
