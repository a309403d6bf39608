import type { ExitCode, Surroundings } from "./terminal.ts";

export interface NewRequest {
  readonly title?: string;
  readonly from?: string;
  readonly published?: string;
  readonly place?: string;
  readonly topic?: readonly string[];
  readonly author?: readonly string[];
  readonly source?: readonly string[];
  readonly now?: string;
  readonly lang?: "fr" | "en";
}
export async function newCommand(_request: NewRequest, _around: Surroundings): Promise<ExitCode> {
  return 2;
}
