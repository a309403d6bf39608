/** T05: how sums of money are written after a number. */

/** The codes of ISO 4217, and those that the euro replaced. A list, since a build must not depend on the locale data of the machine. */
export const currencyCodes: ReadonlySet<string> = new Set(
  (
    "AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF BMD BND BOB BOV BRL BSD " +
    "BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DEM DJF DKK DOP DZD " +
    "EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHS GIP GMD GNF GRD GTQ GYD HKD HNL HRK HTG HUF IDR " +
    "IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL " +
    "LUF LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NLG NOK NPR NZD " +
    "OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS " +
    "SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED " +
    "VES VND VUV WST XAF XAG XAU XCD XCG XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG ZWL "
  )
    .trim()
    .split(" "),
);

/** Francs, dinars, dirhams and others as French-speaking countries abbreviate them. */
const ABBREVIATED =
  "F|FF|FB|FS|Fr|fr|FCFA|FCFP|FC|FG|FBu|FRw|Frw|Fdj|FDJ|DA|DH|Dh|Dhs|DHS|DT|Ar|G|UM|LL|Rs|Lei|lei|TL|DTS";
/** Dollars and pounds of a country: `$US`, `US$`, `$CAN`. */
const COUNTRIES = "US|CA|CAN|AU|AUS|HK|NZ|SG|TT|MX|A|C|R|S|E|GB|EG|LIB";
const MONEY = new RegExp(
  `^(?:[kKMG]|Md|Mds|Mrd|Mrds)?(?:(?:${COUNTRIES})?\\p{Sc}(?:${COUNTRIES})?|${ABBREVIATED})$`,
  "u",
);
const COUNTRY = new RegExp(`^(?:${COUNTRIES})(?![\\p{L}\\p{N}])`, "u");

/** The sign of a currency: `€`, `₽`. */
export function isCurrencySign(character: string): boolean {
  return /\p{Sc}/u.test(character);
}

/** Whether a word after a number is a currency: `FCFA`, `M$`, `XOF`. */
export function isMoney(word: string): boolean {
  return currencyCodes.has(word.replace(/^(?:[kMG]|Mds?|Mrds?)(?=[A-Z]{3}$)/, "")) || MONEY.test(word);
}

/** What may follow the sign or the franc after one more space: `$ US`, `F CFA`. */
export function isSecondPartOfMoney(first: string, rest: string): boolean {
  if (first === "F") return /^(?:CFA|CFP)(?![\p{L}\p{N}])/u.test(rest);
  return isCurrencySign(first) && COUNTRY.test(rest);
}
