// Components that name a file of their message (`attachment://NAME`) as Discord gives them back.

import type { APIAttachment } from 'discord-api-types/v10';
import { isObject, type Json, type JsonObject, textOf } from '../rules/json.ts';

/** The same tree with every named file described in full ("Unfurled Media Item"). */
export function unfurled(components: readonly Json[], files: readonly APIAttachment[]): Json[] {
  return components.map((one) => visit(one, files));
}

function visit(json: Json, files: readonly APIAttachment[]): Json {
  if (Array.isArray(json)) return json.map((one) => visit(one, files));
  if (!isObject(json)) return json;
  const inside = Object.entries(json).map(([key, value]) => [key, visit(value ?? null, files)]);
  const visited: JsonObject = Object.fromEntries(inside);
  const named = isObject(json.file) ? fileCalled(textOf(json.file.url), files) : undefined;
  if (named !== undefined) return { ...visited, name: named.filename, size: named.size };
  const attachment = fileCalled(textOf(json.url), files);
  if (attachment === undefined) return visited;
  const { id, url, proxy_url, content_type = null } = attachment;
  return { ...visited, id, url, proxy_url, content_type, attachment_id: id };
}

function fileCalled(
  url: string | undefined,
  files: readonly APIAttachment[],
): APIAttachment | undefined {
  const name = /^attachment:\/\/(.+)$/.exec(url ?? '')?.[1];
  return files.find(({ filename }) => filename === name);
}
