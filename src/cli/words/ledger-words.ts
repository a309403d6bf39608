/** The sentences of `brevier record`, `sign` and `verify`, in each language of messages. */
import { grouped } from "../../base/problem.ts";
import type { Uncovered } from "../../verify/shape.ts";
import type { MessageLanguage } from "../message-language.ts";
import { fr, one, un } from "./command-words.ts";

/** Who signed a copy, for a sentence. */
export interface SignedBy {
  readonly keyId: string;
  /** RFC 3339, in UTC; null if it is not known. */
  readonly at: string | null;
  readonly isTrusted: boolean;
}

const UNCOVERED_FR: Readonly<Record<Uncovered, string>> = {
  site: "le nom du site",
  topics: "les sujets",
  dates: "les dates et les signatures",
  dateline: "le lieu",
  corrections: "les corrections",
  pictures: "les images",
  updates: "les mises à jour",
  sources: "les sources, les pièces jointes",
  citation: "la notice de citation",
  layout: "les liens et la mise en forme du corps",
};
const UNCOVERED_EN: Readonly<Record<Uncovered, string>> = {
  site: "the site’s name",
  topics: "the topics",
  dates: "the dates and by-lines",
  dateline: "the place",
  corrections: "the corrections",
  pictures: "the pictures",
  updates: "the updates",
  sources: "the sources, the attachments",
  citation: "the citation notice",
  layout: "the links and the layout of the body",
};

const french = {
  recorded: (revisions: number, withdrawn: number, kept: number) =>
    (revisions + withdrawn === 0
      ? "Le registre est à jour.\n"
      : fr`Inscrit au registre : ${un(revisions, "révision")}, ${un(withdrawn, "retrait")}.\n`) +
    (kept === 0 ? "" : fr`Gardé dans content/revisions : ${un(kept, "page")}.\n`),
  signed: (out: string, key: string) =>
    fr`${out} est signé par la clé ${key} ; la signature est aussi au registre.\n`,
  signedAlready: (out: string, key: string) => fr`${out} était déjà signé par la clé ${key}.\n`,
  nothingWritten: "Rien n’a été écrit.\n",
  intact: (name: string, files: number, bytes: number) =>
    fr`${name} : intact (${un(files, "fichier")}, ${un(bytes, "octet")})\n`,
  notIntact: (name: string, problems: string) => fr`${name} : ${problems}\n`,
  signature: (by: SignedBy | null) =>
    by === null
      ? fr`Pas de signature : rien ne dit de qui vient cette copie.\n`
      : fr`Signé par la clé ${by.keyId}${by.at === null ? "" : ` le ${by.at}`}` +
        (by.isTrusted
          ? ", celle que vous avez donnée.\n"
          : fr` ; c’est la copie elle-même qui publie cette clé : donnez celle de l’éditeur avec --key.\n`),
  previous: (digest: string) => fr`Suit le site signé ${digest}\n`,
  /** Of an archive page in which nothing is wrong; `uncovered` is what its digest does not cover. */
  text: (name: string, address: string | null, digest: string, uncovered: readonly Uncovered[]) =>
    fr`${name} : le texte a l’empreinte que la page indique${address === null ? "" : ` (${address})`}\n${digest}\n` +
    fr`Qui récrit une page peut aussi en récrire l’empreinte : comparez celle-ci avec celle de l’éditeur. Elle porte sur le titre, le chapeau et le corps. Ce qu’elle ne couvre pas : ${listed(uncovered, UNCOVERED_FR, " et ")}. Seul le manifeste du site en répond (brevier verify DOSSIER).\n`,
  /** Of an archive page in another form than ours. */
  otherForm: (name: string, agrees: boolean) =>
    fr`${name} : la page n’est pas telle que Brevier la publie ; le texte qu’on y trouve ${agrees ? "a" : "n’a pas"} l’empreinte qu’elle indique\n`,
  progress: (done: number, total: number) =>
    fr`Vérification : ${grouped(done, "fr")} fichiers sur ${grouped(total, "fr")}`,
  packageIntact: (name: string, bytes: number) => fr`${name} : intact (${un(bytes, "octet")})\n`,
  notCompared: fr`Le nom du fichier ne porte pas d’empreinte : elle n’a pu être comparée à rien. Voyez si c’est celle que dit l’éditeur (/archives/), ou donnez-la avec --root :\n`,
  packageProgress: (done: number, total: number) =>
    fr`Vérification : ${grouped(megabytes(done), "fr")} Mo lus sur ${grouped(megabytes(total), "fr")}`,
  unverified: (name: string, why: string, digest: string) =>
    fr`${name} : non vérifié : ${why}. Donnez l’empreinte que dit l’éditeur avec --root ; celle du fichier est :\n${digest}\n`,
  /** What was given cannot be verified. */
  absent: (name: string) => fr`« ${name} » n’existe pas.\n`,
  neither: (name: string) =>
    fr`« ${name} » n’est ni le dossier d’un site, ni un paquet (.wacz), ni une archive web (.warc, .warc.gz), ni la copie d’archive d’une brève (archive.html).\n`,
  badKey: (found: string) =>
    fr`--key : « ${found} » n’est ni une clé publique de minisign (RW…), ni un fichier qui en contient une.\n`,
  badRoot: (found: string) =>
    fr`--root : « ${found} » n’est pas une empreinte SHA-256 (64 chiffres hexadécimaux, comme la donne sha256sum, de manifest.json ou d’un paquet).\n`,
  ledgerAbsent: (folder: string) =>
    fr`--ledger : aucun mois de registre (AAAA-MM.ndjson) dans « ${folder} ».\n`,
  /** An option that has no sense with a page, or with a package. */
  forFolders: (option: string) => fr`${option} ne vaut que pour le dossier d’un site.\n`,
  rootOfPage: fr`--root ne vaut que pour le dossier d’un site, ou un paquet.\n`,
  keyOfPackage: fr`--key : un paquet ne porte pas de signature ; c’est la liste signée du site qui dit son empreinte. Vérifiez le site qui le publie (brevier verify DOSSIER --key …), ou donnez l’empreinte avec --root.\n`,
};

