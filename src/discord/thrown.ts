// What was thrown, in full, for the log's level debug: it may hold people's words, but nothing that authorises anything.

/** Deeper than this nothing is told; Discord's own descriptions of a fault are as deep. */
const DEEPEST = 8;
/** Whoever has an interaction's token may answer in the bot's name for 15 minutes. */
const IN_ADDRESS = /(\/(?:interactions|webhooks)\/[^/\s"]+\/)[^/?\s"]+/g;
/** A bot's token: its id, a time and a signature, each in base64url. */
const BOT_TOKEN = /[\w-]{20,}\.[\w-]{5,}\.[\w-]{25,}/g;

/**
 * A thrown value as plain data: an error with its message, its stack and whatever else it bears.
 * @returns a copy in which each token is replaced by `:token`
 */
export function thrownInFull(thrown: unknown): unknown {
  return copyOf(thrown, []);
}

/** @param within what the value stands in, from the outermost on */
function copyOf(value: unknown, within: readonly object[]): unknown {
  if (typeof value === 'string') return withoutTokens(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (within.length >= DEEPEST || within.includes(value)) return '…';
  const inside = [...within, value];
  if (Array.isArray(value)) return value.map((each) => copyOf(each, inside));
  // A file's bytes tell nothing.
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  const { name, message, stack, cause } = value instanceof Error ? value : ({} as Partial<Error>);
  const whole = { name, message, stack, cause, ...value };
  const parts = Object.entries(whole).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts.map(([key, part]) => [key, copyOf(part, inside)]));
}

function withoutTokens(text: string): string {
  return text.replace(IN_ADDRESS, '$1:token').replace(BOT_TOKEN, ':token');
}
