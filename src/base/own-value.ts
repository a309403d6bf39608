/** The value at a key that somebody else wrote; undefined for what every object inherits (`constructor`, `toString`). */
export function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
