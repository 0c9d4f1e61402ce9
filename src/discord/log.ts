// What the Discord layer needs of a log. A pino logger fits as it is.

type LogLine = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Fields never hold secrets, and above the level debug no message text and no user ids. */
export interface Log {
  readonly debug: LogLine;
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
}
