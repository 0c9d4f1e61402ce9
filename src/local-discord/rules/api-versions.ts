// Which versions of the API are served ("API Reference: API Versioning").

/** What version 10 sends is what the local Discord knows; of 6 to 9, which Discord still serves, it knows nothing. */
const served: readonly string[] = ['10'];

/** @param asked as it stands in the address; null, where it does not, is the default version */
export function isServed(asked: string | null): boolean {
  return asked === null || served.includes(asked);
}
