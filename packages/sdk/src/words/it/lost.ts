import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: 'Come si chiama questa persona?',
    hint: 'Lo vede solo la nostra squadra di sicurezza.',
    required: 'Scriva il nome.',
    invalid: 'Massimo 80 caratteri.',
  },
  'child_lost.name': {
    label: 'Come si chiama il bambino?',
  },
  age: {
    label: 'Quanti anni ha questa persona?',
    required: 'Indichi l’età.',
    invalid: 'Scriva un numero da 0 a 120.',
  },
  'child_lost.age': {
    label: 'Quanti anni ha il bambino?',
    required: 'Indichi l’età.',
    invalid: 'Scriva un numero da 0 a 17.',
  },
  clothing: {
    label: 'Come è vestita questa persona?',
    hint: 'Prima i colori: maglia rossa, jeans blu, cappello bianco.',
    required: 'Descriva i vestiti.',
    invalid: 'Massimo 200 caratteri.',
  },
  'child_lost.clothing': {
    label: 'Come è vestito il bambino?',
  },
  lastSeen: {
    label: 'Dove e quando ha visto questa persona l’ultima volta?',
    required: 'Ci dica dove e quando.',
    invalid: 'Massimo 200 caratteri.',
  },
  'child_lost.lastSeen': {
    label: 'Dove e quando ha visto il bambino l’ultima volta?',
  },
  phone: {
    label: 'A quale numero possiamo chiamarla?',
    required: 'Scriva un numero di telefono.',
    invalid: 'Controlli il numero. Se è estero, aggiunga il prefisso del Paese.',
  },
  description: {
    label: 'Descriva che cosa vede',
    required: 'Descriva in poche parole.',
    invalid: 'Massimo 600 caratteri.',
  },
  'person_lost.description': {
    label: 'Che aspetto ha questa persona?',
    hint: 'Età, vestiti, capelli e ciò che serve sapere per aiutarla.',
  },
  stayWith: {
    label: 'Resti con questa persona finché non arriva la nostra squadra.',
    hint: 'Resti dove si trova. Non diffonda nomi o immagini.',
  },
  here: {
    label: 'Dove si trova ora?',
    hint: 'Guardi un cartello vicino e scriva il settore o l’ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'person_found.description': {
    label: 'Chi ha trovato?',
    hint: 'Età approssimativa e vestiti. Il nome non serve.',
  },
  item: {
    label: 'Di quale oggetto si tratta?',
    required: 'Indichi l’oggetto.',
    invalid: 'Massimo 120 caratteri.',
  },
  'item_lost.item': {
    label: 'Che cosa ha perso?',
  },
  colour: {
    label: 'Di che colore è?',
    required: 'Indichi il colore.',
    invalid: 'Massimo 60 caratteri.',
  },
  where: {
    label: 'In quale luogo?',
    required: 'Ci dica dove.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'item_lost.where': {
    label: 'Dove l’aveva per l’ultima volta?',
  },
  when: {
    label: 'Quando è successo?',
    hint: 'Va bene anche un’ora approssimativa.',
    required: 'Ci dica quando.',
    invalid: 'Scelga una data e un’ora che non siano nel futuro.',
  },
  'item_lost.when': {
    label: 'Quando l’aveva per l’ultima volta?',
  },
  contact: {
    label: 'Come possiamo contattarla?',
    hint: 'E-mail o telefono, come preferisce.',
    required: 'Scriva un indirizzo e-mail o un numero di telefono.',
    invalid: 'Controlli l’indirizzo e-mail o il numero di telefono.',
  },
  'item_found.item': {
    label: 'Che cosa ha trovato?',
  },
  'item_found.where': {
    label: 'Dove l’ha trovato?',
  },
  handedTo: {
    label: 'Dov’è l’oggetto adesso?',
    required: 'Scelga dov’è.',
    invalid: 'Scelga una delle risposte.',
    options: 'Ce l’ho io|L’ho dato al personale|All’ufficio oggetti smarriti|L’ho lasciato lì',
  },
};

export default lost;
