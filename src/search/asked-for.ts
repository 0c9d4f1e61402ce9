// The kind of thing that a question asks for, from its question words.

/** A name is a person's or a place's: both are written alike. An own name is what something is called; a named place stands behind “in”. */
export type AskedFor =
  | 'number'
  | 'age'
  | 'date'
  | 'name'
  | 'own name'
  | 'named place'
  | 'contact'
  | 'anything';

/** By language: the beginnings or phrases that ask for each kind, as words in a row. */
const PHRASES: Readonly<
  Record<string, Readonly<Partial<Record<Exclude<AskedFor, 'anything'>, RegExp>>>>
> = {
  en: {
    age: /\b(?:how old|what age|ages?)\b/,
    // “The longest user name” is a name, “the length of a user name” is none.
    'own name':
      /^what (?:is|was|are|were) (?:(?!(?:of|for|in|on|to|about|with|from) )\S+ )*(?:names?|surnames?)\b/,
    contact:
      /\b(?:(?:phone|telephone|fax|mobile) numbers?|e-?mail(?: address(?:es)?)?|postal address|website|web site|contact details)\b/,
    number:
      /\b(?:how (?:many|much|long|far|often|large|big|tall|high)|what (?:number|percentage|percent|share|amount)|numbers?|figures?|statistics)\b/,
    date: /\b(?:when|what (?:year|date|month|day|decade|century)|which (?:year|month|day)|since when)\b/,
    'named place': /\b(?:which|what) (?:city|cities|town|village|country|countries)\b/,
    name: /\b(?:who|whom|whose|where|which (?:person|organisation|organization|company)|what (?:person|organisation|organization|company))\b/,
  },
  de: {
    age: /(?:^|\s)(?:wie alt|alter)(?:\s|$)/,
    number: /(?:^|\s)(?:wie ?viele?n?|wie (?:lang|hoch|groß|weit|oft)|welche anzahl)(?:\s|$)/,
    date: /(?:^|\s)(?:wann|in welchem jahr|seit wann|welches jahr)(?:\s|$)/,
    'named place':
      /(?:^|\s)welche[srnm]? (?:land|länder|ländern|stadt|städte|städten|dorf)(?:\s|$)/,
    name: /(?:^|\s)(?:wer|wen|wem|wessen|wo|wohin|woher|welche[srnm]? person)(?:\s|$)/,
  },
  es: {
    number: /(?:^|\s)(?:cuánt[oa]s?|qué (?:cantidad|porcentaje|número|edad))(?:\s|$)/,
    date: /(?:^|\s)(?:cuándo|en qué (?:año|mes|fecha)|qué (?:año|día))(?:\s|$)/,
    'named place': /(?:^|\s)(?:en |a )?qué (?:país|países|ciudad|ciudades|pueblo)(?:\s|$)/,
    name: /(?:^|\s)(?:quién(?:es)?|dónde|adónde|qué persona)(?:\s|$)/,
  },
  fr: {
    number: /(?:^|\s)(?:combien|quel(?:le)? (?:nombre|pourcentage|âge))(?:\s|$)/,
    date: /(?:^|\s)(?:quand|en quelle année|à quelle date|quelle année)(?:\s|$)/,
    'named place': /(?:^|\s)quel(?:le)?s? (?:pays|villes?|villages?)(?:\s|$)/,
    name: /(?:^|\s)(?:qui|où|quel(?:le)? personne)(?:\s|$)/,
  },
  ru: {
    number: /(?:^|\s)(?:сколько|какое количество)(?:\s|$)/,
    date: /(?:^|\s)(?:когда|в каком году)(?:\s|$)/,
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
    'date',
    'named place',
    'name',
  ] as const) {
    if (phrases[kind]?.test(text)) return kind;
  }
  return 'anything';
}
