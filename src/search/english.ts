// English forms that a stemmer does not bring together: irregular verbs and plurals, British spelling.

/** Base form, then its other forms. */
const IRREGULAR = `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun
|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
|build built|burn burnt|buy bought|catch caught|choose chose chosen|come came|creep crept|cut cutting|deal dealt
|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown
|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|learn learnt
|leave left|lend lent|lie lay lain|lose lost|make made|mean meant|meet met|pay paid|prove proven|ride rode ridden
|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken
|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck stricken
|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught
|tear tore torn|tell told|think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn
|weep wept|win won|withdraw withdrew withdrawn|write wrote written|die dying|child children|man men|woman women
|foot feet|tooth teeth|mouse mice|wife wives|life lives|knife knives|leaf leaves|half halves|wolf wolves|thief thieves
|self selves|shelf shelves|crisis crises|analysis analyses|criterion criteria|phenomenon phenomena|medium media`;

const BASE_OF: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(/\s*\|/).flatMap((row) => {
    const [base = '', ...forms] = row.split(' ');
    return forms.map((form) => [form, base] as const);
  }),
);

const OUR = /^((?:un|dis)?(?:neighb|lab|col|hon|fav|harb|behavi|rum|hum|vap|vig|endeav|arm|fl))our/;

/** The form that is stemmed in a word's stead: “fled” is “flee”, “organised” is “organized”. */
export function englishBase(form: string): string {
  const base = BASE_OF.get(form);
  if (base !== undefined) return base;
  if (form.includes('our') && OUR.test(form)) return form.replace(OUR, '$1or');
  return form.length > 7 && form.includes('is')
    ? form.replace(/([a-z]{3})is(e|ed|es|ing|ation|ations)$/, '$1iz$2')
    : form;
}