export type LedgerWords = typeof french;

const english: typeof french = {
  recorded: (revisions, withdrawn, kept) =>
    (revisions + withdrawn === 0
      ? "The ledger is up to date.\n"
      : `Written to the ledger: ${one(revisions, "revision")}, ${one(withdrawn, "withdrawal")}.\n`) +
    (kept === 0 ? "" : `Kept in content/revisions: ${one(kept, "page")}.\n`),
  signed: (out, key) => `${out} is signed by the key ${key}; the signature is in the ledger too.\n`,
  signedAlready: (out, key) => `${out} was already signed by the key ${key}.\n`,
  nothingWritten: "Nothing was written.\n",
  intact: (name, files, bytes) => `${name}: intact (${one(files, "file")}, ${one(bytes, "byte")})\n`,
  notIntact: (name, problems) => `${name}: ${problems}\n`,
  signature: (by) =>
    by === null
      ? "No signature: nothing shows who this copy comes from.\n"
      : `Signed by the key ${by.keyId}${by.at === null ? "" : ` on ${by.at}`}` +
        (by.isTrusted
          ? ", the one that you gave.\n"
          : "; it is the copy itself that publishes this key: give the publisher’s with --key.\n"),
  previous: (digest) => `Follows the signed site ${digest}\n`,
  text: (name, address, digest, uncovered) =>
    `${name}: the text has the digest that the page states${address === null ? "" : ` (${address})`}\n${digest}\n` +
    `Whoever rewrites a page can rewrite its digest too: compare it with the publisher’s. It is of headline, standfirst and body. What it does not cover: ${listed(uncovered, UNCOVERED_EN, " and ")}. Only the site’s manifest answers for those (brevier verify FOLDER).\n`,
  otherForm: (name, agrees) =>
    `${name}: the page is not as Brevier publishes it; the text found in it ${agrees ? "has" : "does not have"} the digest that the page states\n`,
  progress: (done, total) => `Verifying: ${grouped(done, "en")} of ${grouped(total, "en")} files`,
  packageIntact: (name, bytes) => `${name}: intact (${one(bytes, "byte")})\n`,
  notCompared:
    "The file name has no digest to compare with. Check that it is the one the publisher gives (/archives/), or give it with --root:\n",
  packageProgress: (done, total) =>
    `Verifying: ${grouped(megabytes(done), "en")} of ${grouped(megabytes(total), "en")} MB read`,
  unverified: (name, why, digest) =>
    `${name}: not verified: ${why}. Give the digest that the publisher states with --root; that of the file is:\n${digest}\n`,
  absent: (name) => `“${name}” does not exist.\n`,
  neither: (name) =>
    `“${name}” is neither the folder of a site, nor a package (.wacz), nor a web archive (.warc, .warc.gz), nor the archive copy of a brief (archive.html).\n`,
  badKey: (found) => `--key: “${found}” is neither a minisign public key (RW…) nor a file that holds one.\n`,
  badRoot: (found) =>
    `--root: “${found}” is not a SHA-256 digest (64 hexadecimal digits, as sha256sum gives it, of manifest.json or of a package).\n`,
  ledgerAbsent: (folder) => `--ledger: no month of a ledger (YYYY-MM.ndjson) in “${folder}”.\n`,
  forFolders: (option) => `${option} is for the folder of a site only.\n`,
  rootOfPage: "--root is for the folder of a site, or a package, only.\n",
  keyOfPackage:
    "--key: a package bears no signature; the signed list of the site gives its digest. Verify the site that publishes it (brevier verify FOLDER --key …), or give the digest with --root.\n",
};

export const ledgerWords: Readonly<Record<MessageLanguage, typeof french>> = { fr: french, en: english };

function listed(
  parts: readonly Uncovered[],
  names: Readonly<Record<Uncovered, string>>,
  and: string,
): string {
  const all = parts.map((part) => names[part]);
  return [all.slice(0, -1).join(", "), all.at(-1) ?? ""].filter((some) => some !== "").join(and);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
