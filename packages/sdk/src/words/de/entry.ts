import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: 'Welcher Eingang?',
    hint: 'Er steht auf Ihrem Ticket und über dem Eingang.',
    required: 'Bitte wählen Sie den Eingang.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  errorShown: {
    label: 'Was hat der Scanner angezeigt?',
    required: 'Bitte wählen Sie, was angezeigt wurde.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Schon benutzt|Ungültig|Falscher Eingang|Zu früh|Nichts oder Code nicht gelesen|Etwas anderes',
  },
  partySize: {
    label: 'Wie viele sind Sie, Sie selbst mitgezählt?',
    required: 'Bitte geben Sie ein, wie viele Personen.',
    invalid: 'Bitte geben Sie eine Zahl von 1 bis 50 ein.',
  },
  ticketRef: {
    label: 'Wie lautet die Ticketnummer?',
    hint: 'Die Nummer unter dem Code. Bitte senden Sie nicht den Code selbst.',
    required: 'Bitte geben Sie die Ticketnummer ein.',
    invalid: 'Bitte prüfen Sie die Ticketnummer: nur Buchstaben und Ziffern.',
  },
  laneNo: {
    label: 'Welche Spur?',
    hint: 'Die Nummer steht am Drehkreuz.',
    required: 'Bitte geben Sie die Nummer der Spur ein.',
    invalid: 'Bitte höchstens 8 Zeichen.',
  },
  blocked: {
    label: 'Ist der Eingang blockiert?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  waitMin: {
    label: 'Wie viele Minuten warten Sie schon ungefähr?',
    required: 'Bitte geben Sie die Minuten ein.',
    invalid: 'Bitte geben Sie eine Zahl von 0 bis 600 ein.',
  },
  crowding: {
    label: 'Wie eng ist es um Sie herum?',
    hint: 'Schwer zu atmen, oder werden Sie gedrückt? Wählen Sie „Akute Gefahr“.',
    required: 'Bitte wählen Sie, wie eng es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Platz zum Bewegen|Eng, langsam|Eingeklemmt, keine Bewegung',
  },
  here: {
    label: 'Wo sind Sie gerade?',
    hint: 'Block oder Eingang vom nächsten Schild ablesen und eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'wrong_gate.gate': { label: 'Welcher Eingang steht auf Ihrem Ticket?' },
  ticketBlock: {
    label: 'Welcher Block steht auf Ihrem Ticket?',
    required: 'Bitte geben Sie den Block ein.',
    invalid: 'Bitte höchstens 12 Zeichen.',
  },
  docType: {
    label: 'Welchen Ausweis haben Sie dabei?',
    hint: 'Nur die Art. Senden Sie nie die Nummer oder ein Bild.',
    required: 'Bitte wählen Sie den Ausweis.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Personalausweis|Reisepass|Aufenthaltstitel|Führerschein|Nur eine Kopie auf dem Handy|Keinen',
  },
  issue: {
    label: 'Was ist das Problem?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'id_check.issue': { label: 'Was ging bei der Prüfung schief?' },
  item: {
    label: 'Um welchen Gegenstand geht es?',
    required: 'Bitte nennen Sie den Gegenstand.',
    invalid: 'Bitte höchstens 120 Zeichen.',
  },
  'bag_search.item': { label: 'Um welchen Gegenstand geht es?' },
  'bag_search.issue': { label: 'Was ist bei der Kontrolle passiert?' },
  reasonGiven: {
    label: 'Welchen Grund hat man Ihnen genannt?',
    hint: 'Schreiben Sie „keinen“, wenn niemand etwas gesagt hat.',
    required: 'Bitte nennen Sie den angegebenen Grund.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  reason: {
    label: 'Was ist der Grund?',
    required: 'Bitte nennen Sie den Grund.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'reentry.reason': { label: 'Warum müssen Sie wieder hinein?' },
  need: {
    label: 'Was brauchen Sie?',
    required: 'Bitte wählen Sie, was Sie brauchen.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'cold_queue.need': {
    label: 'Wer braucht Hilfe in der Schlange?',
    required: 'Bitte wählen Sie, wer Hilfe braucht.',
    invalid: 'Bitte wählen Sie mindestens eine Antwort.',
    options:
      'Älterer Mensch|Kleines Kind|Schwangere|Jemand, dem es schlecht geht|Mensch mit Behinderung|Jemand anderes',
  },
  count: {
    label: 'Wie viele Personen brauchen Hilfe?',
    required: 'Bitte geben Sie ein, wie viele Personen.',
    invalid: 'Bitte geben Sie eine Zahl von 1 bis 500 ein.',
  },
};

export default entry;
