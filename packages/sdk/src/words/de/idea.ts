import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: 'Worum geht es?',
    required: 'Bitte wählen Sie ein Thema.',
    invalid: 'Bitte wählen Sie eine der Antworten.',
    options:
      'Tickets|Einlass|Plätze und Sicht|Essen und Shops|Toiletten und Sauberkeit|Barrierefreiheit|An- und Abreise|App und Website|Personal und Service|Etwas anderes',
  },
  text: {
    label: 'Sagen Sie es in Ihren Worten',
    required: 'Bitte schreiben Sie ein paar Worte.',
    invalid: 'Bitte höchstens 2000 Zeichen.',
  },
  'suggestion.text': { label: 'Was könnten wir besser machen?' },
  'praise.text': { label: 'Was wurde gut gemacht?' },
  who: {
    label: 'Wem möchten Sie danken?',
    hint: 'Name, Dienstnummer oder Aussehen.',
    required: 'Bitte sagen Sie uns, wer es war.',
    invalid: 'Bitte höchstens 80 Zeichen.',
  },
  where: {
    label: 'Wo war es?',
    required: 'Bitte sagen Sie uns, wo.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'praise.where': { label: 'Wo war es?' },
  'staff_idea.text': { label: 'Was ist Ihre Idee?' },
  process: {
    label: 'Um welchen Arbeitsablauf geht es?',
    required: 'Bitte nennen Sie den Arbeitsablauf.',
    invalid: 'Bitte höchstens 160 Zeichen.',
  },
  expectedGain: {
    label: 'Was würde besser?',
    required: 'Bitte sagen Sie uns, was besser würde.',
    invalid: 'Bitte höchstens 200 Zeichen.',
  },
};

export default idea;
