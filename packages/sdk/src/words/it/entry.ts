import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: 'Quale ingresso?',
    hint: 'È scritto sul biglietto e sopra l’ingresso.',
    required: 'Scelga l’ingresso.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  errorShown: {
    label: 'Che cosa ha mostrato il lettore?',
    required: 'Scelga che cosa ha mostrato.',
    invalid: 'Scelga una delle risposte.',
    options: 'Già usato|Non valido|Ingresso sbagliato|Troppo presto|Niente, o codice non letto|Altro',
  },
  partySize: {
    label: 'Quante persone siete in tutto?',
    required: 'Indichi quante persone.',
    invalid: 'Scriva un numero da 1 a 50.',
  },
  ticketRef: {
    label: 'Qual è il numero del biglietto?',
    hint: 'Il numero sotto il codice. Non invii il codice stesso.',
    required: 'Scriva il numero del biglietto.',
    invalid: 'Controlli il numero del biglietto. È fatto di lettere e cifre.',
  },
  laneNo: {
    label: 'Quale tornello?',
    hint: 'Il numero è sul tornello.',
    required: 'Scriva il numero del tornello.',
    invalid: 'Massimo 8 caratteri.',
  },
  blocked: {
    label: 'L’entrata è bloccata?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  waitMin: {
    label: 'Da quanti minuti circa sta aspettando?',
    required: 'Indichi i minuti.',
    invalid: 'Scriva un numero da 0 a 600.',
  },
  crowding: {
    label: 'Quanto è fitta la folla intorno a lei?',
    hint: 'Fa fatica a respirare o la spingono? Scelga «Pericolo immediato».',
    required: 'Scelga quanto è fitta la folla.',
    invalid: 'Scelga una delle risposte.',
    options: 'Ci si può muovere|Stretti, lenti|Schiacciati, non ci si muove',
  },
  here: {
    label: 'Dove si trova ora?',
    hint: 'Guardi un cartello vicino e scriva il settore o l’ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'wrong_gate.gate': {
    label: 'Quale ingresso è indicato sul biglietto?',
  },
  ticketBlock: {
    label: 'Quale settore è indicato sul biglietto?',
    required: 'Indichi il settore.',
    invalid: 'Massimo 12 caratteri.',
  },
  docType: {
    label: 'Quale documento ha con sé?',
    hint: 'Solo il tipo. Non invii mai il numero o una foto.',
    required: 'Scelga il documento.',
    invalid: 'Scelga una delle risposte.',
    options: 'Carta d’identità|Passaporto|Permesso di soggiorno|Patente|Solo una copia sul telefono|Nessuno',
  },
  issue: {
    label: 'Qual è il problema?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Massimo 300 caratteri.',
  },
  'id_check.issue': {
    label: 'Che cosa è andato storto al controllo?',
  },
  item: {
    label: 'Di quale oggetto si tratta?',
    required: 'Indichi l’oggetto.',
    invalid: 'Massimo 120 caratteri.',
  },
  'bag_search.item': {
    label: 'Di quale oggetto si tratta?',
  },
  'bag_search.issue': {
    label: 'Che cosa è successo al controllo?',
  },
  reasonGiven: {
    label: 'Quale motivo le hanno dato?',
    hint: 'Scriva «nessuno» se non le hanno detto niente.',
    required: 'Indichi il motivo che le hanno dato.',
    invalid: 'Massimo 300 caratteri.',
  },
  reason: {
    label: 'Qual è il motivo?',
    required: 'Indichi il motivo.',
    invalid: 'Massimo 300 caratteri.',
  },
  'reentry.reason': {
    label: 'Perché ha bisogno di rientrare?',
  },
  need: {
    label: 'Di che cosa ha bisogno?',
    required: 'Scelga ciò di cui ha bisogno.',
    invalid: 'Scelga una delle risposte.',
  },
  'cold_queue.need': {
    label: 'Chi ha bisogno di aiuto in coda?',
    required: 'Scelga ciò di cui ha bisogno.',
    invalid: 'Scelga almeno una risposta.',
    options:
      'Persona anziana|Bambino piccolo|Donna incinta|Persona che si sente male|Persona con disabilità|Qualcun altro',
  },
  count: {
    label: 'Quante persone hanno bisogno di aiuto?',
    required: 'Indichi quante persone.',
    invalid: 'Scriva un numero da 1 a 500.',
  },
};

export default entry;
