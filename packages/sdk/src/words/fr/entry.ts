import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: 'Quelle porte ?',
    hint: 'Elle figure sur votre billet et au-dessus de la porte.',
    required: 'Veuillez choisir la porte.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  errorShown: {
    label: 'Qu’a affiché le lecteur de billets ?',
    required: 'Veuillez choisir ce qu’il a affiché.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Déjà utilisé|Non valable|Mauvaise porte|Trop tôt|Rien, ou code non lu|Autre chose',
  },
  partySize: {
    label: 'Combien êtes-vous en tout ?',
    required: 'Veuillez indiquer le nombre de personnes.',
    invalid: 'Saisissez un nombre de 1 à 50.',
  },
  ticketRef: {
    label: 'Quel est le numéro du billet ?',
    hint: 'Le numéro sous le code. N’envoyez pas le code lui-même.',
    required: 'Veuillez saisir le numéro du billet.',
    invalid: 'Vérifiez le numéro du billet. Il contient des lettres et des chiffres.',
  },
  laneNo: {
    label: 'Quel tourniquet ?',
    hint: 'Le numéro est sur le tourniquet.',
    required: 'Veuillez saisir le numéro du tourniquet.',
    invalid: '8 caractères au maximum.',
  },
  blocked: {
    label: 'L’entrée est-elle bloquée ?',
    required: 'Veuillez répondre par oui ou par non.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Oui|Non',
  },
  waitMin: {
    label: 'Depuis combien de minutes environ attendez-vous ?',
    required: 'Veuillez indiquer les minutes.',
    invalid: 'Saisissez un nombre de 0 à 600.',
  },
  crowding: {
    label: 'La foule est-elle serrée autour de vous ?',
    hint: 'Du mal à respirer, ou on vous pousse ? Choisissez « Danger immédiat ».',
    required: 'Veuillez indiquer à quel point c’est serré.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'On peut bouger|Serré, lent|Comprimé, impossible de bouger',
  },
  here: {
    label: 'Où êtes-vous maintenant ?',
    hint: 'Regardez un panneau proche et saisissez le bloc ou la porte.',
    required: 'Dites-nous où vous êtes, pour que nous puissions vous trouver.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  'wrong_gate.gate': {
    label: 'Quelle porte figure sur votre billet ?',
  },
  ticketBlock: {
    label: 'Quel bloc figure sur votre billet ?',
    required: 'Veuillez indiquer le bloc.',
    invalid: '12 caractères au maximum.',
  },
  docType: {
    label: 'Quelle pièce d’identité avez-vous sur vous ?',
    hint: 'Le type seulement. N’envoyez jamais le numéro ni une photo.',
    required: 'Veuillez choisir la pièce d’identité.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Carte d’identité|Passeport|Titre de séjour|Permis de conduire|Copie sur mon téléphone|Aucune',
  },
  issue: {
    label: 'Quel est le problème ?',
    required: 'Veuillez indiquer le problème.',
    invalid: '300 caractères au maximum.',
  },
  'id_check.issue': {
    label: 'Qu’est-ce qui n’a pas marché au contrôle ?',
  },
  item: {
    label: 'De quel objet s’agit-il ?',
    required: 'Veuillez indiquer l’objet.',
    invalid: '120 caractères au maximum.',
  },
  'bag_search.item': {
    label: 'Quel objet est concerné ?',
  },
  'bag_search.issue': {
    label: 'Que s’est-il passé à la fouille ?',
  },
  reasonGiven: {
    label: 'Quelle raison vous a-t-on donnée ?',
    hint: 'Écrivez « aucune » si on ne vous a rien dit.',
    required: 'Veuillez indiquer la raison donnée.',
    invalid: '300 caractères au maximum.',
  },
  reason: {
    label: 'Quelle est la raison ?',
    required: 'Veuillez indiquer la raison.',
    invalid: '300 caractères au maximum.',
  },
  'reentry.reason': {
    label: 'Pourquoi devez-vous revenir à l’intérieur ?',
  },
  need: {
    label: 'De quoi avez-vous besoin ?',
    required: 'Veuillez choisir ce qu’il vous faut.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'cold_queue.need': {
    label: 'Qui a besoin d’aide dans la file ?',
    required: 'Veuillez choisir ce qu’il vous faut.',
    invalid: 'Choisissez au moins une réponse.',
    options:
      'Personne âgée|Jeune enfant|Femme enceinte|Personne qui se sent mal|Personne handicapée|Quelqu’un d’autre',
  },
  count: {
    label: 'Combien de personnes ont besoin d’aide ?',
    required: 'Veuillez indiquer le nombre de personnes.',
    invalid: 'Saisissez un nombre de 1 à 500.',
  },
};

export default entry;
