// Checks of posted quotes: what was found for posts made by stated rules, as a confusion table.

import { openLibrary } from '../../src/app.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { Speeches } from '../../src/attribution/speeches.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { createQuoteChecker, type QuoteChecker } from '../../src/quote-check/checker.ts';
import type { Verdict } from '../../src/quote-check/quote-check.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { makeCases, type QuoteCase } from './quote-cases.ts';
import { corpusOf, readRetrievalData } from './retrieval-data.ts';
import { percentile } from './statistics.ts';

const VERDICTS = ['word for word', 'altered', 'cut', 'another speaker', 'not found'] as const;
/** Enough for every rule to meet the odd sentence. */
const EACH_OWN = 25;
const EACH_DATA = 60;
const SHOWN_MISSES = 12;

/**
 * Measures on posts made from the project's own documents, or from the paragraphs of a data file (format A).
 * @param file a data file, or null
 */
export async function measureQuoteCheck(file: string | null): Promise<Record<string, unknown>> {
  if (file === null) {
    const { library } = await openLibrary('corpus');
    await library.speeches.readAll();
    const made = makeCases(library.corpus, library.speeches, EACH_OWN);
    return measure('corpus/', made, library.quoteChecker, library.corpus);
  }
  const { corpus } = corpusOf(readRetrievalData(file));
  const speeches = new Speeches(corpus, attribute);
  await speeches.readAll();
  const checker = createQuoteChecker(await PassageIndex.build(corpus), { corpus, speeches });
  return measure(file, makeCases(corpus, speeches, EACH_DATA), checker, corpus);
}

interface Tried extends QuoteCase {
  readonly found: Verdict;
}

function measure(
  name: string,
  cases: readonly QuoteCase[],
  checker: QuoteChecker,
  corpus: Corpus,
): Record<string, unknown> {
  const times: number[] = [];
  const tried = cases.map((each): Tried => {
    const started = performance.now();
    const { checks } = checker.check(each.post);
    times.push(performance.now() - started);
    return { ...each, found: checks[0]?.verdict ?? 'too short' };
  });
  const share = (of: readonly Tried[], right: (each: Tried) => boolean) =>
    of.length === 0 ? Number.NaN : Number(((100 * of.filter(right).length) / of.length).toFixed(1));
  const expecting = (verdict: Verdict) => tried.filter(({ expected }) => expected === verdict);
  const changed = tried.filter(({ expected }) => expected !== 'word for word');
  return {
    data: name,
    passages: corpus.passages.length,
    cases: tried.length,
    'unaltered recognised': share(
      expecting('word for word'),
      ({ found }) => found === 'word for word',
    ),
    'others called word for word': changed.filter(({ found }) => found === 'word for word').length,
    'right verdict': share(tried, ({ found, expected }) => found === expected),
    'expected → found': VERDICTS.map((expected) => {
      const own = expecting(expected);
      const counts = VERDICTS.map(
        (found) => `${found} ${own.filter((each) => each.found === found).length}`,
      );
      return `${expected}: ${counts.join(', ')}`;
    }),
    'by rule': [...new Set(tried.map(({ rule }) => rule))].map((rule) => {
      const own = tried.filter((each) => each.rule === rule);
      return `${rule}: ${own.filter((each) => each.found === each.expected).length} of ${own.length}`;
    }),
    'p50 ms': Number(percentile(times, 0.5).toFixed(2)),
    'p99 ms': Number(percentile(times, 0.99).toFixed(2)),
    misses: tried
      .filter(({ found, expected }) => found !== expected)
      .slice(0, SHOWN_MISSES)
      .map(
        ({ rule, post, found }) =>
          `${rule} → ${found}: ${post.replace(/\s+/gu, ' ').slice(0, 140)}`,
      ),
  };
}
