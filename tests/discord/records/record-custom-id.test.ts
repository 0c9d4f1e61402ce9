// What a button of the records does is read back as it was written, and nothing else is.

import { expect, test } from 'vitest';
import {
  decodeRecordAction,
  encodeRecordAction,
  type RecordAction,
} from '../../../src/discord/records/record-custom-id.ts';

const actions: readonly RecordAction[] = [
  { kind: 'judge', verdict: 'helpful', subject: { kind: 'pin', id: 'x'.repeat(32) } },
  { kind: 'judge', verdict: 'not asked', subject: { kind: 'passage', reference: 'abcdefgh12' } },
  { kind: 'gaps', order: 'newest', page: 99 },
  { kind: 'gaps', order: 'most asked', page: 0 },
  { kind: 'dismiss gap', gap: 'ab-_efgh', order: 'most asked', page: 3 },
  { kind: 'pin gap', gap: 'ab-_efgh' },
  { kind: 'gap form', gap: 'ab-_efgh' },
  { kind: 'near gap', gap: 'ab-_efgh' },
  { kind: 'gaps off' },
  { kind: 'forget server' },
  { kind: 'cancel' },
];

test.each(actions)('$kind', (action) => {
  const customId = encodeRecordAction(action);
  expect(customId.length).toBeLessThanOrEqual(100);
  expect(decodeRecordAction(customId)).toEqual(action);
});

test('each action has a custom_id of its own', () => {
  expect(new Set(actions.map(encodeRecordAction)).size).toBe(actions.length);
});

test.each([
  '',
  'G',
  'Gh',
  'Ghp',
  'Ghp!',
  'Ghqabc',
  'Ghqabcdefgh1,abcdefgh2',
  'Gl',
  'Glm-1',
  'Gdshort',
  'Gpshort',
  'Gox',
  'Gz',
  '1r',
  `Ghp${'x'.repeat(120)}`,
])('“%s” is nothing', (customId) => {
  expect(decodeRecordAction(customId)).toBeNull();
});
