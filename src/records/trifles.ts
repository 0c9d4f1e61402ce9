// Whether two questions differ in words that carry only grammar, in several languages.

import { foldDiacritics, wordsOf } from '../search/words.ts';

/** Articles, prepositions, forms of "to be" and "to have", and politeness; no question word and no negation. */
const TRIFLES: ReadonlySet<string> = words(`
  a an the of to in on at for from by with is are was were be been am do does did done has have had there it this that
  please now any some exactly actually currently
  der die das den dem des ein eine einen einem einer eines zu zum zur im in an am auf von vom fur bei mit ist sind war
  waren sein wird werden wurde wurden hat haben hatte hatten es denn eigentlich gibt bitte momentan derzeit leben
  le la les un une des du de d l a au aux en dans pour par avec est sont etait etaient ete a ont avait y il ce cela
  el los las una unos unas del al con por para es son era eran fue fueron hay ha han habia esta estan
  il lo gli i uno di da nel nella con e sono era erano stato ci o os as um uma no na do da em foi sao ha esta estao
  het een van op voor zijn wordt worden heeft hebben er te
  в во на из от до к ко с со у о об по за для ли же был была было были есть находится это там сейчас
  у в на з від до за для чи це є був була було були там зараз`);

/** Every word but trifles is the same, in any order. */
export function differsInTrifles(one: string, other: string): boolean {
  const left = weighty(one);
  const right = weighty(other);
  return left.size > 0 && left.size === right.size && [...left].every((word) => right.has(word));
}

function weighty(question: string): Set<string> {
  const forms = wordsOf(question, 'en').map(({ form }) => foldDiacritics(form).toLowerCase());
  return new Set(forms.filter((form) => !TRIFLES.has(form)));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
