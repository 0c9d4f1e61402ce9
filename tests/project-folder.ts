// Where the project is, from the tests as well as from their build.

/** The nearest folder above with a package.json. */
export function projectFolder(): URL {
  const built = import.meta.url.includes('/dist/measure/');
  return new URL(built ? '../../../' : '../', import.meta.url);
}
