/** Whether a published ledger only ever grew, and whether a copy has its place in it. // docs/archive.md § The ledger */
import { createHash } from "node:crypto";
import type { Problem, Text } from "../base/problem.ts";
import { type Members, parseMembers, textOf } from "../check/read/json-object.ts";
import { START } from "../check/read/position.ts";
import { isCommentSignedBy, type PublicKey, parseSignature } from "./minisign.ts";
import type { Verified } from "./verify-folder.ts";
import { verifyProblem } from "./verify-rules.ts";

/** A month of it. */
export interface LedgerFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface SignedRoot {
  readonly manifest: string;
  readonly previous: string | null;
  /** Whether it names a known key; one that the key did not sign is reported as a broken chain. */
  readonly isOfKnownKey: boolean;
}

/**
 * Follows the chain from the first line to the last, then looks for the copy in it.
 * @param files oldest month first.
 * @param keys those that the verifier knows; if none, those that the copy publishes.
 */
export function verifyLedger(
  files: readonly LedgerFile[],
  { root, previous, signature }: Pick<Verified, "root" | "previous" | "signature">,
  keys: readonly PublicKey[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const signed: SignedRoot[] = [];
  const unknown = new Set<string>();
  let head: string | null = null;
  let isSigned = false;
  const after: Problem["place"][] = [];
  for (const { file, bytes } of files) {
    const rows = Buffer.from(bytes).toString("latin1").split("\n");
    const rest = rows.pop() ?? "";
    const broken = (line: number, why: Text) =>
      problems.push(verifyProblem("verify/broken-chain", { file, line, column: 1 }, { why }));
    if (bytes.length === 0) broken(1, { fr: "ce mois est vide", en: "this month is empty" });
    if (rest !== "")
      broken(rows.length + 1, { fr: "la dernière ligne n’est pas finie", en: "the last line has no end" });
    for (const [i, row] of rows.entries()) {
      after.push({ file, line: i + 1, column: 1 });
      const line = parseMembers(Buffer.from(row, "latin1").toString());
      if (line === null)
        broken(i + 1, { fr: "ce n’est pas une ligne de registre", en: "it is not a line of a ledger" });
      else if ((line.get("after") ?? null) !== head)
        broken(i + 1, {
          fr: "la ligne ne suit pas celle qui la précède",
          en: "the line does not follow the one before",
        });
      else if (line.get("kind") === "signature") {
        const verdict = verdictOnLine(line, signed.at(-1) ?? null, keys);
        if (typeof verdict === "object") broken(i + 1, verdict);
        if (verdict === "verified") {
          isSigned = true;
          after.length = 0;
        }
        const key = String(line.get("key"));
        if (verdict === "unknown-key" && !unknown.has(key)) {
          unknown.add(key);
          problems.push(
            verifyProblem("verify/unknown-ledger-key", { file, line: i + 1, column: 1 }, { key }),
          );
        }
        const manifest = String(line.get("manifest"));
        signed.push({
          manifest,
          previous: textOf(line, "previous"),
          isOfKnownKey: verdict !== "unknown-key",
        });
      }
      head = createHash("sha256").update(row, "latin1").digest("hex");
    }
  }
  const [unsigned] = after;
  if (isSigned && unsigned !== undefined && problems.length === 0)
    problems.push(verifyProblem("verify/unsigned-lines", unsigned, { count: after.length }));
  const place = { file: "manifest.json", ...START };
  const own = signed.find(({ manifest }) => manifest === root);
  // Anybody can write a line with an unknown key, so it does not count for a signed copy.
  if (signature !== null && !signed.some(({ manifest, isOfKnownKey }) => manifest === root && isOfKnownKey))
    problems.push(verifyProblem("verify/not-in-ledger", place));
  const isLinked =
    own === undefined
      ? previous === null || signed.some(({ manifest }) => manifest === previous)
      : own.previous === previous;
  if (!isLinked) {
    const why = {
      fr: "le site signé que la copie nomme avant elle n’est pas celui du registre",
      en: "the signed site that the copy names before itself is not the ledger’s",
    };
    problems.push(verifyProblem("verify/broken-chain", place, { why }));
  }
  return problems;
}

/** Why the line is wrong, or whether a known key signed it. The manifest that it signs may be gone, but its comment is signed too, and names the ledger's line before. */
function verdictOnLine(
  line: Members,
  last: SignedRoot | null,
  keys: readonly PublicKey[],
): Text | "verified" | "unknown-key" {
  const signature = parseSignature(String(line.get("signature")));
  const previous = textOf(line, "previous");
  const isAgain = last !== null && line.get("manifest") === last.manifest && previous === last.previous;
  if (!isAgain && previous !== (last?.manifest ?? null))
    return {
      fr: "elle ne nomme pas le site signé avant elle",
      en: "it does not name the site signed before",
    };
  if (typeof signature === "number" || signature.keyId !== line.get("key"))
    return {
      fr: "la signature n’a pas la forme de minisign",
      en: "the signature is not in minisign’s format",
    };
  const known = keys.filter(({ id }) => id === signature.keyId);
  if (known.length === 0) return "unknown-key";
  if (
    !known.some((key) => isCommentSignedBy(signature, key)) ||
    signature.ledger !== (line.get("after") ?? null)
  )
    return {
      fr: "la signature a été faite après d’autres lignes que celles-ci",
      en: "the signature was made after other lines than these",
    };
  // A signature is made in the second in which its line is written.
  if (signature.timestamp !== Math.floor(Date.parse(String(line.get("at"))) / 1000))
    return {
      fr: "le moment de la ligne n’est pas celui qui est signé",
      en: "the moment of the line is not the one that is signed",
    };
  return "verified";
}
