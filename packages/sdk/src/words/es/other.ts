import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: 'Cuéntenoslo con sus palabras',
    required: 'Escriba unas palabras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'other.text': { label: '¿En qué podemos ayudarle?' },
  here: {
    label: '¿Dónde está ahora?',
    hint: 'Escanee un código cercano, toque el mapa o escriba sector o puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista o en el mapa.',
  },
};

export default other;
