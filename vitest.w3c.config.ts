import { defineConfig } from "vitest/config";

// Opt-in: it needs Python and the source of the W3C's feed validator, which BREVIER_FEEDVALIDATOR names.
export default defineConfig({
  test: { include: ["test/w3c/**/*.test.ts"], testTimeout: 120_000 },
});
