/** A store that speaks the protocol of Amazon S3. Requests are signed by aws4fetch, with the digest of what they carry. */
import type { AwsClient } from "aws4fetch";
import { sha256 } from "../../model/digest.ts";
import type { BucketTarget } from "../../model/publish-target.ts";
import { type Destination, DestinationError, type Refusal, refusalIn } from "../../publish/destination.ts";
import { type Exchanged, exchange } from "../network.ts";
import type { DestinationContext } from "./context.ts";

/** From so many files on, all names of the store are asked for at once, a thousand an answer. */
const MANY = 50;

export async function s3Destination(target: BucketTarget, context: DestinationContext): Promise<Destination> {
  const { bucket, prefix, endpoint, region } = target;
  const { variables, dist, objects } = context;
  const [accessKeyId, secretAccessKey] = [variables["AWS_ACCESS_KEY_ID"], variables["AWS_SECRET_ACCESS_KEY"]];
  if (!accessKeyId || !secretAccessKey)
    throw new DestinationError("login", "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY");
  const sessionToken = variables["AWS_SESSION_TOKEN"];
  const { AwsClient } = await import("aws4fetch");
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: "s3",
    region,
  });
  const base = `${endpoint ?? `https://s3.${region}.amazonaws.com`}/${bucket}`;
  const keyOf = (file: string) => (prefix === "" ? file : `${prefix}/${file}`);
  const ask = (method: string, file: string, body?: Uint8Array, codes: readonly number[] = [404]) =>
    signed(
      client,
      method,
      `${base}/${encodedKey(keyOf(file))}`,
      body,
      body === undefined ? {} : objects.headersOf(file),
      codes,
    );

  const listed = async (most = Number.POSITIVE_INFINITY): Promise<ReadonlyMap<string, number>> => {
    const sizes = new Map<string, number>();
    const start = prefix === "" ? "" : `${prefix}/`;
    let token: string | null = null;
    do {
      const query = new URLSearchParams({ "list-type": "2", prefix: start, "encoding-type": "url" });
      if (token !== null) query.set("continuation-token", token);
      const { bytes } = await signed(client, "GET", `${base}/?${query}`, undefined, {}, []);
      const text = new TextDecoder().decode(bytes);
      for (const [, row = ""] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const key = decodeURIComponent((elementIn(row, "Key") ?? "").replaceAll("+", " "));
        sizes.set(key.slice(start.length), Number(elementIn(row, "Size")));
      }
      token = elementIn(text, "IsTruncated") === "true" ? elementIn(text, "NextContinuationToken") : null;
    } while (token !== null && sizes.size < most);
    return sizes;
  };

  const put = async (file: string) => {
    const bytes = dist.read(file);
    if (bytes === null) throw new DestinationError("other", `${file} is missing`);
    await ask("PUT", file, bytes, []);
  };
  /** The rules are of other objects than the one that says them: before it is sent, all are as it says. */
  const followRules = async () => {
    const { status, bytes } = await ask("GET", objects.file);
    const { again, empty, gone } = objects.changesSince(status === 404 ? null : bytes);
    for (const file of again) await put(file);
    for (const file of empty) await ask("PUT", file, new Uint8Array(), []);
    for (const file of gone) await ask("DELETE", file);
  };

  return {
    isWhole: false,
    read: async (file) => {
      const { status, bytes } = await ask("GET", file);
      return status === 404 ? null : bytes;
    },
    sizes: async (files) => {
      if (files.length > MANY) return listed();
      const sizes = new Map<string, number>();
      for (const file of files) {
        const { status, headers } = await ask("HEAD", file);
        if (status !== 404) sizes.set(file, Number(headers.get("content-length")));
      }
      return sizes;
    },
    isEmpty: async () => (await listed(1)).size === 0,
    send: async (files, onSent) => {
      for (const file of files) {
        if (file === objects.file) await followRules();
        await put(file);
        onSent([file]);
      }
    },
    remove: async (files) => {
      for (const file of files) await ask("DELETE", file);
    },
    finish: async () => {},
    close: async () => {},
  };
}

/** @param codes answers that are no failure, besides those of success. */
async function signed(
  client: AwsClient,
  method: string,
  url: string,
  body: Uint8Array | undefined,
  headers: Readonly<Record<string, string>>,
  codes: readonly number[],
): Promise<Exchanged> {
  const digest = sha256(body ?? new Uint8Array());
  const request = await client.sign(url, {
    method,
    headers: { ...headers, "x-amz-content-sha256": digest },
    ...(body === undefined ? {} : { body: Buffer.from(body) }),
  });
  const answer = await exchange(request);
  if (answer.kind === "none") throw new DestinationError(refusalIn(answer.why), answer.why);
  const { status, bytes } = answer;
  if ((status >= 200 && status < 300) || codes.includes(status)) return answer;
  const said = new TextDecoder().decode(bytes.subarray(0, 4000));
  const code = elementIn(said, "Code") ?? "";
  throw new DestinationError(
    whyOf(status, code),
    `HTTP ${status} ${code} ${elementIn(said, "Message") ?? ""}`.trim(),
  );
}

function whyOf(status: number, code: string): Refusal {
  if (status === 401 || status === 403) return "login";
  if (status === 507 || /quota|storage/i.test(code)) return "full";
  return status >= 500 ? "no-answer" : "other";
}

/** The text of an element, as the store writes its answers. */
function elementIn(xml: string, name: string): string | null {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text === undefined ? null : text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Every character but the unreserved ones and the slash, as the signature has it. */
function encodedKey(key: string): string {
  return key
    .split("/")
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join("/");
}
