/** What each channel of a built site says of its texts, read by parsers: the channel, what it should say, what it says. */
import { jsonLdOf } from "../metadata/read-page.ts";
import type { Texts } from "./any-text.ts";
import { folded, type Read } from "./channel-parsers.ts";
import { ofCorrectionFeeds, ofFeeds, ofFiles } from "./feed-channels.ts";
import { ofCorrections, ofData, ofDocument, ofHead, ofLists } from "./page-channels.ts";

/** A place where texts are read: `expected` of the texts as they are set, and what is found, both with white space folded. */
export interface Reading {
  readonly channel: string;
  readonly expected: string;
  readonly found: string;
}

const BRIEF = "2024/11/01/breve/index.html";
const ARCHIVE = "2024/11/01/breve/archive.html";

/** What each channel says of the texts, as they are set. A place that is not there is found to say nothing. */
export function readingsOf(read: Read, texts: Texts): readonly Reading[] {
  const rows = [
    ...[BRIEF, ARCHIVE].flatMap((path) => ofDocument(path, read(path), texts)),
    ...ofHead(read(BRIEF), texts),
    ...ofData(jsonLdOf(read(BRIEF)), texts),
    ...ofLists(read, texts),
    ...["", "agence/"].flatMap((folder) => ofFeeds(folder, read, texts)),
    ...ofCorrections(read, texts),
    ...ofCorrectionFeeds(read, texts),
    ...ofFiles(read, texts),
  ];
  return rows.map(([channel, expected, found]) => ({
    channel,
    expected: folded(expected),
    found: folded(found[0] ?? "(nothing)"),
  }));
}
