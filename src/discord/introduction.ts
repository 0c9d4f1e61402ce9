// What the bot says to a greeting, to thanks and to a call for help: what it is, what to ask, which sources it has.

import type { Courtesy } from '../answer/courtesy-phrases.ts';
import type { Library } from '../answer/library.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { titlePart } from './attribution-line.ts';
import { shownLine } from './line.ts';
import { notice, type OutgoingMessage } from './message.ts';

const MOST_TITLES = 3;
const LONGEST_TITLE = 80;
const LONGEST_EXAMPLE = 100;
/** So many subjects of the corpus are looked through for a question. */
const SUBJECTS = 25;

export function introduction(courtesy: Courtesy, library: Library): OutgoingMessage {
  if (courtesy === 'thanks') return notice('You’re welcome. Ask on whenever you like.');
  const hello = courtesy === 'greeting' ? 'Hello! ' : '';
  return notice(
    `**${hello}Ask me a question, and I answer with the sources’ own words**, each with who says it and where. ` +
      'I write no answers of my own: where the sources are silent, I say so.',
    `Name a person, a place or a thing in your question${example(library)}.`,
    sources(library.corpus),
    '-# `/quote` lists what somebody said · `/read` opens a document · `/check` compares posted words with the sources',
  );
}

/** A heading of the sources that is a question, as in a list of frequent ones. */
function example({ suggestions }: Library): string {
  const question = suggestions.questions('', SUBJECTS).find((text) => /[?？؟]$/u.test(text));
  return question === undefined ? '' : `: “${shownLine(question, LONGEST_EXAMPLE)}”, for instance`;
}

function sources({ sources: all }: Corpus): string {
  if (all.length === 0) return 'I have no sources yet.';
  const titles = all.slice(0, MOST_TITLES).map((source) => titlePart(source, LONGEST_TITLE));
  const rest = all.length - titles.length;
  const listed = `${titles.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return `My ${all.length === 1 ? 'source' : 'sources'}: ${listed}. \`/sources\` tells more.`;
}
