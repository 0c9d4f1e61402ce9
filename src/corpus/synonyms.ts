// What a corpus's keeper says stands for what (“AWOL: unauthorized absence, desertion”): for search, never shown.

/** A word or phrase, and the words and phrases that stand for it in the texts. */
export interface SynonymEntry {
  readonly term: string;
  readonly synonyms: readonly string[];
}

export interface SynonymReading {
  readonly entries: readonly SynonymEntry[];
  /** What can't be read, each with where it stands. */
  readonly mistakes: readonly string[];
}

/** The file in the corpus folder that holds them, beside any document's front matter. */
export const SYNONYM_FILE = 'synonyms.txt';

const LONGEST = 100;
const MOST = 50;
const EXPECTED = 'write “word: synonym, another synonym”';

/** Reads lines of “word: synonym, synonym”; empty ones and those that begin with “#” are passed over. */
export function readSynonyms(text: string): SynonymReading {
  return together(
    text.split(/\r\n?|\n/).map((line, i) => {
      if (line.trim() === '' || line.trimStart().startsWith('#')) return readNothing;
      return readLine(line, `line ${i + 1}: `);
    }),
  );
}

/**
 * Reads the value of `synonyms` in front matter: a map of words to their synonyms, or a list of such lines.
 * @param value as YAML gives it
 */
export function synonymsFrom(value: unknown): SynonymReading {
  if (value === null) return readNothing;
  if (typeof value === 'string')
    return together(value.split('\n').map((line) => readLine(line, '')));
  if (Array.isArray(value)) return together(value.map(synonymsFrom));
  if (typeof value !== 'object') return mistake(`“${value}” is none; ${EXPECTED}`);
  return together(
    Object.entries(value).map(([term, listed]) => {
      const synonyms: readonly unknown[] = Array.isArray(listed)
        ? listed
        : split(String(listed ?? ''));
      return makeEntry(term, synonyms.map(String), '');
    }),
  );
}

const readNothing: SynonymReading = { entries: [], mistakes: [] };

function readLine(line: string, where: string): SynonymReading {
  const match = /^([^:：]+)[:：](.*)$/.exec(line);
  if (!match) return mistake(`${where}“${line.trim()}” has no colon; ${EXPECTED}`);
  return makeEntry(match[1] ?? '', split(match[2] ?? ''), where);
}

function makeEntry(written: string, listed: readonly string[], where: string): SynonymReading {
  const term = written.trim();
  const synonyms = listed.map((each) => each.trim()).filter((each) => each !== '');
  if (![term, ...synonyms].every((each) => /[\p{L}\p{N}]/u.test(each)) || synonyms.length === 0) {
    return mistake(`${where}“${term}” has no word or no synonym; ${EXPECTED}`);
  }
  if (synonyms.length > MOST || [term, ...synonyms].some(({ length }) => length > LONGEST)) {
    return mistake(
      `${where}“${term.slice(0, LONGEST)}” has more than ${MOST} synonyms, or one of more than ${LONGEST} characters`,
    );
  }
  return { entries: [{ term, synonyms }], mistakes: [] };
}

function split(list: string): string[] {
  return list.split(/[,;，、]/);
}

function mistake(sentence: string): SynonymReading {
  return { entries: [], mistakes: [sentence] };
}

function together(readings: readonly SynonymReading[]): SynonymReading {
  return {
    entries: readings.flatMap(({ entries }) => entries),
    mistakes: readings.flatMap(({ mistakes }) => mistakes),
  };
}
