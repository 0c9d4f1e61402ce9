// A plain REST request to the local Discord, past discord.js, for what a client would never send.

import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

export async function call(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bot ${discord.token}` },
) {
  const isJson = body !== undefined && !(body instanceof FormData);
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { ...headers, ...(isJson ? { 'content-type': 'application/json' } : {}) },
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as FormData) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text === '' ? null : JSON.parse(text),
  };
}

/** A request's body with files, as a multipart form. */
export function withFiles(json: object, files: Readonly<Record<string, Uint8Array>>): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(json));
  Object.entries(files).forEach(([name, bytes], index) => {
    form.set(`files[${index}]`, new Blob([new Uint8Array(bytes)]), name);
  });
  return form;
}
