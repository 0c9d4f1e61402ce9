// Quotations as JSON-LD in the vocabulary of schema.org, written piece by piece.

import type { Speaker, Speech } from '../attribution/attribution.ts';
import { keyOf } from '../attribution/speaker-directory.ts';
import type { Source } from '../corpus/source.ts';

/** Gives the lines of one JSON-LD document, however many sources there are. */
export class JsonLdWriter {
  #sources = 0;
  #quotations = 0;
  readonly #speakers = new Map<string, string>();

  /** The lines before the first node. */
  begin(): string {
    return '{"@context":"https://schema.org","@graph":[';
  }

  /** The lines after the last node. */
  end(): string {
    return ']}';
  }

  /**
   * The nodes of a source, of the speakers who first speak in it, and of its quotations. Marks that are no speech
   * are no quotations.
   */
  *nodesOf(source: Source, speeches: readonly Speech[]): Generator<string> {
    const isPartOf = { '@id': source.url ?? `#source-${this.#sources + 1}` };
    yield this.#line(sourceNode(source, isPartOf['@id']));
    this.#sources++;
    for (const speech of speeches) {
      if (speech.kind === 'titled') continue;
      const references: object[] = [];
      for (const speaker of speech.speakers) {
        const known = speaker && this.#speakers.get(keyOf(speaker, source.id));
        const id = known ?? `#speaker-${this.#speakers.size + 1}`;
        const node = speaker && speakerNode(speaker, id);
        if (node && !known) {
          this.#speakers.set(keyOf(speaker, source.id), id);
          yield this.#line(node);
        }
        if (node) references.push({ '@id': id });
      }
      yield this.#line({
        '@type': 'Quotation',
        '@id': `#quotation-${++this.#quotations}`,
        text: source.text.slice(speech.start, speech.end),
        ...attributionOf(speech, references),
        inLanguage: source.language,
        isPartOf,
        position: speech.paragraph,
      });
    }
  }

  /** JSON has no comma before the first node and none after the last. */
  #line(node: object): string {
    return `${this.#sources === 0 ? '' : ','}${JSON.stringify(node)}`;
  }
}

function sourceNode(source: Source, id: string): object {
  const { title, author, publisher, date, url, language } = source;
  return {
    '@type': 'CreativeWork',
    '@id': id,
    name: title,
    ...(author !== null && { author }),
    ...(publisher !== null && { publisher }),
    ...(date !== null && { datePublished: date }),
    ...(url !== null && { url }),
    inLanguage: language,
  };
}

/** Only people and organisations have a type there; others stay words. */
function speakerNode({ name, role, pseudonym, kind }: Speaker, id: string): object | null {
  if (kind !== 'person' && kind !== 'organisation') return null;
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': id,
    name,
    ...(role !== null && { description: role }),
    ...(pseudonym && { disambiguatingDescription: 'not their real name' }),
  };
}

/**
 * Direct words are the speaker's own work; what is retold is only attributed to them within the document. Where not
 * all who speak together have a node, all their names are credited as well.
 */
function attributionOf({ kind, speakers }: Speech, references: readonly object[]): object {
  const genre = kind === 'direct' ? 'direct speech' : 'indirect speech';
  const names = speakers.flatMap((speaker) => speaker?.name ?? []);
  const reference = references.length > 1 ? references : references[0];
  return {
    genre,
    ...(reference && { spokenByCharacter: reference }),
    ...(reference && kind === 'direct' && { creator: reference }),
    ...(references.length < names.length && { creditText: names.join('; ') }),
  };
}
