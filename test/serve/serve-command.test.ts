import { expect, test } from "vitest";
import { type ServeRequest, serveCommand } from "../../src/cli/serve-command.ts";

/** What a request that cannot be met answers and prints; nothing is built or opened. */
async function refusalOf(request: ServeRequest) {
  const printed: string[] = [];
  const code = await serveCommand(request, {
    terminal: {
      out: (text) => printed.push(text),
      err: (text) => printed.push(text),
      colours: false,
      isScreen: false,
    },
    root: "/nowhere",
    wall: () => 0,
    elapsed: () => 0,
    variables: {},
    threads: 0,
    readInput: async () => new Uint8Array(),
    stopped: () => Promise.reject(new Error("it went on")),
  });
  return { code, printed: printed.join("") };
}

test.each(["abc", "-1", "65536", ""])("a port of “%s” is refused before anything is opened", async (port) => {
  expect(await refusalOf({ port, lang: "fr" })).toEqual({
    code: 2,
    printed: "--port attend un nombre de 0 à 65535\n",
  });
});

test("an invalid moment is refused as well", async () => {
  const { code, printed } = await refusalOf({ port: "0", now: "hier", lang: "en" });
  expect(code).toBe(2);
  expect(printed).toContain("“hier” is not a moment");
});
