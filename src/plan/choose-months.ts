/** The months that globs name: `2024-10`, `2024-*`, `20?4-0[1-6]`. */

/** The months that at least one of the globs matches, and the globs that match none. */
export function chooseMonths<M extends string>(
  globs: readonly string[],
  months: readonly M[],
): { readonly chosen: ReadonlySet<M>; readonly idle: readonly string[] } {
  const matched = globs.map((glob) => ({ glob, months: months.filter(matcherOf(glob)) }));
  return {
    chosen: new Set(matched.flatMap((match) => match.months)),
    idle: matched.flatMap((match) => (match.months.length === 0 ? [match.glob] : [])),
  };
}

/** As in a shell: `*` is any characters, `?` one, `[…]` one of a set; all else is itself. */
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
