/**
 * What the letters of the Latin script that no decomposition takes apart are in ASCII: Azerbaijani, Ewe, Hausa, the phonetic alphabet, old
 * spellings. By their names in Unicode, and where these do not say it as CLDR's transform Latin-ASCII has it.
 */
const LETTERS: Readonly<Record<string, string>> = {
  a: "ɐɑɒᴀᶏᶐⱥꞻꬰꬱꭤ",
  aa: "ꜳ𐞀",
  ae: "æᴁᴂꞛ",
  ao: "ꜵ",
  au: "ꜷ",
  av: "ꜹꜻ",
  ay: "ꜽ",
  b: "ƀƃɓʙᴃᴯᵬᶀꞗꞵ",
  c: "ƈȼɕʗᴄↄꜿꞓꞔ𝼏𝼝",
  con: "ꝯ",
  d: "ðđƌƍȡɖɗᴅᴆᵭᶁᶑẟꝱꝺꟈ𝼥",
  db: "ȸ",
  dz: "ʣʤʥꭦ𝼒𝼙",
  e: "ǝɇɘəɚɛɜɝɞʚᴇᴈᶒᶓᶔᶕⱸⱻꬲꬳꬴꭠꭡ",
  et: "ꝫ",
  f: "ƒɸᵮᶂⅎⱷꜰꝼꞙꟻꬵ",
  fn: "ʩ𝼀",
  g: "ǥȝɠɡɢɣʛᵷᵹᶃꝿꞡꟑꬶ𝼁𝼂",
  h: "ħɥɦɧʜʮʯⱨⱶꜧꞕꟶ",
  hv: "ƕ",
  i: "ıɨɩɪᴉᵎᵻᵼᶖꞽꟾ𝼚",
  is: "ꝭ",
  j: "ȷɉɟʄʝᴊ",
  k: "ƙʞᴋᶄⱪꝁꝃꝅꞣ𝼃𝼐",
  l: "łƚƛȴɫɬɭʟᴌᶅⱡꝇꝉꝲꞁꞎꟛꬷꬸꬹ𝼄𝼑𝼓𝼦",
  ll: "ỻ",
  ls: "ʪ",
  lz: "ɮʫ𝼅",
  m: "ɯɰɱᴍᵯᶆꝳꟺꟽꟿꬺ",
  n: "ŋƞȵɲɳɴᴎᴻᵰᶇꝴꞑꞥꬻꬼ𝼇𝼔𝼧",
  o: "øɔɤɵɷᴏᴐᴖᴗᶗⱺꝋꝍꞷꟁꬽꬾꬿꭃꭄ𝼛",
  oe: "œɶᴔꞝꭀꭁꭂꭢ",
  oi: "ƣ",
  oo: "ꝏ",
  ou: "ȣᴕ",
  p: "ƥᴘᵱᵽᶈꝑꝓꝕꟼ",
  q: "ĸɋʠꝗꝙꞯ",
  qp: "ȹ",
  r: "ɍɹɺɻɼɽɾɿʀʁᴙᴚᵲᵳᶉⱹꝛꝝꝵꝶꞃꞧꭅꭆꭇꭈꭉꭊꭋꭌꭨ𝼈𝼕𝼖𝼨",
  s: "ƪȿʂʃʅʆᵴᶊᶋᶘẜẝꜱꞅꞩꟊꟍꟗꟙ꟱ꭍ𝼋𝼌𝼞𝼩",
  ss: "ß",
  t: "ŧƫƭȶʇʈᴛᵵⱦꝷꞇ𝼉𝼍𝼪",
  tc: "ʨ",
  th: "þᵺꝥꝧꟓ",
  ts: "ʦʧꭧ𝼗𝼜",
  tz: "ꜩ",
  u: "ʉʊᴜᵾᵿᶙꞹꞿꭎꭏꭒ",
  ue: "ᵫꞟ",
  ui: "ꭐꭑ",
  um: "ꝸ",
  uo: "ꭣ",
  v: "ʋʌᴠᶌỽⱱⱴꝟꝩ",
  vy: "ꝡ",
  w: "ƿʍᴡⱳꟃꟕ",
  x: "ᶍꭓꭔꭕꭖꭗꭘꭙ",
  y: "ƴɏʎʏỿꭚ𝼆",
  z: "ƶƹƺȥɀʐʑʒʓᴢᴣᵶᶎᶚⱬꝣ𝼘",
};

const ASCII: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).flatMap(([ascii, letters]) =>
    Array.from(letters, (letter) => [letter, ascii] as const),
  ),
);

/** A text of small letters without accents: letters of the Latin script in ASCII, all that is no letter or digit of ASCII as a hyphen. */
export function inAscii(text: string): string {
  return text
    .replace(/[^\0-\x7f]/gu, (letter) => ASCII.get(letter) ?? (isSilent(letter) ? "" : "-"))
    .replace(/[^a-z0-9]+/g, "-");
}

/** Clicks, stops and the letters that modify others, as in `Hawaiʻi`, have no letter in ASCII, and part no word. */
function isSilent(letter: string): boolean {
  return /^[\p{sc=Latn}\p{Lm}]$/u.test(letter);
}
