import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: 'Quelle est la situation ?',
    required: 'Veuillez choisir la situation.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Du monde, mais ça avance|Très lent|Bloqué ou comprimé',
  },
  exit: {
    label: 'Quelle sortie ?',
    required: 'Veuillez choisir la sortie.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  target: {
    label: 'Où souhaitez-vous aller ?',
    required: 'Veuillez indiquer où vous voulez aller.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'lost_way.target': {
    hint: 'Par exemple la gare, un parking, un taxi.',
  },
  here: {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Regardez un panneau proche et saisissez le bloc ou la porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  block: {
    label: 'Quel bloc ?',
    hint: 'Il figure sur votre billet et sur le panneau près de l’escalier.',
    required: 'Veuillez indiquer le bloc.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  minutes: {
    label: 'Depuis combien de minutes ?',
    required: 'Veuillez indiquer les minutes.',
    invalid: 'Saisissez un nombre de 0 à 600.',
  },
  'hold_back.minutes': {
    label: 'Depuis combien de minutes vous retient-on ?',
  },
  need: {
    label: 'De quoi avez-vous besoin ?',
    required: 'Veuillez choisir ce qu’il vous faut.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'early_leave.need': {
    label: 'De quoi avez-vous besoin ?',
    options:
      'Une sortie au calme|Quelqu’un qui m’attend|De l’aide jusqu’à la voiture ou au taxi|Attendre à l’intérieur que ce soit calme|Autre chose',
  },
};

export default exit;
