// `verbatim read`: a paragraph of a source, by its number or by words.

import { citation } from '../answer/citation.ts';
import { contentsOf, paragraphAt, paragraphNumber } from '../answer/paragraphs.ts';
import { quotePassage } from '../answer/quote-passage.ts';
import { sourcesNamed } from '../answer/sources-named.ts';
import { readSources } from '../app.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { quotationToJson } from './json.ts';
import { onOneLine } from './one-line.ts';
import { terminalProgress } from './progress.ts';
import { readArguments, UsageError } from './usage.ts';

const OPTIONS = {
  corpus: { type: 'string', default: 'corpus' },
  json: { type: 'boolean', default: false },
} as const;

export async function read(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [named, ...place] = positionals;
  if (named === undefined || place.length === 0) {
    throw new UsageError('a source and a paragraph are missing: verbatim read SOURCE PARAGRAPH');
  }
  const { library } = await readSources(values.corpus, terminalProgress());
  const source = sourceNamed(named, library.corpus);
  const passage = passageIn(source, place.join(' '), library.corpus);
  const quotation = quotePassage(passage, library);
  console.log(
    values.json
      ? JSON.stringify({ ...quotationToJson(quotation), kind: passage.kind })
      : citation(quotation, onOneLine),
  );
  return 0;
}

function sourceNamed(named: string, corpus: Corpus): Source {
  const byId = corpus.source(named);
  const [source, ...others] = byId ? [byId] : sourcesNamed(named, corpus.sources);
  if (source && others.length === 0) return source;
  const listed = (source ? [source, ...others] : corpus.sources).map(({ id }) => id).join(', ');
  throw new UsageError(
    source
      ? `“${named}” may mean several sources: ${listed}.`
      : `no source is called “${named}”. There are: ${listed}.`,
  );
}

function passageIn(source: Source, place: string, corpus: Corpus): Passage {
  const number = paragraphNumber(place);
  if (number === null) {
    const [entry] = contentsOf(corpus, source, place, 1);
    if (entry) return entry.passage;
    throw new UsageError(`no paragraph of ${source.id} has the words “${place}”.`);
  }
  const found = paragraphAt(corpus, source, number);
  switch (found.kind) {
    case 'found':
      return found.passage;
    case 'left out':
      throw new UsageError(
        `¶ ${number} of ${source.id} is a title, a credit or page furniture; ¶ ${found.passage.paragraph} follows it.`,
      );
    case 'beyond':
      throw new UsageError(`there are only ${found.last} paragraphs in ${source.id}.`);
    default:
      return found satisfies never;
  }
}
