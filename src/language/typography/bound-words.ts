/** Words that stay on one line with the word after or before them. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** T14: before a name. `M.` and `MM.` take a dot; the others take none. */
export const civilities = setOf("Mme Mmes Mlle Mlles Dr Drs Dre Pr Prs Pre Me Mes Mgr St Ste Sts Stes");
export const dottedCivilities = setOf("M MM");

/** T16: before a number, with a dot. */
export const numberedParts = setOf("art p pp chap vol t fig al éd par coll liv sect");

/** T16: after a number. */
export const quantities = setOf("million millions milliard milliards billion billions trillion trillions");

/** T16: after the day. */
export const months = setOf(
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil juill sept oct nov déc",
);

/** T05: symbols of units after a number. */
export const units = setOf(
  "km m dm cm mm µm nm km² m² dm² cm² mm² km³ m³ dm³ cm³ mm³ km2 m2 dm2 cm2 mm2 km3 m3 dm3 cm3 mm3 ha l L dl cl ml hl " +
    "t kg g mg µg kt Mt Gt s ms min h j an °C °F ° °K K " +
    "mn sec tr ch cv ppm dBA kPa MPa GPa mbar kcal cal mol eV keV MeV GeV Gy kWc MWc GWc W kW MW GW TW Wh kWh MWh GWh TWh V kV A mA Hz kHz MHz GHz J kJ MJ GJ N Pa hPa bar dB Bq Sv mSv " +
    "o ko Mo Go To Po bit kbit Mbit Gbit Mb Gb Md Mds Mrd Mrds km/h m/s j/7 h/24 g/l mg/l t/j b/j pts px",
);

/** Words in small letters before a letter that is no initial: `la vitamine C`. */
export const lettered = setOf(
  "vitamine vitamines hépatite hépatites plan annexe groupe groupes lettre point série classe bloc catégorie ligue zone option version étape type " +
    "terminal hall porte escalier bâtiment tour voie ligne phase article alinéa tableau figure grippe streptocoque niveau note rang étoile virus",
);

/** Words that begin a sentence; before a small letter none is a name. */
export const sentenceStarters = setOf(
  "Le La Les Un Une Des Du De Il Elle Ils Elles On Ce Cet Cette Ces Cela Ceci Ça Ca Celui Celle Ceux Celles Mais Et Ou Or Car Donc Ni Ne En Au Aux À A Dans Pour Par Sur Sous " +
    "Avec Sans Selon Après Avant Depuis Pendant Si Quand Comme Qui Que Quel Quelle Quels Quelles Son Sa Ses Leur Leurs Notre Nos Votre Vos Mon Ma Mes Nous Vous Je Tu " +
    "Parce Lui Eux Puis Plus Tout Tous Toute Toutes Aussi Alors Ainsi Cependant Toutefois Pourtant Enfin Ensuite Chaque Aucun Aucune Plusieurs Certains Certaines Parmi Entre Vers " +
    "Chez Contre Malgré Dès Lors Lorsque Bien Très Non Oui Ici Là Pourquoi Comment Où Deux Trois Près Environ Quelque Quelques",
);
