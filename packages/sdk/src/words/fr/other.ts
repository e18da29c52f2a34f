import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: 'Dites-le avec vos mots',
    required: 'Veuillez écrire quelques mots.',
    invalid: '2000 caractères au maximum.',
  },
  'other.text': {
    label: 'Comment pouvons-nous vous aider ?',
  },
  here: {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Scannez un code proche, touchez le plan, ou saisissez un bloc ou une porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste ou sur le plan.',
  },
};

export default other;
