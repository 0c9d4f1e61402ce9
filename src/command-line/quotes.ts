// `verbatim quotes`: every quotation of a corpus with who speaks it, to read or for other programs.

import type { Library } from '../answer/library.ts';
import { speakerWords } from '../answer/whose-words.ts';
import { readSources } from '../app.ts';
import type { Speech } from '../attribution/attribution.ts';
import type { Source } from '../corpus/source.ts';
import { speechToJson } from './json.ts';
import { onOneLine } from './one-line.ts';
import { terminalProgress } from './progress.ts';
import { JsonLdWriter } from './quotations-jsonld.ts';
import { tellUnread } from './unread.ts';
import { readArguments, refusePositionals, UsageError } from './usage.ts';

const OPTIONS = {
  corpus: { type: 'string', default: 'corpus' },
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
} as const;

const FORMATS = ['text', 'json', 'jsonld'] as const;
type Format = (typeof FORMATS)[number];

export async function quotes(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  refusePositionals(positionals);
  const format = formatOf(values.format, values.json);
  const { library, reading } = await readSources(values.corpus, terminalProgress());
  tellUnread(reading, values.corpus);
  write(format, library);
  return 0;
}

function formatOf(typed: string | undefined, json: boolean): Format {
  if (typed === undefined) return json ? 'json' : 'text';
  const format = FORMATS.find((each) => each === typed);
  if (!format)
    throw new UsageError(`--format must be one of ${FORMATS.join(', ')}, not “${typed}”.`);
  if (json && format !== 'json')
    throw new UsageError(`--json and --format ${format} exclude one another.`);
  return format;
}

function write(format: Format, { corpus, speeches }: Pick<Library, 'corpus' | 'speeches'>): void {
  switch (format) {
    case 'text':
      for (const source of corpus.sources)
        console.log(toText(source, speeches.ofSource(source.id)));
      return;
    case 'json':
      for (const source of corpus.sources) {
        for (const speech of speeches.ofSource(source.id)) {
          console.log(JSON.stringify(speechToJson(speech, source)));
        }
      }
      return;
    case 'jsonld': {
      const writer = new JsonLdWriter();
      console.log(writer.begin());
      for (const source of corpus.sources) {
        for (const node of writer.nodesOf(source, speeches.ofSource(source.id))) console.log(node);
      }
      console.log(writer.end());
      return;
    }
    default:
      format satisfies never;
  }
}

function toText(source: Source, speeches: readonly Speech[]): string {
  const lines = speeches.map((speech) => speechText(speech, source));
  return [`${onOneLine(source.title)} (${source.file})`, ...lines, ''].join('\n');
}

function speechText({ paragraph, start, end, kind, speakers }: Speech, source: Source): string {
  const who = speakers.map((each) => speakerWords(each, source, onOneLine)).join('; ');
  const words = onOneLine(source.text.slice(start, end));
  switch (kind) {
    case 'direct':
      return `  ¶ ${paragraph} · ${who}: “${words}”`;
    case 'indirect':
      return `  ¶ ${paragraph} · ${who}, reported: ${words}`;
    case 'titled':
      return `  ¶ ${paragraph} · in marks, but no speech: “${words}”`;
    default:
      return kind satisfies never;
  }
}
