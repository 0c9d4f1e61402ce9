// The kind of thing that a question asks for, from its question words.

/**
 * A name is a person's or a place's: both are written alike. An own name is what something is called; a named place stands
 * behind “in”; a named thing has its name beside it (“which prison”). A calendar date is asked for by year, month or day,
 * so that “when the ice broke” is none.
 */
export type AskedFor =
  | 'number'
  | 'age'
  | 'date'
  | 'calendar date'
  | 'name'
  | 'own name'
  | 'named place'
  | 'named thing'
  | 'contact'
  | 'anything';

/** Behind “which” and “what” these begin something else: “what the city did”. */
const NO_ADJECTIVE =
  '(?:the|an?|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|his|her|their|its|this|that|these|those|of|in|on|at|to|for|from|with|and|or)';

/** “Which city”, “what Ukrainian city”. */
function kindOf(things: string): RegExp {
  return new RegExp(
    `\\b(?:which|what) (?:(?!${NO_ADJECTIVE} )[\\p{L}’'-]+ )?(?:${things})(?= |$)`,
    'u',
  );
}

/** By language: the beginnings or phrases that ask for each kind, as words in a row. */
const PHRASES: Readonly<
  Record<string, Readonly<Partial<Record<Exclude<AskedFor, 'anything'>, RegExp>>>>
> = {
  en: {
    age: /\b(?:how old|what age|ages?)\b/,
    // “The longest user name” is a name, “the length of a user name” is none.
    'own name':
      /^(?:what (?:is|was|are|were) |(?=(?:the )?names? of ))(?:(?!(?:of|for|in|on|to|about|with|from) )\S+ )*(?:names?|surnames?)\b/,
    contact:
      /\b(?:(?:phone|telephone|fax|mobile) numbers?|e-?mail(?: address(?:es)?)?|postal address|website|web site|contact details)\b/,
    number:
      /\b(?:how (?:many|much|long|far|often|large|big|tall|high)|what (?:number|percentage|percent|share|amount)|numbers?|figures?|statistics)\b/,
    'calendar date': /\b(?:what|which) (?:year|date|month|day|decade|century)\b/,
    date: /\b(?:when|since when)\b/,
    'named place': kindOf('city|cities|towns?|villages?|country|countries'),
    'named thing': kindOf(
      'prison|jail|judge|school|university|college|hospital|newspaper|magazine|street|bank|ministry|hotel|airport|' +
        'ship|river|bridge|church|unit|brigade|regiment|battalion',
    ),
    name: /\b(?:who|whom|whose|where|which (?:person|organisation|organization|company)|what (?:person|organisation|organization|company))\b/,
  },
  de: {
    age: /(?:^|\s)(?:wie alt|alter)(?:\s|$)/,
    number: /(?:^|\s)(?:wie ?viele?n?|wie (?:lang|hoch|groß|weit|oft)|welche anzahl)(?:\s|$)/,
    'calendar date': /(?:^|\s)(?:(?:in )?welche[ms] (?:jahr|monat)|an welchem tag)(?:\s|$)/,
    date: /(?:^|\s)(?:wann|seit wann)(?:\s|$)/,
    'named place':
      /(?:^|\s)welche[srnm]? (?:land|länder|ländern|stadt|städte|städten|dorf)(?:\s|$)/,
    name: /(?:^|\s)(?:wer|wen|wem|wessen|wo|wohin|woher|welche[srnm]? person)(?:\s|$)/,
  },
  es: {
    number: /(?:^|\s)(?:cuánt[oa]s?|qué (?:cantidad|porcentaje|número|edad))(?:\s|$)/,
    'calendar date': /(?:^|\s)qué (?:año|mes|fecha|día)(?:\s|$)/,
    date: /(?:^|\s)cuándo(?:\s|$)/,
    'named place': /(?:^|\s)(?:en |a )?qué (?:país|países|ciudad|ciudades|pueblo)(?:\s|$)/,
    name: /(?:^|\s)(?:quién(?:es)?|dónde|adónde|qué persona)(?:\s|$)/,
  },
  fr: {
    number: /(?:^|\s)(?:combien|quel(?:le)? (?:nombre|pourcentage|âge))(?:\s|$)/,
    'calendar date': /(?:^|\s)(?:quelle (?:année|date)|quel (?:jour|mois))(?:\s|$)/,
    date: /(?:^|\s)quand(?:\s|$)/,
    'named place': /(?:^|\s)quel(?:le)?s? (?:pays|villes?|villages?)(?:\s|$)/,
    name: /(?:^|\s)(?:qui|où|quel(?:le)? personne)(?:\s|$)/,
  },
  ru: {
    number: /(?:^|\s)(?:сколько|какое количество)(?:\s|$)/,
    'calendar date': /(?:^|\s)в каком (?:году|месяце)(?:\s|$)/,
    date: /(?:^|\s)когда(?:\s|$)/,
    name: /(?:^|\s)(?:кто|кого|кому|где|куда|откуда)(?:\s|$)/,
  },
  zh: {
    number: /多少|几(?:个|次|年|人|名)|比例/,
    date: /什么 ?时候|何时|哪 ?一?年|哪 ?天/,
    name: /谁|哪里|何处|哪个(?:国家|城市|人)|什么地方/,
  },
};

/**
 * What a question asks for.
 * @param forms the question's words, lower case, function words included
 * @param code primary language subtag
 */
export function askedFor(forms: readonly string[], code: string): AskedFor {
  const phrases = PHRASES[code];
  if (!phrases) return 'anything';
  const text = forms.join(code === 'zh' ? '' : ' ');
  for (const kind of [
    'contact',
    'own name',
    'age',
    'number',
    'calendar date',
    'date',
    'named place',
    'named thing',
    'name',
  ] as const) {
    if (phrases[kind]?.test(text)) return kind;
  }
  return 'anything';
}

/**
 * The word for the thing whose name is asked for: “prison” of “which prison …”.
 * @param forms the question's words, lower case, function words included
 * @returns undefined where no such thing is asked for
 */
export function thingAskedFor(forms: readonly string[], code: string): string | undefined {
  const [asked] = PHRASES[code]?.['named thing']?.exec(forms.join(' ')) ?? [];
  return asked?.split(' ').at(-1);
}
