/** What `brevier withdraw` says: what it did, and the list of what no program can do. */
import type { PlannedWithdrawal } from "../../authoring/withdraw.ts";
import { fr, one, un } from "./command-words.ts";

interface Asked {
  readonly id: string;
  readonly dryRun: boolean;
}

const list = (lines: readonly string[]) => lines.map((line) => `      ${line}\n`).join("");

const french = {
  nothingDone: "Rien n’a été retiré.\n",
  report: ({ written, removed, kept }: PlannedWithdrawal, { id, dryRun }: Asked) => {
    const files = written.map(({ file }) => `content/${file}`);
    const erases = kept.level !== "notice";
    return [
      fr`${dryRun ? "Rien n’est fait. Serait écrit" : "Écrit"} : ${files.join(", ")}\n`,
      removed.length === 0
        ? ""
        : fr`${dryRun ? "Serait effacé" : "Effacé"} : ${removed.map((file) => `content/${file}`).join(", ")}\n`,
      fr`\nCe qu’aucun programme ne fait :\n`,
      fr`  [ ] Publier : brevier build, brevier check, puis brevier record, et envoyer le site.\n`,
      erases
        ? fr`  [ ] L’historique de git garde le texte : git log --oneline -- content/${files.at(-1)?.slice(8) ?? ""} (git filter-repo l’en ôte, chez tous ceux qui ont une copie du dépôt).\n`
        : "",
      kept.packages.length === 0
        ? ""
        : fr`  [ ] ${un(kept.packages.length, "paquet")} où elle est : refaire (brevier archive), et demander à qui les a reçus de les effacer.\n${list(kept.packages)}`,
      fr`  [ ] Caches (CDN, hébergeur) et moteurs de recherche : demander l’oubli de ces adresses.\n${list(kept.addresses)}`,
      fr`  [ ] Abonnés : leurs lecteurs gardent ce qu’ils ont reçu ; Atom leur dit le retrait, RSS et JSON Feed non.\n`,
      fr`\nPour relire cette liste : content/withdrawn/${id}.json\n`,
    ].join("");
  },
};

const english: typeof french = {
  nothingDone: "Nothing was withdrawn.\n",
  report: ({ written, removed, kept }, { id, dryRun }) => {
    const files = written.map(({ file }) => `content/${file}`);
    const erases = kept.level !== "notice";
    return [
      `${dryRun ? "Nothing was done. Would write" : "Written"}: ${files.join(", ")}\n`,
      removed.length === 0
        ? ""
        : `${dryRun ? "Would remove" : "Removed"}: ${removed.map((file) => `content/${file}`).join(", ")}\n`,
      "\nWhat no program can do:\n",
      "  [ ] Publish: brevier build, brevier check, then brevier record, and send the site.\n",
      erases
        ? `  [ ] The history of git keeps the text: git log --oneline -- ${files.at(-1) ?? ""} (git filter-repo takes it out, for everybody who has a copy of the repository).\n`
        : "",
      kept.packages.length === 0
        ? ""
        : `  [ ] ${one(kept.packages.length, "package")} that hold it: make new ones (brevier archive), and ask whoever was given them to delete them.\n${list(kept.packages)}`,
      `  [ ] Caches (CDN, host) and search engines: ask them to forget these addresses.\n${list(kept.addresses)}`,
      "  [ ] Subscribers: their readers keep what they received; Atom tells them of the withdrawal, RSS and JSON Feed do not.\n",
      `\nTo read this list again: content/withdrawn/${id}.json\n`,
    ].join("");
  },
};

export const withdrawWords = { fr: french, en: english };
