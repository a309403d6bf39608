/** docs/developer-guide/api.md: each example compiles against the types of the package and does what it says, from the tarball. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";
import { addSite, examplesOf, type Folder, installedBrevier } from "./installed-brevier.ts";

const examples = examplesOf("docs/developer-guide/api.md");
let folder: Folder;
beforeAll(() => {
  folder = installedBrevier("typescript@7.0", "@types/node@20");
  addSite(folder, "news", "https://relais.example/");
  for (const [name, code] of examples) folder.write(name, code);
});
afterAll(() => folder.remove());

test("each compiles, with the strictest settings", () => {
  expect([...examples.keys()]).toEqual(["build.ts", "typography.ts", "feeds.ts", "wacz.ts", "minisign.ts"]);
  folder.write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        module: "nodenext",
        target: "es2023",
        types: ["node"],
        outDir: "js",
      },
      include: ["*.ts"],
    }),
  );
  expect(folder.tried("npx", "tsc")).toEqual([0, ""]);
});

describe("each does what it says", () => {
  test.each([
    ["build.ts", /^1 briefs, \d+ pages, 0 problems$/m],
    ["typography.ts", /^L’accord\u00a0: «\u202foui\u202f»\u202f!\n.*;/],
    ["feeds.ts", /^rss true 0\natom true 0\njson-feed true 0\n$/],
    ["wacz.ts", /^(?:true true true\n)+$/],
  ])("%s", (name, expected) => {
    expect(folder.run("node", `js/${name.replace(".ts", ".js")}`)).toMatch(expected);
  });

  test("minisign.ts", () => {
    const { secret, publicKey } = testKey();
    folder.write("minisign.key", secret);
    folder.write("minisign.pub", publicKey);
    expect(folder.run("node", "js/minisign.js")).toBe("true timestamp:1790000000\n");
  });
});

describe("what is wrong", () => {
  const brief = "news/content/briefs/2024/10/31/ouverture.md";
  test("in the sources is a problem with its place, and what was published stands", () => {
    const page = folder.read("news/dist/index.html");
    const before = folder.read(brief);
    folder.write(brief, before.replace("title:", "titel:"));
    const [code, printed] = folder.tried("node", "js/build.js");
    folder.write(brief, before);
    expect([code, printed]).toEqual([
      1,
      expect.stringMatching(/^content\/briefs\/2024\/10\/31\/ouverture\.md:\d+:1: error: /m),
    ]);
    expect(folder.read("news/dist/index.html")).toBe(page);
  });

  test.each([
    ['await openSite("nowhere")', "There is no folder nowhere"],
    ['await build(await openSite("news"), { now: "2024-10-31" })', "no time with its offset: 2024-10-31"],
    ['await build(await openSite("news"), { now: "2999-01-01T00:00:00Z" })', "now is yet to come"],
    ['await check("nowhere")', "There is no folder nowhere"],
    ['await check("news/dist", { config: "nowhere.yaml" })', "There is no file nowhere.yaml"],
  ])("in a call is thrown: %s", (call, message) => {
    folder.write("call.mjs", `import { build, check, openSite } from "brevier";\n${call};`);
    expect(folder.tried("node", "call.mjs")).toEqual([1, expect.stringContaining(message)]);
  });
});

test("publint and arethetypeswrong find nothing", () => {
  const { root, tried } = folder;
  const packed = `${root}/brevier-${JSON.parse(folder.read("node_modules/brevier/package.json")).version}.tgz`;
  expect(tried(`${ROOT}node_modules/.bin/publint`, packed, "--strict")).toEqual([
    0,
    expect.stringContaining("All good"),
  ]);
  // Programs that load CommonJS alone are not served: `require` of Node 20.19 and later loads ES modules.
  const types = tried(`${ROOT}node_modules/.bin/attw`, packed, "--profile", "esm-only", "--format", "json");
  expect(types).toEqual([0, expect.any(String)]);
});
