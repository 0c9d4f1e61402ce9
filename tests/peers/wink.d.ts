// The packages of wink ship without types; these are the functions that the peer beside this file uses.

declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { fldWeights: Readonly<Record<string, number>> }): void;
    definePrepTasks(tasks: readonly ((input: never) => unknown)[]): void;
    addDoc(fields: Readonly<Record<string, string>>, id: number): void;
    consolidate(): void;
    /** Ids as texts with their scores, best first. */
    search(text: string, limit: number): [id: string, score: number][];
  }
  export default function bm25(): Engine;
}

declare module 'wink-nlp-utils' {
  const utils: {
    string: Readonly<Record<'lowerCase' | 'removeExtraSpaces', (text: string) => string>> & {
      tokenize0(text: string): string[];
    };
    tokens: Readonly<Record<'removeWords' | 'stem', (tokens: string[]) => string[]>>;
  };
  export default utils;
}
