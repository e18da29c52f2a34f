import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: {
    label: 'De quoi s’agit-il ?',
    required: 'Veuillez indiquer de quoi il s’agit.',
    invalid: '300 caractères au maximum.',
  },
  'where.what': {
    label: 'Que cherchez-vous ?',
  },
  here: {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Regardez un panneau proche et saisissez le bloc ou la porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'when.what': {
    label: 'Quel horaire souhaitez-vous connaître ?',
    hint: 'Par exemple ouverture des portes, début, pause, fin, dernier train.',
  },
  'rules.what': {
    label: 'Que souhaitez-vous apporter ou faire ?',
  },
  issueRef: {
    label: 'Quelle est la référence de votre signalement ?',
    hint: 'Huit caractères, par exemple 7K3F-9QXM.',
    required: 'Veuillez saisir la référence.',
    invalid: 'Vérifiez la référence. Elle compte huit caractères.',
  },
  text: {
    label: 'Dites-le avec vos mots',
    required: 'Veuillez écrire quelques mots.',
    invalid: '2000 caractères au maximum.',
  },
  'other.text': {
    label: 'Quelle est votre question ?',
  },
};

export default info;
