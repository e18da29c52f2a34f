import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: 'In Gefahr? Jetzt {emergencyNumber} anrufen.',
    hint: 'Sagen Sie uns danach hier, wo Sie sind. Wir schicken sofort Hilfe.',
  },
  kind: {
    label: 'Was für ein Problem ist es?',
    required: 'Bitte wählen Sie, was es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'danger.kind': {
    label: 'Welche Gefahr ist es?',
    options:
      'Feuer|Rauch|Menschen werden erdrückt|Etwas könnte herabfallen|Geruch nach Gas oder Chemie|Andere Gefahr',
  },
  here: {
    label: 'Wo sind Sie gerade?',
    hint: 'Block oder Eingang vom nächsten Schild ablesen und eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  peopleAtRisk: {
    label: 'Wie viele Menschen sind in Gefahr?',
    required: 'Bitte wählen Sie, wie viele.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ein oder zwei|Drei bis neun|Zehn oder mehr|Weiß nicht',
  },
  weapon: {
    label: 'Sehen Sie eine Waffe?',
    required: 'Bitte antworten Sie. „Weiß nicht“ ist in Ordnung.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein|Weiß nicht',
  },
  block: {
    label: 'Welcher Block?',
    hint: 'Steht auf Ihrem Ticket und am Schild an der Treppe.',
    required: 'Bitte geben Sie den Block ein.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  people: {
    label: 'Wie viele Personen sind beteiligt?',
    required: 'Bitte wählen Sie, wie viele.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ein oder zwei|Drei bis neun|Zehn oder mehr|Weiß nicht',
  },
  discreet: {
    label: 'Sollen wir unauffällig helfen?',
    hint: 'Das Personal nennt Sie nicht und zeigt nicht auf Sie.',
    required: 'Bitte wählen Sie, wie wir kommen sollen.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja, unauffällig|Nein, offen',
  },
  stillThere: {
    label: 'Ist die Person noch da?',
    required: 'Bitte antworten Sie. „Weiß nicht“ ist in Ordnung.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein|Weiß nicht',
  },
  what: {
    label: 'Was ist es?',
    required: 'Bitte sagen Sie uns, was es ist.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'hate.what': {
    label: 'Was wurde gesagt oder getan?',
    hint: 'Schreiben Sie nur, was Sie schreiben möchten.',
    required: 'Bitte sagen Sie uns, was es ist.',
    invalid: 'Bitte höchstens 1000 Zeichen.',
  },
  anonymous: {
    label: 'Möchten Sie anonym bleiben?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
    hint: 'Mit der Meldungsnummer können Sie trotzdem alles verfolgen.',
  },
  row: {
    label: 'Welche Reihe?',
    required: 'Bitte geben Sie die Reihe ein.',
    invalid: 'Diese Reihe gibt es im Block nicht. Bitte prüfen Sie Ihr Ticket.',
  },
  seat: {
    label: 'Welcher Platz?',
    required: 'Bitte geben Sie den Platz ein.',
    invalid: 'Diesen Platz gibt es in der Reihe nicht. Bitte prüfen Sie Ihr Ticket.',
  },
  'thrown.what': {
    label: 'Was ist es?',
    required: 'Bitte sagen Sie uns, was es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Flasche oder Becher|Anderer Gegenstand|Bengalo oder Rauch|Feuerwerk oder Böller|Laserpointer|Etwas anderes',
  },
  doNotTouchShown: {
    label: 'Nicht berühren. Entfernen Sie sich ruhig davon.',
    hint: 'Benutzen Sie Ihr Handy erst, wenn Sie weit genug weg sind.',
  },
  description: {
    label: 'Bitte beschreiben Sie, was Sie sehen',
    required: 'Bitte beschreiben Sie es in wenigen Worten.',
    invalid: 'Bitte höchstens 600 Zeichen.',
  },
  'suspicious.description': { label: 'Was haben Sie gesehen?' },
  item: {
    label: 'Um welchen Gegenstand geht es?',
    required: 'Bitte nennen Sie den Gegenstand.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  'theft.item': { label: 'Was wurde gestohlen?' },
  when: {
    label: 'Wann ist es passiert?',
    hint: 'Ungefähr genügt.',
    required: 'Bitte sagen Sie uns, wann.',
    invalid: 'Bitte wählen Sie Tag und Uhrzeit, nicht in der Zukunft.',
  },
  'theft.when': { label: 'Wann haben Sie es bemerkt?' },
  'theft.here': { label: 'Wo ist es passiert?' },
  policeWanted: {
    label: 'Möchten Sie mit der Polizei sprechen?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  level: {
    label: 'Wie schlimm ist es?',
    required: 'Bitte wählen Sie, wie schlimm es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Voll, aber in Bewegung|Sehr langsam|Stillstand oder eingeklemmt',
  },
  'crowding.level': { hint: 'Schwer zu atmen, oder werden Sie gedrückt? Wählen Sie „Akute Gefahr“.' },
  concern: {
    label: 'Was macht Ihnen Sorge?',
    hint: 'Ein paar Worte genügen. Bitte kein Foto.',
    required: 'Bitte sagen Sie uns, was Ihnen Sorge macht.',
    invalid: 'Bitte höchstens 1000 Zeichen.',
  },
};

export default safety;
