/** What editors read in French where they point at a key of front matter or of `site.yaml`: by the English sentence that stands beside the key in its schema. */

export const FRENCH_HOVERS: Readonly<Record<string, string>> = {
  "The brief’s identity for ever, given by `brevier new`. Never change it. Without one its address stands for it.":
    "L’identité de la brève, donnée une fois pour toutes par « brevier new » : ne la changez jamais. Sans elle, l’adresse en tient lieu.",
  "The headline.": "Le titre.",
  "When it was or will be published: 2024-10-31 18:40 (the newsroom’s time), or with an offset.":
    "Quand elle a paru ou paraîtra : 2024-10-31 18:40 (l’heure de la rédaction), ou avec un décalage.",
  "The standfirst: one or two sentences. Without one, machines are given the first sentence.":
    "Le chapeau : une ou deux phrases. Sans lui, les machines reçoivent la première phrase.",
  "Keys of `authors` in site.yaml; without any, the publisher.":
    "Des clés d’« authors » de site.yaml ; sans elles, la brève est de l’éditeur.",
  "Keys of `topics` in site.yaml.": "Des clés de « topics » de site.yaml.",
  "What the brief rests on.": "Ce sur quoi la brève s’appuie.",
  "What the document is called.": "Le titre du document.",
  "Where it can be read.": "L’adresse où il se lit.",
  "Who published it.": "Qui l’a publié.",
  "Its language, if it is not the brief’s.": "Sa langue, si ce n’est pas celle de la brève.",
  "The day you read it: 2024-10-31.": "Le jour où vous l’avez lu : 2024-10-31.",
  "true if the brief sums it up or rewrites it, as it does a communiqué or a dispatch.":
    "true si la brève le résume ou le récrit, comme un communiqué ou une dépêche.",
  "Where the brief is written from.": "D’où la brève est écrite.",
  "The town the brief is written from, as it is to be read.":
    "La ville d’où elle est écrite, telle qu’elle doit se lire.",
  "The country, where the reader may need it.": "Le pays, s’il est utile au lecteur.",
  "The key of a story in site.yaml that the brief belongs to.":
    "La clé, dans site.yaml, du fil auquel la brève appartient.",
  "The brief’s language; the site’s first one if not said.":
    "La langue de la brève ; sinon, la première du site.",
  "The id of the brief this one translates.": "L’« id » de la brève que celle-ci traduit.",
  "A picture, with its alternative text.": "Une image, avec son texte de remplacement.",
  "./name for a file beside the brief, /name for a file of content/public.":
    "./nom pour un fichier à côté de la brève, /nom pour un fichier de content/public.",
  "What the image shows, for whoever cannot see it.": "Ce que montre l’image, pour qui ne la voit pas.",
  "What the reader should look at.": "Ce que le lecteur doit y regarder.",
  "Who made it.": "Qui l’a faite.",
  "What must stay in sight where the picture is cropped, from the upper left: 50% 30%.":
    "Ce qui doit rester visible si l’image est recadrée, depuis le coin en haut à gauche : 50% 30%.",
  "Sounds and films, which play on the page, and PDFs; feeds carry them as enclosures.":
    "Des sons et des films, qui se jouent sur la page, et des PDF ; les flux les joignent.",
  "What it is, as the link to it says.": "Ce que c’est, comme le dit le lien qui y mène.",
  "Of a film: the picture that stands there before it plays.":
    "D’un film : l’image affichée avant qu’il ne commence.",
  "Of a film: what is heard, as text.": "D’un film : ce qu’on entend, en texte.",
  "A WebVTT file: ./name.vtt beside the brief, /name.vtt of content/public.":
    "Un fichier WebVTT : ./nom.vtt à côté de la brève, /nom.vtt de content/public.",
  "captions (if you do not say): all that is heard; subtitles: a translation of what is said.":
    "captions (si rien n’est dit) : tout ce qu’on entend ; subtitles : une traduction de ce qui est dit.",
  "How long it plays, 0:42 or 1:02:03, if the file does not say it.":
    "Sa durée, 0:42 ou 1:02:03, si le fichier ne la dit pas.",
  "What changed since, oldest first.": "Ce qui a changé depuis, du plus ancien au plus récent.",
  "When it was made public, with the hour.": "Quand le changement a été rendu public, avec l’heure.",
  "A correction is shown first and prominently.": "Une correction est montrée d’abord, et bien en vue.",
  "What changed, in a sentence for the reader.": "Ce qui a changé, en une phrase pour le lecteur.",
  "Of a correction or clarification: the words as they stood, without quotation marks.":
    "D’une correction ou d’une précision : les mots tels qu’ils étaient, sans guillemets.",
  "The words that should have stood there.": "Les mots qu’il fallait lire.",
  "Whether feeds show the brief as new again; true unless you say false.":
    "Si les flux remontent la brève comme nouvelle ; true, sauf si vous dites false.",
  "What others may do with this text, where it is not as site.yaml says: an agency’s.":
    "Ce que d’autres peuvent faire de ce texte, si ce n’est pas ce que dit site.yaml : celui d’une agence.",
  "The address of its licence, or none.": "L’adresse de sa licence, ou none.",
  "A sentence on it for readers, below the brief.": "Une phrase à ce sujet pour les lecteurs, sous la brève.",
  "Whose text it is; as site.yaml says if not said.": "À qui est le texte ; sinon, ce que dit site.yaml.",
  "If it is not that in which the brief was published.": "Si ce n’est pas celle où la brève a paru.",
  "Whether you keep text and data mining for yourself.":
    "Si vous vous réservez la fouille de textes et de données.",
  "What models may do.": "Ce que peuvent faire les modèles.",
  "Learning from the texts; as `tdm` if not said.": "Apprendre des textes ; comme « tdm » si rien n’est dit.",
  "Finding them for a reader’s question.": "Les trouver pour répondre à un lecteur.",
  "Reading them to answer it.": "Les lire pour lui répondre.",
  "Where you say all this to people.": "L’adresse où vous l’expliquez aux gens.",
  "Former addresses, which lead here: /2019/05/title.html, /?p=12.":
    "D’anciennes adresses, qui mènent ici : /2019/05/titre.html, /?p=12.",
  "true: published nowhere.": "true : publiée nulle part.",
  "Until then nothing of the brief is shown anywhere; `published` stays what readers see.":
    "Jusque-là, rien de la brève ne paraît nulle part ; « published » reste ce que voient les lecteurs.",
  "That the brief was taken back; `brevier withdraw` writes it.":
    "Le retrait de la brève ; « brevier withdraw » l’écrit.",
  "When it was taken back, with the hour.": "Quand elle a été retirée, avec l’heure.",
  "notice: the headline stays; anonymised: a headline that says nobody; erased: nothing stays.":
    "notice : le titre reste ; anonymised : un titre qui ne nomme personne ; erased : rien ne reste.",
  "Why, in a sentence for the reader.": "Pourquoi, en une phrase pour le lecteur.",
  "The id of the brief that takes its place.": "L’« id » de la brève qui la remplace.",
  "The site’s name.": "Le nom du site.",
  "One line on what it publishes.": "Une ligne sur ce qu’il publie.",
  "Where it is served, with a sub-path if any: https://example.org/briefs/.":
    "L’adresse où il se trouve, avec son dossier s’il n’est pas à la racine : https://exemple.org/breves/.",
  "A domain name of yours, for the ids of feeds. Never change it, even if `url` changes.":
    "Un nom de domaine à vous, pour les identifiants des flux. Ne le changez jamais, même si « url » change.",
  "The first is at /, each other below its code: [fr, en].":
    "La première est à la racine, chaque autre sous son code : [fr, en].",
  "The newsroom’s zone: Europe/Paris.": "Le fuseau de la rédaction : Europe/Paris.",
  "How readers see the zone named, if not “Paris time”, “heure de Paris”.":
    "Comment les lecteurs voient nommé ce fuseau, si ce n’est « heure de Paris ».",
  "What a date without an hour means, 09:00; such a date is refused if not said.":
    "L’heure que désigne une date seule, 09:00 ; sinon, une telle date est refusée.",
  "Who publishes the site.": "Qui publie le site.",
  "Their own site, if it is another one.": "Son propre site, si c’en est un autre.",
  "A PNG, JPEG or GIF of content/public, at most 144 pixels wide, for RSS.":
    "Un PNG, JPEG ou GIF de content/public, d’au plus 144 pixels de large, pour RSS.",
  "An e-mail address for readers.": "Une adresse électronique pour les lecteurs.",
  "The static page (file name without .md) that states each policy.":
    "La page (nom du fichier, sans .md) qui énonce chaque règle.",
  "Who writes, by key.": "Qui écrit, par clé.",
  "As it is to be read.": "Tel qu’il doit se lire.",
  "person if not said.": "person si rien n’est dit.",
  "A page about them elsewhere.": "Une page à leur sujet, ailleurs.",
  "One sentence on who they are.": "Une phrase sur qui c’est.",
  "What briefs are about, by key.": "De quoi parlent les brèves, par clé.",
  "Its name in each language.": "Son nom dans chaque langue.",
  "One sentence on what it is.": "Une phrase sur ce que c’est.",
  "Events that several briefs follow, by key.": "Les événements que suivent plusieurs brèves, par clé.",
  "Sizes of the feeds, and further feeds.": "La taille des flux, et d’autres flux.",
  "How many briefs the site’s feeds hold; 20 if not said.":
    "Combien de brèves ont les flux du site ; 20 si rien n’est dit.",
  "How many the feeds of a topic, author or story hold; 8 if not said; 0: they have none.":
    "Combien en ont ceux d’un sujet, d’un auteur ou d’un fil ; 8 si rien n’est dit ; 0 : ils n’en ont pas.",
  "Whether everything ever published can be fetched, day by day; true if not said.":
    "Si tout ce qui a paru peut être retrouvé, jour par jour ; true si rien n’est dit.",
  "A WebSub hub that tells subscribers of news at once.":
    "Un relais WebSub, qui prévient aussitôt les abonnés.",
  "Further feeds, for whoever needs another choice.": "D’autres flux, pour qui a besoin d’un autre choix.",
  "The folder of its files: /partenaires/agence/ has feed.xml.":
    "Le dossier de ses fichiers : /partenaires/agence/ a feed.xml.",
  "Its name, after the site’s.": "Son nom, après celui du site.",
  "All of them if not said.": "Tous si rien n’est dit.",
  "Only briefs of one of these topics.": "Seulement les brèves d’un de ces sujets.",
  "Only briefs of one of these authors.": "Seulement les brèves d’un de ces auteurs.",
  "Only briefs of one of these stories.": "Seulement les brèves d’un de ces fils.",
  "Only briefs in one of these; the feed itself speaks the first.":
    "Seulement les brèves dans une de ces langues ; le flux lui-même parle la première.",
  "Only briefs that have had such an update.": "Seulement les brèves qui ont eu un tel changement.",
  "How many briefs at most; 20 if not said.": "Combien de brèves au plus ; 20 si rien n’est dit.",
  "Hours that a brief stays after its publication or last notified update.":
    "Combien d’heures une brève y reste après sa publication ou son dernier changement annoncé.",
  "The whole text, or the standfirst; full if not said.":
    "Le texte entier, ou le chapeau ; full si rien n’est dit.",
  "A sentence at the end of each item.": "Une phrase à la fin de chaque article.",
  "How texts are set.": "Comment les textes sont composés.",
  "How French is set; as in the country that the language names, if not said.":
    "Comment le français est composé ; sinon, comme dans le pays que nomme la langue.",
  "The space before ; ! and ? if the variant’s is not yours.":
    "L’espace avant ; ! et ? si celle de la variante n’est pas la vôtre.",
  "The space inside « » if the variant’s is not yours.":
    "L’espace dans « » si celle de la variante n’est pas la vôtre.",
  "Words that are left as they are written: Yahoo!": "Des mots laissés tels qu’ils sont écrits : Yahoo!",
  "Whether a build reports what a copy editor would mark; true if not said.":
    "Si la construction dit ce qu’un correcteur marquerait ; true si rien n’est dit.",
  "What others may do with the texts.": "Ce que d’autres peuvent faire des textes.",
  "The address of the licence that readers have.": "L’adresse de la licence accordée aux lecteurs.",
  "A sentence on it for readers, below each brief.":
    "Une phrase à ce sujet pour les lecteurs, sous chaque brève.",
  "Whose texts they are; the publisher’s if not said.": "À qui sont les textes ; sinon, à l’éditeur.",
  "If it is not the year in which each brief was published.":
    "Si ce n’est pas l’année où chaque brève a paru.",
  "true: also as Content-Usage, which is a draft.":
    "true : aussi comme Content-Usage, qui est un projet de norme.",
  "true: also as Content-Signal in robots.txt.": "true : aussi comme Content-Signal dans robots.txt.",
  "true: also as license.xml (RSL 1.0).": "true : aussi comme license.xml (RSL 1.0).",
  "Where to report a security hole of the site: security.txt.":
    "Où signaler une faille de sécurité du site : security.txt.",
  "Where to report a hole: an e-mail address, https://…, tel:…":
    "Où signaler une faille : une adresse électronique, https://…, tel:…",
  "Until when what stands here can be trusted; a year at most.":
    "Jusqu’à quand ce qui est ici est sûr ; un an au plus.",
  "How reports are dealt with: https://…": "Comment les signalements sont traités : https://…",
  "In which you can be written to; the site’s if not said.":
    "Celles dans lesquelles on peut vous écrire ; sinon, celles du site.",
  "Whom you belong to, and who belongs to you: trust.txt.":
    "À qui vous appartenez, et qui vous appartient : trust.txt.",
  "Who belongs to you.": "Qui fait partie de vos membres.",
  "What you belong to: press councils, associations.":
    "Ce dont vous êtes membre : conseils de presse, associations.",
  "The sites you control.": "Les sites que vous contrôlez.",
  "Who controls this site.": "Qui contrôle ce site.",
  "Your accounts elsewhere.": "Vos comptes ailleurs.",
  "Who works for you.": "Qui travaille pour vous.",
  "Whom you work for.": "Pour qui vous travaillez.",
  "Where you say what readers should know.": "Où vous dites ce que les lecteurs doivent savoir.",
  "An e-mail address, https://…, tel:…": "Une adresse électronique, https://…, tel:…",
  "The keys that the site is signed with: brevier sign.": "Les clés dont le site est signé : brevier sign.",
  "Public keys of minisign, RW…: first the one that signs now, then former ones, for copies that they signed.":
    "Des clés publiques de minisign, RW… : d’abord celle qui signe, puis les anciennes, pour les copies qu’elles ont signées.",
  "How the built site is judged: brevier check.": "Comment le site construit est jugé : brevier check.",
  "How much rules weigh; house for what Brevier made if not said.":
    "Le poids des règles ; house pour ce que Brevier a construit, si rien n’est dit.",
  "What is not reported.": "Ce qui n’est pas signalé.",
  "Only there: /admin/ and all below, /google*.html; everywhere if not said.":
    "Là seulement : /admin/ et tout ce qu’il contient, /google*.html ; sinon, partout.",
  "Only these rules, budget/script or budget/*; all if not said.":
    "Ces règles seulement, budget/script ou budget/* ; sinon, toutes.",
  "What pages may load: addresses, in which * stands for anything; inline for scripts and styles in pages.":
    "Ce que les pages peuvent charger : des adresses, où * tient lieu de tout ; inline pour les scripts et les styles des pages.",
  "What pages may weigh; the last that says it counts.":
    "Ce que les pages peuvent peser ; la dernière ligne qui le dit l’emporte.",
  "Bytes of a brief’s page; 20480 if not said.": "En octets, la page d’une brève ; 20480 si rien n’est dit.",
  "Bytes of all style sheets of a page; 16384 if not said.":
    "En octets, toutes les feuilles de style d’une page ; 16384 si rien n’est dit.",
  "Bytes of an archive page without its pictures; 40960 if not said.":
    "En octets, une page d’archive sans ses images ; 40960 si rien n’est dit.",
  "Files that a page asks for, itself among them, without pictures; 2 if not said.":
    "Les fichiers que demande une page, elle comprise, sans les images ; 2 si rien n’est dit.",
  "How pictures are published.": "Comment les images sont publiées.",
  "What a photograph says of where, when and by whom it was taken: strip, or keep to publish pictures byte for byte; strip if not said.":
    "Ce qu’une photo dit du lieu, de l’heure et de son auteur : strip pour l’ôter, keep pour publier les images octet pour octet ; strip si rien n’est dit.",
  "How the site looks: colour, logo, fonts, navigation.":
    "L’aspect du site : couleur, logo, polices, navigation.",
  "A theme that comes with Brevier: plain.": "Un thème fourni avec Brevier : plain.",
  'The colour of links and notices: "#1b5e20", or one for light and one for dark.':
    'La couleur des liens et des avis : "#1b5e20", ou une pour le fond clair et une pour le sombre.',
  "A picture of content/public in place of the site’s name: /logo.svg.":
    "Une image de content/public à la place du nom du site : /logo.svg.",
  "Fonts of the reader’s machine, or files of your own.":
    "Des polices de la machine du lecteur, ou des fichiers à vous.",
  "Fonts for texts, the preferred one first: Charter, Georgia, serif.":
    "Les polices des textes, la préférée d’abord : Charter, Georgia, serif.",
  "Fonts for headlines and the name of the site.": "Les polices des titres et du nom du site.",
  "Fonts that the site serves itself.": "Des polices que le site sert lui-même.",
  "A .woff2 file of content/public: /fonts/titres.woff2.":
    "Un fichier .woff2 de content/public : /fonts/titres.woff2.",
  "The name by which `text` or `headings` asks for it.":
    "Le nom par lequel « text » ou « headings » la demande.",
  "400, or 200 900 for a variable font; 400 if not said.":
    "400, ou 200 900 pour une police variable ; 400 si rien n’est dit.",
  "normal if not said.": "normal si rien n’est dit.",
  "The whole navigation of the header; home, calendar and subscribe if not said.":
    "Toute la navigation de l’en-tête ; home, calendar et subscribe si rien n’est dit.",
  "What readers see; the page’s own name if not said.":
    "Ce que voient les lecteurs ; le nom de la page si rien n’est dit.",
  "home, calendar or subscribe; the file name of a static page; the key of a topic or story; a path like /sujets/; or an address elsewhere.":
    "home, calendar ou subscribe ; le nom de fichier d’une page ; la clé d’un sujet ou d’un fil ; un chemin comme /sujets/ ; ou une adresse ailleurs.",
  "Whether each brief has a self-contained archive page; true if not said.":
    "Si chaque brève a une page d’archive, complète en elle-même ; true si rien n’est dit.",
  "Whether each brief has a plain text at index.txt, as agencies send it; false if not said.":
    "Si chaque brève a un texte brut, index.txt, comme les agences l’envoient ; false si rien n’est dit.",
  "What stands at the end of a plain text; -30- if not said, nothing if it is empty.":
    "Ce qui marque la fin d’un texte brut ; -30- si rien n’est dit, rien si c’est vide.",
  "Whether social networks are shown a card with the headline; false if not said.":
    "Si les réseaux sociaux reçoivent une carte avec le titre ; false si rien n’est dit.",
  "Where the site is sent to: brevier publish.": "Où le site est envoyé : « brevier publish ».",
  "Where brevier publish sends the site, by name; the first if none is asked for.":
    "Où « brevier publish » envoie le site, par nom ; le premier si aucun n’est demandé.",
  "A copy for review: brevier publish --preview.": "Une copie de relecture : « brevier publish --preview ».",
  "Where brevier publish --preview sends a copy for review.":
    "Où « brevier publish --preview » envoie une copie de relecture.",
  "Where colleagues find it; url if not said.": "Où les collègues la trouvent ; « url » si rien n’est dit.",
  "Whether the hub of feeds.hub is told what changed; true if not said.":
    "Si le relais de « feeds.hub » est prévenu de ce qui a changé ; true si rien n’est dit.",
  "The key of IndexNow, which stands in content/public too: search engines are told what changed.":
    "La clé d’IndexNow, qui est aussi dans content/public : les moteurs de recherche sont prévenus de ce qui a changé.",
  "Which of the engines is told, and tells the others; api.indexnow.org if not said.":
    "Lequel des moteurs est prévenu, et prévient les autres ; api.indexnow.org si rien n’est dit.",
  "Whether .brevier/publish/purge.txt lists the addresses that a CDN is to forget; false if not said.":
    "Si .brevier/publish/purge.txt liste les adresses qu’un CDN doit oublier ; false si rien n’est dit.",
  "Who is told of a publication.": "Qui est prévenu d’une publication.",
  "Who serves the site: its headers and redirects are written in that host’s form.":
    "Qui sert le site : ses en-têtes et ses redirections sont écrits dans la forme de cet hébergeur.",
  "Whether browsers are to come by HTTPS alone, for a year; false if not said.":
    "Si les navigateurs ne doivent plus venir que par HTTPS, pendant un an ; false si rien n’est dit.",
};
