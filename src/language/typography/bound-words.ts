/** Words that stay on one line with the word after or before them. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** T14: before a name. `M.` and `MM.` take a dot; the others take none. */
export const civilities = setOf("Mme Mmes Mlle Mlles Dr Drs Dre Pr Prs Pre Me Mes Mgr St Ste Sts Stes");
export const dottedCivilities = setOf("M MM");

/** T16: before a number, with a dot. */
export const numberedParts = setOf("art p pp chap vol t fig al éd par coll liv sect");

/** T16: after a number. */
export const quantities = setOf("million millions milliard milliards billion billions trillion trillions");

/** T16: after the day. */
export const months = setOf(
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil juill sept oct nov déc",
);

/** T05: symbols of units after a number. */
export const units = setOf(
  "km m dm cm mm µm nm km² m² dm² cm² mm² km³ m³ dm³ cm³ ha a l L dl cl ml hl " +
    "t kg g mg µg kt Mt Gt s ms min h j an °C °F ° °K K " +
    "W kW MW GW TW Wh kWh MWh GWh TWh V kV A mA Hz kHz MHz GHz J kJ MJ GJ N Pa hPa bar dB Bq Sv mSv " +
    "o ko Mo Go To Po bit kbit Mbit Gbit Mb Gb k€ M€ Md€ Mds€ Mrd€ Md Mds kF M$ Md$ km/h m/s j/7 h/24 g/l mg/l t/j b/j pts px EUR USD CHF CAD GBP RUB",
);

/** T05: symbols of currencies. */
export const CURRENCIES = "€$£¥₽₴₺₪₣₹";
