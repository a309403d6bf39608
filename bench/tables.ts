/** Figures and tables in Markdown. */
import { median } from "./measure.ts";

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

export function seconds(value: number): string {
  return value.toFixed(2);
}

/** The median of seconds, with the least and the most. */
export function range(values: readonly number[]): string {
  const spread =
    values.length === 1 ? "" : ` (${seconds(Math.min(...values))}–${seconds(Math.max(...values))})`;
  return seconds(median(values)) + spread;
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e8 ? 2 : 0);
}

/** 12,345. */
export function count(of: number): string {
  return String(of).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
