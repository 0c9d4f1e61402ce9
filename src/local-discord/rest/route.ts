// What a REST route is: a row of data, with a function from a call to a reply.

import type { Gateway } from '../gateway/gateway.ts';
import { ApiError, refusal } from '../rules/api-error.ts';
import { Form } from '../rules/form.ts';
import type { Json, JsonObject } from '../rules/json.ts';
import type { LimitName } from '../rules/limits.ts';
import type { PermissionName } from '../world/permissions.ts';
import type { StoredFile, World } from '../world/world.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request, read and matched. */
export interface Call {
  readonly world: World;
  /** The parts of the path by their names in the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly files: readonly StoredFile[];
  /** Where clients find the gateway, and how they may start there. */
  readonly gateway: Pick<Gateway, 'start'>;
}

export interface Reply {
  readonly status: number;
  /** Undefined sends no body (and no content type). */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteRules {
  /** What the bot must be allowed in `:channelId`. */
  readonly needs?: readonly PermissionName[];
  /** Interactions are authorised by their token in the path, not by the bot's. */
  readonly open?: true;
}

export type Route = readonly [
  method: Method,
  path: string,
  run: (call: Call) => Reply,
  rules?: RouteRules,
];

/** 200 with a body. */
export function ok<Body>(body: Body): Reply {
  return { status: 200, body };
}

/** 201 with a body. */
export function created<Body>(body: Body): Reply {
  return { status: 201, body };
}

/** 204: no body and no content type. */
export const nothing: Reply = { status: 204 };

/** Finds the row for a method and path: 404 for an unknown path, 405 for an unknown method. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Readonly<Record<string, string>> } {
  const wanted = path.split('/');
  let pathKnown = false;
  for (const route of routes) {
    const params = matchPath(route[1].split('/'), wanted);
    if (params === undefined) continue;
    if (route[0] === method) return { route, params };
    pathKnown = true;
  }
  throw refusal(pathKnown ? 'methodNotAllowed' : 'notFound');
}

/** A part of the path that the route names; a route that names no such part is a mistake. */
export function param({ params }: Call, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`this route has no :${name} in its path`);
  return value;
}

/** The body as an object; anything else is refused (50109). */
export function bodyObject({ body }: Call): JsonObject {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as JsonObject;
  throw refusal('invalidBody');
}

/** A whole number from the query, within its limit, else the default. */
export function queryNumber(call: Call, name: string, byDefault: number, limit: LimitName): number {
  const text = call.query.get(name);
  if (text === null) return byDefault;
  const value = Number(text);
  const form = new Form();
  if (!Number.isInteger(value))
    form.fail([name], 'NUMBER_TYPE_COERCE', `Value "${text}" is not int.`);
  else form.count([name], value, limit);
  form.done();
  return value;
}

/** The reply for an error: Discord's body for its own refusals, 500 for a fault of the stand-in. */
export function errorReply(error: unknown): Reply {
  if (error instanceof ApiError) return { status: error.status, body: error.body };
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
}

function matchPath(
  pattern: readonly string[],
  wanted: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== wanted.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = wanted[index] ?? '';
    if (part.startsWith(':')) {
      if (given === '') return undefined;
      params[part.slice(1)] = decodeURIComponent(given);
    } else if (part !== given) return undefined;
  }
  return params;
}
