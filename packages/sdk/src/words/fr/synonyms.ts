import type { Synonyms } from '../synonyms.ts';

/** What people type, as they type it. */
const synonyms: Synonyms = {
  topics: {
    ticketing:
      'pas de billet, billet jamais arrivé, pas de confirmation, billet absent de l’appli|débité deux fois, double paiement, carte refusée, payé sans billet|nom mal écrit, mauvais jour, changer le nom|remboursement, rendre mon billet, je ne peux pas venir, annuler|changer de place, meilleures places, assis ensemble|donner mon billet, vendre mon billet, revente|arnaque, contrefait, fraude, marché noir|site en panne, erreur de paiement, file virtuelle, salle d’attente, impossible d’acheter|reporté, annulé, nouvelle date',
    entry:
      'code qr, scanner, lecteur rouge, billet refusé, déjà scanné|portique bloqué, barrière cassée, tourniquet|longue attente, file qui n’avance pas, queue|quelle porte, trouver l’entrée, mauvaise entrée|passeport, carte d’identité, papiers oubliés|sac à dos, sac à main, contrôle de sécurité, fouille, objet confisqué|on ne me laisse pas entrer, refoulé, refusé|sortir et revenir, pause cigarette|enceinte, personne âgée debout, enfant dans la file',
    facility:
      'chaise cassée, siège mouillé, fauteuil, siège collant|wc, toilettes bouchées, plus de papier, pas de savon, urinoir|eau, soif, fontaine, robinet, remplir ma gourde|déchets, poubelle pleine, saleté, sol sale|sol mouillé, ça glisse, flaque, vomi, fuite|ascenseur en panne, escalator, escalier roulant|sombre, lampe, panne de courant, prise, recharger mon téléphone|froid, chaud, chaleur, climatisation, courant d’air, pas d’ombre|rampe, marche cassée, verre cassé, trou, barrière|panneau, plan, direction, flèche',
    experience:
      'je ne vois rien, pilier, poteau, drapeau devant, mauvaise vue|ma place est prise, quelqu’un à ma place, refuse de bouger|trop fort, on n’entend rien, haut-parleur, écho, bruit, annonce|écran noir, affichage, score|cigarette, vapote, fume, odeur, joint|debout, bloquent l’escalier, gens debout devant|pluie, orage, retard météo, neige|horaire, mi-temps quand, heure changée, ennuyeux|stroboscope, flashs, laser, machine à fumée, migraine',
    food: 'queue buvette, file bière, service lent|il manque, pas ce que j’ai commandé, erreur de commande|plat froid, pas cuit, mauvais goût, périmé, cheveu|intoxication, malade après avoir mangé, allergique, boutons|vegan, végétarien, halal, casher, sans gluten, noix, lactose|plus rien, stand fermé, rupture|trop cher, carte refusée au stand, espèces, gobelet consigné',
    retail:
      'rendre un maillot, changer de taille, défaut|plus de taille, maillot épuisé, écharpe, casquette|étiquette, trop payé, réduction|commande web, retrait, colis',
    access:
      'place fauteuil roulant, accompagnant, handicapé, déambulateur|que des escaliers, rampe, sans marches|pousser le fauteuil, m’accompagner, guider|toilettes handicapés, wc adapté|sourd, malentendant, sous-titres, interprète, langue des signes|aveugle, chien guide, braille, malvoyant|autisme, trop de bruit, angoisse, salle calme, panique|parking handicapé, place pmr, dépose',
    safety:
      'feu, incendie, fumée, écrasement, explosion, bombe, pistolet, couteau, arme, fusillade, bousculade, au secours|bagarre, frappé, coups, violence|touchée, harcèlement, sexuel, on me suit, attouchement|raciste, insulte, homophobe, nazi, haine|ivre, ivrogne, crie, agressif, menace|jet de bouteille, fumigène, pétard, pièces lancées|sac abandonné, bagage seul, homme étrange, drone|vol, volé, pickpocket, téléphone volé, portefeuille volé|trop de monde, on pousse, impossible de sortir, issue bloquée|enfant seul avec inconnu, maltraité, fille en danger',
    medical:
      'ne respire pas, respire mal, douleur poitrine, crise cardiaque, inconscient, effondré, saigne, convulsion, ambulance, s’étouffe, avc|blessé, bras cassé, coupure, tombé, entorse, brûlure, pansement|vertige, mal de tête, nausée, insolation, fièvre, médecin, secours|insuline, comprimés, frigo médicament, inhalateur|couche, allaiter, table à langer',
    lost: 'j’ai perdu mon fils, j’ai perdu ma fille, enfant perdu, enfant disparu|démence, grand-père disparu, ma mère a disparu|enfant seul, enfant qui pleure, trouvé une fille|téléphone perdu, portefeuille perdu, clés, sac perdu, lunettes, veste oubliée, objets trouvés|trouvé un téléphone, trouvé un portefeuille|mes amis introuvables, séparés, perdu mes amis',
    transport:
      'pas de place, parking complet, voiture bloquée|bus, navette en retard|uber, vtc, dépose, station de taxi|train, métro, tram, dernier train, gare|pneu crevé, batterie, voiture rayée, panne|route fermée, déviation, comment venir, bouchon',
    exit: 'impossible de sortir, cohue, bouchon escalier|par où sortir, sortie la plus proche|retenus, enfermés, pourquoi attendre|partir plus tôt, avant la fin',
    digital:
      'internet, pas de réseau, wifi, connexion, données mobiles|appli plante, appli bloquée, ne charge pas, mise à jour|mot de passe, connexion, code non reçu|distributeur, machine a avalé l’argent|solde, recharger, puce, bracelet en panne|supprimer mon compte, mes données, vie privée, rgpd',
    staff:
      'impoli, désagréable, personnel, stadier|personne ne répond, ignoré, sans réponse|mal renseigné, mauvais endroit, contradictoire|erreur dans mes données, mauvais numéro|se plaindre, réclamation, responsable',
    info: 'où trouver, distributeur de billets, zone fumeurs, point de rencontre|à quelle heure, coup d’envoi, ouverture des portes, mi-temps|autorisé, puis-je apporter, parapluie, appareil photo, chien, manger|mon signalement, référence, nouvelles|question, autre question, contact, téléphone',
    idea: 'idée, améliorer, suggestion, avis|merci, bravo, compliment, gentil|idée d’employé, je travaille ici',
    other: 'autre chose, aucun, autre problème',
  },
  danger:
    'feu, incendie, ça brûle, explosion, bombe, pistolet, couteau, arme, fusillade, poignardé, bousculade, écrasé, attaque, agression, agressé, bagarre, harcèlement, viol, violée, on me suit, enfant perdu, enfant disparu, perdu mon fils, perdu ma fille, perdu mon enfant, trouve plus mon fils, trouve plus ma fille, au secours, frappé, frappée, attouchement, attouchements',
  medical:
    'ne respire pas, respire plus, respire mal, peux pas respirer, inconscient, effondré, douleur poitrine, crise cardiaque, saigne, convulsion, étouffe, avc, overdose, ambulance, choc allergique, urgence médicale',
};

export default synonyms;
