import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: {
    label: 'Pour quel événement ?',
    required: 'Veuillez choisir l’événement.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  orderRef: {
    label: 'Quel est votre numéro de commande ?',
    hint: 'Il est dans votre e-mail de confirmation.',
    required: 'Veuillez saisir votre numéro de commande.',
    invalid: 'Vérifiez le numéro de commande. Il contient des lettres et des chiffres.',
  },
  email: {
    label: 'Quelle adresse e-mail avez-vous utilisée ?',
    required: 'Veuillez saisir l’adresse e-mail.',
    invalid: 'Vérifiez l’adresse, par exemple nom@example.com.',
  },
  'not_received.email': {
    label: 'Avec quelle adresse e-mail avez-vous commandé ?',
  },
  purchaseChannel: {
    label: 'Où avez-vous acheté le billet ?',
    required: 'Veuillez choisir où vous l’avez acheté.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Site officiel|Appli|Guichet|Agence ou partenaire|Revente|Ailleurs',
  },
  amount: {
    label: 'Quel était le montant ?',
    required: 'Veuillez saisir le montant.',
    invalid: 'Saisissez un montant, par exemple 24,50.',
  },
  'payment.amount': {
    label: 'Quel montant a été débité ?',
  },
  currency: {
    label: 'Dans quelle devise ?',
    required: 'Veuillez choisir la devise.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Euro (EUR)|Dollar américain (USD)|Livre (GBP)|Yuan (CNY)|Dollar de Hong Kong (HKD)|Yen (JPY)|Won (KRW)|Franc suisse (CHF)|Réal (BRL)|Roupie (INR)|Dirham (AED)|Autre',
  },
  chargedAt: {
    label: 'Quand le montant a-t-il été débité ?',
    hint: 'Le message de votre banque l’indique.',
    required: 'Veuillez indiquer quand le débit a eu lieu.',
    invalid: 'Choisissez une date et une heure qui ne sont pas dans le futur.',
  },
  payMethod: {
    label: 'Comment avez-vous payé ?',
    required: 'Veuillez choisir le moyen de paiement.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Carte|Téléphone ou montre|QR code|Virement|Bracelet ou carte cashless|Espèces|Autre moyen',
  },
  last4: {
    label: 'Quatre derniers chiffres de la carte',
    hint: 'Quatre chiffres seulement. N’envoyez jamais le numéro entier.',
    required: 'Veuillez saisir les quatre derniers chiffres.',
    invalid: 'Saisissez exactement quatre chiffres.',
  },
  wrongField: {
    label: 'Quelle est l’erreur sur le billet ?',
    required: 'Veuillez choisir le problème.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Date ou heure|Place ou bloc|Nom|Type de billet|Autre chose',
  },
  correctValue: {
    label: 'Que faudrait-il à la place ?',
    required: 'Veuillez indiquer ce qu’il faudrait.',
    invalid: '120 caractères au maximum.',
  },
  reason: {
    label: 'Quelle est la raison ?',
    required: 'Veuillez indiquer la raison.',
    invalid: '300 caractères au maximum.',
  },
  'refund.reason': {
    label: 'Pourquoi souhaitez-vous un remboursement ?',
    required: 'Veuillez indiquer la raison.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Je ne peux pas venir|Maladie ou accident|Acheté deux fois|Mauvais billet|L’événement a changé|Un problème a gâché ma visite|Autre raison',
  },
  ticketCount: {
    label: 'Combien de billets ?',
    required: 'Veuillez indiquer le nombre de billets.',
    invalid: 'Saisissez un nombre de 1 à 50.',
  },
  refundMethod: {
    label: 'Comment souhaitez-vous récupérer votre argent ?',
    required: 'Veuillez choisir le mode de remboursement.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Même moyen de paiement|Avoir|Bon d’achat|Le plus rapide',
  },
  fromSeat: {
    label: 'Quelle place avez-vous actuellement ?',
    hint: 'Par exemple bloc N-112, rang 8, place 14.',
    required: 'Veuillez indiquer votre place.',
    invalid: '60 caractères au maximum.',
  },
  toWish: {
    label: 'Que souhaitez-vous à la place ?',
    required: 'Veuillez indiquer ce que vous souhaitez.',
    invalid: '200 caractères au maximum.',
  },
  recipientContact: {
    label: 'E-mail ou téléphone du nouveau titulaire',
    hint: 'Demandez-lui d’abord son accord.',
    required: 'Veuillez indiquer comment joindre cette personne.',
    invalid: '254 caractères au maximum.',
  },
  platform: {
    label: 'Quelle appli ou quel site utilisez-vous pour cela ?',
    required: 'Veuillez indiquer l’appli ou le site.',
    invalid: '80 caractères au maximum.',
  },
  ticketRef: {
    label: 'Quel est le numéro du billet ?',
    hint: 'Le numéro sous le code. N’envoyez pas le code lui-même.',
    required: 'Veuillez saisir le numéro du billet.',
    invalid: 'Vérifiez le numéro du billet. Il contient des lettres et des chiffres.',
  },
  purchasePlace: {
    label: 'Où l’avez-vous acheté ?',
    hint: 'Un site web, une appli ou une rue.',
    required: 'Veuillez indiquer où vous l’avez acheté.',
    invalid: '120 caractères au maximum.',
  },
  sellerName: {
    label: 'Qui vous l’a vendu ?',
    required: 'Veuillez indiquer le vendeur.',
    invalid: '80 caractères au maximum.',
  },
  photo: {
    label: 'Ajouter une photo',
    hint: 'Si possible, sans visages.',
    required: 'Veuillez ajouter une photo.',
    invalid: 'Ce fichier ne peut pas être envoyé. Choisissez une photo.',
  },
  step: {
    label: 'Où cela s’est-il arrêté ?',
    required: 'Veuillez choisir où cela s’est arrêté.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'File d’attente|Choix des places|Connexion|Paiement|Après le paiement|Ailleurs',
  },
  errorText: {
    label: 'Quel message avez-vous vu ?',
    required: 'Veuillez saisir le message.',
    invalid: '300 caractères au maximum.',
  },
  screenshot: {
    label: 'Ajouter une capture d’écran',
    hint: 'Masquez les numéros de carte.',
    required: 'Veuillez ajouter une capture d’écran.',
    invalid: 'Ce fichier ne peut pas être envoyé. Choisissez une photo.',
  },
  url: {
    label: 'Sur quelle page étiez-vous ?',
    required: 'Veuillez saisir l’adresse de la page.',
    invalid: 'Vérifiez l’adresse. Elle commence par https://',
  },
  device: {
    label: 'Quel téléphone ou ordinateur utilisez-vous ?',
    required: 'Veuillez indiquer votre appareil.',
    invalid: '120 caractères au maximum.',
  },
  'site_problem.device': {
    label: 'Quel téléphone ou ordinateur utilisez-vous ?',
  },
  choice: {
    label: 'Que préférez-vous ?',
    required: 'Veuillez choisir ce que vous préférez.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Remboursement|Garder mes billets',
  },
};

export default ticketing;
