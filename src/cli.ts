#!/usr/bin/env node
// The command line: results on standard output, everything else on standard error.

import { readFileSync } from 'node:fs';
import { ask } from './command-line/ask.ts';
import { check } from './command-line/check.ts';
import { checkQuote } from './command-line/check-quote.ts';
import { evaluate } from './command-line/evaluate.ts';
import { quotes } from './command-line/quotes.ts';
import { read } from './command-line/read.ts';
import { register } from './command-line/register.ts';
import { UsageError } from './command-line/usage.ts';
import { sentenceFor } from './failure.ts';

interface CommandLine {
  /** Takes the arguments and gives the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
  readonly arguments: string;
  readonly about: readonly string[];
}

const COMMANDS: Readonly<Record<string, CommandLine>> = {
  ask: {
    run: ask,
    arguments: '[--corpus DIR] [--limit N] [--json] [QUESTION]',
    about: [
      "answers a question in the sources' own words; without one, reads a question a line",
      'from standard input',
    ],
  },
  read: {
    run: read,
    arguments: '[--corpus DIR] [--json] SOURCE PARAGRAPH',
    about: ['prints a paragraph, by its number or by words in it'],
  },
  quotes: {
    run: quotes,
    arguments: '[--corpus DIR] [--json | --format text|json|jsonld]',
    about: ["lists every quotation with who speaks it; jsonld is schema.org's vocabulary"],
  },
  check: {
    run: check,
    arguments: '[--corpus DIR]',
    about: ['what was read, what was left out and why; exit code 1 on an error'],
  },
  'check-quote': {
    run: checkQuote,
    arguments: '[--corpus DIR] [--json] [QUOTE]',
    about: [
      "whether the words are in the sources: word for word, altered, cut, somebody else's or not",
      'found; without a quotation, checks one a line from standard input',
    ],
  },
  evaluate: {
    run: evaluate,
    arguments: '--questions FILE [--corpus DIR] [--misses N] [--json]',
    about: [
      'answers questions whose passages are known, and prints how well, with the worst misses',
    ],
  },
  register: {
    run: register,
    arguments: '[--guild ID]',
    about: ['registers the commands with Discord (DISCORD_TOKEN and APPLICATION_ID)'],
  },
};

const USAGE = [
  'Usage: verbatim COMMAND',
  '',
  ...Object.entries(COMMANDS).flatMap(([name, command]) => [
    `  ${name} ${command.arguments}`,
    ...command.about.map((line) => `      ${line}`),
  ]),
].join('\n');

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) return fail(USAGE);
  if (name === '--version') return succeed(version());
  const isHelp = ['help', '--help', '-h'].includes(name);
  const wanted = isHelp ? args[0] : name;
  if (wanted === undefined) return succeed(USAGE);
  const command = Object.hasOwn(COMMANDS, wanted) ? COMMANDS[wanted] : undefined;
  if (!command) return fail(`verbatim: there is no command “${wanted}”.\n\n${USAGE}`);
  if (isHelp || asksForHelp(args)) return succeed(usageOf(wanted, command));
  try {
    return await command.run(args);
  } catch (error) {
    console.error(`verbatim ${wanted}: ${sentenceFor(error)}`);
    if (!(error instanceof UsageError)) return 1;
    return fail(`\n${usageOf(wanted, command)}`);
  }
}

/** What stands behind “--” is meant as it is written. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args
    .slice(0, end < 0 ? args.length : end)
    .some((each) => each === '--help' || each === '-h');
}

function usageOf(name: string, command: CommandLine): string {
  const about = command.about.map((line) => `  ${line}`);
  return [`Usage: verbatim ${name} ${command.arguments}`, ...about].join('\n');
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

function succeed(text: string): number {
  console.log(text);
  return 0;
}

/** For a call with wrong words. */
function fail(text: string): number {
  console.error(text);
  return 2;
}

// A reader that has seen enough ("| head") closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
