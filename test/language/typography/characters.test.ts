import { expect, test } from "vitest";
import { isSpace } from "../../../src/language/typography/characters.ts";

test("a space is what Unicode calls one, and the line break that is printed as one", () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    expect(isSpace(character), code.toString(16)).toBe(character === "\n" || /\p{Zs}/u.test(character));
  }
});
