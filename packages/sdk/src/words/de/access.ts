import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: {
    label: 'Was ist das Problem?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'wheelchair_space.issue': {
    label: 'Was ist das Problem mit dem Platz?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Kein Platz frei|Begleitung sitzt woanders|Ich sehe nichts|Etwas steht auf dem Platz|Ich möchte einen Platz buchen|Etwas anderes',
  },
  block: {
    label: 'Welcher Block?',
    hint: 'Steht auf Ihrem Ticket und am Schild an der Treppe.',
    required: 'Bitte geben Sie den Block ein.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  photo: {
    label: 'Foto hinzufügen',
    hint: 'Bitte möglichst ohne Gesichter.',
    required: 'Bitte fügen Sie ein Foto hinzu.',
    invalid: 'Diese Datei lässt sich nicht senden. Bitte wählen Sie ein Foto.',
  },
  here: {
    label: 'Wo sind Sie gerade?',
    hint: 'Block oder Eingang vom nächsten Schild ablesen und eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  target: {
    label: 'Wohin möchten Sie?',
    required: 'Bitte sagen Sie uns, wohin Sie möchten.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  zone: {
    label: 'In welchem Bereich?',
    required: 'Bitte wählen Sie den Bereich.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'step_free.zone': { label: 'Wo ist der Weg blockiert?' },
  need: {
    label: 'Was brauchen Sie?',
    required: 'Bitte wählen Sie, was Sie brauchen.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'assist.need': {
    label: 'Was würde Ihnen helfen?',
    options: 'Jemand schiebt meinen Rollstuhl|Jemand begleitet mich|Hilfe beim Tragen|Etwas anderes',
  },
  'toilet.issue': {
    label: 'Was ist dort das Problem?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Abgeschlossen oder kein Schlüssel|Als Lager benutzt|Etwas ist kaputt|Schmutzig|Ich finde sie nicht|Etwas anderes',
  },
  'hearing.need': {
    label: 'Was würde Ihnen helfen?',
    options: 'Induktionsschleife|Untertitel|Gebärdensprache|Kopfhörer leihen|Etwas anderes',
  },
  'sight.need': {
    label: 'Was würde Ihnen helfen?',
    options:
      'Audiodeskription|Platz für einen Führhund|Großdruck oder Braille|Jemand begleitet mich|Etwas anderes',
  },
  now: {
    label: 'Brauchen Sie jetzt sofort Hilfe?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  'sensory.now': { label: 'Brauchen Sie jetzt einen ruhigen Ort?' },
  'parking.issue': {
    label: 'Was ist das Problem?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Kein Platz frei|Mein Platz ist belegt|Aus- oder Einsteigen|Ich möchte einen Platz buchen|Etwas anderes',
  },
  place: {
    label: 'Um welchen Ort geht es?',
    required: 'Bitte nennen Sie den Ort.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'parking.place': { label: 'Welcher Parkplatz oder Ausstiegspunkt?' },
};

export default access;
