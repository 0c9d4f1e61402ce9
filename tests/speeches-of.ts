// What is said in a corpus made for a test, where the test is not about finding it.

import type { Speaker, Speech } from '../src/attribution/attribution.ts';
import { Speeches } from '../src/attribution/speeches.ts';
import type { Corpus } from '../src/corpus/corpus.ts';

/** Words of the corpus, each with who says them. */
export interface Said extends Partial<Pick<Speech, 'kind' | 'cue' | 'statement'>> {
  readonly words: string;
  readonly speaker?: Speaker | null;
  /** Several who speak together, instead of `speaker`. */
  readonly speakers?: Speech['speakers'];
  /** How the sentence names the speaker; the first such words after the source's beginning. */
  readonly mention?: string;
}

export function person(name: string, role: string | null = null): Speaker {
  return { name, role, pseudonym: false, kind: 'person' };
}

/** All speakers are known at once: the work is small. */
export function speechesOf(corpus: Corpus, said: readonly Said[]): Speeches {
  const speeches = new Speeches(corpus, (source, passages) =>
    said
      .flatMap((each, i): Speech[] => {
        const start = source.text.indexOf(each.words);
        const passage = passages.find((one) => one.start <= start && start < one.end);
        if (!passage) return [];
        return [
          {
            sourceId: source.id,
            paragraph: passage.paragraph,
            start,
            end: start + each.words.length,
            kind: each.kind ?? 'direct',
            speakers: each.speakers ?? [each.speaker ?? null],
            cue: each.cue ?? null,
            mention: mentionIn(source.text, each.mention),
            statement: each.statement ?? i,
          },
        ];
      })
      .sort((a, b) => a.start - b.start),
  );
  void speeches.readAll();
  return speeches;
}

function mentionIn(text: string, mention: string | undefined): Speech['mention'] {
  const start = mention === undefined ? -1 : text.indexOf(mention);
  return mention === undefined || start < 0
    ? null
    : { text: mention, start, end: start + mention.length };
}
