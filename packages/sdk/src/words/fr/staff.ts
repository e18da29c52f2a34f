import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: {
    label: 'Dites-le avec vos mots',
    required: 'Veuillez écrire quelques mots.',
    invalid: '2000 caractères au maximum.',
  },
  'attitude.text': {
    label: 'Que s’est-il passé ?',
  },
  where: {
    label: 'Où était-ce ?',
    required: 'Veuillez indiquer où.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'attitude.where': {
    label: 'Où cela s’est-il passé ?',
  },
  when: {
    label: 'Quand cela s’est-il passé ?',
    hint: 'Une heure approximative suffit.',
    required: 'Veuillez indiquer quand.',
    invalid: 'Choisissez une date et une heure qui ne sont pas dans le futur.',
  },
  'slow.text': {
    label: 'Qu’est-ce qui se fait attendre ?',
  },
  issueRef: {
    label: 'Quelle est la référence de votre signalement ?',
    hint: 'Huit caractères, par exemple 7K3F-9QXM.',
    required: 'Veuillez saisir la référence.',
    invalid: 'Vérifiez la référence. Elle compte huit caractères.',
  },
  'slow.issueRef': {
    label: 'Référence de votre premier signalement',
  },
  said: {
    label: 'Que vous a-t-on dit ?',
    required: 'Veuillez indiquer ce qui a été dit.',
    invalid: '300 caractères au maximum.',
  },
  by: {
    label: 'Qu’est-ce qui gêne la vue ?',
    required: 'Veuillez choisir ce qui gêne la vue.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Une personne|Banderole, drapeau ou objet|Pilier, rambarde ou caméra',
  },
  'wrong_info.by': {
    label: 'Qui vous l’a dit ?',
    hint: 'Par exemple un stadier à la porte B, l’appli, un panneau.',
    required: 'Veuillez indiquer qui c’était.',
    invalid: '80 caractères au maximum.',
  },
  'wrong_info.text': {
    label: 'Qu’est-il arrivé à cause de cela ?',
  },
  'form_error.issueRef': {
    label: 'Référence du signalement avec l’erreur',
  },
  field: {
    label: 'Quelle information est erronée ?',
    required: 'Veuillez indiquer l’information.',
    invalid: '80 caractères au maximum.',
  },
  correct: {
    label: 'Qu’est-ce qui est exact ?',
    required: 'Veuillez saisir ce qui est exact.',
    invalid: '200 caractères au maximum.',
  },
  'complaint.text': {
    label: 'Sur quoi porte votre réclamation ?',
    required: 'Veuillez écrire quelques mots.',
    invalid: '4000 caractères au maximum.',
  },
  outcomeWanted: {
    label: 'Quelle solution vous conviendrait ?',
    required: 'Veuillez indiquer ce que vous souhaitez.',
    invalid: '300 caractères au maximum.',
  },
  contact: {
    label: 'Comment pouvons-nous vous joindre ?',
    hint: 'E-mail ou téléphone, comme vous préférez.',
    required: 'Veuillez saisir une adresse e-mail ou un numéro de téléphone.',
    invalid: 'Vérifiez l’adresse e-mail ou le numéro de téléphone.',
  },
};

export default staff;
