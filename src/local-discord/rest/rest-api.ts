// Serves one REST request: reads it, authorises it, runs its route, records it.

import type { IncomingMessage } from 'node:http';
import type { Gateway } from '../gateway/gateway.ts';
import type { Log } from '../log.ts';
import { keepNewest } from '../newest.ts';
import { ApiError, refusal } from '../rules/api-error.ts';
import { isServed } from '../rules/api-versions.ts';
import type { Json } from '../rules/json.ts';
import { permissionBits, permissionFor } from '../world/permissions.ts';
import { channelOf, permissionsIn, type World } from '../world/world.ts';
import type { FaultOutcome, Faults } from './faults.ts';
import type { RateLimits } from './rate-limits.ts';
import { type RequestBody, readBody } from './request-body.ts';
import { errorReply, matchRoute, type Reply, type Route } from './route.ts';
import { routes } from './routes.ts';

/** One request as it came in and what was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** Without the `/api/v10` before it and the query behind it. */
  readonly path: string;
  readonly query: string;
  /** The row of the route table, or null where there is none. */
  readonly route: string | null;
  readonly body: Json;
  readonly files: readonly string[];
  readonly status: number;
  readonly response: unknown;
  /** When it had come in whole, in the clock's milliseconds. */
  readonly arrivedAt: number;
  /** For so many milliseconds faults on request held it up before it took effect. */
  readonly heldMs: number;
}

export interface RestApi {
  readonly requests: RecordedRequest[];
  /** Answers a request; null means: cut the connection. */
  answer(request: IncomingMessage, url: URL): Promise<Reply | null>;
}

interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** A body that could not be read is refused only after everything else. */
interface ReadBody extends RequestBody {
  readonly refused?: ApiError;
}

export interface RestOptions {
  readonly world: World;
  readonly faults: Faults;
  /** Undefined where calls are not counted. */
  readonly limits: RateLimits | undefined;
  readonly log: Log;
  readonly gateway: Pick<Gateway, 'start'>;
  /** Told of each request when it has been answered. */
  readonly onRequest: (request: RecordedRequest) => void;
}

/** Makes the REST side of the local Discord. */
export function restApi(options: RestOptions): RestApi {
  const requests: RecordedRequest[] = [];
  return { requests, answer: (request, url) => answer(options, requests, request, url) };
}

async function answer(
  options: RestOptions,
  requests: RecordedRequest[],
  request: IncomingMessage,
  url: URL,
): Promise<Reply | null> {
  const method = request.method ?? 'GET';
  const [prefix = '', version = null] = /^\/api(?:\/v(\d+))?(?=\/|$)/.exec(url.pathname) ?? [];
  const path = url.pathname.slice(prefix.length);
  const body = await readBody(request).catch(unread);
  const { now } = options.world.clock;
  const arrivedAt = now();
  const matched = isServed(version) ? find(method, path) : refusal('invalidVersion');
  const route = matched instanceof ApiError ? null : matched.route[1];
  const before = await settle(options, options.faults.strike('before', method, route));
  const heldMs = now() - arrivedAt;
  const counted =
    matched instanceof ApiError ? undefined : options.limits?.count(matched.route, matched.params);
  const served =
    before ?? counted?.refused ?? serve(options, request, url, body, matched, counted?.headers);
  const after = await settle(options, options.faults.strike('after', method, route));
  const reply = after ?? served;
  const { status, body: response } = reply === 'drop' ? { status: 0, body: null } : reply;
  const files = body.files.map(({ name }) => name);
  const { search: query } = url;
  const recorded = {
    method,
    path,
    query,
    route,
    body: body.json,
    files,
    status,
    response,
    arrivedAt,
    heldMs,
  };
  keepNewest(requests, recorded, options.world.remembers);
  options.onRequest(recorded);
  if (route === null)
    options.log({ level: 'error', message: `unknown route: ${method} ${path} (${status})` });
  return reply === 'drop' ? null : reply;
}

function unread(error: unknown): ReadBody {
  const refused = error instanceof ApiError ? error : refusal('invalidBody');
  return { json: null, files: [], refused };
}

function find(method: string, path: string) {
  try {
    return matchRoute(routes, method, path);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

function serve(
  options: RestOptions,
  request: IncomingMessage,
  url: URL,
  { json, files, refused }: ReadBody,
  matched: ApiError | Matched,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const { world, log } = options;
  try {
    if (matched instanceof ApiError) throw matched;
    const { route, params } = matched;
    const [, , run, rules = {}] = route;
    if (rules.open !== true) authorise(world, request);
    if (params.channelId !== undefined) requirePermissions(world, params.channelId, route);
    if (refused !== undefined) throw refused;
    const call = {
      world,
      params,
      query: url.searchParams,
      body: json,
      files,
      gateway: options.gateway,
    };
    return { ...run(call), headers };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!(error instanceof ApiError))
      log({
        level: 'error',
        message: `the stand-in failed at ${request.method} ${url.pathname}: ${text}`,
      });
    return { ...errorReply(error), headers };
  }
}

function authorise(world: World, request: IncomingMessage): void {
  if (request.headers.authorization !== `Bot ${world.token}`) throw refusal('unauthorized');
}

/** "Missing Access" where the bot cannot see the channel, "Missing Permissions" for all else. */
function requirePermissions(world: World, channelId: string, [, , , rules = {}]: Route): void {
  const channel = channelOf(world, channelId);
  const bits = permissionsIn(world, world.bot.id, channelId);
  if ((bits & permissionBits.ViewChannel) === 0n) throw refusal('missingAccess');
  const lacking = (rules.needs ?? []).some(
    (name) => (bits & permissionBits[permissionFor(name, channel)]) === 0n,
  );
  if (lacking) throw refusal('missingPermissions');
}

async function settle(
  { world }: RestOptions,
  outcomes: readonly FaultOutcome[],
): Promise<Reply | 'drop' | undefined> {
  for (const outcome of outcomes) {
    if (outcome.kind === 'reply') return outcome.reply;
    if (outcome.kind === 'drop') return 'drop';
    await new Promise<void>((resume) => world.clock.after(outcome.milliseconds, resume));
  }
  return undefined;
}
