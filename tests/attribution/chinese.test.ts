// Chinese: who speaks the words in marks, before them and after them; nobody where no speaker is named.

import { describe, expect, test } from 'vitest';
import { speechesOf } from './spoken.ts';

function shown(text: string): string[] {
  return speechesOf(text).flatMap(({ speakers }) =>
    speakers.map((speaker) =>
      speaker ? `${speaker.name}${speaker.role ? `（${speaker.role}）` : ''}` : 'not stated',
    ),
  );
}

describe('the speaker is named', () => {
  test.each([
    ['王伟说：“码头关闭了。”', '王伟', '说'],
    ['王伟補充說：“碼頭關閉了。”', '王伟', '補充說'],
    ['“码头关闭了，”王伟表示。', '王伟', '表示'],
    ['“码头已经关闭。”王伟说。', '王伟', '说'],
    ['周五，王伟在记者会上指出：“码头关闭了。”', '王伟', '指出'],
    ['王伟对记者说：“码头关闭了。”', '王伟', '说'],
    ['“码头关闭了，”警方称。', '警方', '称'],
    ['报告指出：“码头必须关闭。”', '报告', '指出'],
    ['弗拉基米尔·普京说：“码头关闭了。”', '弗拉基米尔·普京', '说'],
    ['普京说：“码头关闭了。”', '普京', '说'],
    ['“码头关闭了，”一名目击者说。', '一名目击者', '说'],
    ['王先生说：“码头关闭了。”', '王先生', '说'],
  ])('%s', (text, name, cue) => {
    const [speech] = speechesOf(text);
    expect(speech).toMatchObject({ kind: 'direct', cue, mention: { text: name } });
    expect(shown(text)).toEqual([name]);
  });

  test('with the office before the name, there or elsewhere in the document', () => {
    expect(shown('“码头关闭了，”外交部发言人王伟表示。')).toEqual(['王伟（外交部发言人）']);
    const document = '港口主任王伟在周五关闭了码头。\n\n王伟说：“码头关闭了。”';
    expect(shown(document)).toEqual(['王伟（港口主任）']);
  });

  test('several together', () => {
    expect(shown('王伟和李娜说：“码头关闭了。”')).toEqual(['王伟', '李娜']);
    expect(shown('“码头关闭了，”市长王伟与渔民李娜表示。')).toEqual([
      '王伟（市长）',
      '李娜（渔民）',
    ]);
  });

  test('an interrupted statement is one', () => {
    const [first, second] = speechesOf('“码头已经关闭，”王伟在记者会上说，“不会再开。”');
    expect(second?.statement).toBe(first?.statement);
    expect([first, second].map((each) => each?.speakers[0]?.name)).toEqual(['王伟', '王伟']);
  });

  test('each of two who speak in turn', () => {
    expect(shown('王伟说：“甲地关闭了。”李娜说：“乙地也关闭了。”')).toEqual(['王伟', '李娜']);
    expect(shown('“甲地关闭了。”王伟说：“乙地也关闭了。”')).toEqual(['not stated', '王伟']);
  });

  test('kinds of speakers', () => {
    const kindOf = (text: string) => speechesOf(text)[0]?.speakers[0]?.kind;
    expect(kindOf('王伟说：“码头关闭了。”')).toBe('person');
    expect(kindOf('市政府表示：“码头关闭了。”')).toBe('organisation');
    expect(kindOf('报告指出：“码头关闭了。”')).toBe('document');
    expect(kindOf('一名渔民说：“码头关闭了。”')).toBe('unnamed');
  });
});

describe('nobody is guessed', () => {
  test.each([
    '他说：“码头关闭了。”',
    '俗话说：“千里之行，始于足下。”',
    '据说：“码头关闭了。”',
    '这句话的意思是说：“码头关闭了。”',
    '很多人都不满意，所以说：“码头关闭了。”',
    '码头上写着：“禁止入内，违者罚款。”',
    '卫生和健康委员会某某说：“码头关闭了。”',
  ])('%s', (text) => {
    expect(shown(text)).toEqual(['not stated']);
  });

  test('a title in marks is no speech', () => {
    expect(speechesOf('他看了“港口报告”一书。')).toMatchObject([{ kind: 'titled' }]);
  });
});

test('words without an end beside a quotation take no time', () => {
  const text = `${'王在一上'.repeat(400)}“码头关闭了。”${'王在一上对二'.repeat(400)}`;
  const started = performance.now();
  speechesOf(text.repeat(20));
  expect(performance.now() - started).toBeLessThan(1_000);
});
