import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: 'Quel est le problème avec le siège ?',
    required: 'Veuillez choisir le problème.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Cassé|Sale|Mouillé',
  },
  block: {
    label: 'Quel bloc ?',
    hint: 'Il figure sur votre billet et sur le panneau près de l’escalier.',
    required: 'Veuillez indiquer le bloc.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  row: {
    label: 'Quel rang ?',
    required: 'Veuillez indiquer le rang.',
    invalid: 'Ce rang n’est pas dans le bloc. Vérifiez votre billet.',
  },
  seat: {
    label: 'Quelle place ?',
    required: 'Veuillez indiquer la place.',
    invalid: 'Cette place n’est pas dans le rang. Vérifiez votre billet.',
  },
  photo: {
    label: 'Ajouter une photo',
    hint: 'Si possible, sans visages.',
    required: 'Veuillez ajouter une photo.',
    invalid: 'Ce fichier ne peut pas être envoyé. Choisissez une photo.',
  },
  kind: {
    label: 'De quel problème s’agit-il ?',
    required: 'Veuillez choisir de quoi il s’agit.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'toilet.kind': {
    label: 'Quel est le problème aux toilettes ?',
    options: 'Bouchées|Sales|Pas de papier ou de savon|Longue file|Porte, robinet ou lumière en panne',
  },
  zone: {
    label: 'Dans quelle zone ?',
    required: 'Veuillez choisir la zone.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  nearBlock: {
    label: 'Près de quel bloc ?',
    required: 'Veuillez indiquer le bloc le plus proche.',
    invalid: '12 caractères au maximum.',
  },
  'water.kind': {
    label: 'Quel est le problème avec l’eau ?',
    options: 'Je ne trouve pas d’eau|Robinet en panne|Aspect ou goût étrange',
  },
  location: {
    label: 'Où exactement ?',
    hint: 'Par exemple : escalier entre les blocs 112 et 113.',
    required: 'Veuillez décrire l’endroit.',
    invalid: '160 caractères au maximum.',
  },
  'litter.location': {
    label: 'Où sont les déchets ?',
  },
  'spill.location': {
    label: 'Où le sol est-il glissant ?',
  },
  size: {
    label: 'Quelle est la taille ?',
    required: 'Veuillez choisir la taille.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'spill.size': {
    label: 'Quelle est la taille de la flaque ?',
    options: 'Plus petite qu’une chaise|Comme une table|Plus grande',
  },
  peopleInside: {
    label: 'Quelqu’un est-il coincé à l’intérieur ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  unitNo: {
    label: 'Numéro de l’ascenseur ou de l’escalator',
    hint: 'Il est sur une plaque à côté de la porte.',
    required: 'Veuillez saisir le numéro.',
    invalid: '12 caractères au maximum.',
  },
  'light_power.kind': {
    label: 'Qu’est-ce qui est en panne ?',
    hint: 'Étincelles ou fumée : reculez et éloignez les autres.',
    options: 'Pas de lumière|Lumière qui clignote|Pas de courant|Étincelles ou odeur de brûlé|Autre chose',
  },
  dark: {
    label: 'Fait-il trop sombre pour marcher sans danger ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  feel: {
    label: 'Qu’est-ce qui vous gêne ?',
    required: 'Veuillez choisir ce qui vous gêne.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Trop chaud|Trop froid|Pas d’ombre|Pas d’abri contre la pluie|Vent ou courant d’air',
  },
  someoneAtRisk: {
    label: 'Quelqu’un risque-t-il de se blesser maintenant ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  'structure.location': {
    label: 'Où se trouve le dégât ?',
    hint: 'Éloignez-vous d’abord.',
  },
  'sign.location': {
    label: 'Où est le panneau, ou bien où en manque-t-il un ?',
  },
  text: {
    label: 'Dites-le avec vos mots',
    required: 'Veuillez écrire quelques mots.',
    invalid: '2000 caractères au maximum.',
  },
  'sign.text': {
    label: 'Qu’est-ce qui n’est pas clair, ou que faudrait-il écrire ?',
    required: 'Veuillez écrire quelques mots.',
    invalid: '300 caractères au maximum.',
  },
};

export default facility;
