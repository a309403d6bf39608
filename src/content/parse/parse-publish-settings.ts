/** What `brevier publish` has to know of `site.yaml`. */
import { failed, type Outcome, type Place } from "../../base/problem.ts";
import { ADDRESS_FORMS, parseTarget, type Target } from "../../model/publish-target.ts";
import type { SiteUrl } from "../../model/site.ts";
import { siteSchema } from "../schema/site-schema.ts";
import { decodeSource } from "../yaml/front-matter.ts";
import { readYaml } from "../yaml/located-yaml.ts";
import { parseFields } from "./parse-fields.ts";
import { SITE_FILE } from "./parse-site.ts";
import { siteProblem } from "./site-rules.ts";
import { siteUrl } from "./site-url.ts";

export interface PublishTarget {
  /** The name in `site.yaml`, or the address itself. */
  readonly name: string;
  readonly address: string;
  readonly target: Target;
  /** Where it is written. */
  readonly place: Place;
}

export interface PublishSettings {
  readonly targets: readonly PublishTarget[];
  /** Of a copy for review: where it is sent, null if nothing says it, and where they find it, null if that is the site’s own address. */
  readonly preview: { readonly target: PublishTarget | null; readonly url: SiteUrl | null };
  /** Where readers find the site, with a slash at its end. */
  readonly siteUrl: string;
  /** The WebSub hub that is told; null if none is. */
  readonly hub: string | null;
  /** Null if nobody is told. */
  readonly indexNow: { readonly key: string; readonly endpoint: string } | null;
  /** Whether what changed is listed for a CDN. */
  readonly hasPurgeList: boolean;
}

const INDEX_NOW = "https://api.indexnow.org/indexnow";

/** The file must be one that a build takes: only what hosts concern is read again. */
export function parsePublishSettings(source: Uint8Array): Outcome<PublishSettings> {
  const text = decodeSource(source, SITE_FILE);
  if (!text.ok) return text;
  const yaml = readYaml(text.value, SITE_FILE, 1);
  if (!yaml.ok) return yaml;
  const fields = parseFields(yaml.value, siteSchema);
  if (!fields.ok) return fields;
  const { publish = {}, feeds, url } = fields.value;
  const targets = Object.entries(publish.targets ?? {}).flatMap(([name, address]): PublishTarget[] => {
    const target = parseTarget(address);
    return typeof target === "string"
      ? []
      : [{ name, address, target, place: yaml.value.placeOf(["publish", "targets", name]) }];
  });
  const { to, url: previewUrl } = publish.preview ?? {};
  const previewTarget = to === undefined ? "bad-address" : parseTarget(to);
  const previewPlace = yaml.value.placeOf(["publish", "preview", "to"]);
  const { origin, base } = siteUrl(url);
  const key = publish.tell?.indexNow;
  const value = {
    targets,
    preview: {
      target:
        to === undefined || typeof previewTarget === "string"
          ? null
          : { name: to, address: to, target: previewTarget, place: previewPlace },
      url: previewUrl === undefined ? null : siteUrl(previewUrl),
    },
    siteUrl: `${origin}${base}/`,
    hub: publish.tell?.webSub === false ? null : (feeds?.hub ?? null),
    indexNow: key === undefined ? null : { key, endpoint: publish.tell?.indexNowEndpoint ?? INDEX_NOW },
    hasPurgeList: publish.tell?.purgeList ?? false,
  };
  return { ok: true, value, problems: [] };
}

/** What `--to` names: a target of the settings, else an address or a folder. */
export function targetNamed(name: string, { targets }: PublishSettings): Outcome<PublishTarget> {
  const known = targets.find((target) => target.name === name);
  if (known !== undefined) return { ok: true, value: known, problems: [] };
  const target = parseTarget(name);
  const place = { file: "--to", line: 1, column: 1 };
  if (target === "secret") return failed([siteProblem("site/secret-in-address", place)]);
  if (target === "bad-address")
    return failed([siteProblem("site/bad-target", place, { found: name, forms: ADDRESS_FORMS.join(", ") })]);
  return { ok: true, value: { name, address: name, target, place }, problems: [] };
}
