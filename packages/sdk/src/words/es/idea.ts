import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: '¿De qué se trata?',
    required: 'Elija un tema.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Entradas|Acceso|Asientos y vista|Comida y tiendas|Baños y limpieza|Accesibilidad|Transporte y salida|App y sitio web|Personal y atención|Otra cosa',
  },
  text: {
    label: 'Cuéntenoslo con sus palabras',
    required: 'Escriba unas palabras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'suggestion.text': { label: '¿Qué podríamos hacer mejor?' },
  'praise.text': { label: '¿Qué hizo bien esa persona?' },
  who: {
    label: '¿A quién quiere dar las gracias?',
    hint: 'Un nombre, un número de identificación o su aspecto.',
    required: 'Díganos quién fue.',
    invalid: 'Máximo: 80 caracteres.',
  },
  where: {
    label: '¿Dónde fue?',
    required: 'Díganos dónde.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'praise.where': { label: '¿Dónde fue?' },
  'staff_idea.text': { label: '¿Cuál es su idea?' },
  process: {
    label: '¿De qué tarea o proceso se trata?',
    required: 'Indique la tarea o el proceso.',
    invalid: 'Máximo: 160 caracteres.',
  },
  expectedGain: {
    label: '¿Qué mejoraría?',
    required: 'Díganos qué mejoraría.',
    invalid: 'Máximo: 200 caracteres.',
  },
};

export default idea;
