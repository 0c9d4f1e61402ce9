// Every marked quotation of the project's own two documents, and who speaks it.

import { beforeAll, expect, test } from 'vitest';
import { openLibrary } from '../../src/app.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import type { Speech } from '../../src/attribution/attribution.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';

const REPORT = 'deserters-live-in-fear';
const SUMMARY = 'ziganshin-and-the-deserters';
const ZIGANSHIN = 'Farkhad Ziganshin (Russian army deserter)';
const KLYGA = 'Artem Klyga (lawyer for the conscientious objectors’ movement)';
const CHUVILIAEV =
  'Ivan Chuviliaev (spokesman for the Russian anti-war project Idite Lesom (“Get Out”))';
const OLEG = 'Oleg (martial arts instructor in his 40s), not the real name';
const SPOKESWOMAN = 'a spokeswoman for InTransit';

let corpus: Corpus;
beforeAll(async () => {
  ({ corpus } = (await openLibrary('corpus')).library);
});

test('every marked quotation has the right speaker', () => {
  expect(speechesOf(REPORT).filter(isDirect).map(shown)).toEqual(
    [
      ['Nobody attacked your homeland,', 'a message at the end of the clip'],
      ['We have already refused to take part ', 'a message at the end of the clip'],
      ['great school of life,', ZIGANSHIN],
      ['We have really strong diplomatic rela', 'Artur Alkhastov (Kazakh human rights activist)'],
      ['I am young, I want to make something ', ZIGANSHIN],
      ['They do not have any documents to app', CHUVILIAEV],
      ['made up his story', 'Andrei Yuseinov'],
      ['an absurd death', 'Andrei Yuseinov'],
      ['I saw mothers crying in front of poli', 'Andrei Yuseinov'],
      ['Russians fleeing mobilization for the', 'National Asylum Court (CNDA)'],
      ['They are real resistance fighters, th', 'Olga Prokopieva (president of Russie-Libertes)'],
      ['We would like France to become more i', 'Olga Prokopieva (president of Russie-Libertes)'],
      ['I usually hear that all these Russian', KLYGA],
      ['particularly at risk of persecution', 'German Foreign Ministry'],
      ['harassed', 'Vladimir, not the real name'],
      ['The fear grew,', 'Vladimir, not the real name'],
      [
        'take up arms to kill other people.',
        'Dmitry (dance teacher in his 30s), not the real name',
      ],
      ['always been against Putin.', OLEG],
      ['If we hadn’t left, I would be either ', OLEG],
      ['I saved my family and did not become ', 'Alexander (engineer)'],
      ['If we want the Russian army to become', CHUVILIAEV],
      ['If you’re just an activist and you’ve', SPOKESWOMAN],
      ['you won’t get a visa.', SPOKESWOMAN],
    ].map(([text = '', speaker]) => [text.slice(0, 37), speaker]),
  );
  expect(speechesOf(SUMMARY).filter(isDirect)).toEqual([]);
});

test('a letter, an initiative and a translation are no speech', () => {
  const titled = [...speechesOf(REPORT), ...speechesOf(SUMMARY)].filter(
    (each) => each.kind === 'titled',
  );
  expect(titled.map(textOf)).toEqual(['Farewell to Arms', 'Z,', 'Get Out', 'Farewell to arms']);
  expect(titled.every((each) => each.speakers[0] === null && each.mention === null)).toBe(true);
});

test('reported speech has its speaker too', () => {
  const reported = speechesOf(REPORT)
    .filter((each) => each.kind === 'indirect')
    .map(shown);
  expect(reported).toEqual([
    ['Russian deserters have virtually no c', 'Artur Alkhastov (Kazakh human rights activist)'],
    ['Russian soldier Kamil Kasimov, who al', 'activists'],
    ['But like Kazakhstan, which is home to', 'activists'],
    ['European countries remain taboo', CHUVILIAEV],
    ['102 Russians who fled mobilization ha', 'National Asylum Court (CNDA)'],
    ['both countries were aware of the scal', KLYGA],
    ['his wife had taken part in protests o', OLEG],
    ['Oleg had taken part in a fundraiser f', OLEG],
    ['he had no regrets', 'Alexander (engineer)'],
    ['if Western countries wanted to better', 'activists'],
    [
      'more than 300 cases have been brought',
      'Mediazona (independent Russian-language media company)',
    ],
    ['Russian deserters should be welcomed ', SPOKESWOMAN],
  ]);
});

test('an interrupted statement is one, and a new one is not', () => {
  const inLast = speechesOf(REPORT).filter((each) => each.paragraph === 71);
  expect(new Set(inLast.map((each) => each.statement)).size).toBe(1);
  const all = speechesOf(REPORT).map((each) => each.statement);
  expect(all).toEqual([...all].sort((a, b) => a - b));
});

function speechesOf(id: string): readonly Speech[] {
  const source = corpus.source(id);
  if (!source) throw new Error(`${id} is missing.`);
  return attribute(source, corpus.passagesOf(id));
}

function isDirect(speech: Speech): boolean {
  return speech.kind === 'direct';
}

function textOf(speech: Speech): string {
  return corpus.source(speech.sourceId)?.text.slice(speech.start, speech.end) ?? '';
}

function shown(speech: Speech): [string, string] {
  const [speaker] = speech.speakers;
  const role = speaker?.role ? ` (${speaker.role})` : '';
  const note = speaker?.pseudonym ? ', not the real name' : '';
  return [textOf(speech).slice(0, 37), `${speaker?.name}${role}${note}`];
}
