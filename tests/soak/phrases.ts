// What the crowd types: questions that the sources answer, some that they don't, and what no bot expects.

const ASKED = [
  'Who fled to Kazakhstan?',
  'How many Russians got refugee status in France?',
  'What does Artur Alkhastov say?',
  'What happened to Ziganshin?',
  'Why do deserters live in fear?',
  'Who won the chess match in Reykjavik?',
  'asylum',
  'deserters',
  'Alkhastov',
  'InTransit',
  'Kazakhstan',
  'passport',
  'What is said about passports?',
  'What is said about France and what is said about Germany?',
];

const HOSTILE = [
  '',
  ' ',
  '@everyone @here <@100000000000000001> <@&100000000000000002>',
  '**bold** ||spoiler|| `code` ```block``` > quote # head [link](https://example.com)',
  '“quoted” – « » „x“ ‘y’',
  '\u202Eright to left\u202C \u200B\u200D\uFEFF',
  '😀'.repeat(400),
  'ﷺ'.repeat(300),
  'a'.repeat(6_000),
  'word '.repeat(1_100),
  '\u0000\u0001\u0007\u001B[31m',
  '\uD800',
  "'; drop table pins; --",
  '{{process.env.DISCORD_TOKEN}}',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '[]',
  '{"version":1,"pins":[]}',
  '{"version":1,"pins":[{"question":"x","passages":[{"exact":"nowhere"}]}]}',
  '{"__proto__":{"polluted":true}}',
  '[[[[[[[[[[',
  'null',
  '1e999',
  '-1',
  'line one\nline two\r\nline three\u2028line four',
];

/** Questions more often than what is hostile. */
export const PHRASES: readonly string[] = [...ASKED, ...ASKED, ...HOSTILE];
