import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: '¿Qué pasa con el asiento?',
    required: 'Elija qué está mal.',
    invalid: 'Elija una de las respuestas.',
    options: 'Roto|Sucio|Mojado',
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
  kind: {
    label: '¿Qué tipo de problema es?',
    required: 'Elija de qué se trata.',
    invalid: 'Elija una de las respuestas.',
  },
  'toilet.kind': {
    label: '¿Qué está mal allí?',
    options: 'Atascado|Sucio|Sin papel o jabón|Cola larga|Puerta, grifo o luz sin funcionar',
  },
  zone: {
    label: '¿En qué parte del recinto?',
    required: 'Elija la zona.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  nearBlock: {
    label: '¿Cerca de qué sector está?',
    required: 'Indique el sector más cercano.',
    invalid: 'Máximo: 12 caracteres.',
  },
  'water.kind': {
    label: '¿Qué pasa con el agua?',
    options: 'No encuentro agua|El grifo no funciona|Aspecto o sabor raro',
  },
  location: {
    label: '¿Dónde exactamente?',
    hint: 'Por ejemplo: escalera entre los sectores 112 y 113.',
    required: 'Describa el punto exacto.',
    invalid: 'Máximo: 160 caracteres.',
  },
  'litter.location': { label: '¿Dónde está la basura?' },
  'spill.location': { label: '¿Dónde resbala el suelo?' },
  size: {
    label: '¿Qué tamaño tiene?',
    required: 'Elija el tamaño.',
    invalid: 'Elija una de las respuestas.',
  },
  'spill.size': {
    label: '¿Qué tamaño tiene la zona mojada?',
    options: 'Menor que una silla|Como una mesa|Mayor',
  },
  peopleInside: {
    label: '¿Hay alguien atrapado dentro?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  unitNo: {
    label: 'Número del ascensor o de la escalera',
    hint: 'Está en una placa junto a la puerta.',
    required: 'Indique el número.',
    invalid: 'Máximo: 12 caracteres.',
  },
  'light_power.kind': {
    label: '¿Qué falla?',
    hint: 'Si hay chispas o humo, apártese y no deje que otros se acerquen.',
    options: 'No hay luz|La luz parpadea|No hay corriente|Chispas u olor a quemado|Otra cosa',
  },
  dark: {
    label: '¿Está tan oscuro que es peligroso caminar?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  feel: {
    label: '¿Cómo se está ahí?',
    required: 'Elija cómo se está ahí.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Demasiado calor|Demasiado frío|No hay sombra|Sin refugio de la lluvia|Viento o corriente de aire',
  },
  someoneAtRisk: {
    label: '¿Puede alguien hacerse daño ahora mismo?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  'structure.location': { label: '¿Dónde está el daño?', hint: 'Primero, aléjese, por favor.' },
  'sign.location': { label: '¿Dónde está el cartel, o dónde falta?' },
  text: {
    label: 'Cuéntenoslo con sus palabras',
    required: 'Escriba unas palabras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'sign.text': {
    label: '¿Qué no se entiende, o qué debería decir?',
    required: 'Escriba unas palabras.',
    invalid: 'Máximo: 300 caracteres.',
  },
};

export default facility;
