import { expect, test } from "vitest";
import { currencyCodes } from "../../../src/language/typography/money.ts";

test("every currency that this machine knows has its code in the table", () => {
  expect(Intl.supportedValuesOf("currency").filter((code) => !currencyCodes.has(code))).toEqual([]);
});
