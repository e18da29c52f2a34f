import type { ArticleWords } from '../articles.ts';

/** "title|first step|…", one short sentence a step; names in braces are facts of the venue. */
const articles: ArticleWords = {
  'ticket-not-arrived':
    'Mon billet n’est pas arrivé|Cherchez un message de {ticketSender} dans vos indésirables.|Connectez-vous à {ticketApp} avec l’adresse e-mail du paiement : il y est souvent déjà.|Pour certains événements, le code n’apparaît que {ticketReleaseHours} heures avant l’ouverture.|Toujours rien ensuite ? Envoyez-nous votre numéro de commande.',
  'ticket-phone-offline':
    'Montrer son billet sans réseau|Ouvrez-le une fois dans {ticketApp} tant que vous avez du réseau.|Ajoutez-le au portefeuille du téléphone : il s’y ouvre sans réseau.|Ne comptez pas sur une capture : certains codes changent chaque minute.|Plus de batterie ? Venez avec le numéro de commande et une pièce d’identité à la billetterie : {ticketDesk}.',
  'double-charge':
    'J’ai été débité deux fois|Vérifiez sur votre relevé si les deux montants sont débités.|Si l’un n’est que réservé, la banque l’annule sous {reservationDays} jours ouvrés.|Si les deux sont débités, envoyez-nous numéro de commande, montant et heure.|Ne nous envoyez jamais le numéro complet de votre carte.',
  'fix-name-or-seat':
    'Nom, date ou place erronés|Ouvrez votre commande dans {ticketApp} et choisissez « Modifier ».|Les noms peuvent être changés jusqu’à : {nameChangeDeadline}.|Date et place s’échangent tant qu’il reste des places ; vous ne payez que la différence.|Trop tard ? Envoyez-nous le numéro de commande et la bonne indication.',
  'refund-how':
    'Comment se faire rembourser|Vous pouvez demander un remboursement jusqu’à : {refundDeadline}.|Ensuite, nous étudions chaque cas, comme une maladie ou un accident.|L’argent revient par le moyen de paiement utilisé, sous {refundDays} jours ouvrés.|Si l’événement est annulé, il revient tout seul.',
  'exchange-upgrade':
    'Changer de place ou monter en gamme|Ouvrez votre commande dans {ticketApp} et choisissez « Changer de place ».|Vous ne payez que la différence de prix.|Montrez le nouveau code à l’entrée : l’ancien ne marche plus.|Le jour même, adressez-vous à la billetterie : {ticketDesk}.',
  'transfer-ticket':
    'Donner mon billet à quelqu’un|Ouvrez le billet dans {ticketApp} et choisissez « Transmettre ».|Saisissez l’e-mail ou le téléphone de la personne.|Elle peut l’accepter jusqu’à : {transferDeadline} ; avant cela, vous pouvez le reprendre.|N’envoyez jamais de photo du code : il sert une fois, à n’importe qui.',
  'spot-fake-ticket':
    'Mon billet est-il authentique ?|Les billets achetés ici sont toujours valables : {officialShops}.|Dans {ticketApp}, choisissez « Ajouter un billet » et saisissez le numéro.|S’il n’est pas accepté, dites-nous où vous l’avez acheté.|Nous ne pouvons pas valider une copie, mais nous vous aidons pour la suite.',
  'waiting-room':
    'Bloqué dans la file d’attente en ligne|Gardez une seule fenêtre et ne la rechargez pas : votre place est conservée.|Fermez les autres fenêtres, elles peuvent vous faire perdre votre place.|Désactivez les bloqueurs de publicité pour cette page.|Rien ne bouge depuis {queueStuckMinutes} minutes ? Dites-nous quel message s’affiche.',
  'event-moved':
    'Événement reporté ou annulé|Nouvelle date : votre billet reste valable, il n’y a rien à faire.|La date ne vous convient pas ? Choisissez « Remboursement » dans {ticketApp} jusqu’à : {changeDeadline}.|Annulé : le prix complet revient tout seul sous {refundDays} jours ouvrés.|Le parking réservé chez nous est remboursé aussi.',
  'ticket-will-not-scan':
    'Mon billet n’est pas lu|Mettez la luminosité au maximum et essuyez l’écran.|Ouvrez le billet dans {ticketApp}, pas en photo.|Vérifiez la date, l’événement et la porte.|Tenez le téléphone à plat, à dix centimètres du lecteur, deux secondes.|Toujours rien ? Signalez-le ci-dessous avec votre porte.',
  'which-gate':
    'Trouver ma porte|Elle figure sur le billet, à côté du bloc.|Suivez les grands panneaux : les portes sont {gateList}.|Mauvaise porte ? Faites le tour par l’extérieur, environ {walkMinutes} minutes jusqu’à la suivante.|En fauteuil ou avec une poussette, passez toujours par : {accessibleGate}.',
  'best-time-to-arrive':
    'Quand arriver ?|Venez environ {earlyMinutes} minutes avant le début : on entre en général sans attendre.|Prenez un petit sac et videz vos poches pour le contrôle.|Ouvrez votre billet avant d’arriver à la porte.',
  'id-check':
    'Contrôle du nom à l’entrée|Apportez l’original : {acceptedIds}.|Une photo ne suffit le plus souvent pas.|Une petite faute d’orthographe n’est en général pas gênante.|Le nom d’une autre personne ? Changez-le dans {ticketApp} avant la file.',
  'bags-and-search':
    'Sacs et contrôle|Les sacs sont admis jusqu’à {bagSize}.|Les plus grands se déposent ici : {bagDrop}.|Médicaments, repas de bébé et appareils médicaux sont toujours admis : montrez-les.|Vous pouvez demander une personne de votre sexe pour la palpation.',
  're-entry':
    'Puis-je sortir et revenir ?|Faites scanner votre billet en sortant, sinon il compte comme utilisé.|Revenez par la même porte avant : {reentryDeadline}.|Zones fumeurs à l’intérieur : {smokingAreas}.|Médicament ou enfant malade ? Dites-le au personnel de la porte.',
  'entry-refused-why':
    'On ne m’a pas laissé entrer|Demandez la raison à la porte : vous avez le droit de la connaître.|Allez avec billet et pièce d’identité à la billetterie : {ticketDesk}.|Mauvais jour, code utilisé ou autre nom se règlent souvent là en quelques minutes.|Vous n’êtes pas d’accord ? Dites-nous la porte et la raison.',
  'broken-or-wet-seat':
    'Siège cassé, sale ou mouillé|Sale ou mouillé : l’agent au pied de l’escalier a des chiffons et des housses.|Cassé : ne vous y asseyez pas.|Envoyez-nous bloc, rang et siège : nous réparons ou trouvons une autre place.',
  'toilet-nearest-free':
    'Trouver des toilettes sans attendre|Essayez le niveau {quietLevel} : il y a souvent moins de monde.|Allez-y dix minutes avant la pause, ou après la reprise.|Choisissez celles loin des stands de restauration.|Bouchées, sales ou vides de papier ? Dites-nous le bloc le plus proche.',
  'drinking-water':
    'Eau potable gratuite|Remplissez votre bouteille ici : {waterPoints}.|Apportez une bouteille vide, pas en verre : {bottleSize} au plus.|Chaque stand vous donne un gobelet d’eau du robinet.|Aspect ou goût étrange ? Prenez un autre point et dites-le-nous.',
  'too-hot-or-cold':
    'Trop chaud, trop froid ou mouillé|Au soleil, buvez souvent et couvrez-vous la tête.|Au sec et à l’abri du vent : {shelterPlaces}.|Vous pouvez y attendre un moment ; votre place reste à vous.|Quelqu’un se sent mal ? N’attendez pas : choisissez Aide médicale.',
  'lift-and-stairs':
    'Ascenseur ou escalator en panne|Demandez à l’agent le plus proche : le personnel peut ouvrir l’ascenseur de service.|Ne forcez pas les portes et ne marchez pas sur un escalator arrêté.|Quelqu’un est bloqué ? Appuyez sur la sonnette et signalez-le tout de suite ci-dessous.',
  'someone-in-my-seat':
    'Quelqu’un est à ma place|Comparez bloc, rang et date des deux billets : c’est presque toujours une confusion.|Regardez bien : blocs du haut et du bas ont des numéros proches.|Inutile de discuter : l’agent au pied du bloc s’en charge.',
  'view-blocked':
    'Je vois mal|Un mot aimable à ceux de devant aide souvent.|Dans les tribunes debout, tout le monde peut rester debout.|Si cela continue, envoyez-nous bloc, rang et siège : un agent vient.|Un pilier non signalé sur le billet ? Nous cherchons une autre place.',
  'smoke-free-seats':
    'Quelqu’un fume près de moi|Vous n’avez pas à parler à cette personne.|Envoyez-nous bloc et rang : un agent vient le rappeler à tous.|Personne ne sait qui nous l’a dit.|On ne peut fumer qu’ici : {smokingAreas}.',
  'rain-delay':
    'Pluie, orage et retards|Des nouvelles s’affichent sur les écrans au moins toutes les {updateMinutes} minutes.|Vous pouvez attendre dans les galeries couvertes : votre place reste à vous.|Votre billet reste valable si l’événement reprend ou est reporté.',
  'programme-times':
    'Programme et horaires|Les derniers horaires : {programmeLink}.|En retard ? On peut vous faire attendre un bon moment pour entrer.|Les derniers trains et bus sont sous Transport.',
  'sound-and-screen':
    'Son ou image à revoir|Le son s’améliore souvent quand les tribunes sont pleines.|Trop fort ? Bouchons d’oreilles gratuits : {earPlugPoints}.|Un écran noir ou faux ? Dites-nous lequel, les techniciens le voient aussitôt.',
  'food-short-queue':
    'Manger sans trop attendre|Commandez dans {orderApp} depuis votre place, puis retirez.|Allez-y quelques minutes avant la pause.|Essayez le niveau {quietLevel} : les files y sont souvent plus courtes.|Plus rien ici ? Un autre stand en a peut-être encore.',
  'wrong-food-order':
    'Commande fausse ou froide|Retournez au stand avec le reçu : pas besoin de refaire la queue.|On vous la refait, ou on vous rembourse.|Déjà à votre place ? Envoyez-nous le stand et le numéro de commande.|Gardez ce qui semble mauvais, et ne le mangez pas.',
  'allergens-menu':
    'Allergènes et régimes|Demandez la fiche des allergènes avant de commander : chaque stand en a une.|La liste pour tout le site : {allergenLink}.|Des traces restent possibles, les cuisines sont petites.|En cas d’allergie grave, vous pouvez apporter votre repas.|Vous sentez une réaction ? Choisissez tout de suite Aide médicale.',
  'pay-at-the-stand':
    'Payer à manger et à boire|Moyens acceptés : {payMethods}.|Le terminal affiche une erreur ? Attendez le ticket avant de repayer.|Débité sans rien recevoir ? Gardez le ticket et envoyez-nous stand et montant.',
  'shop-returns':
    'Rendre ou échanger un achat|Rapportez l’article neuf sous {returnDays} jours, avec reçu et étiquettes.|Un défaut ? Vous choisissez entre un neuf et le remboursement.|Payé plus que l’étiquette ? Montrez le reçu en caisse.|Les maillots à votre nom ne se reprennent qu’en cas de défaut.',
  'shop-sizes-pickup':
    'Tailles, stock et retrait|Demandez en caisse : les boutiques partagent le stock et peuvent réserver votre taille.|Retirez vos commandes en ligne avec leur numéro ici : {pickupPoint}.|Elles y restent {pickupDays} jours.|En retard ? Envoyez-nous le numéro de commande.',
  'access-plan-visit':
    'Préparer une visite accessible|Réservez places fauteuil et accompagnant : {accessBooking} ou {accessPhone}.|Garez-vous ici : {accessibleParking}, le chemin est sans marche.|Prévenez-nous pour un chien guide, la langue des signes ou une aide depuis la voiture.|Nous ne demandons jamais de justificatif.',
  'hearing-and-sight-services':
    'Sous-titres, boucle, audiodescription|Empruntez un casque gratuitement : {accessDesk}.|La boucle magnétique marche ici : {loopBlocks}.|Programmes en gros caractères et en braille au même endroit.|Les chiens guides sont bienvenus partout.',
  'lost-something':
    'J’ai perdu un objet|Regardez sous votre siège et demandez à l’agent du bloc.|Passez aux objets trouvés : {lostDesk}.|Bloquez dès maintenant un téléphone ou une carte perdus.|Ou décrivez-le ci-dessous : nous comparons, et gardons les objets {lostDays} jours.',
  'found-something':
    'J’ai trouvé un objet|Remettez-le à un agent ou au bureau : {lostDesk}.|N’ouvrez ni portefeuille ni téléphone.|Déjà à la maison ? Décrivez-le, l’envoi est gratuit pour vous.|Un sac seul et suspect ? N’y touchez pas et choisissez Personne ou objet suspect.',
  'lost-my-group':
    'J’ai perdu mon groupe|Restez cinq minutes sur place : c’est ainsi que l’on se retrouve le plus souvent.|Envoyez un SMS : il passe souvent quand l’appel échoue.|Retrouvez-vous à un repère : {meetingPoints}.|Un enfant ou une personne fragile manque ? Choisissez cela, nous aidons tout de suite.',
  'parking-arrive-leave':
    'Parkings : arriver et partir|Complet ? Suivez les panneaux vers le suivant.|Une place réservée vous attend jusqu’à : {parkingHoldTime}.|Les {exitRushMinutes} premières minutes après la fin sont lentes ; plus tard, c’est souvent plus rapide.|Une voiture vous bloque ? Envoyez-nous parking et rangée.',
  'shuttle-bus':
    'Navettes|Trajet : {shuttleStops}, toutes les {shuttleInterval} minutes, gratuit avec le billet.|Après l’événement, départ ici : {shuttleAfter}, jusqu’à : {shuttleEnd}.|Les bus avec rampe s’arrêtent au premier quai.|Aucun pendant deux fois ce temps ? Dites-nous l’arrêt.',
  'taxi-pickup':
    'Taxis et prise en charge|Taxis : {taxiRank}.|Dans une appli, fixez la prise en charge ici : {ridePickup}.|Les rues autour sont fermées jusqu’à : {roadsOpen}.|Une demi-heure après la fin, les prix baissent nettement.',
  'last-train':
    'Trains, métro et dernier départ|Arrêts les plus proches : {nearStations}.|Le dernier train part à {lastTrain}.|Horaires du jour : {travelLink}.|Manqué ? Le point d’accueil sait ce qui roule encore.',
  'roads-and-routes':
    'Routes fermées et itinéraire|Fermées jusqu’à {closedUntil} : {closedRoads}.|Suivez les panneaux ; les applis de navigation ne le savent pas toujours.|À pied, le chemin est balisé et éclairé : {mainStation}.',
  'held-back-after-event':
    'Pourquoi attendre à l’intérieur ?|Certaines tribunes sortent plus tard pour ne pas saturer trains et chemins.|Cela prend en général moins de {holdBackMinutes} minutes ; les écrans indiquent quand partir.|Un train, des enfants, un malaise ? Parlez à l’agent le plus proche.',
  'wifi-connect':
    'Se connecter au Wi-Fi|Choisissez le réseau {wifiName}.|Pas de page d’accueil ? Tapez {wifiPortal} dans le navigateur.|Coupez un moment VPN et relais privé.|Oubliez le réseau, puis reconnectez-vous.',
  'app-trouble':
    'L’application ne marche pas|Fermez-la complètement et rouvrez-la.|Passez une fois du Wi-Fi au réseau mobile.|Cherchez une version plus récente.|Déconnectez-vous, puis revenez avec l’e-mail de la commande.|Vos billets sont aussi ici, dans tout navigateur : {ticketLink}.',
  'account-sign-in':
    'Je ne peux pas me connecter|Choisissez « Mot de passe oublié » et saisissez l’e-mail de la commande.|Cherchez un message de {accountSender}, aussi dans les indésirables.|Il vaut {codeMinutes} minutes, et seul le dernier code marche.|Après cinq essais, attendez {lockMinutes} minutes.|Achat sans compte ? Créez-en un avec la même adresse.',
  'wristband-topup':
    'Solde du bracelet ou de la carte|Consultez le solde à un point de recharge ou ici : {topupLink}.|Une recharge peut mettre {topupDelay} minutes à apparaître : ne payez pas deux fois.|Le reste est remboursé jusqu’à : {topupRefundDeadline}.|Bracelet perdu ? Faites-le bloquer au point d’accueil le plus proche.',
  'kiosk-not-working':
    'La borne est bloquée|Attendez trente secondes : elle repart souvent.|Toujours noire ? Prenez la suivante.|Un paiement interrompu revient sous {reservationDays} jours ouvrés.|Débité sans rien recevoir ? Envoyez-nous le numéro de la borne et l’heure.',
  'my-data':
    'Voir, corriger ou effacer mes données|« Mes signalements » montre et efface ce que vous avez envoyé.|Il ne reste ensuite qu’un chiffre dans nos statistiques, sans nom.|Pour votre compte billetterie, dites-nous ci-dessous que faire.|Nous répondons sous {privacyDays} jours, gratuitement.',
  'my-report-status':
    'Où en est mon signalement ?|Ouvrez « Mes signalements » : vous y voyez l’état et l’heure de la réponse.|Envoyé d’un autre téléphone ou d’une borne ? Ouvrez son lien ou scannez son QR code.|« Enregistré » veut dire qu’il attend le réseau ; il part tout seul.|Vous pouvez ajouter un message à tout moment.',
  'what-may-i-bring':
    'Que puis-je apporter ?|Oui : sacs jusqu’à {bagSize}, bouteille vide, médicaments, goûter des enfants.|Non : verre, canettes, pétards, armes, lasers, drones, grands parapluies.|Poussettes : {pramPark}.|Ce qui n’entre pas se dépose ici : {bagDrop}.',
  'families-and-babies':
    'Familles et bébés|Tables à langer et coin calme pour allaiter : {familyRoom}.|Repas et lait de bébé sont toujours admis.|Poussettes : {pramPark}.|Casques antibruit pour enfants : {earPlugPoints}.|Demandez un bracelet avec votre numéro au point d’accueil.',
  'wrong-details-recorded':
    'Vous avez mal noté quelque chose|Ouvrez votre signalement dans « Mes signalements ».|Écrivez ce qui est faux et ce qui est juste.|Votre signalement garde son rang.',
  'complaint-how':
    'Comment une réclamation est traitée|Elle est gratuite et ne vous nuit jamais.|Une personne qui n’était pas concernée écoute les deux côtés.|Vous recevez une réponse personnelle sous {complaintHours} heures.|Écrivez où et quand, et ce qui réparerait la situation.',
};

export default articles;
