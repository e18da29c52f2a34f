import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: 'In Gefahr? Jetzt {emergencyNumber} anrufen.',
    hint: 'Sagen Sie uns danach hier, wo Sie sind. Wir schicken sofort Hilfe.',
  },
  'emergency.callNow': { label: 'Lebensgefahr? Jetzt {emergencyNumber} anrufen.' },
  conscious: {
    label: 'Ist die Person bei Bewusstsein?',
    required: 'Bitte antworten Sie. „Weiß nicht“ ist in Ordnung.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein|Weiß nicht',
  },
  breathing: {
    label: 'Atmet die Person normal?',
    required: 'Bitte antworten Sie. „Weiß nicht“ ist in Ordnung.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein|Weiß nicht',
  },
  here: {
    label: 'Wo sind Sie gerade?',
    hint: 'Block oder Eingang vom nächsten Schild ablesen und eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  canWalk: {
    label: 'Kann die Person gehen?',
    required: 'Bitte antworten Sie mit Ja oder Nein.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Ja|Nein',
  },
  what: {
    label: 'Was ist es?',
    required: 'Bitte sagen Sie uns, was es ist.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'injury.what': { label: 'Was ist verletzt?', hint: 'Zum Beispiel: Knöchel verdreht, Schnitt an der Hand.' },
  symptoms: {
    label: 'Welche Beschwerden haben Sie?',
    required: 'Bitte wählen Sie mindestens eine Antwort.',
    invalid: 'Bitte wählen Sie mindestens eine Antwort.',
  },
  'unwell.symptoms': {
    options:
      'Brustschmerz oder Atemnot|Schwindel oder Ohnmachtsgefühl|Überhitzt, Kopfschmerzen|Frieren und Zittern|Übelkeit oder Erbrechen|Panik oder Angst|Etwas anderes',
  },
  need: {
    label: 'Was brauchen Sie?',
    required: 'Bitte wählen Sie, was Sie brauchen.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'medicine.need': {
    label: 'Worum geht es?',
    options:
      'Medikamente kühlen|Medikamente oder Geräte mitbringen|Ungestörter Ort zum Anwenden|Medikamente vergessen|Gebrauchte Nadeln|Etwas anderes',
  },
  'quiet_baby.need': {
    label: 'Was suchen Sie?',
    options: 'Wickeltisch|Stillplatz|Warmes Wasser für die Flasche|Ruhiger Ort|Etwas anderes',
  },
};

export default medical;
