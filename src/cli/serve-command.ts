export interface ServeRequest {
  readonly port: string;
  readonly now?: string;
  readonly lang?: "fr" | "en";
}

import type { ExitCode, Surroundings } from "./terminal.ts";
export async function serveCommand(_request: ServeRequest, _around: Surroundings): Promise<ExitCode> {
  return 2;
}
