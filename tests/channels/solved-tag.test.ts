import { describe, expect, test } from 'vitest';
import { mayAskerSet, solvedTag } from '../../src/channels/solved-tag.ts';

const tags = (...names: readonly string[]) =>
  names.map((name, i) => ({ id: String(i), name, moderated: false }));

describe('the tag for solved posts is guessed', () => {
  test.each([
    'solved',
    'Solved',
    '✅ Solved!',
    'RESOLVED',
    'answered',
    'erledigt',
    'Gelöst',
    'résolu',
    'Resuelto',
    'решено',
    'Решён',
    '解決済み',
    'Solved / answered',
  ])('%j', (name) => {
    expect(solvedTag(tags('question', name, 'other'), null)?.name).toBe(name);
  });

  test.each([
    'not solved',
    'unsolved',
    'unanswered',
    'unresolved',
    'question',
    'nicht gelöst',
    'не решено',
    'isn’t solved',
    '',
  ])('and not %j', (name) => {
    expect(solvedTag(tags(name), null)).toBeNull();
  });
});

test('the tag that is called just so comes before one that says it among other words', () => {
  expect(solvedTag(tags('solved by a friend', 'solved'), null)?.id).toBe('1');
});

test('a moderated tag is for the asker only where moderators named it', () => {
  const [plain, moderated] = [
    { id: '1', name: 'solved', moderated: false },
    { id: '2', name: 'solved', moderated: true },
  ];
  expect([mayAskerSet(plain, null), mayAskerSet(moderated, null)]).toEqual([true, false]);
  expect([mayAskerSet(moderated, '2'), mayAskerSet(moderated, '7')]).toEqual([true, false]);
});

test('what moderators set counts, and is guessed again where it is gone', () => {
  expect(solvedTag(tags('solved', 'finished'), '1')?.name).toBe('finished');
  expect(solvedTag(tags('solved', 'finished'), '7')?.name).toBe('solved');
});
