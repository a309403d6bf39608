/** What the made-up briefs of the benchmark are made of. */

export const WORDS: readonly string[] = (
  "le la les un une des du de à en dans pour par sur avec sans sous entre vers depuis selon après " +
  "avant pendant contre chez gouvernement ministre président députée sénat mairie région " +
  "département préfecture conseil assemblée commission budget réforme loi décret amendement " +
  "économie croissance inflation marché emploi chômage salaire entreprise usine grève syndicat " +
  "négociation accord contrat exportation énergie électricité santé hôpital médecin épidémie vaccin " +
  "recherche université étudiante élève école collège lycée professeur examen météo tempête " +
  "sécheresse inondation température climat forêt rivière océan biodiversité pollution déchets " +
  "recyclage agriculture récolte éleveur vigneron pêche ville village quartier logement loyer " +
  "transport métro tramway autoroute train gare aéroport passager voyageur police justice tribunal " +
  "procès enquête procureur avocat témoin victime football équipe match victoire défaite " +
  "championnat entraîneur joueuse médaille stade cinéma festival théâtre musée exposition musique " +
  "roman écrivain annonce présente confirme dénonce prévoit adopte rejette lance inaugure suspend " +
  "prolonge renforce réduit augmente dépasse atteint reste devient nouveau nouvelle important " +
  "majeure première dernier général européenne français québécoise belge suisse locale nationale " +
  "internationale publique privé hier demain mardi vendredi janvier février août décembre matin " +
  "soirée semaine année millions milliards habitants euros pourcent tonnes kilomètres près plus " +
  "moins très déjà encore toujours jamais rapidement progressivement notamment cependant désormais " +
  "ensuite enfin ainsi où être été créée reçu"
).split(" ");

/** Words that begin with an elision. */
export const ELIDED: readonly string[] =
  "l'État l'été d'ici l'Assemblée qu'il d'après l'économie aujourd'hui l'hôpital n'a s'élève jusqu'à l'école d'environ".split(
    " ",
  );

/** Titles of topics: the first ones are the most frequent. */
export const TOPICS: readonly string[] = (
  "politique économie société monde europe france québec belgique suisse afrique asie amériques " +
  "santé éducation justice police climat énergie environnement agriculture transports logement " +
  "emploi industrie finance bourse fiscalité numérique sciences espace intelligence-artificielle " +
  "cybersécurité médias culture cinéma musique littérature théâtre patrimoine gastronomie tourisme " +
  "sport football rugby tennis cyclisme basket athlétisme olympisme voile météo faits-divers " +
  "défense diplomatie immigration religion famille consommation automobile aviation"
).split(" ");

export const AUTHORS: readonly string[] =
  "Amélie Durand, Benoît Lefèvre, Chloé Garnier, Dominique Roy, Élodie Tremblay, François Nguyen, Gaëlle Martin, Hugo Bélanger, Inès Benali, Jérôme Petit, Katia Sørensen, Loïc Dubois".split(
    ", ",
  );
