/** What the zones of French-speaking countries and of the main capitals are called, so that a reader elsewhere knows whose clock it is. */

import { nearestOf } from "../nearest.ts";
import { primaryLanguage } from "./language-tags.ts";

/** By zone: the city with the preposition and article that French wants after «heure», and the English name. */
export const NAMES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  "Africa/Abidjan": ["d’Abidjan", "Abidjan"],
  "Africa/Algiers": ["d’Alger", "Algiers"],
  "Africa/Bamako": ["de Bamako", "Bamako"],
  "Africa/Bangui": ["de Bangui", "Bangui"],
  "Africa/Brazzaville": ["de Brazzaville", "Brazzaville"],
  "Africa/Bujumbura": ["de Bujumbura", "Bujumbura"],
  "Africa/Cairo": ["du Caire", "Cairo"],
  "Africa/Casablanca": ["de Casablanca", "Casablanca"],
  "Africa/Conakry": ["de Conakry", "Conakry"],
  "Africa/Dakar": ["de Dakar", "Dakar"],
  "Africa/Djibouti": ["de Djibouti", "Djibouti"],
  "Africa/Douala": ["de Douala", "Douala"],
  "Africa/Johannesburg": ["de Johannesburg", "Johannesburg"],
  "Africa/Kigali": ["de Kigali", "Kigali"],
  "Africa/Kinshasa": ["de Kinshasa", "Kinshasa"],
  "Africa/Lagos": ["de Lagos", "Lagos"],
  "Africa/Libreville": ["de Libreville", "Libreville"],
  "Africa/Lome": ["de Lomé", "Lomé"],
  "Africa/Lubumbashi": ["de Lubumbashi", "Lubumbashi"],
  "Africa/Malabo": ["de Malabo", "Malabo"],
  "Africa/Nairobi": ["de Nairobi", "Nairobi"],
  "Africa/Ndjamena": ["de N’Djamena", "N’Djamena"],
  "Africa/Niamey": ["de Niamey", "Niamey"],
  "Africa/Nouakchott": ["de Nouakchott", "Nouakchott"],
  "Africa/Ouagadougou": ["de Ouagadougou", "Ouagadougou"],
  "Africa/Porto-Novo": ["de Porto-Novo", "Porto-Novo"],
  "Africa/Tripoli": ["de Tripoli", "Tripoli"],
  "Africa/Tunis": ["de Tunis", "Tunis"],
  "America/Argentina/Buenos_Aires": ["de Buenos Aires", "Buenos Aires"],
  "America/Bogota": ["de Bogota", "Bogotá"],
  "America/Cayenne": ["de Cayenne", "Cayenne"],
  "America/Chicago": ["de Chicago", "Chicago"],
  "America/Guadeloupe": ["de la Guadeloupe", "Guadeloupe"],
  "America/Halifax": ["de Halifax", "Halifax"],
  "America/Havana": ["de La Havane", "Havana"],
  "America/Los_Angeles": ["de Los Angeles", "Los Angeles"],
  "America/Martinique": ["de la Martinique", "Martinique"],
  "America/Mexico_City": ["de Mexico", "Mexico City"],
  "America/Miquelon": ["de Saint-Pierre-et-Miquelon", "Saint-Pierre and Miquelon"],
  "America/Moncton": ["de Moncton", "Moncton"],
  "America/Montreal": ["de Montréal", "Montreal"],
  "America/New_York": ["de New York", "New York"],
  "America/Port-au-Prince": ["de Port-au-Prince", "Port-au-Prince"],
  "America/Sao_Paulo": ["de São Paulo", "São Paulo"],
  "America/St_Barthelemy": ["de Saint-Barthélemy", "Saint Barthélemy"],
  "America/Toronto": ["de Toronto", "Toronto"],
  "America/Vancouver": ["de Vancouver", "Vancouver"],
  "America/Winnipeg": ["de Winnipeg", "Winnipeg"],
  "Asia/Baghdad": ["de Bagdad", "Baghdad"],
  "Asia/Baku": ["de Bakou", "Baku"],
  "Asia/Bangkok": ["de Bangkok", "Bangkok"],
  "Asia/Beirut": ["de Beyrouth", "Beirut"],
  "Asia/Damascus": ["de Damas", "Damascus"],
  "Asia/Dubai": ["de Dubaï", "Dubai"],
  "Asia/Ho_Chi_Minh": ["de Hô Chi Minh-Ville", "Ho Chi Minh City"],
  "Asia/Hong_Kong": ["de Hong Kong", "Hong Kong"],
  "Asia/Jerusalem": ["de Jérusalem", "Jerusalem"],
  "Asia/Kabul": ["de Kaboul", "Kabul"],
  "Asia/Kolkata": ["de Calcutta", "Kolkata"],
  "Asia/Phnom_Penh": ["de Phnom Penh", "Phnom Penh"],
  "Asia/Riyadh": ["de Riyad", "Riyadh"],
  "Asia/Seoul": ["de Séoul", "Seoul"],
  "Asia/Shanghai": ["de Shanghai", "Shanghai"],
  "Asia/Singapore": ["de Singapour", "Singapore"],
  "Asia/Tbilisi": ["de Tbilissi", "Tbilisi"],
  "Asia/Tehran": ["de Téhéran", "Tehran"],
  "Asia/Tokyo": ["de Tokyo", "Tokyo"],
  "Asia/Vientiane": ["de Vientiane", "Vientiane"],
  "Asia/Yerevan": ["d’Erevan", "Yerevan"],
  "Atlantic/Reykjavik": ["de Reykjavik", "Reykjavik"],
  "Australia/Sydney": ["de Sydney", "Sydney"],
  "Europe/Amsterdam": ["d’Amsterdam", "Amsterdam"],
  "Europe/Athens": ["d’Athènes", "Athens"],
  "Europe/Belgrade": ["de Belgrade", "Belgrade"],
  "Europe/Berlin": ["de Berlin", "Berlin"],
  "Europe/Brussels": ["de Bruxelles", "Brussels"],
  "Europe/Bucharest": ["de Bucarest", "Bucharest"],
  "Europe/Budapest": ["de Budapest", "Budapest"],
  "Europe/Chisinau": ["de Chisinau", "Chisinau"],
  "Europe/Copenhagen": ["de Copenhague", "Copenhagen"],
  "Europe/Dublin": ["de Dublin", "Dublin"],
  "Europe/Helsinki": ["d’Helsinki", "Helsinki"],
  "Europe/Istanbul": ["d’Istanbul", "Istanbul"],
  "Europe/Kiev": ["de Kiev", "Kyiv"],
  "Europe/Kyiv": ["de Kiev", "Kyiv"],
  "Europe/Lisbon": ["de Lisbonne", "Lisbon"],
  "Europe/London": ["de Londres", "London"],
  "Europe/Luxembourg": ["de Luxembourg", "Luxembourg"],
  "Europe/Madrid": ["de Madrid", "Madrid"],
  "Europe/Minsk": ["de Minsk", "Minsk"],
  "Europe/Monaco": ["de Monaco", "Monaco"],
  "Europe/Moscow": ["de Moscou", "Moscow"],
  "Europe/Oslo": ["d’Oslo", "Oslo"],
  "Europe/Paris": ["de Paris", "Paris"],
  "Europe/Prague": ["de Prague", "Prague"],
  "Europe/Riga": ["de Riga", "Riga"],
  "Europe/Rome": ["de Rome", "Rome"],
  "Europe/Sarajevo": ["de Sarajevo", "Sarajevo"],
  "Europe/Sofia": ["de Sofia", "Sofia"],
  "Europe/Stockholm": ["de Stockholm", "Stockholm"],
  "Europe/Tallinn": ["de Tallinn", "Tallinn"],
  "Europe/Vienna": ["de Vienne", "Vienna"],
  "Europe/Vilnius": ["de Vilnius", "Vilnius"],
  "Europe/Warsaw": ["de Varsovie", "Warsaw"],
  "Europe/Zagreb": ["de Zagreb", "Zagreb"],
  "Europe/Zurich": ["de Zurich", "Zurich"],
  "Indian/Antananarivo": ["d’Antananarivo", "Antananarivo"],
  "Indian/Comoro": ["des Comores", "Comoros"],
  "Indian/Mahe": ["des Seychelles", "Seychelles"],
  "Indian/Mauritius": ["de Maurice", "Mauritius"],
  "Indian/Mayotte": ["de Mayotte", "Mayotte"],
  "Indian/Reunion": ["de La Réunion", "Réunion"],
  "Pacific/Efate": ["du Vanuatu", "Vanuatu"],
  "Pacific/Noumea": ["de Nouméa", "Noumea"],
  "Pacific/Tahiti": ["de Tahiti", "Tahiti"],
  "Pacific/Wallis": ["de Wallis-et-Futuna", "Wallis and Futuna"],
};

