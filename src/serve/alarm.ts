/** Calls back once when a clock has reached a moment. */
export interface Alarm {
  /** Sets it, or with null switches it off. */
  readonly set: (at: number | null) => void;
}

/** A timer cannot wait longer than this (24.8 days), in milliseconds. */
const LONGEST = 2_147_483_647;

/** Makes an alarm on a clock, in milliseconds since 1970. The clock is read again when the timer ends: somebody may have set it. */
export function alarmOn(clock: () => number, ring: () => void): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (at: number | null) => {
    clearTimeout(timer);
    if (at === null) return;
    const wait = Math.min(Math.max(at - clock(), 1), LONGEST);
    timer = setTimeout(() => {
      if (clock() >= at) ring();
      else set(at);
    }, wait);
  };
  return { set };
}
