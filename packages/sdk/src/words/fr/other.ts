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
    hint: 'Regardez un panneau proche et saisissez le bloc ou la porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
};

export default other;
