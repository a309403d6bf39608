import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { memoryFolder, type OpenFile } from "../../src/base/folders.ts";
import { type PackageOptions, verifyPackage, verifyWarc } from "../../src/verify/verify-package.ts";
import { foreignMembers, foreignWarc, foreignZip, type PackageForm } from "./foreign-package.ts";

const NAME = "capture.wacz";

function opened(bytes: Uint8Array): OpenFile {
  const file = memoryFolder({ a: bytes }).open("a");
  if (file === null) throw new Error("no file");
  return file;
}
async function verdict(bytes: Uint8Array, name = NAME, options: PackageOptions = {}) {
  const verify = name.endsWith(".wacz") ? verifyPackage : verifyWarc;
  const { problems, unverified, facts } = await verify(name, opened(bytes), options);
  return {
    rules: problems.map(({ rule, place }) => `${place.file.replace(`${name}/`, "")} ${rule}`),
    unverified: unverified?.en ?? null,
    facts: facts.map(({ en }) => en).join(" "),
  };
}
const INTACT = { rules: [], unverified: null };

/** What each program writes. */
const FORMS: readonly (readonly [who: string, form: PackageForm])[] = [
  ["py-wacz, compressed lists", { software: "py-wacz 0.5.0", zip: { isDeflated: true } }],
  ["py-wacz, stored", { software: "py-wacz 0.4.9", warc: { digests: "sha1" } }],
  [
    "ReplayWeb.page and ArchiveWeb.page: sent while it is made, signed with a key",
    {
      software: "Webrecorder ArchiveWeb.page 0.12.0",
      zip: { descriptor: "32" },
      signature: "anonymous",
      warc: { digests: "sha256" },
    },
  ],
  ["the same with large descriptors", { software: "ArchiveWeb.page", zip: { descriptor: "64" } }],
  [
    "descriptors without a mark, lists compressed",
    { software: "x", zip: { descriptor: "bare", isDeflated: true } },
  ],
  [
    "Browsertrix: zip64, signed for a domain",
    { software: "Browsertrix-Crawler 1.2.0", zip: { isZip64: true }, signature: "domain" },
  ],
  [
    "Browsertrix: zip64 that is sent while it is made",
    { software: "Browsertrix-Crawler 1.2.0", zip: { isZip64: true, descriptor: "64", hasTimes: true } },
  ],
  [
    "Info-ZIP of WARCs by wget, as they are",
    {
      software: "zip",
      zip: { isAllDeflated: true, hasTimes: true },
      warc: { isGzip: false, digests: "sha1" },
    },
  ],
  ["records without digests", { software: "x", warc: { digests: "none" } }],
  ["a description as of WACZ 1.2", { software: "x", description: { profile: "wacz", home: { url: "x" } } }],
];

