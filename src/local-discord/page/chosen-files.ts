// Reads the files that a person chooses, as soon as they are chosen, and says why they can't be sent.
import type { Upload } from '../page-protocol.ts';
import { byteLimits } from './discord-numbers.ts';

export interface ChosenFiles {
  /** Those that were read; none while there is a problem. */
  files(): readonly Upload[];
  /** Why they can't be sent (yet), as a sentence. */
  problem(): string | undefined;
}

/** Follows a file input; `aria-busy` tells whether it is being read. */
export function followChosen(input: HTMLInputElement): ChosenFiles {
  let files: readonly Upload[] = [];
  let problem: string | undefined;
  let turn = 0;
  input.addEventListener('change', async () => {
    turn += 1;
    const own = turn;
    const chosen = [...(input.files ?? [])];
    files = [];
    problem = tooLarge(chosen);
    if (problem) return;
    problem = 'The file is still being read.';
    input.setAttribute('aria-busy', 'true');
    const read = await Promise.all(chosen.map(readFile)).catch((error: unknown) => error);
    // Others were chosen meanwhile.
    if (own !== turn) return;
    problem = read instanceof Error ? read.message : undefined;
    files = Array.isArray(read) ? read : [];
    input.setAttribute('aria-busy', 'false');
  });
  return { files: () => files, problem: () => problem };
}

function tooLarge(chosen: readonly File[]): string | undefined {
  const large = chosen.find(({ size }) => size > byteLimits.file);
  if (large) {
    return `“${large.name}” is too large: a file may have up to ${mebibytes(byteLimits.file)}.`;
  }
  const total = chosen.reduce((sum, { size }) => sum + size, 0);
  if (total <= byteLimits.request) return undefined;
  return `All files together may have up to ${mebibytes(byteLimits.request)}.`;
}

function mebibytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}

/** Base64, because the page's socket speaks JSON. */
function readFile(file: File): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`“${file.name}” can’t be read. Choose it again.`));
    reader.onload = () => {
      const base64 = String(reader.result).split(',')[1] ?? '';
      resolve({ name: file.name, base64 });
    };
    reader.readAsDataURL(file);
  });
}
