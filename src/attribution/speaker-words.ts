// Words that tell what kind of speaker a phrase names: a title, an office, a body, a document, a man or a woman.

import type { SpeakerKind } from './attribution.ts';
import type { Gender } from './first-names.ts';
import { PERSON_NOUN } from './phrase-words.ts';
import { wordSet } from './word-classes.ts';

/** Forms of address: no role, only a gender. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map([
  ['mr', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['herr', 'male'],
  ['monsieur', 'male'],
  ['señor', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['frau', 'female'],
  ['madame', 'female'],
  ['mme', 'female'],
  ['señora', 'female'],
  ['dr', null],
  ['prof', null],
]);

/** Offices of several: "Senators Ada Moe and Ivo Lind". */
export const TITLES_OF_SEVERAL = wordSet(
  'presidents senators representatives governors ministers professors judges mayors generals sens reps govs profs',
);

/** Offices written with a capital before a name: "Mayor Don Guardian". */
export const TITLE_WORDS = wordSet(
  `president vice-president senator sen representative rep governor gov judge justice mayor minister secretary general gen
  colonel col captain capt major maj lieutenant lt sergeant sgt admiral commander professor king queen prince princess
  pope father sister brother rev reverend pastor bishop archbishop cardinal rabbi imam officer sheriff chief director
  chairman chairwoman chair chancellor ambassador adm brig cpl maj cmdr supt präsident präsidentin kanzler kanzlerin ministerin bürgermeister bürgermeisterin
  sprecher sprecherin staatsanwalt richter richterin direktor direktorin congressman congresswoman speaker attorney leader premier commissioner
  deputy detective inspector prosecutor spokesman spokeswoman spokesperson coach dean councilman councilwoman whip
  strategist manager editor pollster adviser advisor activist lawyer delegate`,
  [...TITLES_OF_SEVERAL].join(' '),
);

const BODY_WORDS = wordSet(
  `ministry department court tribunal university college institute party committee commission agency council congress senate
  parliament assembly government police army navy force forces office bureau service authority administration association
  federation union league group company corporation corp inc ltd co bank fund foundation trust center centre club church
  school hospital team campaign organization organisation network news times post journal tribune herald guardian globe
  gazette chronicle magazine radio television tv press watch coalition alliance movement initiative society board chamber
  partners institution observatory laboratory museum embassy consulate house kremlin pentagon staff project ngo charity
  reuters bloomberg politico breitbart gallup facebook twitter google amazon microsoft apple interfax tass cnn bbc paper
  newspaper station outlet publisher firm startup studio media`,
);

const DOCUMENT_WORDS = wordSet(
  `message statement letter report email e-mail ad advert advertisement lawsuit suit document documents memo tweet post sign
  headline website site article book poll survey editorial study ruling verdict law bill indictment affidavit complaint
  filing declaration resolution constitution manifesto leaflet poster banner slogan transcript script video clip film
  caption essay column notice invitation petition motion order charter treaty agreement contract email text note paper
  projection publication investigation analysis review findings motion release press-release billboard sticker plaque inscription press-release release recording listing brochure audio account files records
  figures statistics data census`,
);

/** Not "spokesman": many papers write it of women too. */
const MALE_NOUNS =
  /^(?:man|boy|father|husband|son|brother|uncle|king|prince|businessman|grandfather|monk|widower|waiter|guy)$/;
const FEMALE_NOUNS =
  /(?:^(?:woman|girl|mother|wife|daughter|sister|aunt|queen|princess|grandmother|actress|nun|widow|waitress|lady)$|woman$)/;

/** The gender that a noun tells: "spokeswoman". */
export function genderOfNoun(lower: string): Gender | undefined {
  if (FEMALE_NOUNS.test(lower)) return 'female';
  return MALE_NOUNS.test(lower) && !/^(?:human|german|roman|woman)$/.test(lower)
    ? 'male'
    : undefined;
}

/** What kind of speaker a common noun names. */
export function kindOfNoun(lower: string): SpeakerKind {
  const singular = lower.replace(/s$/, '');
  if (DOCUMENT_WORDS.has(lower) || DOCUMENT_WORDS.has(singular)) return 'document';
  if (BODY_WORDS.has(lower)) return 'organisation';
  return 'unnamed';
}

/** True for the words of a body's name: "Ministry", "Court", "Times". */
export function isBodyWord(lower: string): boolean {
  return BODY_WORDS.has(lower) || (lower.endsWith('s') && BODY_WORDS.has(lower.slice(0, -1)));
}

/** Ends in "-er" or "-or" and is nobody. */
const NOBODY = wordSet(
  `favor favour over after under never other another rather ever however together further whether labor labour error power
  order letter number summer winter water paper offer answer matter color colour honor honour terror mirror floor door
  major minor super former later latter larger smaller bigger better older younger higher lower longer shorter earlier
  easier harder stronger weaker greater fewer closer wider deeper november december october september center remember
  consider computer server poster banner chapter quarter dinner weather corner river border counter cover gender career
  affair behavior behaviour sector factor humor rumor vapor harbor harbour neither either per prior inter newspaper
  committee coffee degree fee guarantee referee tree three free agree see flee`,
);

/** People whom no ending tells. */
const PEOPLE = wordSet(
  `clerk nurse chef cook guard guide expert official pilot scholar athlete mechanic critic academic cleric medic surgeon
  dentist monk nun hero chaplain heir widow orphan twin peasant rebel spy thief captive exile agent resident dissident
  correspondent superintendent apprentice novice native detective representative relative advocate magistrate graduate
  laureate associate pirate fellow bride hostage recruit conscript cadet veteran civilian patient parent client student
  adolescent respondent opponent proponent incumbent boy girl kid child children couple local locals crowd passer-by
  passers-by neighbour neighbor villager guest host chief sheriff colonel corporal marine private general marshal
  mayor-elect president-elect vice-president ex-president co-founder co-author goalkeeper striker midfielder
  pensioner blacksmith goldsmith playwright shepherd housewife midwife godfather statesman kinsman`,
);

/** True for a noun that a person can be called by: "lawyer", "deserter". */
export function isPersonNoun(lower: string): boolean {
  if (PERSON_NOUN.test(lower) || PEOPLE.has(lower) || PEOPLE.has(lower.replace(/s$/, '')))
    return true;
  return /(?:er|or|ist|ian|ant|eer|ee)s?$/.test(lower) && lower.length > 4 && !NOBODY.has(lower);
}

const ABSTRACT =
  /(?:tion|sion|ment|ness|ance|ence|ship|ism|ure|ory|ories|hood|dom|record|records|results?|momentum|ing)s?$/;

const NOTHING = wordSet(
  'time times day days year years way ways thing things fact facts point points case end part kind sort lot name word words reason',
);

/** False for what can't speak: "his victories", "her opening". */
export function maySpeak(lower: string): boolean {
  if (isPersonNoun(lower) || kindOfNoun(lower) !== 'unnamed') return true;
  if (NOTHING.has(lower)) return false;
  return (
    !ABSTRACT.test(lower) ||
    /^(?:audience|delegation|population|generation|opposition|leadership|membership|management|readership)$/.test(
      lower,
    )
  );
}
