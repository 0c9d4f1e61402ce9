// Gathers what is wrong with a request body, in the nested shape in which Discord reports it.

import { ApiError } from './api-error.ts';
import { isStated, type Json, type JsonObject } from './json.ts';
import { type LimitName, limits } from './limits.ts';

export type Path = readonly (string | number)[];

interface Complaint {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

export class Form {
  readonly #complaints: Complaint[] = [];

  /** Notes that the value at `path` is wrong. */
  fail(path: Path, code: string, message: string): void {
    this.#complaints.push({ path, code, message });
  }

  /** Notes a text or a list that is shorter or longer than its limit; absent values pass. */
  within(path: Path, value: string | readonly Json[] | undefined, name: LimitName): void {
    if (value !== undefined) this.count(path, value.length, name);
  }

  /** Notes a length (already counted) that is outside its limit. */
  count(path: Path, length: number, name: LimitName): void {
    const { min, max } = limits[name];
    if (length >= min && length <= max) return;
    if (min > 0)
      this.fail(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    else this.fail(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }

  /** Reads a text that must be there and within its limit; gives '' where it is not a text. */
  requiredText(path: Path, value: Json | undefined, name: LimitName): string {
    if (!isStated(value)) {
      this.fail(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      return '';
    }
    return this.optionalText(path, value, name) ?? '';
  }

  /** Reads a text that may be absent; anything else than a text is noted. */
  optionalText(path: Path, value: Json | undefined, name: LimitName): string | undefined {
    if (!isStated(value)) return undefined;
    if (typeof value !== 'string') {
      this.fail(path, 'STRING_TYPE_CONVERT', 'Could not interpret "<value>" as string.');
      return undefined;
    }
    this.within(path, value, name);
    return value;
  }

  /** Reads a list that may be absent; anything else than a list is noted. */
  optionalList(path: Path, value: Json | undefined, name: LimitName): readonly Json[] {
    if (!isStated(value)) return [];
    if (!Array.isArray(value)) {
      this.fail(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    this.within(path, value, name);
    return value;
  }

  /** Throws "Invalid Form Body" (50035) with everything noted, or does nothing. */
  done(): void {
    if (this.#complaints.length === 0) return;
    throw new ApiError(400, 50035, 'Invalid Form Body', nested(this.#complaints));
  }
}

/** Throws "Invalid Form Body" for one wrong value. */
export function invalid(path: Path, code: string, message: string): never {
  const form = new Form();
  form.fail(path, code, message);
  form.done();
  throw new Error('unreachable: a form with a complaint always throws');
}

interface ErrorNode {
  [key: string]: ErrorNode | { code: string; message: string }[];
}

function nested(complaints: readonly Complaint[]): JsonObject {
  const root: ErrorNode = {};
  for (const { path, code, message } of complaints) {
    let node = root;
    for (const step of path) {
      const next = node[step];
      const child: ErrorNode = next === undefined || Array.isArray(next) ? {} : next;
      node[step] = child;
      node = child;
    }
    const listed = node._errors;
    node._errors = [...(Array.isArray(listed) ? listed : []), { code, message }];
  }
  return root as unknown as JsonObject;
}
