import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: {
    label: 'Cuéntenoslo con sus palabras',
    required: 'Escriba unas palabras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'attitude.text': { label: '¿Qué pasó?' },
  where: {
    label: '¿Dónde fue?',
    required: 'Díganos dónde.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'attitude.where': { label: '¿Dónde ocurrió?' },
  when: {
    label: '¿Cuándo ocurrió?',
    hint: 'Basta una hora aproximada.',
    required: 'Díganos cuándo.',
    invalid: 'Elija un día y una hora que ya hayan pasado.',
  },
  'slow.text': { label: '¿Qué está esperando?' },
  issueRef: {
    label: '¿Cuál es el código de su aviso?',
    hint: 'Ocho caracteres; por ejemplo, 7K3F-9QXM.',
    required: 'Indique el código.',
    invalid: 'Revise el código. Tiene ocho caracteres.',
  },
  'slow.issueRef': { label: 'Código de su aviso anterior' },
  said: {
    label: '¿Qué le dijeron?',
    required: 'Díganos qué le dijeron.',
    invalid: 'Máximo: 300 caracteres.',
  },
  by: {
    label: '¿Qué le tapa la vista?',
    required: 'Elija qué le tapa la vista.',
    invalid: 'Elija una de las respuestas.',
    options: 'Una persona|Una pancarta, bandera u objeto|Una columna, barandilla o cámara',
  },
  'wrong_info.by': {
    label: '¿Quién se lo dijo?',
    hint: 'Por ejemplo: personal de la puerta B, la app, un cartel.',
    required: 'Díganos quién fue.',
    invalid: 'Máximo: 80 caracteres.',
  },
  'wrong_info.text': { label: '¿Qué pasó por ello?' },
  'form_error.issueRef': { label: 'Código del aviso con el error' },
  field: { label: '¿Qué dato está mal?', required: 'Indique el dato.', invalid: 'Máximo: 80 caracteres.' },
  correct: {
    label: '¿Cuál es el dato correcto?',
    required: 'Indique el dato correcto.',
    invalid: 'Máximo: 200 caracteres.',
  },
  'complaint.text': {
    label: '¿Cuál es su queja?',
    required: 'Escriba unas palabras.',
    invalid: 'Máximo: 4000 caracteres.',
  },
  outcomeWanted: {
    label: '¿Qué solución espera?',
    required: 'Díganos qué le gustaría.',
    invalid: 'Máximo: 300 caracteres.',
  },
  contact: {
    label: '¿Cómo podemos contactarle?',
    hint: 'Correo o teléfono, lo que prefiera.',
    required: 'Indique un correo o un teléfono.',
    invalid: 'Revise el correo o el teléfono.',
  },
};

export default staff;
