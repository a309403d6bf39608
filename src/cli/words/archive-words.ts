/** The sentences of `brevier archive`, in each language of messages. */
import type { ArchivedPackage, ArchiveProgress } from "../../archive/archive-site.ts";
import { grouped } from "../../base/problem.ts";
import type { MessageLanguage } from "../message-language.ts";
import { fr, one, secondes, secondsOf, un } from "./command-words.ts";

/** How many addresses of a change are named. */
const NAMED = 10;

/** The addresses that changed, a line each. */
function addressesOf({ changes }: ArchivedPackage, others: (count: number) => string): string {
  if (changes === null) return "";
  const lines = [
    ...changes.added.map((url) => `  + ${url}\n`),
    ...changes.changed.map((url) => `  ~ ${url}\n`),
    ...changes.removed.map((url) => `  - ${url}\n`),
  ];
  const rest = lines.length - NAMED;
  return lines.slice(0, NAMED).join("") + (rest > 0 ? `  ${others(rest)}\n` : "");
}

const french = {
  nothingArchived: "Aucun paquet n’a été écrit pour ce qui n’a pas pu être archivé.\n",
  packing: ({ stage, done, total }: ArchiveProgress) =>
    fr`Archive de ${stage} : ${grouped(done, "fr")} sur ${un(total, "fichier")}`,
  packed: (archived: ArchivedPackage) => {
    const { kept, isNew, changes } = archived;
    if (!isNew) return fr`${kept.of} : rien de nouveau (archives/${kept.name})\n`;
    const size = `${grouped(Math.ceil(kept.bytes / 1000), "fr")} ko`;
    const replaced =
      changes === null
        ? ""
        : fr` ; remplace ${kept.supersedes ?? ""} : ${un(changes.added.length, "page")} en plus, ${String(changes.changed.length)} changées, ${String(changes.removed.length)} en moins`;
    return (
      fr`${kept.of} → archives/${kept.name} (${un(kept.pages, "page")}, ${size})${replaced}\n  sha256 ${kept.sha256}\n` +
      addressesOf(archived, (rest) => `et ${un(rest, "autre")}`)
    );
  },
  done: (written: number, unchanged: number, milliseconds: number) =>
    fr`${un(written, "paquet")} ${written < 2 ? "écrit" : "écrits"}, ${String(unchanged)} déjà à jour (${secondes(milliseconds)}). « brevier build » les publie sous /archives/.\n`,
  two: fr`--month, --brief et --all s’excluent : n’en gardez qu’un.\n`,
};

const english: typeof french = {
  nothingArchived: "No package was written for what could not be archived.\n",
  packing: ({ stage, done, total }) => `Packing ${stage}: ${grouped(done, "en")} of ${one(total, "file")}`,
  packed: (archived) => {
    const { kept, isNew, changes } = archived;
    if (!isNew) return `${kept.of}: nothing new (archives/${kept.name})\n`;
    const size = `${grouped(Math.ceil(kept.bytes / 1000), "en")} kB`;
    const replaced =
      changes === null
        ? ""
        : `; supersedes ${kept.supersedes ?? ""}: ${one(changes.added.length, "page")} added, ${changes.changed.length} changed, ${changes.removed.length} removed`;
    return (
      `${kept.of} → archives/${kept.name} (${one(kept.pages, "page")}, ${size})${replaced}\n  sha256 ${kept.sha256}\n` +
      addressesOf(archived, (rest) => `and ${one(rest, "other")}`)
    );
  },
  done: (written, unchanged, milliseconds) =>
    `${one(written, "package")} written, ${unchanged} up to date (${secondsOf(milliseconds)} s). “brevier build” publishes them under /archives/.\n`,
  two: "--month, --brief and --all cannot be combined: keep one.\n",
};

export const archiveWords: Readonly<Record<MessageLanguage, typeof french>> = { fr: french, en: english };