const UTC = /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu)$/i;

/**
 * «heure de Paris», «heure d’Abidjan», «heure du Caire»; “Paris time”; `UTC` for UTC. A zone that has no name here is called by its city in
 * the IANA database.
 * @param pattern the `date.zone` of the language, with `{city}`.
 * @param isOwn whether the site wrote the pattern: then the city alone is put in.
 */
export function zoneLabel(zone: string, lang: string, pattern: string, isOwn: boolean): string {
  if (UTC.test(zone)) return "UTC";
  const [fr, en] = NAMES[zone] ?? [];
  if (primaryLanguage(lang) !== "fr" || isOwn) return pattern.replace("{city}", () => en ?? cityOf(zone));
  // The preposition comes with the name: «d’Alger», «du Caire».
  return pattern.replace("de {city}", fr ?? after(cityOf(zone)));
}

/** The zone that a wrong name seems to mean: within two changes of a zone’s name, or of its city’s, in French or English. */
export function nearestZone(found: string): string | null {
  const zones = Object.keys(NAMES);
  const city = cityOf(found);
  const cities = new Map(
    Object.entries(NAMES).flatMap(([zone, [fr, en]]) =>
      [cityOf(zone), en, fr.replace(/^(?:d’|des? |du )/, "")].map((name) => [name, zone] as const),
    ),
  );
  return nearestOf(found, zones) ?? cities.get(nearestOf(city, [...cities.keys()]) ?? "") ?? null;
}

function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

function after(city: string): string {
  return /^[AEIOUÀ-ÖÙ-Ý]/i.test(city) ? `d’${city}` : `de ${city}`;
}
