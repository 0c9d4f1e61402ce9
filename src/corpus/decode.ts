// Bytes of a file to text, or the reason why not.

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Decodes UTF-8 strictly. A leading byte order mark is dropped and nothing else is changed, so that
 * offsets count in the text that an editor shows.
 * @param bytes the whole file
 * @returns the text, or a reason that names the place (line, byte) and the remedy
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (hasUtf16Mark(bytes)) {
    return { ok: false, reason: 'is UTF-16; save it as UTF-8' };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return {
      ok: false,
      reason: `has a NUL byte in line ${lineOf(bytes, nul)} (byte ${nul}); it is no text file, or damaged`,
    };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const at = firstInvalid(bytes);
    const where = `line ${lineOf(bytes, at)} (byte ${at})`;
    return { ok: false, reason: `is not valid UTF-8 at ${where}; save it as UTF-8` };
  }
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++;
  return line;
}

/** The longest prefix that decodes ends at the first invalid byte: found by bisection. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // `stream` lets a prefix end in the middle of a character.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
