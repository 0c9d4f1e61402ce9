// The closed classes of words by which a noun phrase is told from what stands around it.

/** @param lists words separated by white space */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}

/** Pronouns that can be a sentence's speaker. */
export const SUBJECT_PRONOUNS = wordSet(
  'i you he she it we they who one everyone everybody someone somebody nobody others another some many most several',
  'both neither each few those',
  // German, French, Spanish, Russian
  'er sie wir ihr il elle ils elles nous vous él ella ellos ellas nosotros он она они мы я вы',
);

/** Those that never stand before a noun, as "some" and "both" do. */
export const PERSONAL_PRONOUNS = wordSet(
  'i you he she it we they who er sie wir ihr il elle ils elles nous vous él ella ellos ellas он она они мы я вы',
);

export const DETERMINERS = wordSet(
  'a an the this that these those his her its their our my your another any each every some no all both several many',
  'most few one two three four five six seven eight nine ten other such either neither',
  'der die das dem ein eine einer einem eines le la les un une l des el los las una unos unas',
);

export const POSSESSIVES = wordSet('his her its their our my your whose');

export const PREPOSITIONS = wordSet(
  'of for at from with in on to by about against among around as before after behind between beyond during',
  'despite following inside into like near off onto out outside over per regarding since through throughout till toward',
  'towards under until upon via within without amid alongside concerning besides beside across above below than',
  'von vom für bei aus mit in im auf zu zum zur de du des à au aux pour dans par avec del al para en con por',
);

/** Prepositions that tie a further phrase to a noun: "a spokeswoman for InTransit". */
export const LINKING_PREPOSITIONS = wordSet(
  'of for at from with to in on near behind inside against by about between',
);

export const CONJUNCTIONS = wordSet(
  'and but or nor so yet because although though while whereas if unless that when whenever where wherever whether',
  'since once as than which who whom whose what why how und oder aber dass wie et mais ou que y pero o и но что',
);

/** Words with which a clause begins that stands before the main one. */
export const SUBORDINATORS = wordSet(
  'although though while whereas if unless when whenever where because since once as after before until till',
  'whether even despite given',
);

export const AUXILIARIES = wordSet(
  'is are was were be been being am has have had having do does did will would shall should can could may might must',
  "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't",
  'isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t',
  'hat haben hatte a ont avait ha han había war ist sei',
);

export const MODALS = wordSet('will would shall should can could may might must');

export const BE_FORMS = wordSet('is are was were be been being am', "wasn't weren't isn't aren't");

export const NEGATIONS = wordSet(
  'not never no neither nor without declined refused failed cannot denies denied',
  "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't",
  'isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t',
);

export const ADVERBS = wordSet(
  'also later indeed then still once even often never just now again first long ever further simply instead too only already',
  'yet twice soon ago always sometimes perhaps maybe rather not however therefore thus nonetheless nevertheless moreover',
  'meanwhile next last finally afterward afterwards today yesterday tonight here there himself herself themselves',
  'itself back both all so earlier originally elsewhere likewise otherwise sarcastically auch später dann noch aussi',
  'ensuite puis también luego después также потом',
);

const NOT_ADVERBS = wordSet(
  'family early friendly daily weekly monthly only ally rally reply italy july bully assembly',
);

export const TIME_WORDS = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august',
  'september october november december today yesterday tonight tomorrow',
  'morning afternoon evening night week month year weekend spring summer autumn fall winter',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunes martes miércoles jueves viernes sábado domingo',
);

/** "hours later", "two weeks ago" */
export const TIME_UNIT = /^(?:second|minute|hour|day|week|month|year|decade)s?$/;

/** Small words inside names: "Ursula von der Leyen", "Osama bin Laden". */
export const NAME_PARTICLES = wordSet(
  'de da di du del della der den des van von vom zu zum la le el al bin ibn ben abu dos das do ter ten af ap y e',
);

/** True for adverbs, "-ly" words among them; "Skelly" is a name. */
export function isAdverb(token: { lower: string; capital: boolean } | undefined): boolean {
  if (!token) return false;
  const { lower } = token;
  if (ADVERBS.has(lower)) return true;
  return !token.capital && lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower);
}
