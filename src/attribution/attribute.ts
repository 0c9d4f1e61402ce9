// Every quotation of a source, and who speaks it.

import type { Passage, Source } from '../corpus/source.ts';
import type { Mention, Speaker, Speech } from './attribution.ts';
import { type Said, sayings } from './sayings.ts';

/**
 * Attributes a source's quotations.
 * @param source the source
 * @param passages its passages; captions and headings introduce names but hold no quotation
 * @returns in document order; pure, and linear in the text's length
 */
export function attribute(source: Source, passages: readonly Passage[]): readonly Speech[] {
  const { text } = source;
  return sayings(text, passages).map((said): Speech => {
    const mention = mentionOf(text, said);
    return {
      sourceId: source.id,
      paragraph: said.place.frame.passage.paragraph,
      start: said.place.span.start,
      end: said.place.span.end,
      kind: said.titled ? 'titled' : 'direct',
      speaker: mention && speakerOf(mention),
      cue: cueText(text, said),
      mention,
      statement: said.statement,
    };
  });
}

function mentionOf(text: string, { naming, titled }: Said): Mention | null {
  if (!naming || titled) return null;
  const { tokens, phrase } = naming;
  const start = tokens[phrase.first]?.start ?? 0;
  const end = tokens[phrase.last]?.bareEnd ?? start;
  return { text: text.slice(start, end), start, end };
}

function cueText(text: string, { naming, titled }: Said): string | null {
  if (!naming || titled || naming.cueFirst < 0) return null;
  return text.slice(naming.tokens[naming.cueFirst]?.start, naming.tokens[naming.cueLast]?.end);
}

function speakerOf(mention: Mention): Speaker {
  return { name: mention.text, role: null, pseudonym: false, kind: 'person' };
}
