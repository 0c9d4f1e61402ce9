// A page of the list of sources: what each one is, and a menu to open one.

import type { Library } from '../../answer/library.ts';
import { plainAddress } from '../../answer/page-address.ts';
import { sizeOf } from '../../corpus/size.ts';
import type { Source } from '../../corpus/source.ts';
import { titlePart } from '../attribution-line.ts';
import type { CardButton } from '../card-buttons.ts';
import { encodeAction } from '../custom-id.ts';
import { isVisible, plainLine, shownLine } from '../line.ts';
import {
  button,
  buttonRows,
  container,
  MESSAGE_LIMITS,
  menuRow,
  type OutgoingMessage,
  separator,
  textDisplay,
} from '../message.ts';
import { sourceValue } from '../source-option.ts';

/** So many sources are listed at once. */
const PAGE = 5;
const MAX = { title: 120, publisher: 80, date: 40, language: 40 } as const;
/** What one source may take of a message; a link too long for it is left out. */
const ROOM = MESSAGE_LIMITS.text / (PAGE + 1);
/** Label, description and value of a menu's choice ("Select Option Structure", Discord's documentation). */
const CHOICE = 100;

/** @param from which source comes first, 0 for the first; beyond the last it is the last page */
export function sourcesCard(from: number, library: Library): OutgoingMessage {
  const { sources } = library.corpus;
  const first = Math.min(from, Math.floor(Math.max(0, sources.length - 1) / PAGE) * PAGE);
  const page = sources.slice(first, first + PAGE);
  const last = first + page.length;
  const which = page.length < sources.length ? `\n-# ${first + 1} to ${last}` : '';
  const total = `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`;
  const unread = library.speeches.speakers ? '' : `\n-# ${SPEAKERS_PENDING}`;
  const parts = [
    textDisplay(`**${total}**${which}${unread}`),
    separator(),
    ...page.map((source) => textDisplay(entry(source, library))),
    menuRow(encodeAction({ kind: 'choose' }), 'Read one of these', page.map(choice)),
    ...buttonRows(pageButtons(first, sources.length)),
  ];
  return { components: [container(parts)], quotations: [] };
}

const SPEAKERS_PENDING =
  'The sources are still being read for who speaks in them; how many do is told when that is done.';

function entry(source: Source, library: Library): string {
  const { publisher, date } = source;
  const size = sizeOf(source, library.corpus);
  const speakers = library.speeches.speakers?.countIn(source.id);
  const facts = [
    ...(publisher ? [shownLine(publisher, MAX.publisher)] : ['publisher not stated']),
    date ? shownLine(date, MAX.date) : 'date not stated',
    `${counted(size.passages, 'passage')}, ${counted(size.words, 'word')}`,
    shownLine(languageName(source.language), MAX.language),
    ...(speakers === undefined ? [] : [counted(speakers, 'named speaker')]),
  ];
  const text = `**${titlePart(source, MAX.title)}**\n${facts.join(' · ')}`;
  const address = plainAddress(source, ROOM - text.length - '· [page]()'.length);
  return address === null ? text : `${text} · [page](${address})`;
}

function counted(number: number, thing: string): string {
  return `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`;
}

/** “English” for “en”; the tag itself where it names no language. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function choice(source: Source) {
  const title = plainLine(source.title, CHOICE);
  const description = plainLine(
    [source.publisher, source.date].filter((part) => part !== null).join(' · '),
    CHOICE,
  );
  return {
    label: isVisible(title) ? title : plainLine(source.id, CHOICE),
    value: sourceValue(source),
    ...(isVisible(description) && { description }),
  };
}

/** Both wherever there is more than one page: nothing moves when one is turned. */
function pageButtons(first: number, total: number): CardButton[] {
  if (total <= PAGE) return [];
  const page = (label: string, direction: 'back' | 'on', from: number) => {
    const leadsNowhere = from < 0 || from >= total;
    const action = { kind: 'list', direction, from: leadsNowhere ? first : from } as const;
    return button(label, encodeAction(action), { disabled: leadsNowhere });
  };
  return [page('Previous', 'back', first - PAGE), page('Next', 'on', first + PAGE)];
}
