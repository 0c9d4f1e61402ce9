// What each language needs for text analysis: a Snowball stemmer and its function words.

import { stem as porter2 } from 'porter2';
import { englishBase } from './english.ts';
import { relatedStems } from './synonyms.ts';
import {
  ADDRESS,
  AGE_WORDS,
  LOOK_ALIKES,
  NUMBER_WORDS,
  PLACE_LEADS,
  POINTING,
  PRONOUNS,
  QUESTION_WORDS,
  TIME_WORDS,
} from './word-tables.ts';

/** Everything that analysis knows about one language. */
export interface Language {
  /** Primary language subtag, `en`. */
  readonly code: string;
  /** Reduces a lower-case word to its stem; the identity where no stemmer is known. */
  readonly stem: (word: string) => string;
  /** Words that carry grammar and no subject ("the", "who"). */
  readonly functionWords: ReadonlySet<string>;
  /** Words so general that finding or missing one says little ("get", "people"). */
  readonly generalWords: ReadonlySet<string>;
  /** Stems that may stand for a stem, though they tell less than the word itself. */
  readonly related: ReadonlyMap<string, ReadonlySet<string>>;
  readonly numberWords: ReadonlySet<string>;
  readonly monthNames: ReadonlySet<string>;
  /** Other words that say when: seasons, days, "yesterday". */
  readonly timeWords: ReadonlySet<string>;
  readonly ageWords: ReadonlySet<string>;
  /** Pronouns that stand for a person named before. */
  readonly pronouns: ReadonlySet<string>;
  /** Pronouns of the one who asks and the one who is asked. */
  readonly address: ReadonlySet<string>;
  /** What stands before the name of a place. */
  readonly placeLeads: ReadonlySet<string>;
  /** What a question begins with. */
  readonly questionWords: ReadonlySet<string>;
  /** Words of their own that are one slip away from such a word or a function word; null where they are not known. */
  readonly lookAlikes: ReadonlySet<string> | null;
  /** Descriptions at a passage's beginning that stand for a person named before ("The 24-year-old"). */
  readonly points: RegExp;
}

type Stemmer = (word: string) => string;
interface Loader {
  readonly stemmer?: () => Promise<{ readonly stemmer: Stemmer }>;
  readonly functionWords?: () => Promise<{ readonly stopwords: readonly string[] }>;
}

/** Loaded when a source of the language is read: a corpus has one or two of them. */
const LOADERS: Readonly<Record<string, Loader>> = {
  ar: {
    stemmer: () => import('@orama/stemmers/arabic'),
    functionWords: () => import('@orama/stopwords/arabic'),
  },
  bg: {
    stemmer: () => import('@orama/stemmers/bulgarian'),
    functionWords: () => import('@orama/stopwords/bulgarian'),
  },
  da: {
    stemmer: () => import('@orama/stemmers/danish'),
    functionWords: () => import('@orama/stopwords/danish'),
  },
  de: {
    stemmer: () => import('@orama/stemmers/german'),
    functionWords: () => import('@orama/stopwords/german'),
  },
  el: {
    stemmer: () => import('@orama/stemmers/greek'),
    functionWords: () => import('@orama/stopwords/greek'),
  },
  en: {
    // Orama's English stemmer differs from Snowball's on 9% of words ("desertion"); this one on none.
    stemmer: async () => ({ stemmer: (word) => porter2(englishBase(word)) }),
    functionWords: () => import('@orama/stopwords/english'),
  },
  es: {
    stemmer: () => import('@orama/stemmers/spanish'),
    functionWords: () => import('@orama/stopwords/spanish'),
  },
  fi: {
    stemmer: () => import('@orama/stemmers/finnish'),
    functionWords: () => import('@orama/stopwords/finnish'),
  },
  fr: {
    stemmer: () => import('@orama/stemmers/french'),
    functionWords: () => import('@orama/stopwords/french'),
  },
  hi: {
    stemmer: () => import('@orama/stemmers/indian'),
    functionWords: () => import('@orama/stopwords/indian'),
  },
  hu: {
    stemmer: () => import('@orama/stemmers/hungarian'),
    functionWords: () => import('@orama/stopwords/hungarian'),
  },
  hy: {
    stemmer: () => import('@orama/stemmers/armenian'),
    functionWords: () => import('@orama/stopwords/armenian'),
  },
  id: {
    stemmer: () => import('@orama/stemmers/indonesian'),
    functionWords: () => import('@orama/stopwords/indonesian'),
  },
  it: {
    stemmer: () => import('@orama/stemmers/italian'),
    functionWords: () => import('@orama/stopwords/italian'),
  },
  ja: { functionWords: () => import('@orama/stopwords/japanese') },
  lt: {
    stemmer: () => import('@orama/stemmers/lithuanian'),
    functionWords: () => import('@orama/stopwords/lithuanian'),
  },
  nl: {
    stemmer: () => import('@orama/stemmers/dutch'),
    functionWords: () => import('@orama/stopwords/dutch'),
  },
  no: {
    stemmer: () => import('@orama/stemmers/norwegian'),
    functionWords: () => import('@orama/stopwords/norwegian'),
  },
  pt: {
    stemmer: () => import('@orama/stemmers/portuguese'),
    functionWords: () => import('@orama/stopwords/portuguese'),
  },
  ro: {
    stemmer: () => import('@orama/stemmers/romanian'),
    functionWords: () => import('@orama/stopwords/romanian'),
  },
  ru: {
    stemmer: () => import('@orama/stemmers/russian'),
    functionWords: () => import('@orama/stopwords/russian'),
  },
  sr: {
    stemmer: () => import('@orama/stemmers/serbian'),
    functionWords: () => import('@orama/stopwords/serbian'),
  },
  sv: {
    stemmer: () => import('@orama/stemmers/swedish'),
    functionWords: () => import('@orama/stopwords/swedish'),
  },
  tr: {
    stemmer: () => import('@orama/stemmers/turkish'),
    functionWords: () => import('@orama/stopwords/turkish'),
  },
  uk: {
    stemmer: () => import('@orama/stemmers/ukrainian'),
    functionWords: () => import('@orama/stopwords/ukrainian'),
  },
  zh: { functionWords: () => import('@orama/stopwords/mandarin') },
};

