import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: 'In pericolo? Chiami subito il {emergencyNumber}.',
    hint: 'Poi ci dica qui dove si trova. Mandiamo subito aiuto.',
  },
  kind: {
    label: 'Di che problema si tratta?',
    required: 'Scelga di che cosa si tratta.',
    invalid: 'Scelga una delle risposte.',
  },
  'danger.kind': {
    label: 'Qual è il pericolo?',
    options:
      'Incendio|Fumo|Persone schiacciate|Qualcosa può cadere|Odore di gas o sostanze chimiche|Altro pericolo',
  },
  here: {
    label: 'Dove si trova ora?',
    hint: 'Guardi un cartello vicino e scriva il settore o l’ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  peopleAtRisk: {
    label: 'Quante persone sono in pericolo?',
    required: 'Scelga quante.',
    invalid: 'Scelga una delle risposte.',
    options: 'Una o due|Alcune|Dieci o più|Non so',
  },
  weapon: {
    label: 'Vede un’arma?',
    required: 'Risponda. Va bene anche «Non so».',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No|Non so',
  },
  block: {
    label: 'Quale settore?',
    hint: 'È sul biglietto e sul cartello vicino alle scale.',
    required: 'Indichi il settore.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  people: {
    label: 'Quante persone sono coinvolte?',
    required: 'Scelga quante.',
    invalid: 'Scelga una delle risposte.',
    options: 'Una o due|Alcune|Dieci o più|Non so',
  },
  discreet: {
    label: 'Desidera un aiuto discreto?',
    hint: 'Il personale non farà il suo nome e non la indicherà.',
    required: 'Scelga come dobbiamo venire.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì, con discrezione|No, apertamente',
  },
  stillThere: {
    label: 'La persona è ancora lì?',
    required: 'Risponda. Va bene anche «Non so».',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No|Non so',
  },
  what: {
    label: 'Di che cosa si tratta?',
    required: 'Ci dica di che cosa si tratta.',
    invalid: 'Massimo 300 caratteri.',
  },
  'hate.what': {
    label: 'Che cosa è stato detto o fatto?',
    hint: 'Scriva solo ciò che si sente di scrivere.',
    required: 'Ci dica di che cosa si tratta.',
    invalid: 'Massimo 1000 caratteri.',
  },
  anonymous: {
    label: 'Desidera restare in anonimato?',
    hint: 'Può comunque seguire la segnalazione con il suo codice.',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  row: {
    label: 'Quale fila?',
    required: 'Indichi la fila.',
    invalid: 'Questa fila non è nel settore. Controlli il biglietto.',
  },
  seat: {
    label: 'Quale posto?',
    required: 'Indichi il posto.',
    invalid: 'Questo posto non è nella fila. Controlli il biglietto.',
  },
  'thrown.what': {
    label: 'Di che cosa si tratta?',
    required: 'Ci dica di che cosa si tratta.',
    invalid: 'Scelga una delle risposte.',
    options:
      'Bottiglia o bicchiere|Altro oggetto|Torcia o fumogeno|Fuoco d’artificio o petardo|Puntatore laser|Altro',
  },
  doNotTouchShown: {
    label: 'Non lo tocchi. Si allontani con calma.',
    hint: 'Usi il telefono solo a distanza di sicurezza.',
  },
  description: {
    label: 'Descriva che cosa vede',
    required: 'Descriva in poche parole.',
    invalid: 'Massimo 600 caratteri.',
  },
  'suspicious.description': {
    label: 'Che cosa ha visto?',
  },
  item: {
    label: 'Di quale oggetto si tratta?',
    required: 'Indichi l’oggetto.',
    invalid: 'Massimo 120 caratteri.',
  },
  'theft.item': {
    label: 'Che cosa è stato rubato?',
  },
  when: {
    label: 'Quando è successo?',
    hint: 'Va bene anche un’ora approssimativa.',
    required: 'Ci dica quando.',
    invalid: 'Scelga una data e un’ora che non siano nel futuro.',
  },
  'theft.when': {
    label: 'Quando l’ha notato?',
  },
  'theft.here': {
    label: 'Dove è successo?',
  },
  policeWanted: {
    label: 'Desidera parlare con la polizia?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  level: {
    label: 'Com’è la situazione?',
    required: 'Scelga com’è la situazione.',
    invalid: 'Scelga una delle risposte.',
    options: 'Molta gente, ma ci si muove|Molto lento|Bloccati o schiacciati',
  },
  'crowding.level': {
    hint: 'Fa fatica a respirare o la spingono? Scelga «Pericolo immediato».',
  },
  concern: {
    label: 'Che cosa la preoccupa?',
    hint: 'Bastano poche parole. Non aggiunga foto.',
    required: 'Ci dica che cosa la preoccupa.',
    invalid: 'Massimo 1000 caratteri.',
  },
};

export default safety;
