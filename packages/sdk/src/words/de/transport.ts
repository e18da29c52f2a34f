import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: {
    label: 'Was ist das Problem?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'parking_full.issue': {
    label: 'Was ist das Problem?',
    required: 'Bitte nennen Sie das Problem.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Er ist voll|Ich bin zugeparkt|Stau bei Ein- oder Ausfahrt|Schranke oder Bezahlen|Etwas anderes',
  },
  carPark: {
    label: 'Welcher Parkplatz?',
    required: 'Bitte wählen Sie den Parkplatz.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  stop: {
    label: 'Welche Haltestelle?',
    required: 'Bitte wählen Sie die Haltestelle.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  line: {
    label: 'Welche Linie oder Strecke?',
    required: 'Bitte geben Sie die Linie ein.',
    invalid: 'Bitte höchstens 40 Zeichen.',
  },
  waitMin: {
    label: 'Wie viele Minuten warten Sie schon ungefähr?',
    required: 'Bitte geben Sie die Minuten ein.',
    invalid: 'Bitte geben Sie eine Zahl von 0 bis 600 ein.',
  },
  place: {
    label: 'Um welchen Ort geht es?',
    required: 'Bitte nennen Sie den Ort.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'taxi.place': { label: 'Wo warten Sie?' },
  question: {
    label: 'Was möchten Sie wissen?',
    required: 'Bitte schreiben Sie Ihre Frage.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  what: {
    label: 'Was ist es?',
    required: 'Bitte sagen Sie uns, was es ist.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'car_problem.what': {
    label: 'Was ist mit dem Auto?',
    required: 'Bitte sagen Sie uns, was es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Schaden|Springt nicht an|Reifenpanne|Schlüssel verloren oder im Auto|Ich finde mein Auto nicht|Etwas anderes',
  },
  plate: {
    label: 'Kennzeichen',
    hint: 'Hilft uns, das Auto zu finden.',
    required: 'Bitte geben Sie das Kennzeichen ein.',
    invalid: 'Bitte höchstens 14 Zeichen.',
  },
  'route.place': { label: 'Welche Straße oder welcher Ort?' },
};

export default transport;