/** Function words that the lists lack: contractions, how they are written in a chat, and question words as a dictionary parts them. */
const MISSING: Readonly<Record<string, string>> = {
  en:
    "a would've could've should've might've must've it'd who'd what'd how'd where'd there'd that'd ain't wanna gonna gotta " +
    'dunno lemme gimme kinda sorta dont doesnt didnt couldnt wouldnt shouldnt isnt arent wasnt werent hasnt havent hadnt ' +
    'whats whos wheres hows thats theyre youre upon whether',
  ja: '誰 いつ いくら いくつ どうして なに ら れ ま ます ました まし いま てい',
  zh: '谁是 谁的 什么时候 多少钱 多久 多大 多长 哪里 哪个 哪些 哪年 哪一年 哪座 为何 何时 何处',
};

/** Norwegian is tagged nb or nn as well. */
const SAME_LANGUAGE: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

const loaded = new Map<string, Promise<Language>>();

/**
 * Loads what is known about a language. An unknown language is analysed without stems and function words.
 * @param tag BCP 47 tag, as in a source's `language`
 */
export function loadLanguage(tag: string): Promise<Language> {
  const code = languageCode(tag);
  let language = loaded.get(code);
  if (!language) {
    language = load(code);
    loaded.set(code, language);
  }
  return language;
}

/** The primary subtag under which a language's analysis goes: `de` for `de-AT`. */
export function languageCode(tag: string): string {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return SAME_LANGUAGE[primary] ?? primary;
}

async function load(code: string): Promise<Language> {
  const loader = LOADERS[code] ?? {};
  const [stemmer, functionWords, general] = await Promise.all([
    loader.stemmer?.(),
    loader.functionWords?.(),
    import('stopwords-iso', { with: { type: 'json' } }),
  ]);
  const generalWords: Readonly<Record<string, readonly string[]>> = general.default;
  return {
    code,
    stem: stemmer?.stemmer ?? ((word) => word),
    functionWords: new Set(
      [...(functionWords?.stopwords ?? []), ...(MISSING[code]?.split(' ') ?? [])].map(comparable),
    ),
    generalWords: new Set(generalWords[code]?.map(comparable)),
    related: code === 'en' && stemmer ? relatedStems(stemmer.stemmer) : new Map(),
    numberWords: wordSet(NUMBER_WORDS[code]),
    monthNames: monthNames(code),
    timeWords: wordSet(TIME_WORDS[code]),
    ageWords: wordSet(AGE_WORDS[code]),
    pronouns: wordSet(PRONOUNS[code]),
    address: wordSet(ADDRESS[code]),
    placeLeads: wordSet(PLACE_LEADS[code]),
    questionWords: wordSet(QUESTION_WORDS[code]),
    lookAlikes: LOOK_ALIKES[code] === undefined ? null : wordSet(LOOK_ALIKES[code]),
    points: POINTING[code] ?? /(?!)/,
  };
}

function wordSet(words = ''): ReadonlySet<string> {
  return new Set(words.split(' ').map(comparable));
}

/** The months as the language writes them inside a date, from the Unicode locale data. */
function monthNames(code: string): ReadonlySet<string> {
  const format = new Intl.DateTimeFormat(code === '' ? 'en' : code, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const names = new Set<string>();
  for (let month = 0; month < 12; month++) {
    const part = format
      .formatToParts(Date.UTC(2000, month, 1))
      .find(({ type }) => type === 'month');
    if (part && !/\d/.test(part.value)) names.add(comparable(part.value));
  }
  return names;
}

function comparable(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[’‘ʼ]/g, "'");
}
