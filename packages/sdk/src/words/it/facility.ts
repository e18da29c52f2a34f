import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: 'Che problema ha il seggiolino?',
    required: 'Scelga il problema.',
    invalid: 'Scelga una delle risposte.',
    options: 'Rotto|Sporco|Bagnato',
  },
  block: {
    label: 'Quale settore?',
    hint: 'È sul biglietto e sul cartello vicino alle scale.',
    required: 'Indichi il settore.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
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
  photo: {
    label: 'Aggiungere una foto',
    hint: 'Se possibile, senza volti.',
    required: 'Aggiunga una foto.',
    invalid: 'Questo file non si può inviare. Scelga una foto.',
  },
  kind: {
    label: 'Di che problema si tratta?',
    required: 'Scelga di che cosa si tratta.',
    invalid: 'Scelga una delle risposte.',
  },
  'toilet.kind': {
    label: 'Che problema c’è al bagno?',
    options: 'Intasato|Sporco|Senza carta o sapone|Coda lunga|Porta, rubinetto o luce rotti',
  },
  zone: {
    label: 'In quale zona?',
    required: 'Scelga la zona.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  nearBlock: {
    label: 'Vicino a quale settore?',
    required: 'Indichi il settore più vicino.',
    invalid: 'Massimo 12 caratteri.',
  },
  'water.kind': {
    label: 'Che problema c’è con l’acqua?',
    options: 'Non trovo l’acqua|Il rubinetto è rotto|Aspetto o sapore strano',
  },
  location: {
    label: 'Dove esattamente?',
    hint: 'Per esempio: scale tra i settori 112 e 113.',
    required: 'Descriva il punto.',
    invalid: 'Massimo 160 caratteri.',
  },
  'litter.location': {
    label: 'Dove sono i rifiuti?',
  },
  'spill.location': {
    label: 'Dove è scivoloso il pavimento?',
  },
  size: {
    label: 'Quanto è grande?',
    required: 'Scelga la grandezza.',
    invalid: 'Scelga una delle risposte.',
  },
  'spill.size': {
    label: 'Quanto è grande la zona bagnata?',
    options: 'Meno di una sedia|Come un tavolo|Di più',
  },
  peopleInside: {
    label: 'C’è qualcuno bloccato dentro?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  unitNo: {
    label: 'Numero dell’ascensore o della scala mobile',
    hint: 'È su una targhetta accanto alla porta.',
    required: 'Scriva il numero.',
    invalid: 'Massimo 12 caratteri.',
  },
  'light_power.kind': {
    label: 'Che cosa non funziona?',
    hint: 'Scintille o fumo: si allontani e tenga lontani gli altri.',
    options: 'Niente luce|Luce che lampeggia|Niente corrente|Scintille o odore di bruciato|Altro',
  },
  dark: {
    label: 'È troppo buio per camminare in sicurezza?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  feel: {
    label: 'Che cosa la disturba?',
    required: 'Scelga che cosa la disturba.',
    invalid: 'Scelga una delle risposte.',
    options: 'Troppo caldo|Troppo freddo|Niente ombra|Nessun riparo dalla pioggia|Vento o corrente d’aria',
  },
  someoneAtRisk: {
    label: 'Qualcuno può farsi male adesso?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  'structure.location': {
    label: 'Dov’è il danno?',
    hint: 'Prima si allontani.',
  },
  'sign.location': {
    label: 'Dov’è il cartello, o dove ne manca uno?',
  },
  text: {
    label: 'Lo racconti con parole sue',
    required: 'Scriva qualche parola.',
    invalid: 'Massimo 2000 caratteri.',
  },
  'sign.text': {
    label: 'Che cosa non è chiaro, o che cosa dovrebbe dire?',
    required: 'Scriva qualche parola.',
    invalid: 'Massimo 300 caratteri.',
  },
};

export default facility;
