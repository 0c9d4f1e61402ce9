// Several who speak together, for other programs: as JSON and as JSON-LD.

import { expect, test } from 'vitest';
import { speechToJson } from '../../src/command-line/json.ts';
import { JsonLdWriter } from '../../src/command-line/quotations-jsonld.ts';
import { corpusOf } from '../corpus-of.ts';
import { person, type Said, speechesOf } from '../speeches-of.ts';

const corpus = corpusOf({ 'a.txt': '---\ntitle: t\n---\n“Cold,” Anna and Carl said.' });
const [source] = corpus.sources;
if (!source) throw new Error('no source');
const TOGETHER = [person('Anna', 'pilot'), person('Carl')];

function said(speakers: Said['speakers']) {
  return speechesOf(corpus, [{ words: 'Cold,', speakers: speakers ?? [] }]).ofSource(
    source?.id ?? '',
  );
}

test('a line of JSON lists all; `speaker` is the only one, and null for several', () => {
  const [both] = said(TOGETHER);
  const [one] = said([person('Anna')]);
  const [nobody] = said([null]);
  if (!both || !one || !nobody || !source) throw new Error('no speech');
  expect(speechToJson(both, source)).toMatchObject({ speaker: null, speakers: TOGETHER });
  expect(speechToJson(one, source)).toMatchObject({
    speaker: { name: 'Anna' },
    speakers: [{ name: 'Anna' }],
  });
  expect(speechToJson(nobody, source)).toMatchObject({ speaker: null, speakers: [null] });
});

test('JSON-LD refers to each of them, and credits in words who is no person or organisation', () => {
  if (!source) throw new Error('no source');
  const nodes = [...new JsonLdWriter().nodesOf(source, said(TOGETHER))].map(parsed);
  const people = nodes.filter((node) => node['@type'] === 'Person').map((node) => node['@id']);
  expect(people).toHaveLength(2);
  const references = people.map((id) => ({ '@id': id }));
  expect(nodes.at(-1)).toMatchObject({ creator: references, spokenByCharacter: references });
  const clerk = { ...person('a clerk'), kind: 'unnamed' } as const;
  const mixed = [...new JsonLdWriter().nodesOf(source, said([person('Anna'), clerk]))].map(parsed);
  expect(mixed.at(-1)).toMatchObject({
    creator: { '@id': '#speaker-1' },
    creditText: 'Anna; a clerk',
  });
});

function parsed(line: string): Record<string, unknown> {
  return JSON.parse(line.replace(/^,/, ''));
}
