// What the page’s developer panel and the local Discord say to each other, over the page’s WebSocket.

/** What a developer at the page does: looks on, and makes things go wrong. */
export type DeveloperAction =
  | { readonly type: 'watch-developer'; readonly isWatching: boolean }
  | {
      readonly type: 'start-fault';
      /** The id of a {@link FaultKind}. */
      readonly kind: string;
      /** The id of a {@link FaultTarget}; only where the kind strikes calls. */
      readonly target?: string;
      /** How many calls it strikes. */
      readonly times?: number;
    }
  | { readonly type: 'end-fault'; readonly faultId: number };

/** One exchange between the bot and the local Discord, with nothing secret in it. */
export interface TrafficEntry {
  /** Grows with each exchange. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'rest' | 'gateway';
  /** Who began it. */
  readonly from: 'bot' | 'discord';
  readonly title: string;
  /** A status or an opcode, in a word. */
  readonly outcome: string;
  readonly isFailure: boolean;
  /** What one can learn from it, in a sentence. */
  readonly lesson?: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
}

/** A way in which the local Discord can fail on request. */
export interface FaultKind {
  readonly id: string;
  readonly name: string;
  readonly explanation: string;
  /** Whether it strikes REST calls, so that one can say which and how many. */
  readonly strikesCalls: boolean;
}

/** Which REST calls are meant. */
export interface FaultTarget {
  readonly id: string;
  readonly name: string;
}

export interface FaultsPanel {
  readonly kinds: readonly FaultKind[];
  readonly targets: readonly FaultTarget[];
  /** Those that wait to strike, or that last. */
  readonly active: readonly { readonly id: number; readonly words: string }[];
}

/** What a page hears while it watches as a developer. */
export type DeveloperEvent =
  | { readonly event: 'traffic'; readonly entries: readonly TrafficEntry[] }
  | { readonly event: 'faults'; readonly faults: FaultsPanel };
