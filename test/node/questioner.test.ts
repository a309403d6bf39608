import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { questioner } from "../../src/node/questioner.ts";

function streams() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  return { input, output, ...questioner(input, output) };
}

test("a question is printed, and its answer is the line that is typed", async () => {
  const { input, output, ask, end } = streams();
  const answer = ask("Name: ");
  input.write("Echo\n");
  expect(await answer).toBe("Echo");
  expect(String(output.read())).toBe("Name: ");
  end();
});

test("lines that are typed ahead answer the next questions", async () => {
  const { input, ask, end } = streams();
  input.write("Echo\n\nfr\n");
  expect([await ask("1"), await ask("2"), await ask("3")]).toEqual(["Echo", "", "fr"]);
  end();
});

test("the end of the input answers nothing, however often it is asked", async () => {
  const { input, ask } = streams();
  input.end("Echo\n");
  expect([await ask("1"), await ask("2"), await ask("3")]).toEqual(["Echo", null, null]);
});

test("where nothing was asked, there is nothing to let go of", () => {
  streams().end();
});
