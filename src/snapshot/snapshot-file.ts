// A snapshot on the disk: one file with a key that says what it is of, its sections, and a checksum over all.

import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Section, Sections } from '../search/index-sections.ts';

export type SnapshotReading =
  | { readonly ok: true; readonly sections: Sections }
  /** `absent`: there is nothing to wonder about; otherwise the reason why the file is of no use. */
  | { readonly ok: false; readonly reason: 'absent' | string };

/** The file: magic, the header's length in four bytes, header, sections, SHA-256 of all before it. */
const MAGIC = Buffer.from('VERBATIM INDEX 1', 'latin1');
const CHECKSUM_BYTES = 32;
/** Every section begins at a multiple of this, so that it can be read where it lies. */
const ALIGNMENT = 8;
/** So many bytes are written before the thread may do something else. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** What an interrupted write left behind is swept away after this time. */
const STALE_MS = 60 * 60 * 1000;

const KINDS = { u8: Uint8Array, u32: Uint32Array, f32: Float32Array } as const;
type Kind = keyof typeof KINDS;

interface Header {
  readonly key: string;
  readonly sections: readonly {
    readonly name: string;
    readonly kind: Kind;
    readonly offset: number;
    readonly length: number;
  }[];
}

/**
 * Reads a snapshot. Whatever is wrong with the file is a reason, never an error.
 * @param key what the snapshot must be of
 */
export async function readSnapshot(path: string, key: string): Promise<SnapshotReading> {
  try {
    return parse(aligned(await readFile(path)), key);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { ok: false, reason: 'absent' };
    return { ok: false, reason: `it can't be read (${errorCode(error)})` };
  }
}

/**
 * Writes a snapshot beside the place where it belongs and puts it there when it is whole. Other work goes on
 * meanwhile.
 * @throws when it can't be written
 */
export async function writeSnapshot(path: string, key: string, sections: Sections): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await sweep(folder, basename(path));
  const aside = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(aside, 'w');
    try {
      const hash = createHash('sha256');
      for (const chunk of layOut(key, sections)) {
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.writeFile(hash.digest());
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function parse(bytes: Uint8Array<ArrayBuffer>, key: string): SnapshotReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.length - CHECKSUM_BYTES;
  if (end < MAGIC.length + 4 || !buffer.subarray(0, MAGIC.length).equals(MAGIC)) {
    return { ok: false, reason: 'it is no snapshot of this version' };
  }
  const checksum = createHash('sha256').update(buffer.subarray(0, end)).digest();
  if (!checksum.equals(buffer.subarray(end))) return { ok: false, reason: 'it is damaged' };
  const start = MAGIC.length + 4;
  const length = buffer.readUInt32LE(MAGIC.length);
  const header: Header = JSON.parse(buffer.toString('utf8', start, start + length));
  if (header.key !== key) return { ok: false, reason: 'the corpus or the program has changed' };
  const sections: Record<string, Section> = {};
  for (const { name, kind, offset, length } of header.sections) {
    sections[name] = new KINDS[kind](bytes.buffer, bytes.byteOffset + offset, length);
  }
  return { ok: true, sections };
}

/** The file's bytes but for the checksum, in chunks. */
function* layOut(key: string, sections: Sections): Generator<Uint8Array> {
  const named = Object.entries(sections).map(([name, section]) => ({ name, section }));
  // The header's own length moves the sections, so they are counted from a place that it can't reach.
  const room = alignedUp(MAGIC.length + 4 + key.length + 200 * (named.length + 1));
  let offset = room;
  const header: Header = {
    key,
    sections: named.map(({ name, section }) => {
      const at = offset;
      offset = alignedUp(offset + section.byteLength);
      return { name, kind: kindOf(section), offset: at, length: section.length };
    }),
  };
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  const head = Buffer.alloc(room);
  MAGIC.copy(head);
  head.writeUInt32LE(text.length, MAGIC.length);
  text.copy(head, MAGIC.length + 4);
  yield head;
  for (const { section } of named) {
    for (let at = 0; at < section.byteLength; at += CHUNK_BYTES) {
      const size = Math.min(CHUNK_BYTES, section.byteLength - at);
      yield new Uint8Array(section.buffer, section.byteOffset + at, size);
    }
    yield new Uint8Array(alignedUp(section.byteLength) - section.byteLength);
  }
}

function kindOf(section: Section): Kind {
  if (section instanceof Uint8Array) return 'u8';
  return section instanceof Uint32Array ? 'u32' : 'f32';
}

function alignedUp(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** The bytes themselves where views of any kind can be laid over them, else a copy. */
function aligned(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  const reusable = buffer instanceof ArrayBuffer && byteOffset % ALIGNMENT === 0;
  return reusable ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
}

async function sweep(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith(`${name}.`) || !entry.endsWith('.tmp')) continue;
    const path = join(folder, entry);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > STALE_MS) await rm(path, { force: true });
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
