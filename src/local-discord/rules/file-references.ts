// A component shows a file of its own message by name ("Component Reference: Unfurled Media Item"): it must be there.

import type { Form, Path } from './form.ts';
import { isObject, type Json, objectOf, textOf } from './json.ts';

/** Notes every `attachment://NAME` in pictures and files, at any depth, that names none of the message's files. */
export function checkReferences(
  form: Form,
  path: Path,
  json: Json | undefined,
  fileNames: readonly string[],
): void {
  if (Array.isArray(json)) {
    json.forEach((one, index) => {
      checkReferences(form, [...path, index], one, fileNames);
    });
  } else if (isObject(json)) {
    for (const [key, value] of Object.entries(json)) {
      if (key === 'media' || key === 'file')
        checkOne(form, [...path, key, 'url'], value, fileNames);
      else checkReferences(form, [...path, key], value, fileNames);
    }
  }
}

function checkOne(
  form: Form,
  path: Path,
  media: Json | undefined,
  fileNames: readonly string[],
): void {
  const name = /^attachment:\/\/(.+)$/.exec(textOf(objectOf(media).url) ?? '')?.[1];
  if (name === undefined || fileNames.includes(name)) return;
  const message = `The referenced attachment "${name}" was not found.`;
  form.fail(path, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
}
