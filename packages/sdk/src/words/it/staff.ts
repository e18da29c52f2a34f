import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: {
    label: 'Lo racconti con parole sue',
    required: 'Scriva qualche parola.',
    invalid: 'Massimo 2000 caratteri.',
  },
  'attitude.text': {
    label: 'Che cosa è successo?',
  },
  where: {
    label: 'In quale luogo?',
    required: 'Ci dica dove.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'attitude.where': {
    label: 'Dove è successo?',
  },
  when: {
    label: 'Quando è successo?',
    hint: 'Va bene anche un’ora approssimativa.',
    required: 'Ci dica quando.',
    invalid: 'Scelga una data e un’ora che non siano nel futuro.',
  },
  'slow.text': {
    label: 'Che cosa sta aspettando?',
  },
  issueRef: {
    label: 'Qual è il codice della sua segnalazione?',
    hint: 'Otto caratteri, per esempio 7K3F-9QXM.',
    required: 'Scriva il codice.',
    invalid: 'Controlli il codice. Ha otto caratteri.',
  },
  'slow.issueRef': {
    label: 'Codice della segnalazione precedente',
  },
  said: {
    label: 'Che cosa le hanno detto?',
    required: 'Ci dica che cosa le hanno detto.',
    invalid: 'Massimo 300 caratteri.',
  },
  by: {
    label: 'Che cosa copre la visuale?',
    required: 'Scelga che cosa copre la visuale.',
    invalid: 'Scelga una delle risposte.',
    options: 'Una persona|Striscione, bandiera o oggetto|Pilastro, ringhiera o telecamera',
  },
  'wrong_info.by': {
    label: 'Chi gliel’ha detto?',
    hint: 'Per esempio uno steward all’ingresso B, l’app, un cartello.',
    required: 'Ci dica chi era.',
    invalid: 'Massimo 80 caratteri.',
  },
  'wrong_info.text': {
    label: 'Che cosa è successo per questo?',
  },
  'form_error.issueRef': {
    label: 'Codice della segnalazione con l’errore',
  },
  field: {
    label: 'Quale dato è sbagliato?',
    required: 'Indichi il dato.',
    invalid: 'Massimo 80 caratteri.',
  },
  correct: {
    label: 'Qual è il dato giusto?',
    required: 'Scriva il dato giusto.',
    invalid: 'Massimo 200 caratteri.',
  },
  'complaint.text': {
    label: 'Che cosa riguarda il suo reclamo?',
    required: 'Scriva qualche parola.',
    invalid: 'Massimo 4000 caratteri.',
  },
  outcomeWanted: {
    label: 'Quale soluzione desidera?',
    required: 'Ci dica che cosa desidera.',
    invalid: 'Massimo 300 caratteri.',
  },
  contact: {
    label: 'Come possiamo contattarla?',
    hint: 'E-mail o telefono, come preferisce.',
    required: 'Scriva un indirizzo e-mail o un numero di telefono.',
    invalid: 'Controlli l’indirizzo e-mail o il numero di telefono.',
  },
};

export default staff;
