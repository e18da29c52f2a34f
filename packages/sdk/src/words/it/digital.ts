import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: {
    label: 'Di che problema si tratta?',
    required: 'Scelga di che cosa si tratta.',
    invalid: 'Scelga una delle risposte.',
  },
  'wifi.kind': {
    label: 'Che cosa non funziona?',
    options: 'Niente Wi-Fi|Molto lento|La pagina Wi-Fi non si apre|Nessun segnale mobile',
  },
  zone: {
    label: 'In quale zona?',
    required: 'Scelga la zona.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  screen: {
    label: 'Quale schermata dell’app?',
    required: 'Indichi la schermata.',
    invalid: 'Massimo 80 caratteri.',
  },
  errorText: {
    label: 'Quale messaggio ha visto?',
    required: 'Scriva il messaggio.',
    invalid: 'Massimo 300 caratteri.',
  },
  device: {
    label: 'Quale telefono o computer usa?',
    required: 'Indichi il dispositivo.',
    invalid: 'Massimo 120 caratteri.',
  },
  issue: {
    label: 'Qual è il problema?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Massimo 300 caratteri.',
  },
  'account.issue': {
    label: 'Qual è il problema con il suo account?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Scelga una delle risposte.',
    options:
      'Password dimenticata|Non ricevo il codice|Account bloccato|Non ho più quell’e-mail|I miei biglietti non ci sono|Altro',
  },
  email: {
    label: 'Quale indirizzo e-mail ha usato?',
    required: 'Scriva l’indirizzo e-mail.',
    invalid: 'Controlli l’indirizzo, per esempio nome@example.com.',
  },
  'kiosk.issue': {
    label: 'Che problema ha la macchina?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Scelga una delle risposte.',
    options:
      'Spenta o bloccata|Non stampa|Non accetta la mia carta|Soldi presi, niente in cambio|Lo schermo non risponde|Altro',
  },
  kioskId: {
    label: 'Numero della macchina',
    hint: 'È sulla parte anteriore della macchina.',
    required: 'Scriva il numero.',
    invalid: 'Massimo 16 caratteri.',
  },
  amount: {
    label: 'Qual era l’importo?',
    required: 'Scriva l’importo.',
    invalid: 'Scriva un importo, per esempio 24,50.',
  },
  'topup.amount': {
    label: 'Quale importo manca?',
  },
  when: {
    label: 'Quando è successo?',
    hint: 'Va bene anche un’ora approssimativa.',
    required: 'Ci dica quando.',
    invalid: 'Scelga una data e un’ora che non siano nel futuro.',
  },
  'topup.when': {
    label: 'Quando ha ricaricato o pagato?',
  },
  deviceId: {
    label: 'Numero del braccialetto o della carta',
    hint: 'È sul retro. Non quello della carta bancaria.',
    required: 'Scriva il numero.',
    invalid: 'Massimo 32 caratteri.',
  },
  request: {
    label: 'Che cosa dobbiamo fare dei suoi dati?',
    required: 'Faccia una scelta.',
    invalid: 'Scelga una delle risposte.',
    options: 'Mostrarmeli|Correggerli|Cancellarli',
  },
  contact: {
    label: 'Come possiamo contattarla?',
    hint: 'E-mail o telefono, come preferisce.',
    required: 'Scriva un indirizzo e-mail o un numero di telefono.',
    invalid: 'Controlli l’indirizzo e-mail o il numero di telefono.',
  },
};

export default digital;
