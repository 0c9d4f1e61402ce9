// Why a question is not answered, in a sentence of the bot's own: on cards and on the terminal alike.

import type { Answer, MissingParagraph } from './answer.ts';
import { paragraphMark } from './attribution-parts.ts';
import type { Shown } from './whose-words.ts';

const MAX = { name: 100, title: 120 } as const;
const MOST_LISTED = 5;

/**
 * @param shown makes text of the sources fit for where it is shown
 * @param mark writes a paragraph's number
 */
export function silence(
  { speaker, paragraph }: Answer & { outcome: 'abstained' },
  shown: Shown,
  mark: (paragraph: number) => string = paragraphMark,
): string {
  if (paragraph) return noSuchParagraph(paragraph, shown, mark);
  return speaker
    ? `${shown(speaker.name, MAX.name)} speaks in these sources, but not of this.`
    : 'The sources do not answer this.';
}

function noSuchParagraph(
  missing: MissingParagraph,
  shown: Shown,
  mark: (paragraph: number) => string,
): string {
  switch (missing.kind) {
    case 'beyond': {
      const title = shown(missing.source.title, MAX.title);
      return missing.last === 1
        ? `There is only one paragraph in “${title}”.`
        : `There are only ${missing.last} paragraphs in “${title}”.`;
    }
    case 'left out':
      return `${mark(missing.number)} of “${shown(missing.source.title, MAX.title)}” is a title, a credit or page furniture, which is never quoted.`;
    case 'several sources': {
      const listed = missing.sources.slice(0, MOST_LISTED);
      const rest = missing.sources.length - listed.length;
      const titles = listed.map(({ title }) => `“${shown(title, MAX.title)}”`).join(', ');
      return `${mark(missing.number)} of which one? These fit: ${titles}${rest > 0 ? ` and ${rest} more` : ''}.`;
    }
    default:
      return missing satisfies never;
  }
}
