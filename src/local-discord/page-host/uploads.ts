// The files that a person at the page sends along: decoded, held to their limits and kept.

import type { APIAttachment } from 'discord-api-types/v10';
import type { Upload } from '../page-protocol.ts';
import { byteLimits } from '../rules/limits.ts';
import { keepFile } from '../world/message-build.ts';
import type { World } from '../world/world.ts';
import { Objection } from './action.ts';

/**
 * Keeps the files and describes them as attachments.
 * @throws Objection, with nothing kept, for a file that is too large or not base64, or for too many bytes together
 */
export function keepUploads(
  world: World,
  channelId: string,
  uploads: readonly Upload[],
): readonly APIAttachment[] {
  const files = uploads.map(decoded);
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > byteLimits.request)
    throw new Objection(`All files together may have up to ${mebibytes(byteLimits.request)}.`);
  return files.map((file) => keepFile(world, channelId, file));
}

function decoded({ name, base64 }: Upload) {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64)
    throw new Objection(`The file “${name}” did not arrive whole. Choose it again.`);
  if (bytes.length > byteLimits.file)
    throw new Objection(
      `The file “${name}” is too large: a file may have up to ${mebibytes(byteLimits.file)}.`,
    );
  return { name, type: 'application/octet-stream', bytes: new Uint8Array(bytes) };
}

function mebibytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}
