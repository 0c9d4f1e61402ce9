// Marks that are no speech: titles, names, nicknames, single words held up with tongs.

import type { Place } from './frame.ts';
import type { Naming } from './naming.ts';
import { isShouted } from './speech-noun.ts';
import { PERSONAL_PRONOUNS, wordSet } from './word-classes.ts';

/** Words of a title that need no capital. */
const SMALL_WORDS = wordSet(
  'a an and as at but by for from in into nor of on or over so the to up with vs de la le',
);

/** What may stand before a name in marks: "the film “…”", "a group called “…”". */
const NAMING_WORDS = wordSet(
  `called titled entitled dubbed nicknamed named known headlined film films movie show series song album book books novel
  play magazine program programme initiative project campaign operation episode documentary hashtag letter letters
  so-called word words term terms phrase nickname alias aka podcast column essay poem segment website section chapter
  operation video podcast game ship boat category`,
);

/** Nouns that a title stands beside: "his first book, “…”". */
const WORKS = wordSet(
  'film movie show series song album book novel play magazine memoir autobiography biography documentary podcast column essay poem',
);

const CALLING = /^(?:call|dub|label|brand|nickname)/;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words from which on a stretch that no cue introduces is speech, by how it begins. */
const SHORTEST_STATEMENT = 4;
const SHORTEST_UNCUED = 8;

/**
 * True where marked words are no speech.
 * @param text the source's text
 * @param naming the speaker that the sentence names with a cue, if it does
 * @param amidSpeech true where somebody already speaks in the paragraph
 */
export function isTitled(
  text: string,
  place: Place,
  naming: Naming | undefined,
  amidSpeech: boolean,
): boolean {
  const words = wordsIn(text, place);
  if (words.length === 0) return true;
  if (UNSPACED.test(text.slice(place.span.start, place.span.end)))
    return isUnspacedTitle(text, place);
  const { tokens } = place.frame;
  if (tokens[place.at - 1]?.kind === 'open' && tokens[place.at + 1]?.kind === 'close') return true;
  if (isShouted(tokens, place.at)) return false;
  if (isTitle(text, place, naming, words)) return true;
  if (naming) return false;
  if (words.length >= SHORTEST_UNCUED) return false;
  if (/^\p{Ll}/u.test(words[0] ?? '')) return words.length < (amidSpeech ? 2 : SHORTEST_STATEMENT);
  return !(amidSpeech && endsAsSentence(text, place)) && !isStatement(text, place, words);
}

/** Where words can't be counted, speech has punctuation of its own, or a colon or a comma before it. */
function isUnspacedTitle(text: string, { span }: Place): boolean {
  const announced = /[：:，,]\s*$/u.test(
    text.slice(Math.max(0, span.outerStart - 2), span.outerStart),
  );
  return !announced && !/[。！？，、；…]/u.test(text.slice(span.start, span.end));
}

/** Capitals throughout, or a word before it that announces a name; not right after "said". */
function isTitle(
  text: string,
  place: Place,
  naming: Naming | undefined,
  words: readonly string[],
): boolean {
  if (isTitleCase(words)) {
    if (isOfWork(place, naming)) return true;
    if (words.length === 1 && naming)
      return (
        namesSomething(place) && !isCalledBySomebody(place, naming) && naming.place === 'before'
      );
    if (/[?!…]$/u.test(text.slice(place.span.start, place.span.end))) return false;
    if (standsBeside(place, naming) || place.alone || isCalled(place, naming)) return false;
    if (followsCue(place, naming)) return false;
    return !isSaidOf(text, place, naming) || !endsAsSentence(text, place);
  }
  if (isSaidOf(text, place, naming) || endsAsSentence(text, place)) return false;
  if (isCalledBySomebody(place, naming)) return false;
  return namesSomething(place) && words.length <= 8;
}

