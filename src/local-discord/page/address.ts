// Reads and writes the part of the address after "#", which says who looks at which channel.

export interface Address {
  readonly channel: string | undefined;
  readonly viewer: string | undefined;
}

/** Reads `#channel=ID&viewer=ID`; what is missing or not an id is undefined. */
export function readAddress(fragment: string): Address {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  return { channel: idOf(fields.get('channel')), viewer: idOf(fields.get('viewer')) };
}

export function formatAddress(address: Address): string {
  const fields = Object.entries(address).filter(([, id]) => id !== undefined);
  return fields.length === 0 ? '' : `#${new URLSearchParams(fields).toString()}`;
}

function idOf(text: string | null): string | undefined {
  return text !== null && /^\d{1,20}$/.test(text) ? text : undefined;
}
