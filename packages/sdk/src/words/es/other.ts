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
    hint: 'Mire un cartel cercano y escriba el sector o la puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
};

export default other;
