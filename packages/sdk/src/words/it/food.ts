import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: 'Quale punto ristoro?',
    hint: 'Il numero è sul bancone e sullo scontrino.',
    required: 'Scelga il punto ristoro.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  waitMin: {
    label: 'Da quanti minuti circa sta aspettando?',
    required: 'Indichi i minuti.',
    invalid: 'Scriva un numero da 0 a 600.',
  },
  orderNo: {
    label: 'Qual è il numero dell’ordine?',
    hint: 'È sullo scontrino o nell’app.',
    required: 'Scriva il numero dell’ordine.',
    invalid: 'Massimo 24 caratteri.',
  },
  items: {
    label: 'Che cosa è sbagliato o manca?',
    required: 'Elenchi gli articoli.',
    invalid: 'Massimo 300 caratteri.',
  },
  paid: {
    label: 'Ha già pagato?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  item: {
    label: 'Di quale articolo si tratta?',
    required: 'Indichi l’articolo.',
    invalid: 'Massimo 120 caratteri.',
  },
  'quality.item': {
    label: 'Quale cibo o bevanda?',
  },
  photo: {
    label: 'Aggiungere una foto',
    hint: 'Se possibile, senza volti.',
    required: 'Aggiunga una foto.',
    invalid: 'Questo file non si può inviare. Scelga una foto.',
  },
  needMedic: {
    label: 'Ha bisogno di un soccorritore adesso?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  location: {
    label: 'Dove esattamente?',
    hint: 'Per esempio: scale tra i settori 112 e 113.',
    required: 'Descriva il punto.',
    invalid: 'Massimo 160 caratteri.',
  },
  'illness.location': {
    label: 'Dove si trova ora?',
    hint: 'Settore, fila e posto, o che cosa vede intorno a sé.',
  },
  symptoms: {
    label: 'Che sintomi ha?',
    required: 'Scelga almeno una risposta.',
    invalid: 'Scelga almeno una risposta.',
  },
  'illness.symptoms': {
    options:
      'Fatica a respirare|Gonfiore al viso o alla gola|Eruzione cutanea o prurito|Nausea o vomito|Mal di pancia|Capogiri o senso di svenimento|Altro',
  },
  'illness.item': {
    label: 'Che cosa ha mangiato o bevuto?',
  },
  'illness.stand': {
    label: 'Dove l’ha comprato?',
  },
  allergen: {
    label: 'Di quale allergia o dieta si tratta?',
    hint: 'Per esempio noci, latte, glutine, halal, vegano.',
    required: 'Indichi l’allergia o la dieta.',
    invalid: 'Massimo 120 caratteri.',
  },
  'allergen.item': {
    label: 'Quale cibo o bevanda?',
  },
  'sold_out.item': {
    label: 'Che cosa voleva?',
  },
  charged: {
    label: 'L’importo è stato addebitato?',
    required: 'Risponda sì o no.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sì|No',
  },
  amount: {
    label: 'Qual era l’importo?',
    required: 'Scriva l’importo.',
    invalid: 'Scriva un importo, per esempio 24,50.',
  },
  'price_pay.amount': {
    label: 'Di quale importo si tratta?',
  },
  payMethod: {
    label: 'Come ha pagato?',
    required: 'Scelga come ha pagato.',
    invalid: 'Scelga una delle risposte.',
    options: 'Carta|Telefono o orologio|Codice QR|Bonifico|Braccialetto o carta cashless|Contanti|Altro modo',
  },
};

export default food;
