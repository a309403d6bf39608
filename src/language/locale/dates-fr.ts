/** How French writes dates, hours and numbers. Names are in lists with commas, weekdays from Monday. */
export const datesFr = {
  "date.months":
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
  "date.shortMonths": "janv., févr., mars, avr., mai, juin, juil., août, sept., oct., nov., déc.",
  "date.weekdays": "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche",
  "date.shortWeekdays": "lun., mar., mer., jeu., ven., sam., dim.",
  "date.first": "1er",
  "date.long": "{day} {month} {year}",
  "date.withWeekday": "{weekday} {date}",
  "date.short": "{dd}/{mm}/{year}",
  "date.month": "{month} {year}",
  "date.time": "{hour} h {minute}",
  "date.fullHour": "{hour} h",
  "date.withTime": "{date} à {time}",
  "date.rangeInMonth": "du {first} au {last} {month} {year}",
  "date.rangeInYear": "du {first} {firstMonth} au {last} {lastMonth} {year}",
  "date.range": "du {from} au {to}",
  "date.zone": "heure de {city}",
  "date.inZone": "{date} ({zone})",
  "number.thousands": "\u202f",
  "number.groupsFrom": "4",
  "plural.rule": "fr",
} as const;
