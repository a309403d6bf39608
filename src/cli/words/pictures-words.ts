/** What `brevier pictures` says. */
import type { DerivedPictures } from "../../authoring/derive-pictures.ts";
import { grouped } from "../../base/problem.ts";
import { fr, one, un } from "./command-words.ts";

interface Progress {
  readonly stage: "pictures";
  readonly done: number;
  readonly total: number;
}

const list = (files: readonly string[], sign: string) =>
  files.map((file) => `  ${sign} content/${file}\n`).join("");
const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);

const french = {
  noSharp: fr`Pour faire les versions réduites des images il faut sharp, qui n’est pas installé : npm install sharp\n`,
  progress: ({ done, total }: Progress) => fr`${grouped(done, "fr")} sur ${un(total, "image")}`,
  notAll: "Rien d’autre ne manque.\n",
  report: ({ written, removed, bytes }: DerivedPictures, dryRun: boolean) =>
    written.length + removed.length === 0
      ? "Il ne manque aucune version réduite.\n"
      : [
          list(written, "+"),
          list(removed, "-"),
          dryRun
            ? fr`Rien n’est fait : ${un(written.length, "fichier")} à écrire, ${grouped(removed.length, "fr")} à effacer.\n`
            : fr`Écrit : ${un(written.length, "fichier")} (${grouped(kilobytes(bytes), "fr")} ko) ; effacé : ${grouped(removed.length, "fr")}. Versez-les au dépôt avec les images.\n`,
        ].join(""),
};

const english: typeof french = {
  noSharp: "Smaller versions of pictures are made by sharp, which is not installed: npm install sharp\n",
  progress: ({ done, total }) => `${grouped(done, "en")} of ${one(total, "picture")}`,
  notAll: "Nothing else is missing.\n",
  report: ({ written, removed, bytes }, dryRun) =>
    written.length + removed.length === 0
      ? "No smaller version is missing.\n"
      : [
          list(written, "+"),
          list(removed, "-"),
          dryRun
            ? `Nothing is done: ${one(written.length, "file")} to write, ${grouped(removed.length, "en")} to delete.\n`
            : `Written: ${one(written.length, "file")} (${grouped(kilobytes(bytes), "en")} kB); deleted: ${grouped(removed.length, "en")}. Commit them with the pictures.\n`,
        ].join(""),
};

export const picturesWords = { fr: french, en: english };
