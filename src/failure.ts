// The sentence with which a command or the bot says why it can't go on.

import { ConfigurationError } from './configuration.ts';
import { CorpusError } from './corpus/read-corpus.ts';
import { DatabaseError } from './database/database.ts';

/** A sentence for expected failures; name, message and stack for the others, which are faults of ours. */
export function sentenceFor(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof CorpusError) return error.message;
  if (error instanceof DatabaseError) return error.message;
  if (error instanceof Error) {
    const expected = error.name === 'UsageError' || error.name.endsWith('LoginError');
    return expected || 'code' in error ? error.message : (error.stack ?? error.message);
  }
  return String(error);
}
