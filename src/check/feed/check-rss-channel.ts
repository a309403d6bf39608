/** What only old feeds of RSS have in their channel: hours and days to skip, a cloud, a form. // RSS 2.0 */
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";

const DAYS: readonly string[] = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const HOURS = 24;
const MIDNIGHT = "24";
const CLOUD: readonly string[] = "domain port path registerProcedure protocol".split(" ");
/** What the validator calls each part of a form that is missing. */
const FORM = [
  ["title", "MissingTitle"],
  ["link", "MissingLink"],
  ["description", "MissingDescription"],
  ["name", "MissingElement"],
] as const;
const FORM_NAME = /^[a-z][\w:.-]*$/i;

export function* checkRssChannel(document: XmlDocument, channel: XmlElement): Generator<Problem> {
  for (const skip of childrenOf(channel, "skipHours")) yield* checkSkipped(document, skip, "hour", HOURS);
  for (const skip of childrenOf(channel, "skipDays")) yield* checkSkipped(document, skip, "day", DAYS.length);
  for (const cloud of childrenOf(channel, "cloud")) yield* checkCloud(document, cloud);
  for (const form of childrenOf(channel, "textInput")) yield* checkForm(document, form);
}

function* checkSkipped(
  document: XmlDocument,
  skip: XmlElement,
  element: "hour" | "day",
  most: number,
): Generator<Problem> {
  const place = placeOf(document, skip.at);
  const times = childrenOf(skip, element);
  const values = { element, parent: skip.name };
  if (times.length === 0) yield problem("rss/nothing-skipped", place, values);
  if (times.length > most) {
    const w3c = element === "day" ? "EightDaysAWeek" : "NotEnoughHoursInTheDay";
    yield problem("rss/too-many-skipped", place, { ...values, limit: most }, w3c);
  }
  const seen = new Set<string>();
  for (const { text, at } of times) {
    const found = text.trim();
    const time = element === "hour" ? hourOf(found) : found;
    if (seen.has(time)) yield problem("rss/skipped-twice", placeOf(document, at), { found });
    seen.add(time);
    if (element === "day") {
      const isDay = DAYS.includes(found);
      if (!isDay)
        yield problem("rss/skipped-day", placeOf(document, at), { found, expected: DAYS.join(", ") });
    } else if (found === MIDNIGHT)
      yield problem("rss/midnight", placeOf(document, at), { found, expected: "0" });
    else if (!/^\d{1,2}$/.test(found) || Number(found) >= HOURS) {
      yield problem("rss/skipped-hour", placeOf(document, at), { found, expected: `0–${HOURS - 1}` });
    }
  }
}

function hourOf(found: string): string {
  return /^\d+$/.test(found) ? String(Number(found) % HOURS) : found;
}

function* checkCloud(document: XmlDocument, { attributes, at }: XmlElement): Generator<Problem> {
  const place = placeOf(document, at);
  for (const attribute of CLOUD) {
    if (!attributes.has(attribute)) yield problem("rss/cloud", place, { attribute });
  }
  const port = attributes.get("port");
  if (port !== undefined && !/^0*[1-9]\d*$/.test(port))
    yield problem("rss/cloud-port", place, { found: port });
}

function* checkForm(document: XmlDocument, form: XmlElement): Generator<Problem> {
  for (const [element, w3c] of FORM) {
    if (childrenOf(form, element).length > 0) continue;
    yield problem("rss/text-input-missing", placeOf(document, form.at), { element }, w3c);
  }
  for (const { text, at } of childrenOf(form, "name")) {
    const found = text.trim();
    if (!FORM_NAME.test(found)) yield problem("rss/text-input-name", placeOf(document, at), { found });
  }
}
