// Reads a request's body: JSON, or a multipart form with `payload_json` and files.

import type { IncomingMessage } from 'node:http';
import { refusal } from '../rules/api-error.ts';
import { type Json, type JsonObject, objectOf, parseJson } from '../rules/json.ts';
import { byteLimits } from '../rules/limits.ts';
import type { StoredFile } from '../world/world.ts';

export interface RequestBody {
  readonly json: Json;
  readonly files: readonly StoredFile[];
}

/** Reads the body; one that is too large (40005) or unreadable (50109) is refused. No body is `null`. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    // Read to its end all the same: who is cut off while sending hears no refusal.
    if (size <= byteLimits.request) chunks.push(chunk as Buffer);
  }
  if (size > byteLimits.request) throw refusal('entityTooLarge');
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { json: null, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: parse(bytes.toString('utf8')), files: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData();
  const payload = form.get('payload_json');
  const files: StoredFile[] = [];
  const fields: Record<string, Json> = {};
  for (const [name, value] of form.entries()) {
    if (name === 'payload_json') continue;
    if (typeof value === 'string') fields[name] = value;
    else files.push(await readFile(value));
    if (files.some(({ bytes }) => bytes.length > byteLimits.file)) throw refusal('entityTooLarge');
  }
  const json: JsonObject = typeof payload === 'string' ? objectOf(parse(payload)) : fields;
  return { json, files };
}

async function readFile(file: File): Promise<StoredFile> {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function parse(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    throw refusal('invalidBody');
  }
}
