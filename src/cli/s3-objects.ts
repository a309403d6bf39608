/** What the rules of a site ask of objects in a bucket, from `_s3.json` as it was built. */
import type { ReadableFolder } from "../base/folders.ts";
import type { ObjectRules } from "../node/destinations/context.ts";
import { contentTypeOf } from "../plan/hosts/host-rules.ts";
import { parseS3Rules, type S3Metadata, type S3Rules, s3Metadata } from "../plan/hosts/s3-rules.ts";

export const S3_FILE = "_s3.json";

export function objectRules(dist: ReadableFolder): ObjectRules {
  const rules = rulesIn(dist.read(S3_FILE));
  return {
    file: S3_FILE,
    headersOf: (path) =>
      headersIn(rules === null ? { ContentType: contentTypeOf(path) } : s3Metadata(rules, path)),
    changesSince: (bytes) => {
      const before = rulesIn(bytes);
      const isListed = (path: string) => dist.stat(path) !== null;
      const empty = [...(rules?.redirects.keys() ?? [])].filter((path) => !isListed(path));
      const gone = [...(before?.redirects.keys() ?? [])].filter(
        (path) => !isListed(path) && rules?.redirects.has(path) !== true,
      );
      return { again: changedIn(before, rules, dist), empty, gone };
    },
  };
}

/** Files of which the host is to say something else than before. */
function changedIn(before: S3Rules | null, now: S3Rules | null, dist: ReadableFolder): readonly string[] {
  if (before === null || now === null) return [];
  if (JSON.stringify(before.headers) === JSON.stringify(now.headers)) {
    const moved = [...before.redirects.keys(), ...now.redirects.keys()];
    return [...new Set(moved)].filter(
      (path) => dist.stat(path) !== null && before.redirects.get(path) !== now.redirects.get(path),
    );
  }
  const asText = (rules: S3Rules, path: string) => JSON.stringify(s3Metadata(rules, path));
  return dist.list().filter((path) => asText(before, path) !== asText(now, path));
}

function rulesIn(bytes: Uint8Array | null): S3Rules | null {
  return bytes === null ? null : parseS3Rules(bytes);
}

/** As PutObject has them. */
function headersIn({ ContentType, CacheControl, WebsiteRedirectLocation }: S3Metadata) {
  return {
    "content-type": ContentType,
    ...(CacheControl === undefined ? {} : { "cache-control": CacheControl }),
    ...(WebsiteRedirectLocation === undefined
      ? {}
      : { "x-amz-website-redirect-location": WebsiteRedirectLocation }),
  };
}
