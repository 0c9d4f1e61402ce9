// What the local Discord reports about itself, to whoever started it.

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
}

export type Log = (entry: LogEntry) => void;
