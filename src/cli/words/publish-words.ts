/** The sentences of `brevier publish`, in each language of messages. */
import { grouped } from "../../base/problem.ts";
import type { SendProgress, Sent } from "../../publish/send-site.ts";
import type { MessageLanguage } from "../message-language.ts";
import { fr, one, secondes, secondsOf, un } from "./command-words.ts";

const kilobytes = (bytes: number, language: MessageLanguage) => grouped(Math.ceil(bytes / 1000), language);
const sizeFr = (bytes: number) => `${kilobytes(bytes, "fr")} ko`;
const sizeEn = (bytes: number) => `${kilobytes(bytes, "en")} kB`;

const french = {
  noTarget:
    "On ne sait pas où publier. Écrivez dans content/site.yaml :\npublish:\n  targets:\n    production: ftps://nom@hote/www\nou nommez un dossier : brevier publish --to /media/disque/site (docs/publish.md dit toutes les formes).\n",
  noPreviewTarget:
    "On ne sait pas où envoyer la copie. Écrivez dans content/site.yaml :\npublish:\n  preview:\n    to: ssh://nom@hote/var/www/relecture\nou nommez un endroit : brevier publish --preview --to /media/disque/relecture.\n",
  isForReaders: (name: string) =>
    fr`« ${name} » est l’endroit que voient les lecteurs : la copie de relecture doit aller ailleurs.\n`,
  draftsOnlyInCopy: "« --drafts » ne va qu’avec « --preview » : un brouillon n’est pas publié.\n",
  unknownTarget: (name: string, known: string) =>
    fr`« ${name} » n’est ni un nom de « publish.targets » (${known}), ni un chemin, ni une adresse. Pour un dossier de ce nom, écrivez ./${name}.\n`,
  isOutput: (name: string) => fr`« ${name} » est le site construit lui-même : publiez ailleurs.\n`,
  busy: (pid: number) =>
    fr`Une autre publication est en cours (processus ${String(pid)}) ; attendez qu’elle finisse.\n`,
  notSent: "Rien n’a été envoyé.\n",
  incomplete: "La publication n’est pas achevée.\n",
  nothingNew: (target: string) => fr`${target} : rien de nouveau à envoyer.\n`,
  sent: (target: string, { added, changed, removed, bytes }: Sent, milliseconds: number) =>
    fr`${target} : ${un(added.length, "fichier")} en plus, ${un(changed.length, "changé")}, ${un(removed.length, "retiré")} ; ${sizeFr(bytes)} d’envoi (${secondes(milliseconds)})\n`,
  wouldSend: (target: string, { added, changed, removed, bytes }: Sent) =>
    fr`${target}, si vous publiiez : ${un(added.length, "fichier")} en plus, ${un(changed.length, "changé")}, ${un(removed.length, "retiré")} ; ${sizeFr(bytes)} d’envoi.\n`,
  row: (mark: string, path: string, bytes: number) =>
    fr`  ${mark} ${path}${mark === "-" ? "" : ` (${sizeFr(bytes)})`}\n`,
  told: (name: string, addresses: number) => fr`${name} est prévenu de ${un(addresses, "adresse")}.\n`,
  listed: (file: string, addresses: number) =>
    fr`${file} : ${un(addresses, "adresse")} à faire oublier au CDN.\n`,
  progress: ({ done, total }: SendProgress) => fr`envoi : ${String(done)} de ${String(total)}`,
  clearFtp:
    "Avec ftp://, le mot de passe et les fichiers voyagent en clair : si l’hébergeur le permet, écrivez ftps:// ou sftp://.\n",
};

const english: typeof french = {
  noTarget:
    "Nobody said where to publish. Write in content/site.yaml:\npublish:\n  targets:\n    production: ftps://user@host/www\nor name a folder: brevier publish --to /media/disk/site (docs/publish.md has all forms).\n",
  noPreviewTarget:
    "Nobody said where to send the copy. Write in content/site.yaml:\npublish:\n  preview:\n    to: ssh://user@host/var/www/review\nor name a place: brevier publish --preview --to /media/disk/review.\n",
  isForReaders: (name) => `“${name}” is where readers look: a copy for review has to go somewhere else.\n`,
  draftsOnlyInCopy: "“--drafts” goes with “--preview” alone: a draft is not published.\n",
  unknownTarget: (name, known) =>
    `“${name}” is neither a name of “publish.targets” (${known}), nor a path, nor an address. For a folder of that name, write ./${name}.\n`,
  isOutput: (name) => `“${name}” is the built site itself: publish somewhere else.\n`,
  busy: (pid) => `Another publication is under way (process ${pid}); wait until it ends.\n`,
  notSent: "Nothing was sent.\n",
  incomplete: "The publication is not complete.\n",
  nothingNew: (target) => `${target}: nothing new to send.\n`,
  sent: (target, { added, changed, removed, bytes }, milliseconds) =>
    `${target}: ${one(added.length, "file")} added, ${changed.length} changed, ${removed.length} removed; ${sizeEn(bytes)} sent (${secondsOf(milliseconds)} s)\n`,
  wouldSend: (target, { added, changed, removed, bytes }) =>
    `${target}, if you published: ${one(added.length, "file")} added, ${changed.length} changed, ${removed.length} removed; ${sizeEn(bytes)} to send.\n`,
  row: (mark, path, bytes) => `  ${mark} ${path}${mark === "-" ? "" : ` (${sizeEn(bytes)})`}\n`,
  told: (name, addresses) =>
    `${name} was told of ${addresses} ${addresses === 1 ? "address" : "addresses"}.\n`,
  listed: (file, addresses) =>
    `${file}: ${addresses} ${addresses === 1 ? "address" : "addresses"} for the CDN to forget.\n`,
  progress: ({ done, total }) => `sending: ${done} of ${total}`,
  clearFtp:
    "With ftp://, the password and the files travel in clear text: if the host allows it, write ftps:// or sftp://.\n",
};

export const publishWords: Readonly<Record<MessageLanguage, typeof french>> = { fr: french, en: english };
