import type { Labels } from '../words.ts';

/** Names of the taxonomy: "category|subcategory|…" in the order of `model/taxonomy.data.ts`. */
const labels: Labels = {
  ticketing:
    'Billets|Billet non reçu|Paiement ou double débit|Date, place ou nom erroné|Demande de remboursement|Échange ou meilleure place|Transfert ou revente|Billet faux ou non valable|Site de billetterie ou file en ligne|Événement reporté ou annulé',
  entry:
    'Entrée|Le billet ne passe pas|Tourniquet ou porte en panne|File trop longue ou bloquée|Mauvaise porte ou chemin introuvable|Contrôle d’identité ou du nom|Sac ou fouille|Entrée refusée|Sortir et revenir|Personnes vulnérables dans la file',
  facility:
    'Installations|Siège cassé ou sale|Problème aux toilettes|Eau potable|Déchets ou poubelle pleine|Sol mouillé ou glissant|Ascenseur ou escalator|Éclairage ou courant|Chaleur, froid, ombre ou abri|Rambarde instable ou dégât|Panneau absent ou peu clair',
  experience:
    'Vue et ambiance|Vue gênée|Quelqu’un est à ma place|Son trop fort, trop faible ou confus|Écran ou tableau d’affichage|Cigarette ou mauvaise odeur|Personnes debout ou dans l’allée|Pluie, soleil ou retard dû à la météo|Programme, horaires ou contenu|Lumières ou effets gênants',
  food: 'Restauration|Longue file|Commande erronée ou incomplète|Qualité ou température du repas|Malaise ou réaction allergique|Allergènes ou régime alimentaire|Produit épuisé ou buvette fermée|Prix ou terminal de paiement',
  retail: 'Boutique|Échange ou retour|Taille ou article manquant|Erreur de prix|Boutique en ligne ou retrait',
  access:
    'Accessibilité|Place fauteuil ou accompagnateur|Accès sans marche ou ascenseur bloqué|Aide pour me déplacer ou m’orienter|Toilettes accessibles ou espace de change|Boucle magnétique, sous-titres, langue des signes|Audiodescription, chien guide, gros caractères|Salle sensorielle, endroit calme, surcharge|Parking ou dépose accessible',
  safety:
    'Sécurité|Danger immédiat : feu, fumée, écrasement|Bagarre ou violence|Harcèlement ou violences sexuelles|Racisme ou discrimination|Personne ivre ou agressive|Jets d’objets ou engins pyrotechniques|Personne ou objet suspect|Vol|Foule trop dense ou sortie bloquée|Inquiétude pour un enfant ou un adulte',
  medical:
    'Aide médicale|Urgence : ne respire pas, douleur à la poitrine, saignement|Blessure|Malaise, chaleur ou froid|Médicament, insuline, conservation|Soins de bébé ou allaitement',
  lost: 'Objets et personnes perdus|Mon enfant a disparu|Adulte vulnérable disparu|J’ai trouvé un enfant ou un adulte perdu|J’ai perdu un objet|J’ai trouvé un objet|J’ai perdu mon groupe',
  transport:
    'Transport et parking|Parking complet ou bloqué|Navette ou bus|Taxi ou point de prise en charge|Train, métro ou dernier départ|Voiture abîmée ou en panne|Route ou itinéraire fermé',
  exit: 'Sortie|Sortie encombrée ou bloquée|Par où sortir|Attente imposée, sans information|Partir plus tôt ou avec de l’aide',
  digital:
    'Appli, Wi-Fi et paiement|Wi-Fi ou réseau|Problème d’appli|Compte ou connexion|Borne ou automate|Bracelet, carte ou recharge|Mes données : voir, corriger, effacer',
  staff:
    'Personnel et accueil|Comportement|Trop lent ou sans réponse|Information erronée|Données mal enregistrées|Réclamation officielle',
  info: 'Poser une question|Où se trouve…|À quelle heure commence…|Ce que je peux apporter ou faire|La suite de mon signalement|Autre question',
  idea: 'Suggestions et remerciements|Suggestion|Remercier quelqu’un|Idée d’un membre du personnel',
  other: 'Autre chose|Autre chose',
};

export default labels;
