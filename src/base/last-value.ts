/** What was made last, for as long as it would be made the same. */
export interface LastValue<T> {
  /** The value; made anew if the key is not that of the last one. */
  readonly of: (key: string, make: () => T) => T;
  readonly forget: () => void;
}

/** Nothing was made yet. */
export function lastValue<T>(): LastValue<T> {
  let last: { readonly key: string; readonly value: T } | null = null;
  return {
    of: (key, make) => {
      if (last?.key !== key) last = { key, value: make() };
      return last.value;
    },
    forget: () => {
      last = null;
    },
  };
}
