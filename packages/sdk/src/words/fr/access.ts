import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: {
    label: 'Quel est le problème ?',
    required: 'Veuillez indiquer le problème.',
    invalid: '300 caractères au maximum.',
  },
  'wheelchair_space.issue': {
    label: 'Quel est le problème avec l’emplacement ?',
    required: 'Veuillez indiquer le problème.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Aucun emplacement libre|Accompagnateur placé ailleurs|Je ne vois pas|Emplacement encombré|Je veux réserver|Autre chose',
  },
  block: {
    label: 'Quel bloc ?',
    hint: 'Il figure sur votre billet et sur le panneau près de l’escalier.',
    required: 'Veuillez indiquer le bloc.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  photo: {
    label: 'Ajouter une photo',
    hint: 'Si possible, sans visages.',
    required: 'Veuillez ajouter une photo.',
    invalid: 'Ce fichier ne peut pas être envoyé. Choisissez une photo.',
  },
  here: {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Regardez un panneau proche et saisissez le bloc ou la porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  target: {
    label: 'Où souhaitez-vous aller ?',
    required: 'Veuillez indiquer où vous voulez aller.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  zone: {
    label: 'Dans quelle zone ?',
    required: 'Veuillez choisir la zone.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'step_free.zone': {
    label: 'Où le passage est-il bloqué ?',
  },
  need: {
    label: 'De quoi avez-vous besoin ?',
    required: 'Veuillez choisir ce qu’il vous faut.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'assist.need': {
    label: 'Qu’est-ce qui vous aiderait ?',
    options: 'Pousser mon fauteuil roulant|Me guider|M’aider à porter|Autre chose',
  },
  'toilet.issue': {
    label: 'Quel est le problème aux toilettes ?',
    required: 'Veuillez indiquer le problème.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Fermées ou pas de clé|Servent de débarras|Équipement cassé|Sales|Je ne les trouve pas|Autre chose',
  },
  'hearing.need': {
    label: 'Qu’est-ce qui vous aiderait ?',
    options: 'Boucle magnétique|Sous-titres|Langue des signes|Casque à emprunter|Autre chose',
  },
  'sight.need': {
    label: 'Qu’est-ce qui vous aiderait ?',
    options: 'Audiodescription|Place pour chien guide|Gros caractères ou braille|Me guider|Autre chose',
  },
  now: {
    label: 'Avez-vous besoin d’aide tout de suite ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  'sensory.now': {
    label: 'Avez-vous besoin d’un endroit calme maintenant ?',
  },
  'parking.issue': {
    label: 'Quel est le problème ?',
    required: 'Veuillez indiquer le problème.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Aucune place libre|Ma place est prise|Dépose ou reprise|Je veux réserver|Autre chose',
  },
  place: {
    label: 'Quel endroit est concerné ?',
    required: 'Veuillez indiquer l’endroit.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'parking.place': {
    label: 'Quel parking ou point de dépose ?',
  },
};

export default access;
