import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: 'De quoi s’agit-il ?',
    required: 'Veuillez choisir un sujet.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Billets|Entrée|Places et vue|Restauration et boutiques|Toilettes et propreté|Accessibilité|Transport et sortie|Appli et site web|Personnel et accueil|Autre chose',
  },
  text: {
    label: 'Dites-le avec vos mots',
    required: 'Veuillez écrire quelques mots.',
    invalid: '2000 caractères au maximum.',
  },
  'suggestion.text': {
    label: 'Que pourrions-nous améliorer ?',
  },
  'praise.text': {
    label: 'Qu’est-ce qui vous a plu ?',
  },
  who: {
    label: 'Qui souhaitez-vous remercier ?',
    hint: 'Un nom, un numéro de badge ou une description.',
    required: 'Veuillez indiquer qui c’était.',
    invalid: '80 caractères au maximum.',
  },
  where: {
    label: 'Où était-ce ?',
    required: 'Veuillez indiquer où.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'praise.where': {
    label: 'Où était-ce ?',
  },
  'staff_idea.text': {
    label: 'Quelle est votre idée ?',
  },
  process: {
    label: 'Quelle façon de travailler est concernée ?',
    required: 'Veuillez indiquer la façon de travailler.',
    invalid: '160 caractères au maximum.',
  },
  expectedGain: {
    label: 'Qu’est-ce qui serait mieux ?',
    required: 'Veuillez indiquer ce qui serait mieux.',
    invalid: '200 caractères au maximum.',
  },
};

export default idea;
