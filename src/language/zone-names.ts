/** What a zone is called where its name tells a reader whose clock it is. */
export function zoneLabel(zone: string, _lang: string, own: unknown, pattern: string): string {
  return own === null ? pattern.replace("{city}", cityOf(zone)) : pattern.replace("{city}", cityOf(zone));
}

function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
