import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: 'Quel est le nom de cette personne ?',
    hint: 'Seule notre équipe de sécurité le voit.',
    required: 'Veuillez saisir le nom.',
    invalid: '80 caractères au maximum.',
  },
  'child_lost.name': {
    label: 'Quel est le nom de l’enfant ?',
  },
  age: {
    label: 'Quel âge a cette personne ?',
    required: 'Veuillez indiquer l’âge.',
    invalid: 'Saisissez un nombre de 0 à 120.',
  },
  'child_lost.age': {
    label: 'Quel âge a l’enfant ?',
    required: 'Veuillez indiquer l’âge.',
    invalid: 'Saisissez un nombre de 0 à 17.',
  },
  clothing: {
    label: 'Quels vêtements porte cette personne ?',
    hint: 'Les couleurs d’abord : chemise rouge, jean bleu, casquette blanche.',
    required: 'Veuillez décrire les vêtements.',
    invalid: '200 caractères au maximum.',
  },
  'child_lost.clothing': {
    label: 'Quels vêtements porte l’enfant ?',
  },
  lastSeen: {
    label: 'Où et quand avez-vous vu cette personne en dernier ?',
    required: 'Veuillez indiquer où et quand.',
    invalid: '200 caractères au maximum.',
  },
  'child_lost.lastSeen': {
    label: 'Où et quand avez-vous vu l’enfant en dernier ?',
  },
  phone: {
    label: 'À quel numéro pouvons-nous vous appeler ?',
    required: 'Veuillez saisir un numéro de téléphone.',
    invalid: 'Vérifiez le numéro. S’il est étranger, ajoutez l’indicatif du pays.',
  },
  description: {
    label: 'Décrivez ce que vous voyez',
    required: 'Veuillez décrire en quelques mots.',
    invalid: '600 caractères au maximum.',
  },
  'person_lost.description': {
    label: 'À quoi ressemble cette personne ?',
    hint: 'Âge, vêtements, cheveux, et ce qu’il faut savoir pour l’aider.',
  },
  stayWith: {
    label: 'Restez avec la personne jusqu’à l’arrivée de notre équipe.',
    hint: 'Restez où vous êtes. Ne diffusez ni nom ni photo.',
  },
  here: {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Regardez un panneau proche et saisissez le bloc ou la porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'person_found.description': {
    label: 'Qui avez-vous trouvé ?',
    hint: 'Âge approximatif et vêtements. Le nom n’est pas nécessaire.',
  },
  item: {
    label: 'De quel objet s’agit-il ?',
    required: 'Veuillez indiquer l’objet.',
    invalid: '120 caractères au maximum.',
  },
  'item_lost.item': {
    label: 'Qu’avez-vous perdu ?',
  },
  colour: {
    label: 'De quelle couleur ?',
    required: 'Veuillez indiquer la couleur.',
    invalid: '60 caractères au maximum.',
  },
  where: {
    label: 'Où était-ce ?',
    required: 'Veuillez indiquer où.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'item_lost.where': {
    label: 'Où l’aviez-vous pour la dernière fois ?',
  },
  when: {
    label: 'Quand cela s’est-il passé ?',
    hint: 'Une heure approximative suffit.',
    required: 'Veuillez indiquer quand.',
    invalid: 'Choisissez une date et une heure qui ne sont pas dans le futur.',
  },
  'item_lost.when': {
    label: 'Quand l’aviez-vous pour la dernière fois ?',
  },
  contact: {
    label: 'Comment pouvons-nous vous joindre ?',
    hint: 'E-mail ou téléphone, comme vous préférez.',
    required: 'Veuillez saisir une adresse e-mail ou un numéro de téléphone.',
    invalid: 'Vérifiez l’adresse e-mail ou le numéro de téléphone.',
  },
  'item_found.item': {
    label: 'Qu’avez-vous trouvé ?',
  },
  'item_found.where': {
    label: 'Où l’avez-vous trouvé ?',
  },
  handedTo: {
    label: 'Où est l’objet maintenant ?',
    required: 'Veuillez choisir où il est.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Je l’ai avec moi|Remis au personnel|Aux objets trouvés|Laissé sur place',
  },
};

export default lost;