describe.each(FORMS)("a package of another program: %s", (_, form) => {
  const members = foreignMembers(form);
  const archive = [...members.keys()][0] ?? "";
  /** As the form has it, with other members, or with other bytes for one. */
  const made = (changes: Readonly<Record<string, Buffer>> = {}, of = members) =>
    foreignZip(
      [...of].map(([path, bytes]) => [path, changes[path] ?? bytes] as const),
      form.zip,
    );
  const sound = made();

  test("is intact when it is whole, and says what was compared", async () => {
    const found = await verdict(sound);
    expect(found).toMatchObject(INTACT);
    expect(found.facts).toContain(`(${form.software}). Digests that hold: 4 of members`);
    expect(found.facts).toContain(form.warc?.digests === "none" ? "0 of records" : "3 of records");
    expect(found.facts.includes("signed")).toBe(form.signature !== undefined);
  });

  test("is altered if a byte of any member was changed in the file", async () => {
    for (const [name] of members) {
      const at = sound.indexOf(name) + name.length + 60;
      const flipped = Buffer.from(sound);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect((await verdict(flipped)).rules, name).not.toEqual([]);
    }
  });

  test("is altered if a record was, and the zip was made anew", async () => {
    const found = await verdict(made({ [archive]: foreignWarc({ ...form.warc, text: "Le faux." }) }));
    expect(found.rules).toContain(`${archive} wacz/wrong-hash`);
  });

  test("is altered if a record was, and the description was made anew too", async () => {
    const forged = { ...form, warc: { ...form.warc, text: "Le faux.", stated: "Le texte." } };
    const { rules } = await verdict(made({}, foreignMembers(forged)));
    if (form.warc?.digests === "none") expect(rules).toEqual([]);
    else expect(rules).toContain(`${archive} warc/wrong-digest`);
  });

  test("is altered if its pages or its description were, or a member is gone", async () => {
    expect((await verdict(made({ "pages/pages.jsonl": Buffer.from("{}\n") }))).rules).toContain(
      "pages/pages.jsonl wacz/wrong-hash",
    );
    const list = Buffer.from(String(members.get("datapackage.json")).replace("{", '{"title":"Faux",'));
    expect((await verdict(made({ "datapackage.json": list }))).rules).toContain(
      "datapackage.json wacz/wrong-hash",
    );
    const fewer = new Map(members);
    fewer.delete("pages/pages.jsonl");
    expect((await verdict(made({}, fewer))).rules).toContain(`${NAME} wacz/missing`);
  });

  test("is altered if it is cut short, or lengthened", async () => {
    expect((await verdict(sound.subarray(0, -30))).rules).not.toEqual([]);
    expect((await verdict(Buffer.concat([sound, Buffer.from("x")]))).rules).not.toEqual([]);
  });

  test("is not verified with a member that nothing covers, unless its digest is known", async () => {
    const more = made({}, new Map([...members, ["archive/other.txt", Buffer.from("x")]]));
    const found = await verdict(more);
    expect([found.rules, found.unverified]).toEqual([[], expect.stringContaining("archive/other.txt")]);
    const root = createHash("sha256").update(more).digest("hex");
    expect(await verdict(more, NAME, { root })).toMatchObject(INTACT);
    const other = await verdict(more, NAME, { root: "0".repeat(64) });
    expect(other.rules).toEqual([`${NAME} verify/other-digest`]);
  });
});

