// `npm run quality -- NAME [--data FILE] [--remove articles|paragraphs] [--half even|odd] [--json]`: measurements of quality.

import { parseArgs } from 'node:util';
import { measureAnswers } from './answers.ts';
import { measureAttribution } from './attribution.ts';
import { type Half, readGold } from './attribution-data.ts';
import { learnConfidence } from './learn-confidence.ts';
import { learnWeights } from './learn-weights.ts';
import { OWN_PIN_CASES, readPinData } from './pin-data.ts';
import { measurePins } from './pins.ts';
import { measureQuoteCheck } from './quote-check.ts';
import { measureRetrieval } from './retrieval.ts';
import { type Removal, readRetrievalData, remove } from './retrieval-data.ts';
import { retrievalJson, retrievalText } from './retrieval-report.ts';
import { measureWordings } from './wordings.ts';

const USAGE = `npm run quality -- NAME [--data FILE …] [--remove articles|paragraphs] [--half even|odd] [--json]
  answers     the project's own questions on its own documents
  attribution quotations and their speakers, on own cases or on documents with gold (a file or a folder)
  retrieval   first right, mean reciprocal rank, speed and confidence beside the peers, on data files
  wordings    a data file's questions with a story around them, without a mark, and misspelt
  pins        the right pin for a new wording and no pin for other questions, beside plain MiniSearch
  quote-check posts made from the sources by stated rules: what the check of a posted quote finds
  learn       the ranker's and the confidence's weights, from data files for tuning`;

const OWN_CASES = 'tests/quality/attribution-cases.json';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', multiple: true, default: [] },
      remove: { type: 'string', default: 'nothing' },
      half: { type: 'string', default: 'all' },
      json: { type: 'boolean', default: false },
    },
  });
  const removal = readRemoval(values.remove);
  switch (positionals[0]) {
    case 'answers':
      return print(await measureAnswers(), values.json);
    case 'attribution':
      for (const file of values.data.length > 0 ? values.data : [OWN_CASES]) {
        print(measureAttribution(readGold(file, readHalf(values.half))), values.json);
      }
      return;
    case 'retrieval':
      if (values.data.length === 0) throw new Error(`--data FILE is missing.\n${USAGE}`);
      for (const file of values.data) {
        const figures = await measureRetrieval(remove(readRetrievalData(file), removal));
        console.log(values.json ? JSON.stringify(retrievalJson(figures)) : retrievalText(figures));
      }
      return;
    case 'wordings':
      if (values.data.length === 0) throw new Error(`--data FILE is missing.\n${USAGE}`);
      for (const file of values.data)
        print(await measureWordings(remove(readRetrievalData(file), removal)), values.json);
      return;
    case 'pins':
      for (const file of values.data.length > 0 ? values.data : [OWN_PIN_CASES])
        print(measurePins(readPinData(file)), values.json);
      return;
    case 'quote-check':
      for (const file of values.data.length > 0 ? values.data : [null])
        print(await measureQuoteCheck(file), values.json);
      return;
    case 'learn':
      await learnWeights(values.data);
      return learnConfidence(values.data);
    default:
      throw new Error(USAGE);
  }
}

function readRemoval(text: string): Removal {
  if (text === 'articles' || text === 'paragraphs' || text === 'nothing') return text;
  throw new Error(`--remove takes articles or paragraphs, not “${text}”.`);
}

function readHalf(text: string): Half {
  if (text === 'even' || text === 'odd' || text === 'all') return text;
  throw new Error(`--half takes even or odd, not “${text}”.`);
}

function print(figures: Readonly<Record<string, unknown>>, json: boolean): void {
  if (json) console.log(JSON.stringify(figures));
  else
    for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${format(value)}`);
}

function format(value: unknown): string {
  if (Number.isNaN(value)) return '–';
  return Array.isArray(value) ? `\n  ${value.join('\n  ')}` : String(value);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
