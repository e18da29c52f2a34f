import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: '¿Qué puerta?',
    hint: 'Está en su entrada y encima de la puerta.',
    required: 'Elija la puerta.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  errorShown: {
    label: '¿Qué mostró el lector?',
    required: 'Elija lo que mostró.',
    invalid: 'Elija una de las respuestas.',
    options: 'Ya usada|No válida|Puerta equivocada|Demasiado pronto|Nada, o no leyó el código|Otra cosa',
  },
  partySize: {
    label: '¿Cuántas personas son, contando con usted?',
    required: 'Indique cuántas personas.',
    invalid: 'Indique un número del 1 al 50.',
  },
  ticketRef: {
    label: '¿Cuál es el número de la entrada?',
    hint: 'El número debajo del código. No envíe el código mismo.',
    required: 'Indique el número de la entrada.',
    invalid: 'Revise el número de la entrada. Tiene letras y números.',
  },
  laneNo: {
    label: '¿Qué torniquete?',
    hint: 'El número está en el torniquete.',
    required: 'Indique el número del torniquete.',
    invalid: 'Máximo: 8 caracteres.',
  },
  blocked: {
    label: '¿Está bloqueado el acceso?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  waitMin: {
    label: '¿Cuántos minutos lleva esperando, más o menos?',
    required: 'Indique los minutos.',
    invalid: 'Indique un número del 0 al 600.',
  },
  crowding: {
    label: '¿Cuánto espacio hay a su alrededor?',
    hint: '¿Le cuesta respirar o le empujan? Elija “Peligro inmediato”.',
    required: 'Elija cuánto espacio hay.',
    invalid: 'Elija una de las respuestas.',
    options: 'Hay espacio para moverse|Poco espacio, lento|Me aprietan, no puedo moverme',
  },
  here: {
    label: '¿Dónde está ahora?',
    hint: 'Mire un cartel cercano y escriba el sector o la puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'wrong_gate.gate': { label: '¿Qué puerta figura en su entrada?' },
  ticketBlock: {
    label: '¿Qué sector figura en su entrada?',
    required: 'Indique el sector.',
    invalid: 'Máximo: 12 caracteres.',
  },
  docType: {
    label: '¿Qué documento lleva consigo?',
    hint: 'Solo el tipo. Nunca envíe el número ni una foto.',
    required: 'Elija el documento.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Documento de identidad|Pasaporte|Permiso de residencia|Licencia de conducir|Solo una copia en el teléfono|Ninguno',
  },
  issue: {
    label: '¿Cuál es el problema?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'id_check.issue': { label: '¿Qué falló en el control?' },
  item: { label: '¿Qué objeto es?', required: 'Indique el objeto.', invalid: 'Máximo: 120 caracteres.' },
  'bag_search.item': { label: '¿De qué objeto se trata?' },
  'bag_search.issue': { label: '¿Qué pasó en la revisión?' },
  reasonGiven: {
    label: '¿Qué motivo le dieron?',
    hint: 'Escriba “ninguno” si nadie se lo dijo.',
    required: 'Díganos el motivo que le dieron.',
    invalid: 'Máximo: 300 caracteres.',
  },
  reason: {
    label: '¿Cuál es el motivo?',
    required: 'Díganos el motivo.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'reentry.reason': { label: '¿Por qué necesita volver a entrar?' },
  need: {
    label: '¿Qué necesita?',
    required: 'Elija lo que necesita.',
    invalid: 'Elija una de las respuestas.',
  },
  'cold_queue.need': {
    label: '¿Quién necesita ayuda en la cola?',
    required: 'Elija quién necesita ayuda.',
    invalid: 'Elija al menos una respuesta.',
    options:
      'Persona mayor|Niño pequeño|Persona embarazada|Alguien que se siente mal|Persona con discapacidad|Otra persona',
  },
  count: {
    label: '¿Cuántas personas necesitan ayuda?',
    required: 'Indique cuántas personas.',
    invalid: 'Indique un número del 1 al 500.',
  },
};

export default entry;
