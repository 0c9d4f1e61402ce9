// What a pin is: a question, its other wordings, and the places in the sources that answer it.

/** The quoted words, what stands around them, and where: a W3C TextQuoteSelector with position and hash. */
export interface Selector {
  readonly sourceId: string;
  readonly exact: string;
  /** Up to 32 characters before and after, within the source. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 code units of the source's text. */
  readonly start: number;
  readonly end: number;
  /** Of the source's text when the selector was made. */
  readonly sha256: string;
}

/** Who did something, by the name that the server saw then. */
export interface Moderator {
  readonly id: string;
  readonly name: string;
}

export interface PinnedMessage {
  readonly channelId: string;
  readonly id: string;
}

/** What a moderator decides: never the words of the answer, only where they stand. */
export interface PinContent {
  readonly question: string;
  readonly phrasings: readonly string[];
  /** In the order of showing; at least one. */
  readonly selectors: readonly Selector[];
}

export type PinState = 'fresh' | 'stale';

export interface Pin extends PinContent {
  readonly id: string;
  readonly guildId: string;
  readonly pinnedBy: Moderator;
  /** ISO 8601, UTC. */
  readonly pinnedAt: string;
  /** 1 when made; one more with each change. */
  readonly version: number;
  /** As last recorded; the present sources decide what is shown. */
  readonly state: PinState;
  /** The bot's message that is pinned in its channel, if one is. */
  readonly message: PinnedMessage | null;
}

export const DEEDS = [
  'pinned',
  'edited',
  'removed',
  'restored',
  'imported',
  're-anchored',
  'went stale',
  'came back',
] as const;
export type Deed = (typeof DEEDS)[number];

/** One version of a pin: who made it so, when and how. The newest of a pin is its present. */
export interface PinChange {
  readonly pin: Pin;
  readonly deed: Deed;
  /** Null where the bot did it because a source changed. */
  readonly by: Moderator | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Counts the changes of the server's pins, from 1, without gaps. */
  readonly revision: number;
}

export const PIN_LIMITS = {
  question: 300,
  phrasing: 300,
  phrasings: 20,
  /** Of all wordings together: what was typed must fit a message with the reason why it was not stored. */
  phrasingsText: 1_500,
  /** References to so many passages fit a form's custom_id. */
  selectors: 5,
  /** Within this time of removing a pin it can be taken back. */
  undoMs: 15 * 60_000,
} as const;

/**
 * A question and wordings as they are stored: trimmed, without empty or repeated ones.
 * @returns what is wrong with them as a sentence, where they can't be stored
 */
export function tidyWordings(
  question: string,
  phrasings: readonly string[],
): { readonly question: string; readonly phrasings: readonly string[] } | string {
  const asked = tidy(question);
  if (asked === '') return 'The question is empty.';
  if (asked.length > PIN_LIMITS.question) {
    return `The question has ${asked.length} characters; ${PIN_LIMITS.question} are the most.`;
  }
  const seen = new Set([asked.toLowerCase()]);
  const kept: string[] = [];
  for (const phrasing of phrasings.map(tidy)) {
    if (phrasing === '' || seen.has(phrasing.toLowerCase())) continue;
    if (phrasing.length > PIN_LIMITS.phrasing) {
      return `A wording has ${phrasing.length} characters; ${PIN_LIMITS.phrasing} are the most.`;
    }
    seen.add(phrasing.toLowerCase());
    kept.push(phrasing);
  }
  if (kept.length > PIN_LIMITS.phrasings) {
    return `There are ${kept.length} wordings; ${PIN_LIMITS.phrasings} are the most.`;
  }
  const { length } = kept.join('\n');
  return length > PIN_LIMITS.phrasingsText
    ? `The wordings have ${length} characters together; ${PIN_LIMITS.phrasingsText} are the most.`
    : { question: asked, phrasings: kept };
}

/**
 * One line without control characters and halves of characters: a wording is one line of a form, and PostgreSQL takes
 * no NUL.
 */
function tidy(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}
