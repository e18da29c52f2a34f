import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: '¿Hay peligro? Llame ahora al {emergencyNumber}.',
    hint: 'Luego díganos aquí dónde está. Enviamos ayuda de inmediato.',
  },
  kind: {
    label: '¿Qué tipo de problema es?',
    required: 'Elija de qué se trata.',
    invalid: 'Elija una de las respuestas.',
  },
  'danger.kind': {
    label: '¿Cuál es el peligro?',
    options: 'Fuego|Humo|Personas aplastadas|Algo puede caer|Olor a gas o a químicos|Otro peligro',
  },
  here: {
    label: '¿Dónde está ahora?',
    hint: 'Mire un cartel cercano y escriba el sector o la puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  peopleAtRisk: {
    label: '¿Cuántas personas están en peligro?',
    required: 'Elija cuántas.',
    invalid: 'Elija una de las respuestas.',
    options: 'Una o dos|Unas pocas|Diez o más|No lo sé',
  },
  weapon: {
    label: '¿Ve un arma?',
    required: 'Responda, por favor. También vale “No lo sé”.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No|No lo sé',
  },
  block: {
    label: '¿Qué sector?',
    hint: 'Está en su entrada y en el cartel de la escalera.',
    required: 'Indique el sector.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  people: {
    label: '¿Cuántas personas están implicadas?',
    required: 'Elija cuántas.',
    invalid: 'Elija una de las respuestas.',
    options: 'Una o dos|Unas pocas|Diez o más|No lo sé',
  },
  discreet: {
    label: '¿Prefiere que ayudemos con discreción?',
    hint: 'El personal no dirá su nombre ni le señalará.',
    required: 'Elija cómo debemos acudir.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí, con discreción|No, sin discreción',
  },
  stillThere: {
    label: '¿Sigue ahí la persona?',
    required: 'Responda, por favor. También vale “No lo sé”.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No|No lo sé',
  },
  what: { label: '¿Qué es?', required: 'Díganos qué es.', invalid: 'Máximo: 300 caracteres.' },
  'hate.what': {
    label: '¿Qué dijeron o hicieron?',
    hint: 'Escriba solo lo que pueda contar.',
    required: 'Díganos qué dijeron o hicieron.',
    invalid: 'Máximo: 1000 caracteres.',
  },
  anonymous: {
    label: '¿Quiere mantener el anonimato?',
    hint: 'Podrá seguir su aviso con el código.',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
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
  'thrown.what': {
    label: '¿Qué es?',
    required: 'Díganos qué es.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Botella o vaso|Otro objeto|Bengala o humo|Fuegos artificiales o petardo|Puntero láser|Otra cosa',
  },
  doNotTouchShown: {
    label: 'No lo toque. Aléjese con calma.',
    hint: 'Use el teléfono solo cuando esté lejos.',
  },
  description: {
    label: 'Describa lo que ve',
    required: 'Descríbalo en pocas palabras.',
    invalid: 'Máximo: 600 caracteres.',
  },
  'suspicious.description': { label: '¿Qué vio?' },
  item: { label: '¿Qué objeto es?', required: 'Indique el objeto.', invalid: 'Máximo: 120 caracteres.' },
  'theft.item': { label: '¿Qué le robaron?' },
  when: {
    label: '¿Cuándo ocurrió?',
    hint: 'Basta una hora aproximada.',
    required: 'Díganos cuándo.',
    invalid: 'Elija un día y una hora que ya hayan pasado.',
  },
  'theft.when': { label: '¿Cuándo lo notó?' },
  'theft.here': { label: '¿Dónde ocurrió?' },
  policeWanted: {
    label: '¿Quiere hablar con la policía?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  level: {
    label: '¿Cuánta aglomeración hay?',
    required: 'Elija cuánta aglomeración hay.',
    invalid: 'Elija una de las respuestas.',
    options: 'Mucha gente, pero avanza|Muy lento|Parado o nos aprietan',
  },
  'crowding.level': { hint: '¿Le cuesta respirar o le empujan? Elija “Peligro inmediato”.' },
  concern: {
    label: '¿Qué le preocupa?',
    hint: 'Bastan unas palabras. No añada fotos, por favor.',
    required: 'Díganos qué le preocupa.',
    invalid: 'Máximo: 1000 caracteres.',
  },
};

export default safety;
