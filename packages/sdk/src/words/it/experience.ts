import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: 'Che cosa copre la visuale?',
    required: 'Scelga che cosa copre la visuale.',
    invalid: 'Scelga una delle risposte.',
    options: 'Una persona|Striscione, bandiera o oggetto|Pilastro, ringhiera o telecamera',
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
  ticketRef: {
    label: 'Qual è il numero del biglietto?',
    hint: 'Il numero sotto il codice. Non invii il codice stesso.',
    required: 'Scriva il numero del biglietto.',
    invalid: 'Controlli il numero del biglietto. È fatto di lettere e cifre.',
  },
  'seat_taken.ticketRef': {
    label: 'Qual è il numero del suo biglietto?',
  },
  kind: {
    label: 'Di che problema si tratta?',
    required: 'Scelga di che cosa si tratta.',
    invalid: 'Scelga una delle risposte.',
  },
  'sound.kind': {
    label: 'Che problema c’è con l’audio?',
    options: 'Troppo forte|Troppo basso|Difficile da capire|Nessun suono',
  },
  zone: {
    label: 'In quale zona?',
    required: 'Scelga la zona.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'screen.kind': {
    label: 'Che problema c’è con lo schermo?',
    options: 'Spento|Mostra la cosa sbagliata|Non lo vedo|Troppo luminoso o tremolante',
  },
  screenId: {
    label: 'Quale schermo?',
    hint: 'Per esempio: maxischermo sopra la tribuna nord.',
    required: 'Indichi lo schermo.',
    invalid: 'Massimo 40 caratteri.',
  },
  'smoke_smell.kind': {
    label: 'Che cosa nota?',
    hint: 'Fumo di incendio o gas? Scelga «Pericolo immediato».',
    options: 'Qualcuno fuma|Qualcuno svapa|Odore di bagno|Odore di rifiuti|Altro odore',
  },
  aisle: {
    label: 'Un corridoio o un’uscita è bloccata?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  question: {
    label: 'Che cosa desidera sapere?',
    required: 'Scriva la sua domanda.',
    invalid: 'Massimo 300 caratteri.',
  },
  text: {
    label: 'Lo racconti con parole sue',
    required: 'Scriva qualche parola.',
    invalid: 'Massimo 2000 caratteri.',
  },
  'programme.text': {
    label: 'Che cosa desidera dirci?',
  },
  wellbeing: {
    label: 'Come si sente?',
    required: 'Ci dica come si sente.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sto bene|Ho bisogno di aiuto',
  },
  effect: {
    label: 'Che cosa la disturba?',
    required: 'Scelga che cosa la disturba.',
    invalid: 'Scelga una delle risposte.',
    options: 'Luci lampeggianti|Laser|Fumo o nebbia|Botti o fuochi d’artificio|Suono forte o bassi|Altro',
  },
};

export default experience;
