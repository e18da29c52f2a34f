import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: '¿Qué le tapa la vista?',
    required: 'Elija qué le tapa la vista.',
    invalid: 'Elija una de las respuestas.',
    options: 'Una persona|Una pancarta, bandera u objeto|Una columna, barandilla o cámara',
  },
  block: {
    label: '¿Qué sector?',
    hint: 'Está en su entrada y en el cartel de la escalera.',
    required: 'Indique el sector.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  row: {
    label: '¿Qué fila?',
    required: 'Indique la fila.',
    invalid: 'Esta fila no está en el sector. Revise su entrada.',
  },
  seat: {
    label: '¿Qué asiento?',
    required: 'Indique el asiento.',
    invalid: 'Este asiento no está en la fila. Revise su entrada.',
  },
  photo: {
    label: 'Añada una foto',
    hint: 'Si puede, evite que se vean caras.',
    required: 'Añada una foto, por favor.',
    invalid: 'Este archivo no se puede enviar. Elija una foto.',
  },
  ticketRef: {
    label: '¿Cuál es el número de la entrada?',
    hint: 'El número debajo del código. No envíe el código mismo.',
    required: 'Indique el número de la entrada.',
    invalid: 'Revise el número de la entrada. Tiene letras y números.',
  },
  'seat_taken.ticketRef': { label: '¿Cuál es el número de su entrada?' },
  kind: {
    label: '¿Qué tipo de problema es?',
    required: 'Elija de qué se trata.',
    invalid: 'Elija una de las respuestas.',
  },
  'sound.kind': {
    label: '¿Qué pasa con el sonido?',
    options: 'Demasiado alto|Demasiado bajo|No se entiende bien|No hay sonido',
  },
  zone: {
    label: '¿En qué parte del recinto?',
    required: 'Elija la zona.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'screen.kind': {
    label: '¿Qué pasa con la pantalla?',
    options: 'Apagada|Muestra algo equivocado|No la veo|Demasiado brillo o parpadeo',
  },
  screenId: {
    label: '¿Qué pantalla?',
    hint: 'Por ejemplo: pantalla gigante sobre la tribuna norte.',
    required: 'Indique la pantalla.',
    invalid: 'Máximo: 40 caracteres.',
  },
  'smoke_smell.kind': {
    label: '¿Qué nota?',
    hint: '¿Humo de un fuego, o gas? Elija “Peligro inmediato”.',
    options: 'Alguien fuma|Alguien vapea|Olor a baño|Olor a basura|Otro olor',
  },
  aisle: {
    label: '¿Hay un pasillo o una salida bloqueados?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  question: {
    label: '¿Qué le gustaría saber?',
    required: 'Escriba su pregunta.',
    invalid: 'Máximo: 300 caracteres.',
  },
  text: {
    label: 'Cuéntenoslo con sus palabras',
    required: 'Escriba unas palabras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'programme.text': { label: '¿Qué quiere contarnos?' },
  wellbeing: {
    label: '¿Cómo se encuentra?',
    required: 'Díganos cómo se encuentra.',
    invalid: 'Elija una de las respuestas.',
    options: 'Estoy bien|Necesito ayuda',
  },
  effect: {
    label: '¿Qué le molesta?',
    required: 'Elija lo que le molesta.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Luces intermitentes|Láser|Humo o niebla|Petardos o fuegos artificiales|Sonido o graves muy altos|Otra cosa',
  },
};

export default experience;
