// A message that is nothing but a greeting, a thank-you or a call for help: it asks the sources nothing.

import type { Corpus } from '../corpus/corpus.ts';
import { languageCode } from '../search/languages.ts';
import type { Answer } from './answer.ts';
import { type Courtesy, type Meaning, phraseAt, plainWords } from './courtesy-phrases.ts';

/** Longer messages are more than that. */
const LONGEST = 80;

/**
 * What the message is that was answered so, where it is nothing but a courtesy; of several, help goes before thanks and
 * thanks before a greeting. A word of the sources' own languages or of English is taken at its word. One of another
 * language may be a word of theirs, as Swedish “tack” is: it counts where they do not answer.
 * @returns null for every message with something else in it, and where moderators chose an answer
 */
export function courtesyOf({ question, outcome }: Answer, corpus: Corpus): Courtesy | null {
  const { text, sourceIds } = question;
  if (outcome === 'pinned' || sourceIds || text.length > LONGEST) return null;
  const own = new Set(corpus.sources.map(({ language }) => languageCode(language))).add('en');
  const inOwn = courtesyIn(text, (language) => own.has(language));
  return inOwn ?? (outcome === 'abstained' ? courtesyIn(text, () => true) : null);
}

function courtesyIn(text: string, isRead: (language: string) => boolean): Courtesy | null {
  if (/^\s*[?？؟]+\s*$/u.test(text)) return 'help';
  const words = plainWords(text).split(' ').filter(Boolean);
  if (words.length === 0) return text.includes('👋') ? 'greeting' : null;
  const found = new Set<Meaning>();
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, isRead);
    if (!phrase) return null;
    found.add(phrase.means);
    at += phrase.length;
  }
  return STRONGEST_FIRST.find((courtesy) => found.has(courtesy)) ?? null;
}

const STRONGEST_FIRST: readonly Courtesy[] = ['help', 'thanks', 'greeting'];
