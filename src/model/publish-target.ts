/** A target of `brevier publish`: a folder’s path, or an address that says by which way a host is reached. */

export type Target =
  | { readonly kind: "folder"; readonly path: string }
  | ServerTarget
  | BucketTarget
  | { readonly kind: "rclone"; readonly remote: string }
  | { readonly kind: "git"; readonly repository: string; readonly branch: string }
  | { readonly kind: "netlify"; readonly site: string }
  | { readonly kind: "cloudflare-pages"; readonly project: string };

/** A server that lets users in. */
export interface ServerTarget {
  readonly kind: "ssh" | "sftp" | "ftp" | "ftps";
  readonly host: string;
  /** Null if it is the protocol’s own. */
  readonly port: number | null;
  /** Null if the machine’s own settings say it. */
  readonly user: string | null;
  /** Absolute (`/var/www`), or from where the host lets one in (`www`); empty for that place itself. */
  readonly path: string;
}

/** A store that speaks the protocol of Amazon S3. */
export interface BucketTarget {
  readonly kind: "s3";
  readonly bucket: string;
  /** Without slashes at its ends; empty for the whole bucket. */
  readonly prefix: string;
  /** Null for Amazon’s own. */
  readonly endpoint: string | null;
  readonly region: string;
}

export type TargetFault = "secret" | "bad-address";

/** How each kind is written, for messages. */
export const ADDRESS_FORMS: readonly string[] = [
  "ssh://user@host/path",
  "sftp://user@host/path",
  "ftps://user@host/path",
  "s3://bucket",
  "rclone:remote:path",
  "git:repository#branch",
  "netlify:site",
  "cloudflare-pages:project",
];

/**
 * Reads an address. What has no scheme is a folder. The path of `ssh:` and `sftp:` is absolute, or begins with `/~/` in the user’s home, as Git
 * has it; that of `ftp:` and `ftps:` begins where the host lets one in (RFC 1738 § 3.2.2), with two slashes at its root.
 */
export function parseTarget(address: string): Target | TargetFault {
  const written = address.trim();
  // A line end, or a blank that is none, in what becomes an argument of a program.
  if (written === "" || /\p{Cc}/u.test(written)) return "bad-address";
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9-]+):(.*)$/s.exec(written) ?? [];
  switch (scheme) {
    case "":
      return written.startsWith("-") ? "bad-address" : { kind: "folder", path: written };
    case "ssh":
    case "sftp":
    case "ftp":
    case "ftps":
      return serverTarget(scheme, rest);
    case "s3":
      return bucketTarget(written);
    case "rclone":
      return /^[^-:][^:]*:/.test(rest) || rest.startsWith(":")
        ? isSecretive(rest)
          ? "secret"
          : { kind: "rclone", remote: rest }
        : "bad-address";
    case "git":
      return gitTarget(rest);
    case "netlify":
      return /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(rest) ? { kind: "netlify", site: rest } : "bad-address";
    case "cloudflare-pages":
      return /^[a-z0-9][a-z0-9-]*$/.test(rest) ? { kind: "cloudflare-pages", project: rest } : "bad-address";
    default:
      return "bad-address";
  }
}

function serverTarget(kind: ServerTarget["kind"], rest: string): Target | TargetFault {
  const match =
    /^\/\/(?:([^@/]+)@)?(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9][A-Za-z0-9._-]*)(?::(\d{1,5}))?(\/.*)?$/.exec(rest);
  if (match === null) return /^\/\/[^@/]*:[^@]*@/.test(rest) ? "secret" : "bad-address";
  const [, user, host = "", port, path = ""] = match;
  if (user?.includes(":")) return "secret";
  if (user !== undefined && !/^[A-Za-z0-9_][\w.+%@-]*$/.test(user)) return "bad-address";
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535)) return "bad-address";
  return {
    kind,
    host: host.replace(/^\[|\]$/g, ""),
    port: port === undefined ? null : Number(port),
    // Some hosts’ names of users are mail addresses: `name%40example.org`.
    user: user === undefined ? null : user.replaceAll("%40", "@"),
    path: pathOf(kind, path),
  };
}

function pathOf(kind: ServerTarget["kind"], path: string): string {
  const isFtp = kind === "ftp" || kind === "ftps";
  const written = isFtp ? path.slice(1) : path.replace(/^\/~(?:\/|$)/, "");
  return written.replace(/(?<=.)\/+$/, "");
}

/** An endpoint in the query, as stores other than Amazon’s need one: `s3://bucket/prefix?endpoint=https://…&region=…`. */
function bucketTarget(address: string): Target | TargetFault {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^?#]*))?(?:\?([^#]*))?$/.exec(address);
  if (match === null) return address.includes("@") ? "secret" : "bad-address";
  const [, bucket = "", prefix = "", query = ""] = match;
  const settings = new URLSearchParams(query);
  if ([...settings.keys()].some((key) => key !== "endpoint" && key !== "region"))
    return isSecretive(query) ? "secret" : "bad-address";
  const endpoint = settings.get("endpoint");
  if (endpoint !== null && !/^https?:\/\/[^\s/?#@]+\/?$/.test(endpoint))
    return endpoint.includes("@") ? "secret" : "bad-address";
  return {
    kind: "s3",
    bucket,
    prefix: prefix.replace(/^\/+|\/+$/g, ""),
    endpoint: endpoint === null ? null : endpoint.replace(/\/$/, ""),
    region: settings.get("region") ?? "us-east-1",
  };
}

function gitTarget(rest: string): Target | TargetFault {
  const [, repository = "", branch = ""] = /^([^#]+)#([^#]+)$/.exec(rest) ?? [];
  // A token before the `@` of an https address is a password.
  if (/^https?:\/\/[^/@]+@/.test(repository)) return "secret";
  // git check-ref-format: what no branch is called.
  const isBranch = /^[A-Za-z0-9][\w./-]*$/.test(branch) && !/\.\.|\/\/|\/$|\.lock$|\.$/.test(branch);
  return repository === "" || repository.startsWith("-") || /^ext::/.test(repository) || !isBranch
    ? "bad-address"
    : { kind: "git", repository, branch };
}

function isSecretive(text: string): boolean {
  return /(?:pass(?:word)?|secret|token|key)[^=,]{0,20}=/i.test(text);
}
