import { stripMetadata } from "./strip-metadata.ts";

/** What happens to the data on where, when, with what and by whom a picture was taken. */
export type Metadata = "strip" | "keep";

/** A file as it is published, wherever that is: itself, or a picture without its metadata. Null if the picture is damaged, whatever happens to its metadata. */
export function publishedBytes(bytes: Uint8Array, metadata: Metadata): Uint8Array | null {
  const stripped = stripMetadata(bytes);
  return stripped === null || metadata === "strip" ? stripped : bytes;
}
