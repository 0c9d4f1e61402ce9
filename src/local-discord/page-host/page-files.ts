// The page's own files, and nothing else from the disk: markup and style from src, scripts from dist.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** This file is in `src/local-discord/page-host/` or its twin in `dist/`: three below the root. */
const root = new URL('../../../', import.meta.url);

const places: readonly { pattern: RegExp; folder: string; type: string }[] = [
  { pattern: /^index\.html$/, folder: 'src', type: 'text/html; charset=utf-8' },
  { pattern: /^[a-z][a-z0-9-]*\.css$/, folder: 'src', type: 'text/css; charset=utf-8' },
  { pattern: /^[a-z][a-z0-9-]*\.svg$/, folder: 'src', type: 'image/svg+xml' },
  { pattern: /^[a-z][a-z0-9-]*\.js$/, folder: 'dist', type: 'text/javascript; charset=utf-8' },
];

/** Headers of every answer to a browser: nothing may be loaded from, or sent to, elsewhere. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The file behind a path of the page, or null where there is none by that name. */
export async function pageFile(path: string): Promise<PageFile | null> {
  const name = path === '/' ? 'index.html' : path.slice(1).replace(/^page\//, '');
  const place = places.find(({ pattern }) => pattern.test(name));
  if (place === undefined) return null;
  const url = new URL(`${place.folder}/local-discord/page/${name}`, root);
  try {
    return { type: place.type, bytes: await readFile(fileURLToPath(url)) };
  } catch {
    return null;
  }
}
