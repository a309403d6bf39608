/** The part of Citation.js that the tests call: it ships no types. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      chain(
        text: string,
        options?: { readonly forceType?: string; readonly generateGraph?: boolean },
      ): unknown;
    };
  };
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
