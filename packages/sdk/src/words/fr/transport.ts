import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: {
    label: 'Quel est le problème ?',
    required: 'Veuillez indiquer le problème.',
    invalid: '300 caractères au maximum.',
  },
  'parking_full.issue': {
    label: 'Quel est le problème ?',
    required: 'Veuillez indiquer le problème.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'C’est complet|Ma voiture est bloquée|Longue file à l’entrée ou à la sortie|Barrière ou paiement|Autre chose',
  },
  carPark: {
    label: 'Quel parking ?',
    required: 'Veuillez choisir le parking.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  stop: {
    label: 'Quel arrêt ?',
    required: 'Veuillez choisir l’arrêt.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  line: {
    label: 'Quelle ligne ou quel itinéraire ?',
    required: 'Veuillez indiquer la ligne.',
    invalid: '40 caractères au maximum.',
  },
  waitMin: {
    label: 'Depuis combien de minutes environ attendez-vous ?',
    required: 'Veuillez indiquer les minutes.',
    invalid: 'Saisissez un nombre de 0 à 600.',
  },
  place: {
    label: 'Quel endroit est concerné ?',
    required: 'Veuillez indiquer l’endroit.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'taxi.place': {
    label: 'Où attendez-vous ?',
  },
  question: {
    label: 'Que souhaitez-vous savoir ?',
    required: 'Veuillez écrire votre question.',
    invalid: '300 caractères au maximum.',
  },
  what: {
    label: 'De quoi s’agit-il ?',
    required: 'Veuillez indiquer de quoi il s’agit.',
    invalid: '300 caractères au maximum.',
  },
  'car_problem.what': {
    label: 'Quel est le problème avec la voiture ?',
    required: 'Veuillez indiquer de quoi il s’agit.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Dégât|Ne démarre pas|Pneu crevé|Clés perdues ou enfermées|Je ne trouve pas ma voiture|Autre chose',
  },
  plate: {
    label: 'Plaque d’immatriculation',
    hint: 'Cela nous aide à trouver la voiture.',
    required: 'Veuillez saisir la plaque d’immatriculation.',
    invalid: '14 caractères au maximum.',
  },
  'route.place': {
    label: 'Quelle route ou quel lieu ?',
  },
};

export default transport;
