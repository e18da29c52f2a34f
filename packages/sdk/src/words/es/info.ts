import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: { label: '¿Qué es?', required: 'Díganos qué es.', invalid: 'Máximo: 300 caracteres.' },
  'where.what': { label: '¿Qué busca?' },
  here: {
    label: '¿Dónde está ahora?',
    hint: 'Mire un cartel cercano y escriba el sector o la puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'when.what': {
    label: '¿Qué hora quiere saber?',
    hint: 'Por ejemplo: apertura, inicio, descanso, final, último tren.',
  },
  'rules.what': { label: '¿Qué quiere traer o hacer?' },
  issueRef: {
    label: '¿Cuál es el código de su aviso?',
    hint: 'Ocho caracteres; por ejemplo, 7K3F-9QXM.',
    required: 'Indique el código.',
    invalid: 'Revise el código. Tiene ocho caracteres.',
  },
  text: {
    label: 'Cuéntenoslo con sus palabras',
    required: 'Escriba unas palabras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'other.text': { label: '¿Cuál es su pregunta?' },
};

export default info;
