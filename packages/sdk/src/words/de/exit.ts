import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: 'Wie schlimm ist es?',
    required: 'Bitte wählen Sie, wie schlimm es ist.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options: 'Voll, aber in Bewegung|Sehr langsam|Stillstand oder eingeklemmt',
  },
  exit: {
    label: 'Welcher Ausgang?',
    required: 'Bitte wählen Sie den Ausgang.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  target: {
    label: 'Wohin möchten Sie?',
    required: 'Bitte sagen Sie uns, wohin Sie möchten.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'lost_way.target': { hint: 'Zum Beispiel Bahnhof, Parkplatz oder Taxi.' },
  here: {
    label: 'Wo sind Sie gerade?',
    hint: 'Block oder Eingang vom nächsten Schild ablesen und eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  block: {
    label: 'Welcher Block?',
    hint: 'Steht auf Ihrem Ticket und am Schild an der Treppe.',
    required: 'Bitte geben Sie den Block ein.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  minutes: {
    label: 'Seit wie vielen Minuten?',
    required: 'Bitte geben Sie die Minuten ein.',
    invalid: 'Bitte geben Sie eine Zahl von 0 bis 600 ein.',
  },
  'hold_back.minutes': { label: 'Seit wie vielen Minuten werden Sie zurückgehalten?' },
  need: {
    label: 'Was brauchen Sie?',
    required: 'Bitte wählen Sie, was Sie brauchen.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
  },
  'early_leave.need': {
    label: 'Was brauchen Sie?',
    options:
      'Einen ruhigen Weg hinaus|Jemand soll mich abholen|Hilfe zu Auto oder Taxi|Drinnen warten, bis Ruhe ist|Etwas anderes',
  },
};

export default exit;
