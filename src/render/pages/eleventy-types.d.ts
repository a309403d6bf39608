// What we use of @11ty/eleventy 3, which ships no types.
declare module "@11ty/eleventy" {
  interface RenderedPage {
    readonly outputPath: string;
    readonly content: string;
  }
  export const RenderPlugin: unknown;
  export default class Eleventy {
    constructor(input: string, output: string, options: object);
    disableLogger(): void;
    toJSON(): Promise<readonly RenderedPage[]>;
  }
}
