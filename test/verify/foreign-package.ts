/** Packages and WARCs as other programs make them: the same at every run, but for signatures. */
import { createHash, createPrivateKey, createPublicKey, sign, X509Certificate } from "node:crypto";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { base32 } from "../../src/check/read/stated-digest.ts";

/** How a zip is written. */
export interface ZipForm {
  /** Members are compressed, but for those of `archive/`. */
  readonly isDeflated?: boolean;
  /** Those of `archive/` too. */
  readonly isAllDeflated?: boolean;
  /** Checksum and sizes follow the bytes, as where a zip is sent while it is made. */
  readonly descriptor?: "32" | "64" | "bare";
  /** Sizes of 64 bits in extra fields. */
  readonly isZip64?: boolean;
  /** A field of times, as Info-ZIP writes it. */
  readonly hasTimes?: boolean;
}

const number = (size: 2 | 4 | 8, value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes.subarray(0, size);
};
const ALL_ONES = 0xffffffff;
const TIMES = Buffer.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]);

/** @param form as PKWARE's APPNOTE 6.3 allows it. */
export function foreignZip(
  members: Iterable<readonly [name: string, bytes: Buffer]>,
  form: ZipForm = {},
): Buffer {
  const parts: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of members) {
    const isDeflated =
      form.isAllDeflated === true || (form.isDeflated === true && !name.startsWith("archive/"));
    const packed = isDeflated ? deflateRawSync(bytes) : bytes;
    const { descriptor, isZip64 = false } = form;
    const times = form.hasTimes === true ? TIMES : Buffer.alloc(0);
    const sizes = [packed.length, bytes.length];
    const shared = (checksum: number, both: readonly number[]) => [
      number(2, isZip64 ? 45 : 20),
      number(2, (descriptor === undefined ? 0 : 8) | 0x800),
      number(2, isDeflated ? 8 : 0),
      number(4, 0x5a21_6b2d),
      number(4, checksum),
      ...both.map((size) => number(4, size)),
      number(2, name.length),
    ];
    const stated = isZip64 ? [ALL_ONES, ALL_ONES] : sizes;
    const large = (values: readonly number[]) =>
      isZip64
        ? Buffer.concat([
            number(2, 1),
            number(2, 8 * values.length),
            ...values.map((value) => number(8, value)),
          ])
        : Buffer.alloc(0);
    const local = [times, descriptor === undefined ? large(sizes) : Buffer.alloc(0)];
    const head = Buffer.concat([
      Buffer.from("PK\x03\x04", "latin1"),
      ...(descriptor === undefined ? shared(crc32(bytes), stated) : shared(0, [0, 0])),
      number(2, Buffer.concat(local).length),
      Buffer.from(name),
      ...local,
    ]);
    const wide = descriptor === "64" ? 8 : 4;
    const tail = Buffer.concat(
      descriptor === undefined
        ? []
        : [
            Buffer.from(descriptor === "bare" ? "" : "PK\x07\x08", "latin1"),
            number(4, crc32(bytes)),
            ...sizes.map((size) => number(wide, size)),
          ],
    );
    const extra = Buffer.concat([times, large([bytes.length, packed.length, at])]);
    rows.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02", "latin1"),
        number(2, isZip64 ? 45 : 20),
        ...shared(crc32(bytes), stated),
        number(2, extra.length),
        Buffer.alloc(2 + 2 + 2 + 4),
        number(4, isZip64 ? ALL_ONES : at),
        Buffer.from(name),
        extra,
      ]),
    );
    parts.push(head, packed, tail);
    at += head.length + packed.length + tail.length;
  }
  const list = Buffer.concat(rows);
  const count = rows.length;
  const end64 = Buffer.concat([
    Buffer.from("PK\x06\x06", "latin1"),
    number(8, 44),
    number(2, 45),
    number(2, 45),
    Buffer.alloc(8),
    ...[count, count, list.length, at].map((value) => number(8, value)),
    Buffer.from("PK\x06\x07", "latin1"),
    Buffer.alloc(4),
    number(8, at + list.length),
    number(4, 1),
  ]);
  const isZip64 = form.isZip64 === true;
  const end = [
    Buffer.from("PK\x05\x06", "latin1"),
    Buffer.alloc(4),
    number(2, isZip64 ? 0xffff : count),
    number(2, isZip64 ? 0xffff : count),
    number(4, isZip64 ? ALL_ONES : list.length),
    number(4, isZip64 ? ALL_ONES : at),
    Buffer.alloc(2),
  ];
  return Buffer.concat([...parts, list, ...(isZip64 ? [end64] : []), ...end]);
}

