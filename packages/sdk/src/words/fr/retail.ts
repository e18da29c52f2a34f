import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: {
    label: 'De quel article s’agit-il ?',
    required: 'Veuillez indiquer l’article.',
    invalid: '120 caractères au maximum.',
  },
  'exchange.item': {
    label: 'Qu’avez-vous acheté ?',
  },
  reason: {
    label: 'Quelle est la raison ?',
    required: 'Veuillez indiquer la raison.',
    invalid: '300 caractères au maximum.',
  },
  'exchange.reason': {
    label: 'Pourquoi souhaitez-vous le rendre ?',
    required: 'Veuillez indiquer la raison.',
    invalid: 'Veuillez choisir une des réponses.',
    options: 'Mauvaise taille|Abîmé ou défectueux|Mauvais article|J’ai changé d’avis|Autre raison',
  },
  receiptNo: {
    label: 'Quel est le numéro du ticket de caisse ?',
    hint: 'Il est en bas du ticket de caisse. Sans ticket, écrivez « aucun ».',
    required: 'Veuillez saisir le numéro du ticket de caisse.',
    invalid: '40 caractères au maximum.',
  },
  'out_of_stock.item': {
    label: 'Que cherchez-vous ?',
  },
  size: {
    label: 'Quelle est la taille ?',
    required: 'Veuillez choisir la taille.',
    invalid: 'Veuillez choisir une des réponses.',
  },
  'out_of_stock.size': {
    label: 'Quelle taille ?',
    required: 'Veuillez indiquer la taille.',
    invalid: '30 caractères au maximum.',
  },
  shop: {
    label: 'Quelle boutique ?',
    required: 'Veuillez choisir la boutique.',
    invalid: 'Lieu inconnu. Choisissez-le dans la liste.',
  },
  amount: {
    label: 'Quel était le montant ?',
    required: 'Veuillez saisir le montant.',
    invalid: 'Saisissez un montant, par exemple 24,50.',
  },
  'overcharged.amount': {
    label: 'Combien avez-vous payé ?',
  },
  orderNo: {
    label: 'Quel est le numéro de commande ?',
    hint: 'Il est sur le ticket de caisse ou dans l’appli.',
    required: 'Veuillez saisir le numéro de commande.',
    invalid: '24 caractères au maximum.',
  },
  'online_order.orderNo': {
    label: 'Quel est le numéro de commande de la boutique ?',
  },
  issue: {
    label: 'Quel est le problème ?',
    required: 'Veuillez indiquer le problème.',
    invalid: '300 caractères au maximum.',
  },
  'online_order.issue': {
    label: 'Quel est le problème avec la commande ?',
  },
};

export default retail;
