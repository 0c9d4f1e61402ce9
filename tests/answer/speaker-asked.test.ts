// Questions that ask what somebody said, and those that do not.

import { describe, expect, test } from 'vitest';
import { speakerAsked } from '../../src/answer/speaker-asked.ts';
import { expectLinear } from '../growth.ts';

describe('a question asks for somebody’s words', () => {
  test.each([
    ['what did Alkhastov say about Russia?', 'Alkhastov', 'Russia'],
    ['What does the CNDA say about deserters', 'the CNDA', 'deserters'],
    ['what did alkhastov say', 'alkhastov', ''],
    ['Did Alkhastov say anything about France?', 'Alkhastov', 'France'],
    ['Why did Ziganshin say he fled?', 'Ziganshin', 'he fled'],
    ['How does Ziganshin describe the Russian army?', 'Ziganshin', 'the Russian army'],
    ['What did Ziganshin call the Russian army?', 'Ziganshin', 'the Russian army'],
    ['which people did Klyga mention?', 'Klyga', 'which people'],
    ['everything Yuseinov said', 'Yuseinov', ''],
    ['What Alkhastov said about Russia', 'Alkhastov', 'Russia'],
    ['all that Olga Prokopieva has said on France', 'Olga Prokopieva', 'France'],
    ['quotes by Olga Prokopieva', 'Olga Prokopieva', ''],
    ['show me all quotes from Olga Prokopieva about France', 'Olga Prokopieva', 'France'],
    ['What is Alkhastov’s opinion on Russia?', 'Alkhastov', 'Russia'],
    [
      'according to the CNDA how many Russians got refugee status',
      'the CNDA',
      'how many Russians got refugee status',
    ],
    [
      'How many Russians got refugee status in France according to the CNDA?',
      'the CNDA',
      'How many Russians got refugee status in France',
    ],
    ['What does Olga Prokopieva want from France?', 'Olga Prokopieva', 'from France'],
    ['According to activists, what should Europe do?', 'activists', 'what should Europe do'],
    ['Was sagt Alkhastov über Russland?', 'Alkhastov', 'Russland'],
    ['Laut CNDA, wie viele Russen bekamen Asyl?', 'CNDA', 'wie viele Russen bekamen Asyl'],
    ['Qu’a dit Alkhastov sur la Russie ?', 'Alkhastov', 'la Russie'],
    ['¿Qué dijo Alkhastov sobre Rusia?', 'Alkhastov', 'Rusia'],
    ['Что сказал Алхастов о России?', 'Алхастов', 'России'],
    [
      'what did the spokeswoman for InTransit say about visas',
      'the spokeswoman for InTransit',
      'visas',
    ],
  ])('%s', (question, name, about) => {
    expect(speakerAsked(question)).toMatchObject({ name, about });
  });
});

test.each([
  ['what did Alkhastov say about Russia?', 'words'],
  ['everything Yuseinov told them', 'words'],
  ['quotes by Olga Prokopieva', 'words'],
  ['What did Alkhastov think of Russia?', 'views'],
  ['What is Alkhastov’s opinion on Russia?', 'views'],
  ['According to the CNDA, how many got asylum?', 'views'],
  ['Selon la CNDA, combien ?', 'views'],
])('“%s” asks for %s', (question, asksFor) => {
  expect(speakerAsked(question)?.asksFor).toBe(asksFor);
});

describe('a question asks for nobody’s words', () => {
  test.each([
    '',
    'Who is Artur Alkhastov?',
    'What term best describes the landscape?',
    'What sort of waves did he claim to observe?',
    'What kind of state was the Khwarezmia?',
    'How much does the text say it costs?',
    'what did he say about it',
    'what do they say?',
    'What does it say?',
    'how many cases did Mediazona report?',
    'When did the government announce the mobilization?',
    'What is the letter Z?',
    'what did Russia do',
    'who said that they are real resistance fighters?',
    `what did ${'a '.repeat(300)}say`,
  ])('%s', (question) => {
    expect(speakerAsked(question)).toBeNull();
  });

  test.each([
    (times: number) => 'what did a '.repeat(times / 11),
    (times: number) => 'did say '.repeat(times / 8),
    (times: number) => `what ${' '.repeat(times)}x`,
  ])('and hostile texts are read without delay', (textOf) => {
    expectLinear((length) => () => speakerAsked(textOf(length)), 390);
  });
});
