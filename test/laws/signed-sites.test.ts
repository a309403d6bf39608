import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { recordSite, signSite } from "../../src/build/record-and-sign.ts";
import { factsOfPage } from "../../src/cli/record-command.ts";
import { testKey } from "../ledger/test-key.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { verifyCopy, wrongIn } from "../verify/memory-copy.ts";
import { applyEdit, editsUpTo, inState } from "./random-edits.ts";
import { filesOfState, firstBriefs, firstState, type SiteState } from "./random-site.ts";

const RUNS = Math.ceil(Number(process.env["BREVIER_RUNS"] ?? 64) / 8);
const WALL = Date.parse("2026-11-23T12:00:00Z");
const { key, setting } = testKey();

type Files = Readonly<Record<string, string | Uint8Array>>;

function filesWith(state: SiteState, ledger: Files): Files {
  // What is kept is what was recorded, and nothing else.
  const files = Object.fromEntries(
    Object.entries(filesOfState(state)).filter(([file]) => !file.startsWith("revisions/")),
  );
  return { ...files, "site.yaml": `${files["site.yaml"]}\n${setting}`, ...ledger };
}

function write(site: MemorySite, files: Files): void {
  for (const file of site.content.list()) if (files[file] === undefined) site.content.remove(file);
  for (const [file, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    if (!bytes.equals(site.content.read(file) ?? Buffer.from("\0"))) site.content.write(file, bytes);
  }
}

const contentsOf = ({ dist }: MemorySite) =>
  new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));

const ledgerOf = ({ content }: MemorySite): Files =>
  Object.fromEntries(
    ["ledger", "revisions"]
      .flatMap((folder) => content.list(folder))
      .map((file) => [file, content.read(file) ?? ""]),
  );

const after = fc.constantFrom("nothing", "record", "sign", "both");

const UNSIGNED = "manifest.json.minisig verify/signature-gone";

/** Whatever moment a random site is built for, it has come. */
const LATE = Number.POSITIVE_INFINITY;

test("whatever was edited, recorded and signed, a build gives the bytes of a full one, and what it leaves verifies", async () => {
  let signed = 0;
  await fc.assert(
    fc.asyncProperty(
      firstBriefs,
      editsUpTo(8).chain((steps) =>
        fc.tuple(fc.constant(steps), fc.array(after, { minLength: steps.length, maxLength: steps.length })),
      ),
      async (briefs, [steps, acts]) => {
        const state = firstState(briefs);
        let ledger: Files = {};
        const site = { ...memorySite(filesWith(state, ledger)), kept: new Map() };
        const options = () => ({ now: state.now, wall: WALL, adopt: false, repair: false });
        const expectFull = async () => {
          const full = memorySite(filesWith(state, ledger));
          const fresh = await build(inState(full, state), options());
          if (!fresh.ok) return false;
          expect(contentsOf(site)).toEqual(contentsOf(full));
          // A site that states its keys and is not signed is told so.
          const isSigned = site.dist.stat("manifest.json.minisig") !== null;
          expect(await wrongIn(site.dist)).toEqual(isSigned ? [] : [UNSIGNED]);
          return true;
        };
        for (const [i, step] of steps.entries()) {
          applyEdit(state, step, site);
          write(site, filesWith(state, ledger));
          await build(inState(site, state), options());
          if (!(await expectFull())) continue;
          const act = acts[i];
          const asked = { site, content: site.content, now: WALL + i * 1000, wall: LATE };
          if (act === "record" || act === "both") {
            expect((await recordSite(asked, factsOfPage)).ok).toBe(true);
            const again = await recordSite(asked, factsOfPage);
            expect(again).toEqual({ ok: true, value: { revisions: 0, withdrawn: 0, kept: 0 }, problems: [] });
            ledger = ledgerOf(site);
            // What was kept appears.
            expect(await build(inState(site, state), options())).toMatchObject({
              ok: true,
              value: { changes: { removed: [] } },
            });
            await expectFull();
          }
          if (act === "sign" || act === "both") {
            expect((await signSite(asked, key, () => verifyCopy(site))).ok).toBe(true);
            signed++;
          }
          if (act === "nothing") continue;
          ledger = ledgerOf(site);
          const rebuilt = await build(inState(site, state), options());
          expect(rebuilt.ok && rebuilt.value.changes).toMatchObject({ added: [], changed: [], removed: [] });
          if (act !== "record") expect(site.dist.stat("manifest.json.minisig")).not.toBeNull();
          await expectFull();
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(signed).toBeGreaterThan(3);
}, 600_000);
