import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSigningKey, signFile } from "../../src/ledger/minisign-key.ts";
import { isSignedBy, parsePublicKey, parseSignature } from "../../src/verify/minisign.ts";
import { testKey } from "./test-key.ts";

const HAS_MINISIGN = spawnSync("minisign", ["-v"]).status !== null;
if (!HAS_MINISIGN)
  process.stderr.write(
    "\n*** minisign is not installed: what real minisign says is NOT tested here (CI installs it)\n",
  );

const { key, secret, publicKey } = testKey();
const why = (text: string) => {
  const read = readSigningKey(text);
  return read.kind === "not-a-key" ? read.why.en : read.kind;
};

describe("a secret key", () => {
  test("is read from its file, or from its line alone", () => {
    expect(why(secret)).toBe("key");
    expect(why(secret.split("\n")[1] ?? "")).toBe("key");
    expect(why(secret.replaceAll("\n", "\r\n"))).toBe("key");
    expect(key).toMatchObject({ id: "0807060504030201", publicKey });
  });

  test("of the wrong kind is reported for what it is", () => {
    const bytes = Buffer.from(secret.split("\n")[1] ?? "", "base64");
    const changed = (at: number, value: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = value;
      return copy.toString("base64");
    };
    expect(why(publicKey)).toBe("it is the public key");
    expect(why(signFile(Buffer.from("x"), key, "t"))).toBe("it is a signature");
    expect(why("-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n")).toContain("PEM");
    expect(why("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n")).toContain("PEM");
    expect(why("bonjour")).toContain("does not look like one");
    expect(why(changed(70, 7))).toBe("it is damaged");
    expect(why(changed(100, 7))).toBe("it is damaged");
    const locked = Buffer.from(bytes);
    locked.write("Sc", 2, "latin1");
    expect(why(locked.toString("base64"))).toBe("encrypted");
  });
});

describe("a signature", () => {
  test("is one by its key, of its bytes and comment, and of no others", () => {
    const bytes = Buffer.from("ce qui est publié");
    const text = signFile(bytes, key, "timestamp:1\tfile:manifest.json");
    const [signature, known] = [parseSignature(text), parsePublicKey(publicKey)];
    if (typeof signature === "number" || known === null) throw new Error("unreadable");
    expect(isSignedBy(bytes, signature, known)).toBe(true);
    expect(signature.timestamp).toBe(1);
    expect(isSignedBy(Buffer.from("autre chose"), signature, known)).toBe(false);
    expect(isSignedBy(bytes, { ...signature, trusted: "timestamp:2" }, known)).toBe(false);
    const other = parsePublicKey(testKey(2).publicKey);
    expect(other !== null && isSignedBy(bytes, signature, { ...other, id: known.id })).toBe(false);
  });
});

describe.skipIf(!HAS_MINISIGN)("minisign of Debian, which we did not write", () => {
  let root: string;
  const at = (name: string) => join(root, name);
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "brevier-minisign-"));
    execFileSync("minisign", ["-G", "-W", "-s", at("k.key"), "-p", at("k.pub")], { stdio: "ignore" });
    writeFileSync(at("f"), "ce qui est publié\n");
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test("verifies what we signed with a key that it made", () => {
    const read = readSigningKey(readFileSync(at("k.key"), "utf8"));
    if (read.kind !== "key") throw new Error(read.kind);
    writeFileSync(at("f.minisig"), signFile(readFileSync(at("f")), read.key, "timestamp:1\tfile:f\thashed"));
    const said = execFileSync("minisign", ["-V", "-p", at("k.pub"), "-m", at("f")], { encoding: "utf8" });
    expect(said).toContain("Signature and comment signature verified");
    expect(readFileSync(at("k.pub"), "utf8")).toContain(read.key.publicKey);
    expect(readFileSync(at("k.pub"), "utf8")).toContain(` ${read.key.id.replace(/^0+/, "")}\n`);
    writeFileSync(at("f2"), "autre chose\n");
    writeFileSync(at("f2.minisig"), readFileSync(at("f.minisig")));
    expect(spawnSync("minisign", ["-V", "-p", at("k.pub"), "-m", at("f2")]).status).not.toBe(0);
  });

  test("signs what we verify, hashed or not", () => {
    const known = parsePublicKey(readFileSync(at("k.pub"), "utf8"));
    if (known === null) throw new Error("no key");
    for (const [mode, isHashed] of [
      ["-S", true],
      ["-Sl", false],
    ] as const) {
      execFileSync("minisign", [mode, "-s", at("k.key"), "-m", at("f"), "-x", at("g.minisig")]);
      const signature = parseSignature(readFileSync(at("g.minisig"), "utf8"));
      if (typeof signature === "number") throw new Error(`line ${signature}`);
      expect(signature.isHashed).toBe(isHashed);
      expect(isSignedBy(readFileSync(at("f")), signature, known)).toBe(true);
    }
  });
});
