// One key for a family name's several spellings: "Tsyganshin" and "Ziganshin" were written in another alphabet first.

/** @param name a name; its case and its diacritics do not matter */
export function spellingKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`-]/gu, '')
    .replace(/^(?:ts|tz|c(?=[eiy]))/, 'z')
    .replace(/(?:ck|q)/g, 'k')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/(?:iy|ij|yi|ii|[yj])/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
