/** Plants personal data in pictures, with a program that is not ours. Every planted text holds the word PLANTED. */
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { ROOT } from "../memory-site.ts";

export const HAS_EXIFTOOL = spawnSync("exiftool", ["-ver"]).status === 0;
if (!HAS_EXIFTOOL)
  process.stderr.write(
    "\n*** exiftool is not installed: that pictures are published without metadata is NOT tested here (CI installs it)\n",
  );

export const PICTURES = `${ROOT}test/fixtures/pictures/`;

const EVERYWHERE = [
  "-EXIF:GPSLatitude=48.8566",
  "-EXIF:GPSLatitudeRef=N",
  "-EXIF:GPSLongitude=2.3522",
  "-EXIF:GPSLongitudeRef=E",
  "-EXIF:Artist=PLANTED artist",
  "-EXIF:Copyright=PLANTED owner of the camera",
  "-EXIF:OwnerName=PLANTED owner",
  "-EXIF:SerialNumber=PLANTED serial",
  "-EXIF:Software=PLANTED software",
  "-EXIF:DateTimeOriginal=2024:10:31 04:05:06",
  "-EXIF:UserComment=PLANTED comment",
  "-EXIF:Orientation#=6",
  "-XMP-dc:Creator=PLANTED creator",
  "-XMP-dc:Description=Une place, le soir",
  "-XMP-dc:Title=PLANTED title",
  "-XMP-aux:SerialNumber=PLANTED serial",
  "-XMP-exif:GPSLatitude=48.8566",
  "-XMP-iptcExt:PersonInImage=PLANTED person",
  "-XMP-dc:Rights=© La rédaction, 2024",
  "-XMP-xmpRights:UsageTerms=Tous droits réservés",
];

const ONLY: Readonly<Record<string, readonly string[]>> = {
  jpg: [
    "-IPTC:By-line=PLANTED by-line",
    "-IPTC:City=PLANTED city",
    "-IPTC:Credit=Agence <&> Cie",
    "-IPTC:CopyrightNotice=© ignoré : XMP le dit",
    "-IPTC:Caption-Abstract=Ignorée : XMP le dit",
    "-IPTC:Writer-Editor=PLANTED writer",
    "-Comment=PLANTED comment",
    `-IFD1:ThumbnailImage<=${PICTURES}plain.jpg`,
  ],
  png: [
    "-PNG:Author=PLANTED author",
    "-PNG:Comment=PLANTED comment",
    "-PNG:Title-fr=PLANTED é international",
    "-PNG:ModifyDate=2024:10:31 04:05:06",
    "-XMP-photoshop:Credit=Agence <&> Cie",
  ],
  webp: ["-XMP-photoshop:Credit=Agence <&> Cie"],
};

/** Copies a picture of the fixtures with all that its format can say of somebody, and a trailer after its end. */
export function plant(from: string, to: string): void {
  copyFileSync(`${PICTURES}${from}`, to);
  const ending = from.slice(from.lastIndexOf(".") + 1);
  const own = [...EVERYWHERE, ...(ONLY[ending] ?? [])];
  execFileSync("exiftool", ["-q", "-q", "-m", "-codedcharacterset=utf8", "-overwrite_original", ...own, to]);
  if (ending === "jpg") {
    const bytes = readFileSync(to);
    writeFileSync(to, Buffer.concat([bytes.subarray(0, 2), MPF, bytes.subarray(2)]));
  }
  appendFileSync(to, "PLANTED film of a motion photo");
}

/** A segment APP2 that would lead to a second picture. */
const MPF = Buffer.from("\xff\xe2\x00\x10MPF\0PLANTED!!\0", "latin1");