export type DigestForm = "sha1" | "sha256" | "none";

const digestOf = (form: DigestForm, bytes: Buffer) => {
  const digest = createHash(form === "sha1" ? "sha1" : "sha256")
    .update(bytes)
    .digest();
  return form === "sha1" ? `sha1:${base32(digest)}` : `sha256:${digest.toString("hex")}`;
};

/** Three records: what made them, a page, and one that was seen before. Each is a gzip member of its own where they are compressed. */
export function foreignWarc({
  text = "Le texte.",
  digests = "sha256",
  isGzip = true,
  stated = text,
}: {
  readonly text?: string;
  readonly digests?: DigestForm;
  readonly isGzip?: boolean;
  /** The text of which digests are stated, if another. */
  readonly stated?: string;
} = {}): Buffer {
  const page = (body: string) =>
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${body}</p>`);
  const record = (n: number, fields: readonly string[], block: Buffer, of = block, payload = "") => {
    const head = [
      "WARC/1.0",
      ...fields,
      `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000${n}>`,
      "WARC-Date: 2024-10-31T09:00:00Z",
      ...(digests === "none" ? [] : [`WARC-Block-Digest: ${digestOf(digests, of)}`]),
      ...(digests === "none" || payload === ""
        ? []
        : [`WARC-Payload-Digest: ${digestOf(digests, Buffer.from(payload))}`]),
      `Content-Length: ${block.length}`,
    ];
    const bytes = Buffer.concat([
      Buffer.from(`${head.join("\r\n")}\r\n\r\n`),
      block,
      Buffer.from("\r\n\r\n"),
    ]);
    return isGzip ? gzipSync(bytes) : bytes;
  };
  const url = "WARC-Target-URI: https://example.org/";
  const http = "Content-Type: application/http; msgtype=response";
  const info = ["WARC-Type: warcinfo", "Content-Type: application/warc-fields"];
  const again = Buffer.from("HTTP/1.1 200 OK\r\n\r\n");
  return Buffer.concat([
    record(1, info, Buffer.from("software: Wget/1.21.3 (linux-gnu)\r\n")),
    record(2, ["WARC-Type: response", url, http], page(text), page(stated), `<p>${stated}</p>`),
    record(3, ["WARC-Type: revisit", url, http], again, again, `<p>${stated}</p>`),
  ]);
}

/** A key, and a certificate for it, made for these tests. */
const KEY = createPrivateKey({
  key: Buffer.from(
    "MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAtylA7DNUd/JmxbIM4b+twm1QRvUkCqYTxNGmZVO3jf92IAW2Qhw8j+pfG7O1RHi2hZANiAASCHuDcBCkacMECwWid3YHOzHmTF3CyTdVXixQM0kUNCnWtDNHLvx8sh9uuVradkCTRxPaoRv2fIqn+imbjedVV2vccQnLQ88WhqoPfiEV4zukw5IIK2l0BbTNMGV9SEGw=",
    "base64",
  ),
  format: "der",
  type: "pkcs8",
});
const CERTIFICATE = new X509Certificate(
  Buffer.from(
    "MIIByzCCAVCgAwIBAgIUd6wgsPQq9qaPE3OJynJmqQ6k16AwCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQYXJjaGl2ZXMuZXhhbXBsZTAgFw0yNjExMzAxMzM3MDlaGA8yMTI2MTEwNjEzMzcwOVowGzEZMBcGA1UEAwwQYXJjaGl2ZXMuZXhhbXBsZTB2MBAGByqGSM49AgEGBSuBBAAiA2IABIIe4NwEKRpwwQLBaJ3dgc7MeZMXcLJN1VeLFAzSRQ0Kda0M0cu/HyyH265Wtp2QJNHE9qhG/Z8iqf6KZuN51VXa9xxCctDzxaGqg9+IRXjO6TDkggraXQFtM0wZX1IQbKNTMFEwHQYDVR0OBBYEFDlFyuRA0+06qUaFlEFIyewFLEsNMB8GA1UdIwQYMBaAFDlFyuRA0+06qUaFlEFIyewFLEsNMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDaQAwZgIxAPhGqe/YmFvZjYYwM9yh+GytqqJVAEHQOhH0dYN/5NfnREw+KDKYjMxA95pQm+FiTQIxAIlg247TUE+LAsCLBt6xPdxqsLtMwVGQLECY/MnEfdoXtu7f0LptwEO+GQcCuFYM0Q==",
    "base64",
  ),
);

const signedWith = (hash: string, dsaEncoding: "ieee-p1363" | "der") =>
  sign("sha256", Buffer.from(hash), { key: KEY, dsaEncoding }).toString("base64");

/** What `datapackage-digest.json` says of the signature. // WACZ Auth 0.1.0 */
export const SIGNATURES = {
  none: () => ({}),
  anonymous: (hash: string) => ({
    signedData: {
      hash,
      created: "2024-10-31T09:00:00Z",
      software: "ArchiveWeb.page 0.12.0",
      signature: signedWith(hash, "ieee-p1363"),
      publicKey: createPublicKey(KEY).export({ format: "der", type: "spki" }).toString("base64"),
    },
  }),
  domain: (hash: string) => ({
    signedData: {
      hash,
      created: "2024-10-31T09:00:00Z",
      software: "authsigner 0.5.0",
      signature: signedWith(hash, "der"),
      domain: "archives.example",
      domainCert: CERTIFICATE.toString(),
      timeSignature: "AAAA",
      timestampCert: "",
      version: "0.1.0",
    },
  }),
} as const;

export interface PackageForm {
  readonly software: string;
  readonly warc?: Parameters<typeof foreignWarc>[0];
  readonly zip?: ZipForm;
  readonly signature?: keyof typeof SIGNATURES;
  /** What else its description says, or does not. */
  readonly description?: Readonly<Record<string, unknown>>;
}

/** The members of a package, in the order in which they are written. */
export function foreignMembers({
  software,
  warc = {},
  signature = "none",
  description = { profile: "data-package", wacz_version: "1.1.1" },
}: PackageForm): Map<string, Buffer> {
  const archive = warc.isGzip === false ? "archive/data.warc" : "archive/data.warc.gz";
  const members = new Map([
    [archive, foreignWarc(warc)],
    ["indexes/index.cdx.gz", gzipSync('org,example)/ 20241031090000 {"url":"https://example.org/"}\n')],
    [
      "pages/pages.jsonl",
      Buffer.from(
        '{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://example.org/","title":"Essai"}\n',
      ),
    ],
  ]);
  const resources = [...members].map(([path, bytes]) => ({
    name: path.replace(/^.*\//, ""),
    path,
    hash: digestOf("sha256", bytes),
    bytes: bytes.length,
  }));
  const list = Buffer.from(JSON.stringify({ ...description, software, resources }));
  const hash = digestOf("sha256", list);
  const digest = { path: "datapackage.json", hash, ...SIGNATURES[signature](hash) };
  return members
    .set("datapackage.json", list)
    .set("datapackage-digest.json", Buffer.from(JSON.stringify(digest)));
}
