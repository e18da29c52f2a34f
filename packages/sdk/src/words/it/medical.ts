import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: 'In pericolo? Chiami subito il {emergencyNumber}.',
    hint: 'Poi ci dica qui dove si trova. Mandiamo subito aiuto.',
  },
  'emergency.callNow': {
    label: 'Pericolo di vita? Chiami subito il {emergencyNumber}.',
  },
  conscious: {
    label: 'La persona è cosciente?',
    required: 'Risponda. Va bene anche «Non so».',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No|Non so',
  },
  breathing: {
    label: 'La persona respira normalmente?',
    required: 'Risponda. Va bene anche «Non so».',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No|Non so',
  },
  here: {
    label: 'Dove si trova ora?',
    hint: 'Guardi un cartello vicino e scriva il settore o l’ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  canWalk: {
    label: 'La persona può camminare?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  what: {
    label: 'Di che cosa si tratta?',
    required: 'Ci dica di che cosa si tratta.',
    invalid: 'Massimo 300 caratteri.',
  },
  'injury.what': {
    label: 'Qual è la lesione?',
    hint: 'Per esempio: caviglia slogata, taglio alla mano.',
  },
  symptoms: {
    label: 'Che sintomi ha?',
    required: 'Scelga almeno una risposta.',
    invalid: 'Scelga almeno una risposta.',
  },
  'unwell.symptoms': {
    options:
      'Dolore al petto o fatica a respirare|Capogiri o senso di svenimento|Troppo caldo, mal di testa|Freddo e brividi|Nausea o vomito|Panico o paura|Altro',
  },
  need: {
    label: 'Di che cosa ha bisogno?',
    required: 'Scelga ciò di cui ha bisogno.',
    invalid: 'Scelga una delle risposte.',
  },
  'medicine.need': {
    label: 'Di che cosa si tratta?',
    options:
      'Tenere un medicinale al fresco|Portare dentro medicinali o dispositivi|Un luogo appartato per usarlo|Medicinale dimenticato|Aghi usati|Altro',
  },
  'quiet_baby.need': {
    label: 'Che cosa sta cercando?',
    options: 'Fasciatoio|Spazio per pappa o allattamento|Acqua calda per il biberon|Luogo tranquillo|Altro',
  },
};

export default medical;
