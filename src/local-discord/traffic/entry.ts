// Turns an exchange into a line for the page, with its JSON and without anything secret.

import type { TrafficEntry } from '../developer-protocol.ts';
import type { RecordedRequest } from '../rest/rest-api.ts';
import { isObject, type Json, textOf } from '../rules/json.ts';
import { gatewayLessons, opcodeNames, restLessons } from './lessons.ts';
import type { Exchange } from './traffic.ts';

const redacted = '[redacted]';

/** Longer JSON is cut: the page is to be read, and must stay quick. */
const longestText = 40_000;

/** @param secret the bot's token */
export function entryOf(exchange: Exchange, secret: string): TrafficEntry {
  const { id, at } = exchange;
  switch (exchange.kind) {
    case 'rest':
      return { id, at, ...restEntry(exchange.request, secret) };
    case 'gateway':
      return { id, at, ...gatewayEntry(exchange.from, exchange.text, secret) };
    case 'connection': {
      const { words: title, isFailure } = exchange;
      return { id, at, kind: 'gateway', from: 'bot', title, outcome: '', isFailure, parts: [] };
    }
    default:
      return exchange satisfies never;
  }
}

type Line = Omit<TrafficEntry, 'id' | 'at'>;

function restEntry(request: RecordedRequest, secret: string): Line {
  const { method, path, query, route, body, files, status, response } = request;
  const lesson = restLessons[`${method} ${route}`];
  const address = `${method} ${withoutTokens(path + query, secret)}`;
  const sent = body === null && files.length === 0 ? [] : [part('Sent', body, secret)];
  const filesSent = files.length === 0 ? [] : [{ label: 'Files', text: files.join('\n') }];
  const answer = response === undefined ? [] : [part('Answered', response, secret)];
  return {
    kind: 'rest',
    from: 'bot',
    title: `${method} ${route ?? withoutTokens(path, secret)}`,
    outcome: status === 0 ? 'cut off' : String(status),
    isFailure: status === 0 || status >= 400,
    ...(lesson === undefined ? {} : { lesson }),
    parts: [{ label: 'Address', text: address }, ...sent, ...filesSent, ...answer],
  };
}

function gatewayEntry(from: 'bot' | 'discord', text: string, secret: string): Line {
  const message = parsed(text);
  const op = isObject(message) ? Number(message.op) : Number.NaN;
  const name = (isObject(message) ? textOf(message.t) : undefined) ?? opcodeNames[op];
  const lesson = gatewayLessons[name ?? ''];
  return {
    kind: 'gateway',
    from,
    title: name ?? 'A frame that is no JSON',
    outcome: Number.isNaN(op) ? '' : `op ${op}`,
    isFailure: name === 'Invalid Session',
    ...(lesson === undefined ? {} : { lesson }),
    parts: [part(from === 'bot' ? 'The bot said' : 'Discord said', message, secret)],
  };
}

function part(label: string, value: unknown, secret: string): TrafficEntry['parts'][number] {
  const whole = withoutTokens(JSON.stringify(value, hideTokens, 2) ?? 'null', secret);
  if (whole.length <= longestText) return { label, text: whole };
  const left = `… and ${whole.length - longestText} characters more`;
  return { label, text: `${whole.slice(0, longestText)}\n${left}` };
}

function hideTokens(key: string, value: unknown): unknown {
  return key === 'token' && value !== null ? redacted : value;
}

/** Tokens of interactions and webhooks in addresses, and the bot's own anywhere. */
function withoutTokens(text: string, secret: string): string {
  return text
    .replaceAll(secret, redacted)
    .replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/?"\s]+/g, `$1${redacted}`)
    .replace(/interaction(?::|%3A)\d+(?::|%3A)[0-9a-f-]{36}/gi, redacted);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
