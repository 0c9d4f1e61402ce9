// Whether a passage's words show somebody speaking where no speech of theirs was found in it.

import { foldName } from '../attribution/names.ts';

/** Verbs of saying and thinking, as they follow a name: “Luther assured”, “as Tesla put it”. */
const SAYING = new Set(
  (
    'say says said saying tell tells told telling state states stated stating claim claims claimed claiming argue argues ' +
    'argued arguing write writes wrote writing written explain explains explained explaining assure assures assured declare ' +
    'declares declared declaring announce announces announced insist insists insisted add adds added note notes noted noting ' +
    'believe believes believed think thinks thought call calls called calling describe describes described describing warn ' +
    'warns warned warning complain complains complained reply replies replied answer answers answered ask asks asked assert ' +
    'asserts asserted maintain maintains maintained suggest suggests suggested propose proposes proposed remark remarks ' +
    'remarked comment comments commented recall recalls recalled teach teaches taught preach preaches preached promise ' +
    'promises promised deny denies denied admit admits admitted hold holds held accuse accuses accused according words'
  ).split(' '),
);
/** How many words may stand between a name and the verb behind it, or the verb before it. */
const REACH_BEHIND = 5;
const REACH_BEFORE = 5;

export type Evidence = 'says' | 'names' | 'nothing';

/**
 * What a passage shows of somebody.
 * @param text the passage's words
 * @param names any names of theirs, folded
 * @returns `says` where a verb of saying stands beside a name, `names` where only the name stands there
 */
export function evidenceOf(text: string, names: readonly string[]): Evidence {
  const last = new Set(names.map((name) => name.split(' ').at(-1) ?? ''));
  const words = foldName(text).split(' ');
  let found: Evidence = 'nothing';
  for (const [i, word] of words.entries()) {
    if (!last.has(word)) continue;
    const near = words.slice(Math.max(0, i - REACH_BEFORE), i + REACH_BEHIND + 1);
    if (near.some((each) => SAYING.has(each))) return 'says';
    found = 'names';
  }
  return found;
}
