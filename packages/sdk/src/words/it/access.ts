import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: {
    label: 'Qual è il problema?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Massimo 300 caratteri.',
  },
  'wheelchair_space.issue': {
    label: 'Qual è il problema con lo spazio?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Scelga una delle risposte.',
    options:
      'Nessuno spazio libero|Accompagnatore seduto altrove|Non vedo|Spazio ingombro|Voglio prenotare|Altro',
  },
  block: {
    label: 'Quale settore?',
    hint: 'È sul biglietto e sul cartello vicino alle scale.',
    required: 'Indichi il settore.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  photo: {
    label: 'Aggiungere una foto',
    hint: 'Se possibile, senza volti.',
    required: 'Aggiunga una foto.',
    invalid: 'Questo file non si può inviare. Scelga una foto.',
  },
  here: {
    label: 'Dove si trova ora?',
    hint: 'Guardi un cartello vicino e scriva il settore o l’ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  target: {
    label: 'Dove desidera andare?',
    required: 'Ci dica dove vuole andare.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  zone: {
    label: 'In quale zona?',
    required: 'Scelga la zona.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'step_free.zone': {
    label: 'Dove è bloccato il passaggio?',
  },
  need: {
    label: 'Di che cosa ha bisogno?',
    required: 'Scelga ciò di cui ha bisogno.',
    invalid: 'Scelga una delle risposte.',
  },
  'assist.need': {
    label: 'Che cosa le sarebbe d’aiuto?',
    options: 'Qualcuno che spinga la carrozzina|Qualcuno che mi accompagni|Aiuto a portare le cose|Altro',
  },
  'toilet.issue': {
    label: 'Che problema c’è al bagno?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Scelga una delle risposte.',
    options: 'Chiuso o senza chiave|Usato come deposito|Qualcosa è rotto|Sporco|Non lo trovo|Altro',
  },
  'hearing.need': {
    label: 'Che cosa le sarebbe d’aiuto?',
    options: 'Anello a induzione|Sottotitoli|Lingua dei segni|Cuffie in prestito|Altro',
  },
  'sight.need': {
    label: 'Che cosa le sarebbe d’aiuto?',
    options:
      'Audiodescrizione|Posto per cane guida|Caratteri grandi o braille|Qualcuno che mi accompagni|Altro',
  },
  now: {
    label: 'Ha bisogno di aiuto adesso?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  'sensory.now': {
    label: 'Ha bisogno di un luogo tranquillo adesso?',
  },
  'parking.issue': {
    label: 'Qual è il problema?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Scelga una delle risposte.',
    options: 'Nessun posto libero|Il mio posto è occupato|Salita o discesa|Voglio prenotare|Altro',
  },
  place: {
    label: 'Di quale luogo si tratta?',
    required: 'Indichi il luogo.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'parking.place': {
    label: 'Quale parcheggio o punto di discesa?',
  },
};

export default access;
