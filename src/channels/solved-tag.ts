// Which of a forum's tags says that a post is solved.

/** A tag as Discord describes it. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  /** Only whoever manages threads may set it. */
  readonly moderated: boolean;
}

/** What communities call it, in the languages in which `/ask` has names and some more. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'solved|resolved|answered|done|closed|fixed|completed|complete|is solved|issue solved|problem solved|solution found|' +
    'gelöst|erledigt|beantwortet|geklärt|abgeschlossen|résolu|résolue|répondu|terminé|resuelto|resuelta|solucionado|' +
    'respondido|contestado|resolvido|respondida|risolto|risolta|opgelost|beantwoord|løst|löst|besvarat|besvart|ratkaistu|' +
    'решено|решен|решён|отвечено|закрыто|вирішено|рішено|закрито|rozwiązane|rozwiązany|vyřešeno|vyriešené|megoldva|' +
    'rezolvat|çözüldü|cevaplandı|تم الحل|محلول|נפתר|حل شده|解決済み|解決|回答済み|已解决|已解決|해결됨|해결|해결 완료'
  ).split('|'),
);
/** Those that say it among other words, too: shorter ones are parts of too many names. */
const WITHIN = [...NAMES].filter((name) => !name.includes(' ') && name.length >= 5);
/** “Not solved”, “isn’t solved”; “unsolved” is no name above anyway. */
const NEGATED =
  /(?:^|\s)(?:not|isn|wasn|nicht|pas|non|no|sin|не|нет|ei|inte|ikke|niet|nie)(?=\s|$)/u;

/**
 * The tag for solved posts.
 * @param setId what moderators set; it counts even where it is called otherwise, and no longer where it is gone
 */
export function solvedTag(tags: readonly Tag[], setId: string | null): Tag | null {
  const set = tags.find(({ id }) => id === setId);
  return set ?? tags.find(({ name }) => NAMES.has(plain(name))) ?? tags.find(isNamedSo) ?? null;
}

/**
 * Whether it may be set for the asker, too: one that is for moderators alone is, where they named it for that.
 * @param setId as for `solvedTag`
 */
export function mayAskerSet({ id, moderated }: Tag, setId: string | null): boolean {
  return !moderated || id === setId;
}

/** “✅ Solved!”, “Solved / answered”. */
function isNamedSo({ name }: Tag): boolean {
  const words = plain(name);
  return !NEGATED.test(words) && words.split(' ').some((word) => WITHIN.includes(word));
}

/** Letters only: tags are decorated with signs and emoji. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}
