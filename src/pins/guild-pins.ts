// One server's pins as they stand now: anchored in the present sources, ready to be matched.

import type { Corpus } from '../corpus/corpus.ts';
import { type Anchor, anchor } from './anchor.ts';
import { PinMatcher } from './matching/pin-matcher.ts';
import type { Pin, PinChange, PinState, Selector } from './pin.ts';

/** A pin and where each of its selectors stands in the present sources; null where it is gone. */
export interface AnchoredPin {
  readonly pin: Pin;
  readonly anchors: readonly (Anchor | null)[];
  /** Stale where any of its words is gone: part of an answer is not the answer. */
  readonly state: PinState;
}

/** A pin with its question as it is compared with what somebody types. */
interface Listed extends AnchoredPin {
  readonly folded: string;
}

export class GuildPins {
  readonly #corpus: Corpus;
  readonly #pins = new Map<string, Listed>();
  readonly #matcher = new PinMatcher();
  #revision = 0;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** The newest change that these pins know of. */
  get revision(): number {
    return this.#revision;
  }

  get corpus(): Corpus {
    return this.#corpus;
  }

  /** All pins, stale ones included, oldest first. */
  get all(): readonly AnchoredPin[] {
    return [...this.#pins.values()].sort(
      (a, b) => compare(a.pin.pinnedAt, b.pin.pinnedAt) || compare(a.pin.id, b.pin.id),
    );
  }

  /** Takes up newer versions. @param changes in the order of their revisions */
  take(changes: readonly PinChange[]): void {
    for (const { pin, deed, revision } of changes) {
      this.#revision = Math.max(this.#revision, revision);
      if (deed === 'removed') this.#drop(pin.id);
      else this.#put(pin);
    }
  }

  pin(id: string): AnchoredPin | undefined {
    return this.#pins.get(id);
  }

  /**
   * The pin that a question means; never a stale one.
   * @param sourceIds where the question is asked of some sources only, all of the pin's words must stand in them
   */
  match(question: string, sourceIds?: readonly string[]): AnchoredPin | null {
    const found = this.#pins.get(this.#matcher.match(question)?.id ?? '');
    if (!found || found.state === 'stale') return null;
    const outside = found.anchors.some(
      (each) => each && sourceIds && !sourceIds.includes(each.source.id),
    );
    return outside ? null : found;
  }

  /** Questions of fresh pins that have what was typed, those that begin with it first. */
  questions(typed: string, limit: number): readonly string[] {
    const wanted = folded(typed);
    const found = [...this.#pins.values()].filter(
      (each) => each.state === 'fresh' && each.folded.includes(wanted),
    );
    const begins = (each: Listed) => (each.folded.startsWith(wanted) ? 0 : 1);
    found.sort((a, b) => begins(a) - begins(b) || compare(a.folded, b.folded));
    return [...new Set(found.map(({ pin }) => pin.question))].slice(0, limit);
  }

  #put(pin: Pin): void {
    const anchors = pin.selectors.map((selector) => this.#anchor(selector));
    const state = anchors.every((each) => each !== null) ? 'fresh' : 'stale';
    this.#pins.set(pin.id, { pin, anchors, state, folded: folded(pin.question) });
    if (state === 'fresh') {
      this.#matcher.put({ id: pin.id, wordings: [pin.question, ...pin.phrasings] });
    } else this.#matcher.remove(pin.id);
  }

  #drop(id: string): void {
    this.#pins.delete(id);
    this.#matcher.remove(id);
  }

  #anchor(selector: Selector): Anchor | null {
    return anchor(selector, this.#corpus);
  }
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
