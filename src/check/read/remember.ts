/** Of the room: a longer text would push out many others. */
const LARGEST_PART = 32;

/**
 * A function that knows what it made of the texts it was asked for of late, whatever file they stood in.
 * @param room in UTF-16 units of the texts together.
 */
export function remembering<V>(room: number, make: (text: string) => V): (text: string) => V {
  // Two halves: what was not asked for since the younger began to fill is forgotten when it is full.
  let [young, old] = [new Map<string, V>(), new Map<string, V>()];
  let filled = 0;
  const keep = (text: string, value: V) => {
    filled += text.length;
    if (filled > room / 2) {
      [young, old] = [new Map(), young];
      filled = text.length;
    }
    young.set(text, value);
    return value;
  };
  return (text) => {
    const found = young.get(text);
    if (found !== undefined) return found;
    const former = old.get(text);
    if (former === undefined && text.length > room / LARGEST_PART) return make(text);
    const own = copyOf(text);
    return keep(own, former ?? make(own));
  };
}

/** The same text in memory of its own: a parser's strings are slices, which keep the whole file in memory. */
export function copyOf(text: string): string {
  // A copy through UTF-8 would lose halves of characters, and one through UTF-16 takes twice the memory.
  return JSON.parse(JSON.stringify(text));
}
