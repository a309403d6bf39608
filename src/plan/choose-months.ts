/** The months that globs name: `2024-10`, `2024-*`, `20?4-0[1-6]`. */

/** The months that at least one of the globs means; and the globs that mean none. */
export function chooseMonths<M extends string>(
  globs: readonly string[],
  months: readonly M[],
): { readonly chosen: ReadonlySet<M>; readonly idle: readonly string[] } {
  const matched = globs.map((glob) => ({ glob, months: months.filter(matcherOf(glob)) }));
  return {
    chosen: new Set(matched.flatMap((one) => one.months)),
    idle: matched.flatMap((one) => (one.months.length === 0 ? [one.glob] : [])),
  };
}

/** `*` is any signs, `?` one, `[…]` one of those, as in a shell; all else is itself. */
function matcherOf(glob: string): (month: string) => boolean {
  const source = glob.replace(/\[([\d-]+)\]|[\s\S]/g, (sign, one: string | undefined) => {
    if (one !== undefined) return isRange(one) ? `[${one}]` : "(?!)";
    if (sign === "*") return ".*";
    return sign === "?" ? "." : sign.replace(/[\\^$.|+()[\]{}]/, "\\$&");
  });
  const pattern = new RegExp(`^${source}$`);
  return (month) => pattern.test(month);
}

/** `[9-1]` is no range: it means nothing. */
function isRange(signs: string): boolean {
  return [...signs.matchAll(/(\d)-(\d)/g)].every(([, from = "", to = ""]) => from <= to);
}
