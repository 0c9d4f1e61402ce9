// Embeds and components that name a file of their message (`attachment://NAME`) as Discord gives them back.

import type { APIAttachment } from 'discord-api-types/v10';
import { everyComponent } from '../rules/component-tree.ts';
import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from '../rules/json.ts';

/** The same tree with every named file described in full ("Unfurled Media Item"). */
export function unfurled(components: readonly Json[], files: readonly APIAttachment[]): Json[] {
  return components.map((one) => visit(one, files));
}

/** The embed with the addresses of the files that it names ("Message Resource: Embed Structure"). */
export function unfurledEmbed(embed: JsonObject, files: readonly APIAttachment[]): JsonObject {
  const changed: Record<string, JsonObject> = {};
  for (const part of ['image', 'thumbnail', 'video']) {
    const file = fileCalled(textOf(objectOf(embed[part]).url), files);
    if (file)
      changed[part] = { ...objectOf(embed[part]), url: file.url, proxy_url: file.proxy_url };
  }
  for (const part of ['author', 'footer']) {
    const file = fileCalled(textOf(objectOf(embed[part]).icon_url), files);
    const icon = file && { icon_url: file.url, proxy_icon_url: file.proxy_url };
    if (icon) changed[part] = { ...objectOf(embed[part]), ...icon };
  }
  return { ...embed, ...changed };
}

/** The files that a message lists: those that neither its embeds nor its components show ("Message Structure"). */
export function listedFiles(
  files: readonly APIAttachment[],
  message: { readonly embeds: unknown; readonly components?: unknown },
): APIAttachment[] {
  const embeds = listOf(message.embeds as Json).map(objectOf);
  const components = everyComponent(listOf(message.components as Json));
  const shown = new Set([...embeds.flatMap(urlsInEmbed), ...components.flatMap(urlsInComponent)]);
  return files.filter(({ url }) => !shown.has(url));
}

function urlsInEmbed({ image, thumbnail, video, author, footer }: JsonObject) {
  const media = [image, thumbnail, video].map((one) => objectOf(one).url);
  return [...media, objectOf(author).icon_url, objectOf(footer).icon_url];
}

function urlsInComponent({ file, media, items }: JsonObject) {
  const pictures = listOf(items).map((item) => objectOf(item).media);
  return [file, media, ...pictures].map((one) => objectOf(one).url);
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
