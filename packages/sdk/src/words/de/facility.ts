import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: 'Was stimmt mit dem Sitz nicht?',
    required: 'Bitte wählen Sie, was nicht stimmt.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Kaputt|Schmutzig|Nass',
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
  kind: {
    label: 'Was für ein Problem ist es?',
    required: 'Bitte wählen Sie, was es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'toilet.kind': {
    label: 'Was stimmt dort nicht?',
    options: 'Verstopft|Schmutzig|Kein Papier oder keine Seife|Lange Schlange|Tür, Hahn oder Licht kaputt',
  },
  zone: {
    label: 'In welchem Bereich?',
    required: 'Bitte wählen Sie den Bereich.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  nearBlock: {
    label: 'Welcher Block ist in der Nähe?',
    required: 'Bitte geben Sie den nächsten Block ein.',
    invalid: 'Bitte höchstens 12 Zeichen.',
  },
  'water.kind': {
    label: 'Was stimmt mit dem Wasser nicht?',
    options: 'Ich finde kein Wasser|Der Hahn ist kaputt|Sieht oder schmeckt seltsam',
  },
  location: {
    label: 'Wo genau?',
    hint: 'Zum Beispiel: Treppe zwischen Block 112 und 113.',
    required: 'Bitte beschreiben Sie die Stelle.',
    invalid: 'Bitte höchstens 160 Zeichen.',
  },
  'litter.location': { label: 'Wo liegt der Müll?' },
  'spill.location': { label: 'Wo ist der Boden rutschig?' },
  size: {
    label: 'Wie groß ist es?',
    required: 'Bitte wählen Sie die Größe.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'spill.size': {
    label: 'Wie groß ist die nasse Stelle?',
    options: 'Kleiner als ein Stuhl|So groß wie ein Tisch|Größer',
  },
  peopleInside: {
    label: 'Ist jemand eingeschlossen?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  unitNo: {
    label: 'Nummer des Aufzugs oder der Rolltreppe',
    hint: 'Sie steht auf einem Schild neben der Tür.',
    required: 'Bitte geben Sie die Nummer ein.',
    invalid: 'Bitte höchstens 12 Zeichen.',
  },
  'light_power.kind': {
    label: 'Was ist ausgefallen?',
    hint: 'Funken oder Rauch: Treten Sie zurück und halten Sie andere fern.',
    options: 'Kein Licht|Licht flackert|Kein Strom|Funken oder Brandgeruch|Etwas anderes',
  },
  dark: {
    label: 'Ist es zu dunkel, um sicher zu gehen?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  feel: {
    label: 'Wie fühlt es sich an?',
    required: 'Bitte wählen Sie, wie es sich anfühlt.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Zu heiß|Zu kalt|Kein Schatten|Kein Regenschutz|Wind oder Zugluft',
  },
  someoneAtRisk: {
    label: 'Könnte sich gerade jemand verletzen?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  'structure.location': { label: 'Wo ist der Schaden?', hint: 'Bitte treten Sie zuerst davon zurück.' },
  'sign.location': { label: 'Wo ist das Schild, oder wo fehlt eins?' },
  text: {
    label: 'Sagen Sie es in Ihren Worten',
    required: 'Bitte schreiben Sie ein paar Worte.',
    invalid: 'Bitte höchstens 2000 Zeichen.',
  },
  'sign.text': {
    label: 'Was ist unklar, oder was sollte dort stehen?',
    required: 'Bitte schreiben Sie ein paar Worte.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
};

export default facility;
