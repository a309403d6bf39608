// What we use of Nunjucks 3.2 that its types leave out.
import "nunjucks";
import type { List } from "./template-tree.ts";

declare module "nunjucks" {
  namespace runtime {
    function memberLookup(target: unknown, name: unknown): unknown;
    function inOperator(key: unknown, target: unknown): boolean;
    function fromIterator(values: unknown): unknown;
  }
  namespace parser {
    function parse(source: string, extensions: readonly object[], options: object): List;
  }
  interface Environment {
    readonly filters: Readonly<Record<string, (...values: never[]) => unknown>>;
    readonly asyncFilters: readonly string[];
    readonly globals: Readonly<Record<string, unknown>>;
    getTest(name: string): (...values: never[]) => unknown;
  }
}