/** "ABC’s “This Week,” Brandt said", "in her memoir, “Tough Choices.”": of a programme, of a work. */
function isOfWork({ frame, at }: Place, naming: Naming | undefined): boolean {
  const before = frame.tokens[at - 1];
  const noun = frame.tokens[at - 2];
  if (before?.kind === 'comma') return noun?.kind === 'word' && WORKS.has(noun.lower);
  return naming?.place === 'after' && before?.possessive === true && before.capital;
}

/** "which Brandt called “a disgrace,”": not the "called" of "a group called “…”". */
function isCalledBySomebody({ frame, at }: Place, naming: Naming | undefined): boolean {
  if (naming?.cue?.strength !== 'call' || naming.cueLast !== at - 1) return false;
  const head = frame.tokens[naming.phrase.head];
  return head !== undefined && (head.capital || PERSONAL_PRONOUNS.has(head.lower));
}

/** "called her an “Aunt Tom.”", "called Brandt “Lena the Late”": the name is given to somebody, in the speaker's words. */
function isCalled({ frame, at }: Place, naming: Naming | undefined): boolean {
  if (naming?.cue?.strength !== 'call') return false;
  const { tokens } = frame;
  const called = tokens[at - 1];
  const named =
    called?.capital || /^(?:him|her|them|it|me|us|himself|herself)$/.test(called?.lower ?? '');
  if (named && naming.cueLast < at - 1 && CALLING.test(tokens[naming.cueLast]?.lower ?? ''))
    return true;
  if (naming.cueLast >= at - 2) return false;
  return /^(?:a|an|the|as)$/.test(frame.tokens[at - 1]?.lower ?? '');
}

/** "chanting “Dump Them,”": right after its cue, unless the cue gives names ("called") or is a reader's ("read"). */
function followsCue({ frame, at }: Place, naming: Naming | undefined): boolean {
  if (naming?.place !== 'before' || (naming.cue && naming.cue.strength !== 'say')) return false;
  const before = frame.tokens[at - 1];
  if (!before || before.lower === 'read' || NAMING_WORDS.has(before.lower)) return false;
  return naming.cueLast === at - 1 || before.kind === 'colon';
}

/** “As President,” she said: the attribution begins right after it. */
function standsBeside({ at }: Place, naming: Naming | undefined): boolean {
  if (naming?.place !== 'after' || naming.cue?.strength !== 'say') return false;
  const first = Math.min(naming.cueFirst, naming.phrase.first);
  return first === at + 1 || first === at + 2;
}

/** A whole statement that its cue stands right beside. */
function isSaidOf(text: string, place: Place, naming: Naming | undefined): boolean {
  if (naming?.cue?.strength !== 'say') return false;
  if (naming.place === 'after') return naming.cueFirst > place.at;
  const { tokens } = place.frame;
  const before = tokens[place.at - 1];
  if (before?.lower === 'read') return false;
  return (
    naming.cueLast === place.at - 1 ||
    (/^(?:comma|colon)$/.test(before?.kind ?? '') && endsAsSentence(text, place))
  );
}

/** A sentence of its own: a capital at its head, an end, and a few words. */
function isStatement(text: string, place: Place, words: readonly string[]): boolean {
  if (words.length < SHORTEST_STATEMENT) return false;
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text.slice(place.span.start, place.span.end)))
    return false;
  return endsAsSentence(text, place) || !place.span.closed;
}

function endsAsSentence(text: string, { span }: Place): boolean {
  return /[.?!…]['’”")\]]*$/u.test(text.slice(Math.max(span.start, span.end - 4), span.end));
}

function wordsIn(text: string, { span }: Place): string[] {
  const opening = text.slice(span.start, Math.min(span.end, span.start + 200));
  return opening.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

function isTitleCase(words: readonly string[]): boolean {
  return (
    words.length <= 10 &&
    words.every(
      (word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL_WORDS.has(word)),
    )
  );
}

function namesSomething({ frame, at }: Place): boolean {
  const before = frame.tokens[at - 1];
  return before?.kind === 'word' && NAMING_WORDS.has(before.lower);
}
