// Small word lists by language: what marks a number, a time, an age, a person spoken of or to.

export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion half third quarter once twice',
  de: 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dutzend hundert tausend million millionen milliarde',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce docena cien ciento mil millón millones',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze douzaine cent mille million millions milliard',
  ru: 'один два три четыре пять шесть семь восемь девять десять сто тысяча тысяч миллион миллионов',
};

export const TIME_WORDS: Readonly<Record<string, string>> = {
  en: 'spring summer autumn winter yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday ago week weeks month months year years decade century',
  de: 'frühling sommer herbst winter gestern heute montag dienstag mittwoch donnerstag freitag samstag sonntag woche monat jahr jahre jahren jahrhundert',
  es: 'primavera verano otoño invierno ayer hoy lunes martes miércoles jueves viernes sábado domingo semana mes año años siglo',
  fr: 'printemps été automne hiver hier lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois an ans année siècle',
};

export const AGE_WORDS: Readonly<Record<string, string>> = {
  en: 'old aged age 20s 30s 40s 50s 60s 70s 80s twenties thirties forties fifties sixties',
  de: 'alt alter jährige jähriger',
};

export const PRONOUNS: Readonly<Record<string, string>> = {
  en: 'he she him her his hers they them their it its',
  de: 'er sie ihn ihm ihr ihre ihren ihrem sein seine seinen seinem es',
  es: 'él ella ellos ellas su sus lo la le',
  fr: 'il elle ils elles son sa ses leur leurs lui',
  ru: 'он она они его её ее их ему ей им',
};

export const ADDRESS: Readonly<Record<string, string>> = {
  en: 'i me my you your yours',
  de: 'ich mich mir mein meine du dich dir dein deine',
  es: 'yo mi me tú tu usted te',
  fr: 'je moi mon ma tu vous votre ton ta',
  ru: 'я мне мой моя ты вы вам тебе ваш',
};

export const POINTING: Readonly<Record<string, RegExp>> = {
  en: /^\W{0,2}The (?:\d+-year-old|(?:former |young |old )?(?:man|woman|boy|girl|family|couple|father|mother|soldier|officer))\b/,
  de: /^\W{0,2}(?:Der|Die) (?:\d+-[Jj]ährige|Mann|Frau|Familie|Soldat)\b/u,
  es: /^\W{0,2}(?:El|La) (?:joven|hombre|mujer|familia|soldado)\b/u,
  fr: /^\W{0,2}(?:Le|La) (?:jeune homme|jeune femme|quadragénaire|trentenaire|famille|soldat)\b/u,
};

/** Prepositions, and what may stand between them and a place's name or between two such names. */
export const PLACE_LEADS: Readonly<Record<string, string>> = {
  en: 'in at from to near into via through toward towards across around of like and or the central north northern south southern east eastern west western neighboring neighbouring',
  de: 'in im bei aus nach von zu zum zur durch über um bis wie und oder der die das den dem',
  es: 'en a de desde hacia hasta por cerca como y o e u el la los las del al',
  fr: 'en à au aux de du des dans vers par depuis comme et ou le la les',
};

/** What a question begins with, the likelier meant first; those of two letters are too like other words. */
export const QUESTION_WORDS: Readonly<Record<string, string>> = {
  en: 'when what which where who how why whose whom',
  de: 'wann warum welche welcher welches wie wer wohin woher',
  es: 'cuándo cuánto cuántos cuántas dónde quién cómo cuál',
  fr: 'quand combien pourquoi comment quel quelle',
};

/** Words of their own that are one slip away from a function word or a question word, as dictionaries have them. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  en: 'won form dose odes amy nay chat chen chose chow cow bow dhow hat haw hen hew hoe hog hop hose hot howe howl khat low mow pho pow rho row rye show shy sow tow vow way wham wheat whet whey whim whip whit whoa whole whore woo wow wren wry',
  de: 'las sei seien dienen diener diene miene warne andres bann her hoher hie lie mann meer nie per rann roher sann vie wahn wand wang wanne warm warn web weh wehr weiche weicher weiches welch werd werk wert wien wies wise wohler wohn worin worum darum',
  es: 'anda apis cero contar cuarto cuentas cuento cuentos cuneta dende embrago ida idas ido lago laguna lagunas manear menso misa miso orto pias podre pro puse quin rea reas sabre sena seta setas seto setos sete sion sorbe tarta tora toras toro toros varais vias',
  fr: 'aise aises amis lis noter voter nue set fuses combine commenta commente commenter commenté commet duel fuel nomment quad quant quille ruelle',
  ru: 'вес все кот одни оптом пир сеть тир',
};
