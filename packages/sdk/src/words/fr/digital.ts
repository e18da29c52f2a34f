import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: {
    label: 'De quel problème s’agit-il ?',
    required: 'Veuillez choisir de quoi il s’agit.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'wifi.kind': {
    label: 'Qu’est-ce qui ne marche pas ?',
    options: 'Pas de Wi-Fi|Très lent|La page Wi-Fi ne s’ouvre pas|Pas de réseau mobile',
  },
  zone: {
    label: 'Dans quelle zone ?',
    required: 'Veuillez choisir la zone.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  screen: {
    label: 'Quel écran de l’appli ?',
    required: 'Veuillez indiquer l’écran.',
    invalid: '80 caractères au maximum.',
  },
  errorText: {
    label: 'Quel message avez-vous vu ?',
    required: 'Veuillez saisir le message.',
    invalid: '300 caractères au maximum.',
  },
  device: {
    label: 'Quel téléphone ou ordinateur utilisez-vous ?',
    required: 'Veuillez indiquer votre appareil.',
    invalid: '120 caractères au maximum.',
  },
  issue: {
    label: 'Quel est le problème ?',
    required: 'Veuillez indiquer le problème.',
    invalid: '300 caractères au maximum.',
  },
  'account.issue': {
    label: 'Quel est le problème avec votre compte ?',
    required: 'Veuillez indiquer le problème.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Mot de passe oublié|Je ne reçois pas de code|Mon compte est bloqué|Je n’ai plus cette adresse e-mail|Mes billets n’y sont pas|Autre chose',
  },
  email: {
    label: 'Quelle adresse e-mail avez-vous utilisée ?',
    required: 'Veuillez saisir l’adresse e-mail.',
    invalid: 'Vérifiez l’adresse, par exemple nom@example.com.',
  },
  'kiosk.issue': {
    label: 'Quel est le problème avec la borne ?',
    required: 'Veuillez indiquer le problème.',
    invalid: 'Veuillez choisir une des réponses.',
    options:
      'Éteinte ou figée|N’imprime pas|Refuse ma carte|Argent pris, rien reçu|L’écran ne réagit pas|Autre chose',
  },
  kioskId: {
    label: 'Numéro de la borne',
    hint: 'Il est indiqué à l’avant de la borne.',
    required: 'Veuillez saisir le numéro.',
    invalid: '16 caractères au maximum.',
  },
  amount: {
    label: 'Quel était le montant ?',
    required: 'Veuillez saisir le montant.',
    invalid: 'Saisissez un montant, par exemple 24,50.',
  },
  'topup.amount': {
    label: 'Quel montant manque-t-il ?',
  },
  when: {
    label: 'Quand cela s’est-il passé ?',
    hint: 'Une heure approximative suffit.',
    required: 'Veuillez indiquer quand.',
    invalid: 'Choisissez une date et une heure qui ne sont pas dans le futur.',
  },
  'topup.when': {
    label: 'Quand avez-vous rechargé ou payé ?',
  },
  deviceId: {
    label: 'Numéro du bracelet ou de la carte',
    hint: 'Il est au dos. Pas celui de votre carte bancaire.',
    required: 'Veuillez saisir le numéro.',
    invalid: '32 caractères au maximum.',
  },
  request: {
    label: 'Que devons-nous faire de vos données ?',
    required: 'Veuillez choisir.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Me les montrer|Les corriger|Les effacer',
  },
  contact: {
    label: 'Comment pouvons-nous vous joindre ?',
    hint: 'E-mail ou téléphone, comme vous préférez.',
    required: 'Veuillez saisir une adresse e-mail ou un numéro de téléphone.',
    invalid: 'Vérifiez l’adresse e-mail ou le numéro de téléphone.',
  },
};

export default digital;
