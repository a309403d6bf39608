import type * as z from "zod";
import type { Outcome } from "../../base/problem.ts";
import { type Lang, lang } from "../../model/identifiers.ts";
import { type Security, TRUST_NAMES, type TrustLine } from "../../model/well-known.ts";
import type * as schema from "../schema/well-known-schema.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { type Clock, parseInstant } from "./parse-time.ts";

/** `security` of `site.yaml`; `clock` is the newsroom's, `languages` the site's. */
export function parseSecurity(
  fields: z.infer<typeof schema.security>,
  yaml: LocatedYaml,
  clock: Clock,
  languages: readonly Lang[],
): Outcome<Security> {
  const place = yaml.placeOf(["security", "expires"]);
  const expires = parseInstant(fields.expires, clock, place);
  if (!expires.ok) return expires;
  const { line, column } = place;
  const value: Security = {
    contact: fields.contact,
    expires: { value: expires.value, line, column },
    policy: fields.policy ?? null,
    languages: fields.languages?.flatMap((tag) => lang(tag) ?? []) ?? languages,
  };
  return { ok: true, value, problems: [] };
}

/** `trust` of `site.yaml` as the lines of trust.txt, name by name. */
export function parseTrust(fields: z.infer<typeof schema.trust>): readonly TrustLine[] {
  const { contact } = fields;
  return [
    ...TRUST_NAMES.flatMap((name) => (fields[name] ?? []).map((value) => ({ name, value }))),
    ...(contact === undefined ? [] : [{ name: "contact" as const, value: contact }]),
  ];
}
