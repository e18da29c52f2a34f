import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: 'En danger ? Appelez le {emergencyNumber} maintenant.',
    hint: 'Puis dites-nous ici où vous êtes. Nous envoyons de l’aide immédiatement.',
  },
  kind: {
    label: 'De quel problème s’agit-il ?',
    required: 'Veuillez choisir de quoi il s’agit.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'danger.kind': {
    label: 'Quel est le danger ?',
    options:
      'Feu|Fumée|Personnes écrasées|Quelque chose peut tomber|Odeur de gaz ou de produit chimique|Autre danger',
  },
  here: {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Regardez un panneau proche et saisissez le bloc ou la porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  peopleAtRisk: {
    label: 'Combien de personnes sont en danger ?',
    required: 'Veuillez choisir combien.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Une ou deux|Quelques-unes|Dix ou plus|Je ne sais pas',
  },
  weapon: {
    label: 'Voyez-vous une arme ?',
    required: 'Veuillez répondre. « Je ne sais pas » convient aussi.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non|Je ne sais pas',
  },
  block: {
    label: 'Quel bloc ?',
    hint: 'Il figure sur votre billet et sur le panneau près de l’escalier.',
    required: 'Veuillez indiquer le bloc.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  people: {
    label: 'Combien de personnes sont impliquées ?',
    required: 'Veuillez choisir combien.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Une ou deux|Quelques-unes|Dix ou plus|Je ne sais pas',
  },
  discreet: {
    label: 'Souhaitez-vous une aide discrète ?',
    hint: 'Le personnel ne vous nommera pas et ne vous désignera pas.',
    required: 'Veuillez choisir comment nous devons venir.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui, discrètement|Non, ouvertement',
  },
  stillThere: {
    label: 'La personne est-elle encore là ?',
    required: 'Veuillez répondre. « Je ne sais pas » convient aussi.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non|Je ne sais pas',
  },
  what: {
    label: 'De quoi s’agit-il ?',
    required: 'Veuillez indiquer de quoi il s’agit.',
    invalid: '300 caractères au maximum.',
  },
  'hate.what': {
    label: 'Qu’est-ce qui a été dit ou fait ?',
    hint: 'N’écrivez que ce que vous vous sentez capable d’écrire.',
    required: 'Veuillez indiquer de quoi il s’agit.',
    invalid: '1000 caractères au maximum.',
  },
  anonymous: {
    label: 'Souhaitez-vous rester anonyme ?',
    hint: 'Vous pouvez quand même suivre votre signalement avec sa référence.',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
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
  'thrown.what': {
    label: 'De quoi s’agit-il ?',
    required: 'Veuillez indiquer de quoi il s’agit.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Bouteille ou gobelet|Autre objet|Torche ou fumigène|Feu d’artifice ou pétard|Pointeur laser|Autre chose',
  },
  doNotTouchShown: {
    label: 'N’y touchez pas. Éloignez-vous calmement.',
    hint: 'N’utilisez votre téléphone que lorsque vous en êtes loin.',
  },
  description: {
    label: 'Décrivez ce que vous voyez',
    required: 'Veuillez décrire en quelques mots.',
    invalid: '600 caractères au maximum.',
  },
  'suspicious.description': {
    label: 'Qu’avez-vous vu ?',
  },
  item: {
    label: 'De quel objet s’agit-il ?',
    required: 'Veuillez indiquer l’objet.',
    invalid: '120 caractères au maximum.',
  },
  'theft.item': {
    label: 'Qu’est-ce qui a été volé ?',
  },
  when: {
    label: 'Quand cela s’est-il passé ?',
    hint: 'Une heure approximative suffit.',
    required: 'Veuillez indiquer quand.',
    invalid: 'Choisissez une date et une heure qui ne sont pas dans le futur.',
  },
  'theft.when': {
    label: 'Quand l’avez-vous remarqué ?',
  },
  'theft.here': {
    label: 'Où cela s’est-il passé ?',
  },
  policeWanted: {
    label: 'Souhaitez-vous parler à la police ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  level: {
    label: 'Quelle est la situation ?',
    required: 'Veuillez choisir la situation.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Du monde, mais ça avance|Très lent|Bloqué ou comprimé',
  },
  'crowding.level': {
    hint: 'Du mal à respirer, ou on vous pousse ? Choisissez « Danger immédiat ».',
  },
  concern: {
    label: 'Qu’est-ce qui vous inquiète ?',
    hint: 'Quelques mots suffisent. N’ajoutez pas de photo.',
    required: 'Dites-nous ce qui vous inquiète.',
    invalid: '1000 caractères au maximum.',
  },
};

export default safety;
