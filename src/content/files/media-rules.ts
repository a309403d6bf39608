import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with a picture or an attached file: its name, its bytes, what it reveals. */
export const mediaRules = {
  "image/missing": {
    severity: "error",
    says: {
      fr: "l’image « {found} » n’existe pas{nearest}",
      en: "the image “{found}” does not exist{nearest}",
    },
    hint: {
      fr: "Vérifiez le nom, majuscules comprises : « ./nom » est à côté de la brève, « /nom » dans content/public.",
      en: "Check the name, capitals included: “./name” is beside the brief, “/name” in content/public.",
    },
  },
  "image/outside": {
    severity: "error",
    says: {
      fr: "« {found} » n’est ni à côté de la brève, ni dans content/public",
      en: "“{found}” is neither beside the brief nor in content/public",
    },
    hint: {
      fr: "Copiez l’image à côté de la brève et écrivez ./nom.",
      en: "Copy the image beside the brief and write ./name.",
    },
  },
  "image/bad-name": {
    severity: "error",
    says: {
      fr: "« {found} » ne peut pas être le nom d’une image publiée",
      en: "“{found}” cannot be the name of a published image",
    },
    hint: {
      fr: "Renommez le fichier : des lettres ou des chiffres, sans point au début ; dans content/public, ni accents ni espaces.",
      en: "Rename the file: letters or digits, no dot at the start; in content/public, no accents and no spaces.",
    },
  },
  "image/unreadable": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas une image lisible",
      en: "“{found}” is not a readable image",
    },
    hint: {
      fr: "Enregistrez-la en SVG (avec ses dimensions), PNG, JPEG, WebP, AVIF ou GIF.",
      en: "Save it as SVG (with its dimensions), PNG, JPEG, WebP, AVIF or GIF.",
    },
  },
  "attachment/missing": {
    severity: "error",
    says: {
      fr: "le fichier joint « {found} » n’existe pas{nearest}",
      en: "the attached file “{found}” does not exist{nearest}",
    },
    hint: {
      fr: "Vérifiez le nom, majuscules comprises : « ./nom » est à côté de la brève, « /nom » dans content/public.",
      en: "Check the name, capitals included: “./name” is beside the brief, “/name” in content/public.",
    },
  },
  "attachment/outside": {
    severity: "error",
    says: {
      fr: "le fichier joint « {found} » n’est ni à côté de la brève, ni dans content/public",
      en: "the attached file “{found}” is neither beside the brief nor in content/public",
    },
    hint: {
      fr: "Copiez-le à côté de la brève et écrivez ./nom ; s’il est sur un autre site, faites-en une source ou un lien.",
      en: "Copy it beside the brief and write ./name; if it is on another site, make it a source or a link.",
    },
  },
  "attachment/bad-name": {
    severity: "error",
    says: {
      fr: "« {found} » ne peut pas être le nom d’un fichier publié",
      en: "“{found}” cannot be the name of a published file",
    },
    hint: {
      fr: "Renommez-le : des lettres ou des chiffres, sans point au début ; dans content/public, ni accents ni espaces.",
      en: "Rename it: letters or digits, no dot at the start; in content/public, no accents and no spaces.",
    },
  },
  "attachment/unreadable": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un fichier audio, vidéo ou PDF qui réponde à son extension",
      en: "“{found}” is not an audio, video or PDF file that matches its extension",
    },
    hint: {
      fr: "Joignez l’un de ces formats, avec son extension : {known}.",
      en: "Attach one of these formats, with its own extension: {known}.",
    },
  },
  "attachment/other-kind": {
    severity: "error",
    says: {
      fr: "« {key} » ne va pas avec « {found} », mais avec {kinds}",
      en: "“{key}” does not go with “{found}”, but with {kinds}",
    },
    hint: {
      fr: "Effacez « {key} » ici.",
      en: "Delete “{key}” here.",
    },
  },
  "attachment/without-captions": {
    severity: "warning",
    clause: "WCAG 2.2 § 1.2.2",
    says: {
      fr: "le film « {found} » n’a pas de sous-titres pour ceux qui ne l’entendent pas",
      en: "the film “{found}” has no captions for those who cannot hear it",
    },
    hint: {
      fr: "Écrivez ce qu’on y entend dans un fichier WebVTT, comme docs/site.md le montre, et ajoutez « {line} » à la pièce jointe.",
      en: "Write what is heard in it into a WebVTT file, as docs/site.md shows, and add “{line}” to the attachment.",
    },
  },
  "image/wrong-ending": {
    severity: "error",
    says: {
      fr: "« {found} » contient une image {kind} : son extension est fausse",
      en: "“{found}” holds a {kind} image: its extension is wrong",
    },
    hint: {
      fr: "Renommez le fichier : {right}, et corrigez le nom là où un texte le cite. Les serveurs se fient à l’extension.",
      en: "Rename the file: {right}, and correct the name wherever a text uses it. Servers go by the extension.",
    },
  },
  "image/broken": {
    severity: "error",
    says: {
      fr: "l’image « {found} » est abîmée : sa fin manque, ou des octets ont changé",
      en: "the image “{found}” is damaged: its end is missing, or bytes have changed",
    },
    hint: {
      fr: "Reprenez l’original, ou ouvrez-la dans un logiciel d’images et enregistrez-la sous le même nom.",
      en: "Copy it from the original again, or open it in an image editor and save it under the same name.",
    },
  },
  "image/missing-versions": {
    severity: "warning",
    says: {
      fr: "de l’image « {found} » il manque des versions réduites",
      en: "some smaller versions of the image “{found}” are missing",
    },
    hint: {
      fr: "Lancez « npx brevier pictures », qui refait celles qui manquent.",
      en: "Run “npx brevier pictures”, which makes those that are missing.",
    },
  },
  "image/wrong-width": {
    severity: "error",
    says: {
      fr: "la version réduite « {found} » a {width} pixels de large, et non ce que dit son nom",
      en: "the smaller version “{found}” is {width} pixels wide, not what its name says",
    },
    hint: {
      fr: "Supprimez ce fichier, puis lancez « npx brevier pictures ».",
      en: "Delete this file, then run “npx brevier pictures”.",
    },
  },
  "image/heavy": {
    severity: "warning",
    says: {
      fr: "l’image « {found} » pèse {weight} Mo, que chaque lecteur de la page télécharge",
      en: "the image “{found}” is {weight} MB, which every reader of the page downloads",
    },
    hint: {
      fr: "Allégez-la : {remedy}.",
      en: "Make it lighter: {remedy}.",
    },
  },
  "image/too-large": {
    severity: "error",
    says: {
      fr: "l’image « {found} » fait {size}, plus de {most} : un navigateur peut se bloquer en l’ouvrant",
      en: "the image “{found}” is {size}, more than {most}: a browser that opens it may hang",
    },
    hint: {
      fr: "Réduisez-la : « {command} ».",
      en: "Make it smaller: “{command}”.",
    },
  },
  "image/cmyk": {
    severity: "warning",
    says: {
      fr: "« {found} » est en quadrichromie (CMJN), pour l’imprimerie : des lecteurs de flux la montrent dans d’autres couleurs, ou pas du tout",
      en: "“{found}” is in CMYK, for print: feed readers show it in other colours, or not at all",
    },
    hint: {
      fr: "Enregistrez-la en RVB (sRVB) ; « mogrify -colorspace sRGB {file} » le fait avec ImageMagick.",
      en: "Save it in RGB (sRGB); ImageMagick does it with “mogrify -colorspace sRGB {file}”.",
    },
  },
  "image/personal-data": {
    severity: "warning",
    says: {
      fr: "l’image « {found} » révèle {what} à qui la télécharge ; content/site.yaml demande de ne rien retirer aux images",
      en: "the image “{found}” reveals {what} to anyone who downloads it; content/site.yaml asks that nothing be removed from images",
    },
    hint: {
      fr: "« {command} » retire ces données du fichier ; sans « pictures » dans content/site.yaml, Brevier les retire de toutes les images qu’il publie.",
      en: "“{command}” removes these data from the file; without “pictures” in content/site.yaml, Brevier removes them from all images that it publishes.",
    },
  },
  "archive/heavy": {
    severity: "warning",
    says: {
      fr: "la page d’archive de cette brève pèsera plus de {weight} Mo : elle contient ses images",
      en: "the archive page of this brief will be over {weight} MB: it holds its images",
    },
    hint: {
      fr: "Allégez les images (« npx brevier pictures ») ou montrez-en moins ; archivePages, dans content/site.yaml, permet de s’en passer.",
      en: "Make the images lighter (“npx brevier pictures”) or show fewer; archivePages, in content/site.yaml, lets you do without them.",
    },
  },
  "media/personal-data": {
    severity: "warning",
    says: {
      fr: "« {found} » révèle {what} à qui télécharge le fichier",
      en: "“{found}” reveals {what} to anyone who downloads the file",
    },
    hint: {
      fr: "« {command} » retire ces données ; Brevier publie ce format tel quel.",
      en: "“{command}” removes these data; Brevier publishes this format unchanged.",
    },
  },
} as const satisfies RuleTable;

export const mediaProblem = problemsOf(mediaRules);
