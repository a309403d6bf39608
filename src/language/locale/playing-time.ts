/** How long a sound or a film plays, in whole seconds, the shortest one. In French and English, players and newspapers write it alike. */

/** `0:42`, `1:02:03`. */
export function playingTime(seconds: number): string {
  const [hours, minutes, rest] = partsOf(seconds);
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** `PT42S`, `PT1H2M3S`. // ISO 8601-1 § 5.5.2.2 */
export function isoDuration(seconds: number): string {
  const [hours, minutes, rest] = partsOf(seconds);
  const part = (value: number, unit: string) => (value === 0 ? "" : `${value}${unit}`);
  return `PT${part(hours, "H")}${part(minutes, "M")}${part(rest, "S")}`;
}

function partsOf(seconds: number): readonly [number, number, number] {
  const whole = Math.max(1, Math.round(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}
