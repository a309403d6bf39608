import { describe, expect, test } from "vitest";
import { isZone } from "../../../src/language/locale/zone.ts";
import { NAMES, nearestZone } from "../../../src/language/locale/zone-names.ts";
import { langOf, localeFor } from "./locale-for.ts";

const inZone = (timeZone: string, tag = "fr") => localeFor(tag, { timeZone }).zone;

describe("whose clock it is", () => {
  test.each([
    ["Europe/Paris", "heure de Paris", "Paris time"],
    ["Africa/Abidjan", "heure d’Abidjan", "Abidjan time"],
    ["Indian/Reunion", "heure de La Réunion", "Réunion time"],
    ["Africa/Cairo", "heure du Caire", "Cairo time"],
    ["America/Martinique", "heure de la Martinique", "Martinique time"],
    ["America/Montreal", "heure de Montréal", "Montreal time"],
    ["Asia/Almaty", "heure d’Almaty", "Almaty time"],
    ["America/Argentina/Ushuaia", "heure d’Ushuaia", "Ushuaia time"],
    ["America/Rio_Branco", "heure de Rio Branco", "Rio Branco time"],
    ["UTC", "UTC", "UTC"],
    ["Etc/UTC", "UTC", "UTC"],
  ])("%s: %s, %s", (zone, inFrench, inEnglish) => {
    expect([inZone(zone), inZone(zone, "en")]).toEqual([inFrench, inEnglish]);
  });

  test("every zone of the table is one of the IANA database, with French that reads after «heure»", () => {
    const names = Object.entries(NAMES);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(([zone]) => !isZone(zone)).map(([zone]) => zone)).toEqual([]);
    expect(names.filter(([, [fr]]) => !/^(?:d’[AEÉIOH]|de |du |des )/.test(fr))).toEqual([]);
    expect(names.filter(([, [fr]]) => /^de (?:[AEÉI]|O(?!u))/.test(fr))).toEqual([]);
  });

  test("a site says it in its own way, whole or as a word", () => {
    const timeZoneLabel = new Map([[langOf("fr"), "heure de la rédaction"]]);
    expect(localeFor("fr", { timeZoneLabel }).zone).toBe("heure de la rédaction");
    const words = new Map([[langOf("fr"), { "date.zone": "à {city}" }]]);
    expect(localeFor("fr", { words }).zone).toBe("à Paris");
  });
});

test("the zone that a wrong name seems to mean", () => {
  expect(
    ["Europe/Pari", "europe/paris", "Bruxelles", "Abidjan", "New York", "Mars/Olympus"].map(nearestZone),
  ).toEqual(["Europe/Paris", "Europe/Paris", "Europe/Brussels", "Africa/Abidjan", "America/New_York", null]);
});
