// Which sources somebody means who names one by words of its title or its id.

import type { Source } from '../corpus/source.ts';

/** Words that name no document by themselves. */
const FUNCTION_WORDS = new Set(
  (
    'the a an of in on from and this that der die das des dem den ein eine von vom im in aus und ' +
    'le la les l un une de du des dans et el los las del en y из в и'
  ).split(' '),
);
/** What a document is called without its title saying so. */
const KINDS_OF_DOCUMENT = new Set(
  (
    'report article document text source story piece page paper file book bericht artikel dokument quelle ' +
    'seite buch rapport texte page livre informe artículo articulo documento texto fuente libro статья статьи ' +
    'отчёт отчета отчёта документ документа текст текста'
  ).split(' '),
);
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The sources that these words name: by whole title or id, else those with all of the words in the title, else in the id.
 * @param sources of these
 * @returns several where the words are not one source's; none where they name none, or none in particular
 */
export function sourcesNamed(named: string, sources: readonly Source[]): readonly Source[] {
  const wanted = wordsOf(named);
  const whole = wanted.join(' ');
  const exact = sources.filter(
    ({ title, id }) => wordsOf(title).join(' ') === whole || wordsOf(id).join(' ') === whole,
  );
  if (exact.length > 0) return exact;
  // “The deserters report” may be a document whose title does not say that it is a report.
  for (const words of [wanted.filter((word) => !FUNCTION_WORDS.has(word)), tellingWords(named)]) {
    if (words.length === 0) return [];
    const inTitle = sources.filter(({ title }) => hasAll(title, words));
    if (inTitle.length > 0) return inTitle;
    const inId = sources.filter(({ id }) => hasAll(id, words));
    if (inId.length > 0) return inId;
  }
  return [];
}

/** Whether words name a document in particular: “the report” does not. */
export function namesInParticular(named: string): boolean {
  return tellingWords(named).length > 0;
}

function tellingWords(named: string): string[] {
  return wordsOf(named).filter((word) => !FUNCTION_WORDS.has(word) && !KINDS_OF_DOCUMENT.has(word));
}

function hasAll(name: string, telling: readonly string[]): boolean {
  const words = wordsOf(name);
  const joined = words.join('');
  return telling.every(
    (word) =>
      words.some((each) => isSameWord(each, word)) ||
      (SPACELESS.test(word) && joined.includes(word)),
  );
}

/** Also with another ending: “deserter report” for “Deserters …”. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.length - short.length <= 2 && long.startsWith(short);
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(/[’']s\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
