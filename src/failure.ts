// The sentence with which a command or the bot says why it can't go on.

import { ConfigurationError } from './configuration.ts';
import { CorpusError } from './corpus/read-corpus.ts';
import { DatabaseError } from './database/database.ts';
import { QuestionFileError } from './evaluation/question-file.ts';

/** A sentence for expected failures; name, message and stack for the others, which are faults of ours. */
export function sentenceFor(error: unknown): string {
  const foreseen = [ConfigurationError, CorpusError, DatabaseError, QuestionFileError];
  if (foreseen.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof Error) {
    const expected =
      error.name === 'UsageError' || /(?:LoginError|HealthPortError)$/.test(error.name);
    return expected || 'code' in error ? error.message : (error.stack ?? error.message);
  }
  return String(error);
}
