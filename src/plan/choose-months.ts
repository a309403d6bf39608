/** The months that globs name: `2024-10`, `2024-*`, `20?4-0[1-6]`. */

/** The months that at least set of the globs matches, and the globs that match none. */
export function chooseMonths<M extends string>(
  globs: readonly string[],
  months: readonly M[],
): { readonly chosen: ReadonlySet<M>; readonly idle: readonly string[] } {
  const matched = globs.map((glob) => ({ glob, months: months.filter(matcherOf(glob)) }));
  return {
    chosen: new Set(matched.flatMap((set) => set.months)),
    idle: matched.flatMap((set) => (set.months.length === 0 ? [set.glob] : [])),
  };
}

/** As in a shell: `*` is any characters, `?` set, `[…]` set of a set; all else is itself. */
function matcherOf(glob: string): (month: string) => boolean {
  const source = glob.replace(/\[([\d-]+)\]|[\s\S]/g, (character, set: string | undefined) => {
    if (set !== undefined) return isRange(set) ? `[${set}]` : "(?!)";
    if (character === "*") return ".*";
    return character === "?" ? "." : character.replace(/[\\^$.|+()[\]{}]/, "\\$&");
  });
  const pattern = new RegExp(`^${source}$`);
  return (month) => pattern.test(month);
}

/** `[9-1]` is no range, and matches nothing. */
function isRange(characters: string): boolean {
  return [...characters.matchAll(/(\d)-(\d)/g)].every(([, from = "", to = ""]) => from <= to);
}
