#!/usr/bin/env node
// The command line: results on standard output, everything else on standard error.

import { ask } from './command-line/ask.ts';
import { check } from './command-line/check.ts';
import { checkQuote } from './command-line/check-quote.ts';
import { evaluate } from './command-line/evaluate.ts';
import { quotes } from './command-line/quotes.ts';
import { read } from './command-line/read.ts';
import { register } from './command-line/register.ts';
import { UsageError } from './command-line/usage.ts';
import { sentenceFor } from './failure.ts';

/** Each takes its arguments and gives the exit code. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  ask,
  read,
  quotes,
  check,
  'check-quote': checkQuote,
  evaluate,
  register,
};

const USAGE = `Usage: verbatim COMMAND

  ask [--corpus DIR] [--limit N] [--json] [QUESTION]
      answers a question in the sources' own words; without one, reads a question a line
      from standard input
  read [--corpus DIR] [--json] SOURCE PARAGRAPH
      prints a paragraph, by its number or by words in it
  quotes [--corpus DIR] [--json | --format text|json|jsonld]
      lists every quotation with who speaks it; jsonld is schema.org's vocabulary
  check [--corpus DIR]
      what was read, what was left out and why; exit code 1 on an error
  check-quote [--corpus DIR] [--json] [QUOTE]
      whether the words are in the sources: word for word, altered, cut, somebody else's or not
      found; without a quotation, checks one a line from standard input
  evaluate --questions FILE [--corpus DIR] [--misses N] [--json]
      answers questions whose passages are known, and prints how well, with the worst misses
  register [--guild ID]
      registers the commands with Discord (DISCORD_TOKEN and APPLICATION_ID)`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(USAGE);
    return 0;
  }
  if (name === undefined) {
    console.error(USAGE);
    return 2;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(`verbatim: there is no command “${name}”.\n\n${USAGE}`);
    return 2;
  }
  try {
    return await command(args);
  } catch (error) {
    console.error(`verbatim ${name}: ${sentenceFor(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

// A reader that has seen enough ("| head") closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
