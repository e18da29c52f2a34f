import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: 'Quelle buvette ?',
    hint: 'Le numéro est sur le comptoir et sur votre ticket de caisse.',
    required: 'Veuillez choisir la buvette.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  waitMin: {
    label: 'Depuis combien de minutes environ attendez-vous ?',
    required: 'Veuillez indiquer les minutes.',
    invalid: 'Saisissez un nombre de 0 à 600.',
  },
  orderNo: {
    label: 'Quel est le numéro de commande ?',
    hint: 'Il est sur le ticket de caisse ou dans l’appli.',
    required: 'Veuillez saisir le numéro de commande.',
    invalid: '24 caractères au maximum.',
  },
  items: {
    label: 'Qu’est-ce qui ne va pas ou manque ?',
    required: 'Veuillez indiquer les articles.',
    invalid: '300 caractères au maximum.',
  },
  paid: {
    label: 'Avez-vous déjà payé ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  item: {
    label: 'De quel article s’agit-il ?',
    required: 'Veuillez indiquer l’article.',
    invalid: '120 caractères au maximum.',
  },
  'quality.item': {
    label: 'Quel plat ou quelle boisson ?',
  },
  photo: {
    label: 'Ajouter une photo',
    hint: 'Si possible, sans visages.',
    required: 'Veuillez ajouter une photo.',
    invalid: 'Ce fichier ne peut pas être envoyé. Choisissez une photo.',
  },
  needMedic: {
    label: 'Avez-vous besoin d’un secouriste maintenant ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  location: {
    label: 'Où exactement ?',
    hint: 'Par exemple : escalier entre les blocs 112 et 113.',
    required: 'Veuillez décrire l’endroit.',
    invalid: '160 caractères au maximum.',
  },
  'illness.location': {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Bloc, rang et place, ou ce que vous voyez autour de vous.',
  },
  symptoms: {
    label: 'Que ressentez-vous ?',
    required: 'Choisissez au moins une réponse.',
    invalid: 'Choisissez au moins une réponse.',
  },
  'illness.symptoms': {
    options:
      'Difficulté à respirer|Visage ou gorge qui gonfle|Plaques ou démangeaisons|Nausées ou vomissements|Mal au ventre|Vertiges ou sensation d’évanouissement|Autre chose',
  },
  'illness.item': {
    label: 'Qu’avez-vous mangé ou bu ?',
  },
  'illness.stand': {
    label: 'Où l’avez-vous acheté ?',
  },
  allergen: {
    label: 'Quelle allergie ou quel régime ?',
    hint: 'Par exemple noix, lait, gluten, halal, végan.',
    required: 'Veuillez indiquer l’allergie ou le régime.',
    invalid: '120 caractères au maximum.',
  },
  'allergen.item': {
    label: 'Quel plat ou quelle boisson ?',
  },
  'sold_out.item': {
    label: 'Que vouliez-vous ?',
  },
  charged: {
    label: 'L’argent a-t-il été débité ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  amount: {
    label: 'Quel était le montant ?',
    required: 'Veuillez saisir le montant.',
    invalid: 'Saisissez un montant, par exemple 24,50.',
  },
  'price_pay.amount': {
    label: 'Quel montant est concerné ?',
  },
  payMethod: {
    label: 'Comment avez-vous payé ?',
    required: 'Veuillez choisir le moyen de paiement.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Carte|Téléphone ou montre|QR code|Virement|Bracelet ou carte cashless|Espèces|Autre moyen',
  },
};

export default food;
