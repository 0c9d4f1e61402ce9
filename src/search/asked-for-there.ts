// Whether a passage has the kind of thing that a question asks for.

import type { Hits } from './hits.ts';
import { AGE_WORD, CONTACT_WORD, DATE_WORD, NUMBER_WORD } from './lexicon.ts';
import type { PassageIndex } from './passage-index.ts';
import type { QuestionForm } from './question.ts';
import type { PassageWords } from './word-sequences.ts';

/** How many words may stand between a thing and its name. */
const NAME_REACH = 3;
/** Stands for the word itself or a near spelling of it, not for another word. */
const SAME_WORD = 0.85;

/** Whether nothing in a passage can be what the question asks for; false where it asks for nothing of a kind. */
export function lacksAskedFor(
  form: QuestionForm,
  hits: Hits,
  words: PassageWords,
  index: PassageIndex,
): boolean {
  const { askedFor, concepts } = form;
  if (askedFor === 'anything') return false;
  const isNameless = (concept: number) => !hasNameBeside(concept, form, hits, words, index);
  if (askedFor === 'own name') {
    return concepts.every((_, concept) => isProperName(concept, form) || isNameless(concept));
  }
  const hasNone = !hasAskedFor(form, 0, words.length, words, index);
  if (askedFor !== 'named thing') return hasNone;
  // “Which prison …?”: “six years in prison” names none; without the word, any name may be one.
  const thing = concepts.findIndex((each) => each.form === form.thingAskedFor);
  return hasNone || ((hits.likeness[thing] ?? 0) >= SAME_WORD && isNameless(thing));
}

/** Whether a stretch of a passage has what the question asks for. */
export function hasAskedFor(
  form: QuestionForm,
  from: number,
  to: number,
  words: PassageWords,
  index: PassageIndex,
): boolean {
  const { askedFor } = form;
  if (askedFor === 'anything') return false;
  for (let at = from; at < to; at++) {
    const word = words.word(at);
    const term = index.lexicon.termOfWord(word);
    const flags = index.lexicon.flagsOfWord(word);
    if (askedFor === 'age' && flags & AGE_WORD) return true;
    if (askedFor === 'contact' && flags & CONTACT_WORD) return true;
    if (form.byTerm.has(term)) continue;
    if (askedFor === 'number' && flags & NUMBER_WORD) return true;
    const isDate = (flags & DATE_WORD) !== 0;
    if ((askedFor === 'date' || askedFor === 'calendar date') && isDate) return true;
    // A month has a capital and is nobody's name.
    if (isDate || !index.lexicon.isName(term)) continue;
    if (askedFor === 'name' || askedFor === 'named thing') return true;
    if (askedFor === 'own name' && !DEMONYM.test(index.lexicon.wordText(word))) return true;
    if (askedFor === 'named place' && mayBePlace(form, at, words, index)) return true;
  }
  return false;
}

/** What somebody is, not what they are called. */
const DEMONYM =
  /(?:[aeiou]\w*(?:ian|ish|ese)|american|european|african|korean|mexican|german|french|dutch|greek|czech|swiss|turk|arab|kazakh|uzbek|western|eastern|northern|southern)s?$/;

/** In a question without capitals, whatever is a name in the corpus: there “University” and “River” are, too. */
function isProperName(concept: number, { concepts }: QuestionForm): boolean {
  const asked = concepts[concept];
  return concepts.some((each) => each.hasCapital)
    ? asked?.hasCapital === true
    : asked?.isName === true;
}

/** Whether a name that the question does not have stands beside one of its words. */
function hasNameBeside(
  concept: number,
  form: QuestionForm,
  hits: Hits,
  words: PassageWords,
  index: PassageIndex,
): boolean {
  const positions = hits.positions[concept];
  if (!positions) return false;
  for (let each = 0; each < positions.length; each++) {
    const at = positions.at(each);
    if (!isSameWord(concept, words.word(at), form, index)) continue;
    const from = Math.max(0, at - NAME_REACH);
    const to = Math.min(words.length, at + NAME_REACH + 1);
    if (hasAskedFor(form, from, to, words, index)) return true;
  }
  return false;
}

/** Beside “sentenced”, which may stand for “prison”, no prison is named. */
function isSameWord(
  concept: number,
  word: number,
  form: QuestionForm,
  { lexicon }: PassageIndex,
): boolean {
  const matches = form.byTerm.get(lexicon.termOfWord(word)) ?? [];
  return matches.some((match) => match.concept === concept && match.likeness >= SAME_WORD);
}

/** “The mayor of Tallinn” names a place, “a friend of Lind” does not. */
const OF: ReadonlySet<string> = new Set(['of', 'von', 'de']);

/** Whether the name of a place may stand at a position: “in Tallinn”, “the city Tallinn”, “Tallinn was …”. */
function mayBePlace(
  form: QuestionForm,
  at: number,
  words: PassageWords,
  { lexicon }: PassageIndex,
): boolean {
  if (at === 0 || words.startsSentence(at)) return true;
  const isAsked = (place: number) => form.byTerm.has(lexicon.termOfWord(words.word(place)));
  const leads = (place: number) =>
    form.language.placeLeads.has(lexicon.wordText(words.word(place)));
  if (!OF.has(lexicon.wordText(words.word(at - 1)))) return leads(at - 1) || isAsked(at - 1);
  return at > 1 && (leads(at - 2) || isAsked(at - 2));
}
