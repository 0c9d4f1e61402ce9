// Discord's own description of its API judges what crosses the sockets: REST in both directions, and the gateway.

import type { LocalDiscord } from '../src/local-discord/local-discord.ts';
import { dispatchChecks } from './description/gateway.ts';
import { refusalCheck, restChecks } from './description/rest.ts';
import { type Check, withZulu } from './description/spec.ts';

export { asDescribed } from './description/rest.ts';

/** What the description calls wrong, one line for each request, answer or gateway payload. */
export function complaints(discord: LocalDiscord): string[] {
  return [...restComplaints(discord), ...gatewayComplaints(discord)];
}

/**
 * As {@link complaints}, but for requests that were refused: for tests that send what is wrong, to see it refused.
 */
export function ownComplaints(discord: LocalDiscord): string[] {
  return [...restComplaints(discord, ({ status }) => status < 400), ...gatewayComplaints(discord)];
}

type Recorded = LocalDiscord['requests'][number];

function restComplaints(
  discord: LocalDiscord,
  judgesRequest: (recorded: Recorded) => boolean = () => true,
): string[] {
  return discord.requests.flatMap((recorded) => {
    const { method, route, body, response, status } = recorded;
    const called = `${method} ${route ?? 'an unknown route'}`;
    const row = route === null ? undefined : restChecks[called];
    if (row === undefined && route !== null) return [`${called}: not described here`];
    const [request, answer] = row ?? [null, null];
    return [
      ...(judgesRequest(recorded) ? judge(`${called}, request`, request, body) : []),
      ...judge(`${called}, response ${status}`, answerCheck(status, answer), response),
    ];
  });
}

/** What a page of documentation would show of the answer; a call that was cut off (0) has none. */
function answerCheck(status: number, answer: Check | null): Check | null {
  if (status === 0 || status === 204 || status >= 500) return null;
  return status >= 400 ? refusalCheck(status) : answer;
}

function gatewayComplaints({ gateway }: LocalDiscord): string[] {
  return gateway.dispatches.flatMap(({ name, payload }) => {
    const check = dispatchChecks[name];
    return check === undefined ? [`${name}: not described here`] : judge(name, check, payload);
  });
}

function judge(called: string, check: Check | null, value: unknown): string[] {
  const parsed = check?.safeParse(withZulu(value));
  if (parsed === undefined || parsed.success) return [];
  const why = parsed.error instanceof Error ? parsed.error.message : String(parsed.error);
  return [`${called}: ${why.slice(0, 1_500)}`];
}
