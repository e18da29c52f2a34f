import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: 'Was ist im Weg?',
    required: 'Bitte wählen Sie, was im Weg ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Eine Person|Banner, Fahne oder Gegenstand|Pfeiler, Geländer oder Kamera',
  },
  block: {
    label: 'Welcher Block?',
    hint: 'Steht auf Ihrem Ticket und am Schild an der Treppe.',
    required: 'Bitte geben Sie den Block ein.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
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
  photo: {
    label: 'Foto hinzufügen',
    hint: 'Bitte möglichst ohne Gesichter.',
    required: 'Bitte fügen Sie ein Foto hinzu.',
    invalid: 'Diese Datei lässt sich nicht senden. Bitte wählen Sie ein Foto.',
  },
  ticketRef: {
    label: 'Wie lautet die Ticketnummer?',
    hint: 'Die Nummer unter dem Code. Bitte senden Sie nicht den Code selbst.',
    required: 'Bitte geben Sie die Ticketnummer ein.',
    invalid: 'Bitte prüfen Sie die Ticketnummer: nur Buchstaben und Ziffern.',
  },
  'seat_taken.ticketRef': { label: 'Wie lautet Ihre Ticketnummer?' },
  kind: {
    label: 'Was für ein Problem ist es?',
    required: 'Bitte wählen Sie, was es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'sound.kind': {
    label: 'Was stimmt mit dem Ton nicht?',
    options: 'Zu laut|Zu leise|Schwer zu verstehen|Kein Ton',
  },
  zone: {
    label: 'In welchem Bereich?',
    required: 'Bitte wählen Sie den Bereich.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'screen.kind': {
    label: 'Was stimmt mit dem Bildschirm nicht?',
    options: 'Aus|Zeigt das Falsche|Ich kann ihn nicht sehen|Zu hell oder flackert',
  },
  screenId: {
    label: 'Welcher Bildschirm?',
    hint: 'Zum Beispiel: Großbildschirm über der Nordtribüne.',
    required: 'Bitte nennen Sie den Bildschirm.',
    invalid: 'Bitte höchstens 40 Zeichen.',
  },
  'smoke_smell.kind': {
    label: 'Was bemerken Sie?',
    hint: 'Rauch von Feuer oder Gas? Wählen Sie „Akute Gefahr“.',
    options: 'Jemand raucht|Jemand dampft (E-Zigarette)|Toilettengeruch|Müllgeruch|Anderer Geruch',
  },
  aisle: {
    label: 'Ist ein Gang oder Ausgang blockiert?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  question: {
    label: 'Was möchten Sie wissen?',
    required: 'Bitte schreiben Sie Ihre Frage.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  text: {
    label: 'Sagen Sie es in Ihren Worten',
    required: 'Bitte schreiben Sie ein paar Worte.',
    invalid: 'Bitte höchstens 2000 Zeichen.',
  },
  'programme.text': { label: 'Was möchten Sie uns sagen?' },
  wellbeing: {
    label: 'Wie geht es Ihnen?',
    required: 'Bitte sagen Sie uns, wie es Ihnen geht.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Mir geht es gut|Ich brauche Hilfe',
  },
  effect: {
    label: 'Was stört Sie?',
    required: 'Bitte wählen Sie, was Sie stört.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Blitzlicht|Laser|Rauch oder Nebel|Knaller oder Feuerwerk|Lautstärke oder Bass|Etwas anderes',
  },
};

export default experience;
