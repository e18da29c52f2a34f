import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: 'En danger ? Appelez le {emergencyNumber} maintenant.',
    hint: 'Puis dites-nous ici où vous êtes. Nous envoyons de l’aide immédiatement.',
  },
  'emergency.callNow': {
    label: 'Une vie est en danger ? Appelez le {emergencyNumber} maintenant.',
  },
  conscious: {
    label: 'La personne est-elle consciente ?',
    required: 'Veuillez répondre. « Je ne sais pas » convient aussi.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non|Je ne sais pas',
  },
  breathing: {
    label: 'La personne respire-t-elle normalement ?',
    required: 'Veuillez répondre. « Je ne sais pas » convient aussi.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non|Je ne sais pas',
  },
  here: {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Regardez un panneau proche et saisissez le bloc ou la porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  canWalk: {
    label: 'La personne peut-elle marcher ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  what: {
    label: 'De quoi s’agit-il ?',
    required: 'Veuillez indiquer de quoi il s’agit.',
    invalid: '300 caractères au maximum.',
  },
  'injury.what': {
    label: 'Quelle est la blessure ?',
    hint: 'Par exemple : cheville tordue, coupure à la main.',
  },
  symptoms: {
    label: 'Que ressentez-vous ?',
    required: 'Choisissez au moins une réponse.',
    invalid: 'Choisissez au moins une réponse.',
  },
  'unwell.symptoms': {
    options:
      'Douleur à la poitrine ou difficulté à respirer|Vertiges ou sensation d’évanouissement|Trop chaud, mal de tête|Froid et frissons|Nausées ou vomissements|Panique ou peur|Autre chose',
  },
  need: {
    label: 'De quoi avez-vous besoin ?',
    required: 'Veuillez choisir ce qu’il vous faut.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'medicine.need': {
    label: 'De quoi s’agit-il ?',
    options:
      'Garder un médicament au frais|Entrer avec médicament ou appareil|Un endroit discret pour le prendre|Médicament oublié|Aiguilles usagées|Autre chose',
  },
  'quiet_baby.need': {
    label: 'Que cherchez-vous ?',
    options: 'Table à langer|Coin repas ou allaitement|Eau chaude pour un biberon|Endroit calme|Autre chose',
  },
};

export default medical;
