// A process that stores pins as fast as it can and says each one that is stored; it is there to be killed.
// node pin-writer.js BUILD-FOLDER-URL DATABASE-ADDRESS NAME [COUNT]

import { writeSync } from 'node:fs';

const [, , build, address, name, count = 'Infinity'] = process.argv;
const { openDatabase } = await import(`${build}database/open.js`);
const { PIN_SCHEMA } = await import(`${build}pins/pin-schema.js`);
const { createPinStore } = await import(`${build}pins/pin-store.js`);

const database = await openDatabase(address, [PIN_SCHEMA]);
const store = createPinStore(database);
const by = { id: '1', name };

for (let n = 0; n < Number(count); n++) {
  // Every second change is a second version of the pin before it.
  const version = (n % 2) + 1;
  const id = `${name}-${n - (n % 2)}`;
  const words = `${id} in version ${version}`;
  const selector = {
    sourceId: 's',
    exact: words.repeat(40),
    prefix: '',
    suffix: '',
    start: 0,
    end: 9,
    sha256: '',
  };
  const pin = {
    id,
    guildId: 'guild',
    question: words,
    phrasings: [words, `${words}?`],
    selectors: Array(4).fill(selector),
    pinnedBy: by,
    pinnedAt: '2026-03-01T12:00:00.000Z',
    version,
    state: 'fresh',
    message: null,
  };
  const deed = version === 1 ? 'pinned' : 'edited';
  if (await store.write({ pin, deed, by, at: pin.pinnedAt })) writeSync(1, `${id} ${version}\n`);
  else throw new Error(`${words} was refused.`);
}
await database.close();
