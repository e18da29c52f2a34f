import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: {
    label: 'Sagen Sie es in Ihren Worten',
    required: 'Bitte schreiben Sie ein paar Worte.',
    invalid: 'Bitte höchstens 2000 Zeichen.',
  },
  'attitude.text': { label: 'Was ist passiert?' },
  where: {
    label: 'Wo war es?',
    required: 'Bitte sagen Sie uns, wo.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'attitude.where': { label: 'Wo ist es passiert?' },
  when: {
    label: 'Wann ist es passiert?',
    hint: 'Ungefähr genügt.',
    required: 'Bitte sagen Sie uns, wann.',
    invalid: 'Bitte wählen Sie Tag und Uhrzeit, nicht in der Zukunft.',
  },
  'slow.text': { label: 'Worauf warten Sie?' },
  issueRef: {
    label: 'Wie lautet Ihre Meldungsnummer?',
    hint: 'Acht Zeichen, zum Beispiel 7K3F-9QXM.',
    required: 'Bitte geben Sie die Meldungsnummer ein.',
    invalid: 'Bitte prüfen Sie die Meldungsnummer. Sie hat acht Zeichen.',
  },
  'slow.issueRef': { label: 'Nummer Ihrer früheren Meldung' },
  said: {
    label: 'Was wurde Ihnen gesagt?',
    required: 'Bitte sagen Sie uns, was gesagt wurde.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  by: {
    label: 'Was ist im Weg?',
    required: 'Bitte wählen Sie, was im Weg ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Eine Person|Banner, Fahne oder Gegenstand|Pfeiler, Geländer oder Kamera',
  },
  'wrong_info.by': {
    label: 'Wer hat es Ihnen gesagt?',
    hint: 'Zum Beispiel ein Ordner an Eingang B, die App, ein Schild.',
    required: 'Bitte sagen Sie uns, wer es war.',
    invalid: 'Bitte höchstens 80 Zeichen.',
  },
  'wrong_info.text': { label: 'Was ist deswegen passiert?' },
  'form_error.issueRef': { label: 'Nummer der Meldung mit dem Fehler' },
  field: {
    label: 'Welche Angabe ist falsch?',
    required: 'Bitte nennen Sie die Angabe.',
    invalid: 'Bitte höchstens 80 Zeichen.',
  },
  correct: {
    label: 'Was ist richtig?',
    required: 'Bitte geben Sie ein, was richtig ist.',
    invalid: 'Bitte höchstens 200 Zeichen.',
  },
  'complaint.text': {
    label: 'Worum geht es in Ihrer Beschwerde?',
    required: 'Bitte schreiben Sie ein paar Worte.',
    invalid: 'Bitte höchstens 4000 Zeichen.',
  },
  outcomeWanted: {
    label: 'Wie können wir es wiedergutmachen?',
    required: 'Bitte sagen Sie uns, was Sie sich wünschen.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  contact: {
    label: 'Wie erreichen wir Sie?',
    hint: 'E-Mail oder Telefon, wie Sie möchten.',
    required: 'Bitte geben Sie E-Mail-Adresse oder Telefonnummer ein.',
    invalid: 'Bitte prüfen Sie E-Mail-Adresse oder Telefonnummer.',
  },
};

export default staff;
