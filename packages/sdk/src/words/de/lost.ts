import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: 'Wie heißt die Person?',
    hint: 'Das sieht nur unser Sicherheitsteam.',
    required: 'Bitte geben Sie den Namen ein.',
    invalid: 'Bitte höchstens 80 Zeichen.',
  },
  'child_lost.name': { label: 'Wie heißt das Kind?' },
  age: {
    label: 'Wie alt ist die Person?',
    required: 'Bitte geben Sie das Alter ein.',
    invalid: 'Bitte geben Sie eine Zahl von 0 bis 120 ein.',
  },
  'child_lost.age': {
    label: 'Wie alt ist das Kind?',
    required: 'Bitte geben Sie das Alter ein.',
    invalid: 'Bitte geben Sie eine Zahl von 0 bis 17 ein.',
  },
  clothing: {
    label: 'Was trägt die Person?',
    hint: 'Farben zuerst: rotes Shirt, blaue Jeans, weiße Kappe.',
    required: 'Bitte beschreiben Sie die Kleidung.',
    invalid: 'Bitte höchstens 200 Zeichen.',
  },
  'child_lost.clothing': { label: 'Was trägt das Kind?' },
  lastSeen: {
    label: 'Wo und wann haben Sie die Person zuletzt gesehen?',
    required: 'Bitte sagen Sie uns, wo und wann.',
    invalid: 'Bitte höchstens 200 Zeichen.',
  },
  'child_lost.lastSeen': { label: 'Wo und wann haben Sie das Kind zuletzt gesehen?' },
  phone: {
    label: 'Unter welcher Nummer können wir anrufen?',
    required: 'Bitte geben Sie eine Telefonnummer ein.',
    invalid: 'Bitte prüfen Sie die Nummer. Ausländische bitte mit Landesvorwahl.',
  },
  description: {
    label: 'Bitte beschreiben Sie, was Sie sehen',
    required: 'Bitte beschreiben Sie es in wenigen Worten.',
    invalid: 'Bitte höchstens 600 Zeichen.',
  },
  'person_lost.description': {
    label: 'Wie sieht die Person aus?',
    hint: 'Alter, Kleidung, Haare und alles, was wir zum Helfen wissen sollten.',
  },
  stayWith: {
    label: 'Bitte bleiben Sie bei der Person, bis unser Team da ist.',
    hint: 'Bleiben Sie, wo Sie sind. Geben Sie keine Namen oder Bilder weiter.',
  },
  here: {
    label: 'Wo sind Sie gerade?',
    hint: 'Block oder Eingang vom nächsten Schild ablesen und eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'person_found.description': {
    label: 'Wen haben Sie gefunden?',
    hint: 'Ungefähres Alter und Kleidung. Kein Name nötig.',
  },
  item: {
    label: 'Um welchen Gegenstand geht es?',
    required: 'Bitte nennen Sie den Gegenstand.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  'item_lost.item': { label: 'Was haben Sie verloren?' },
  colour: {
    label: 'Welche Farbe hat es?',
    required: 'Bitte geben Sie die Farbe ein.',
    invalid: 'Bitte höchstens 60 Zeichen.',
  },
  where: {
    label: 'Wo war es?',
    required: 'Bitte sagen Sie uns, wo.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'item_lost.where': { label: 'Wo hatten Sie es zuletzt?' },
  when: {
    label: 'Wann ist es passiert?',
    hint: 'Ungefähr genügt.',
    required: 'Bitte sagen Sie uns, wann.',
    invalid: 'Bitte wählen Sie Tag und Uhrzeit, nicht in der Zukunft.',
  },
  'item_lost.when': { label: 'Wann hatten Sie es zuletzt?' },
  contact: {
    label: 'Wie erreichen wir Sie?',
    hint: 'E-Mail oder Telefon, wie Sie möchten.',
    required: 'Bitte geben Sie E-Mail-Adresse oder Telefonnummer ein.',
    invalid: 'Bitte prüfen Sie E-Mail-Adresse oder Telefonnummer.',
  },
  'item_found.item': { label: 'Was haben Sie gefunden?' },
  'item_found.where': { label: 'Wo haben Sie es gefunden?' },
  handedTo: {
    label: 'Wo ist der Gegenstand jetzt?',
    required: 'Bitte wählen Sie, wo er ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ich habe ihn|Beim Personal abgegeben|Im Fundbüro|Ich habe ihn dort gelassen',
  },
};

export default lost;
