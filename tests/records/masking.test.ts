// What points at a person is taken out of a question before it is kept; what the question is about stays.

import { expect, test } from 'vitest';
import { maskPersonal } from '../../src/records/masking.ts';
import { expectLinear } from '../growth.ts';

test.each([
  ['Why did <@1191154100000000123> leave?', 'Why did [mention] leave?'],
  [
    'Is <@!1191154100000000123> or <@&1191154100000000123> here?',
    'Is [mention] or [mention] here?',
  ],
  ['Who is @mira.k?', 'Who is [mention]?'],
  ['May I write to mira.k+x@post.example.org?', 'May I write to [e-mail address]?'],
  ['Пишите на мира@почта.рф', 'Пишите на [e-mail address]'],
  ['Is https://example.org/u/mira?tab=1 right?', 'Is [link] right?'],
  ['Is t.me/mira_k or VK.com/id12?', 'Is [link] or [link]'],
  ['Write to https://t.me/mira_k', 'Write to [link]'],
  ['Who wrote on discord.gg/abc123 and пример.рф/мира ?', 'Who wrote on [link] and [link] ?'],
  ['Call +33 6 12 34 56 78, please', 'Call [number], please'],
  ['Call 0049 (30) 1234-567?', 'Call [number]?'],
  ['Ring 06.12.34.56.78', 'Ring [number]'],
  ['My card is 4111 1111 1111 1111', 'My card is [number]'],
  ['Is 1191154100000000123 an id?', 'Is [number] an id?'],
])('%s', (question, kept) => {
  expect(maskPersonal(question)).toBe(kept);
});

test.each([
  'How many Russians got refugee status in France?',
  'What happened on 2022-09-21?',
  'What happened on 21.09.2022?',
  'Who fought in 1914–1918?',
  'Were there 300 000 or 1.200.000 of them?',
  'Were there 1,300,000 of them?',
  'What does ¶ 12 of report 2023/24 say?',
  'Did 102 of 500000 leave?',
  'What costs 5 @ 3 euros?',
  'Did the U.S./UK mission and/or No.5/6 leave?',
  'Is Harbour.Wind/Office a name of v2.beta?',
])('%s stays as it is', (question) => {
  expect(maskPersonal(question)).toBe(question);
});

test.each(['1 ', '@a', 'a.', '+', 'a@', '1.1', '(', '<@'])(
  'a very long question of “%s” takes no time that grows with its square',
  (part) => {
    expectLinear((times) => () => maskPersonal(part.repeat(times)), 160_000);
  },
);