describe("a signed package of another program", () => {
  const form = { software: "ArchiveWeb.page", signature: "anonymous" } as const;
  const digestWith = (change: (json: string) => string) => {
    const members = foreignMembers(form);
    const json = String(members.get("datapackage-digest.json"));
    return foreignZip(members.set("datapackage-digest.json", Buffer.from(change(json))));
  };

  test("is altered if it was made anew with the old signature", async () => {
    const old =
      /"signature":"([^"]+)"/.exec(String(foreignMembers(form).get("datapackage-digest.json")))?.[0] ?? "";
    const members = foreignMembers({ ...form, warc: { text: "Le faux." } });
    const json = String(members.get("datapackage-digest.json")).replace(/"signature":"[^"]+"/, old);
    const forged = foreignZip(members.set("datapackage-digest.json", Buffer.from(json)));
    expect((await verdict(forged)).rules).toEqual(["datapackage-digest.json wacz/wrong-signature"]);
  });

  test("is altered if what is signed is another list", async () => {
    const other = digestWith((json) =>
      json.replace(/("signedData":\{"hash":"sha256:)[0-9a-f]{8}/, "$100000000"),
    );
    expect((await verdict(other)).rules).toEqual(["datapackage.json wacz/wrong-hash"]);
  });

  test("says whose key it is not known to be, or that the signature was not verified", async () => {
    expect((await verdict(digestWith((json) => json))).facts).toContain("nothing shows whose it is");
    const domain = await verdict(foreignZip(foreignMembers({ software: "x", signature: "domain" })));
    expect(domain.facts).toContain("archives.example: neither its issuer nor the time stamp was verified");
    const unread = await verdict(
      digestWith((json) => json.replace(/"publicKey":"[^"]+"/, '"publicKey":"?"')),
    );
    expect(unread).toMatchObject(INTACT);
    expect(unread.facts).toContain("the signature was not verified");
  });
});

describe("what is not verified of a package of another program is said, and is no alteration", () => {
  const members = () => foreignMembers({ software: "x" });
  const reasonFor = async (bytes: Buffer, name = NAME) => {
    const { rules, unverified } = await verdict(bytes, name);
    expect(rules).toEqual([]);
    return unverified;
  };

  test("no digest of its description", async () => {
    const fewer = members();
    fewer.delete("datapackage-digest.json");
    expect(await reasonFor(foreignZip(fewer))).toContain("no datapackage-digest.json");
  });

  test("a name that ends as one of ours", async () => {
    const bytes = foreignZip(members());
    expect(await reasonFor(bytes, "crawl-0123456789abcdef.wacz")).toContain("its name ends in a digest");
  });

  test("a part that is elsewhere, a hash of an unknown kind", async () => {
    const list = { software: "x", resources: [{ path: "https://example.org/a.wacz", hash: "sha256:00" }] };
    const bytes = foreignZip(members().set("datapackage.json", Buffer.from(JSON.stringify(list))));
    expect((await verdict(bytes)).rules).toEqual(["datapackage.json wacz/wrong-hash"]);
    const alone = members();
    alone.delete("datapackage-digest.json");
    const many = foreignZip(alone.set("datapackage.json", Buffer.from(JSON.stringify(list))));
    const reason = await reasonFor(many);
    expect(reason).toContain("and other reasons (3)");
  });

  test("what would be inflated to far more than the file holds", async () => {
    const bomb = new Map([...members(), ["bomb.txt", Buffer.alloc(80 << 20)]]);
    expect(await reasonFor(foreignZip(bomb, { isDeflated: true }))).toContain("two hundred times");
  });

  test("a comment after the list", async () => {
    const bytes = Buffer.concat([foreignZip(members()), Buffer.from("note")]);
    bytes.writeUInt16LE(4, bytes.length - 6);
    expect(await reasonFor(bytes)).toContain("bytes that belong to no member");
  });

  test("the hash of a WARC twice over is that of js-wacz, and of no other program", async () => {
    const twice = (software: string) => {
      const own = foreignMembers({ software });
      const warc = own.get("archive/data.warc.gz") ?? Buffer.alloc(0);
      const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
      const list = Buffer.from(
        String(own.get("datapackage.json")).replace(hash(warc), hash(Buffer.concat([warc, warc]))),
      );
      const digest = Buffer.from(JSON.stringify({ path: "datapackage.json", hash: `sha256:${hash(list)}` }));
      return foreignZip(own.set("datapackage.json", list).set("datapackage-digest.json", digest));
    };
    expect(await verdict(twice("@harvard-lil/js-wacz 0.1.6"))).toMatchObject(INTACT);
    expect((await verdict(twice("x"))).rules).toEqual(["archive/data.warc.gz wacz/wrong-hash"]);
  });
});

describe.each([
  ["as wget writes it", "a.warc", { isGzip: false, digests: "sha1" }],
  ["as wget compresses it", "a.warc.gz", { digests: "sha1" }],
  ["as Browsertrix writes it", "a.warc.gz", { digests: "sha256" }],
] as const)("a WARC by itself, %s", (_, name, form) => {
  const sound = foreignWarc(form);

  test("is intact when it is whole, and says what its digests do not cover", async () => {
    const found = await verdict(sound, name);
    expect(found).toMatchObject(INTACT);
    expect(found.facts).toContain("Digests of records that hold: 3. They do not cover the heads");
  });

  test("is altered if a record was, or if it is cut short, or lengthened", async () => {
    const forged = foreignWarc({ ...form, text: "Le faux.", stated: "Le texte." });
    expect((await verdict(forged, name)).rules).toContain(`${name} warc/wrong-digest`);
    expect((await verdict(sound.subarray(0, -6), name)).rules).toEqual([`${name} warc/unreadable`]);
    const longer = Buffer.concat([sound, Buffer.from("x")]);
    expect((await verdict(longer, name)).rules).toEqual([`${name} warc/unreadable`]);
  });

  test("is not verified where records state no digest", async () => {
    const found = await verdict(foreignWarc({ ...form, digests: "none" }), name);
    expect([found.rules, found.unverified]).toEqual([
      [],
      expect.stringContaining("some state no digest that is known (3)"),
    ]);
  });
});

test("what is no WARC is not verified", async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from("<p>Bonjour.</p>\r\n\r\n")]) {
    const found = await verdict(bytes, "a.warc");
    expect([found.rules, found.unverified]).toEqual([
      [],
      expect.stringContaining("does not begin with a record"),
    ]);
  }
});
