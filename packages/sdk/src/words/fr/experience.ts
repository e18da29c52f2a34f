import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: 'Qu’est-ce qui gêne la vue ?',
    required: 'Veuillez choisir ce qui gêne la vue.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Une personne|Banderole, drapeau ou objet|Pilier, rambarde ou caméra',
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
  ticketRef: {
    label: 'Quel est le numéro du billet ?',
    hint: 'Le numéro sous le code. N’envoyez pas le code lui-même.',
    required: 'Veuillez saisir le numéro du billet.',
    invalid: 'Vérifiez le numéro du billet. Il contient des lettres et des chiffres.',
  },
  'seat_taken.ticketRef': {
    label: 'Quel est le numéro de votre billet ?',
  },
  kind: {
    label: 'De quel problème s’agit-il ?',
    required: 'Veuillez choisir de quoi il s’agit.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'sound.kind': {
    label: 'Quel est le problème avec le son ?',
    options: 'Trop fort|Trop faible|Difficile à comprendre|Pas de son',
  },
  zone: {
    label: 'Dans quelle zone ?',
    required: 'Veuillez choisir la zone.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'screen.kind': {
    label: 'Quel est le problème avec l’écran ?',
    options: 'Éteint|Mauvais affichage|Je ne le vois pas|Trop lumineux ou scintillant',
  },
  screenId: {
    label: 'Quel écran ?',
    hint: 'Par exemple : écran géant au-dessus de la tribune nord.',
    required: 'Veuillez indiquer l’écran.',
    invalid: '40 caractères au maximum.',
  },
  'smoke_smell.kind': {
    label: 'Que remarquez-vous ?',
    hint: 'Fumée d’incendie ou gaz ? Choisissez « Danger immédiat ».',
    options: 'Quelqu’un fume|Quelqu’un vapote|Odeur de toilettes|Odeur de déchets|Autre odeur',
  },
  aisle: {
    label: 'Une allée ou une sortie est-elle bloquée ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  question: {
    label: 'Que souhaitez-vous savoir ?',
    required: 'Veuillez écrire votre question.',
    invalid: '300 caractères au maximum.',
  },
  text: {
    label: 'Dites-le avec vos mots',
    required: 'Veuillez écrire quelques mots.',
    invalid: '2000 caractères au maximum.',
  },
  'programme.text': {
    label: 'Que souhaitez-vous nous dire ?',
  },
  wellbeing: {
    label: 'Comment vous sentez-vous ?',
    required: 'Dites-nous comment vous vous sentez.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Je vais bien|J’ai besoin d’aide',
  },
  effect: {
    label: 'Qu’est-ce qui vous gêne ?',
    required: 'Veuillez choisir ce qui vous gêne.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Lumières clignotantes|Laser|Fumée ou brume|Détonations ou feux d’artifice|Son fort ou basses|Autre chose',
  },
};

export default experience;
