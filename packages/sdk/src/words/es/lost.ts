import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: '¿Cómo se llama la persona?',
    hint: 'Solo lo ve nuestro equipo de seguridad.',
    required: 'Indique el nombre.',
    invalid: 'Máximo: 80 caracteres.',
  },
  'child_lost.name': { label: '¿Cómo se llama el niño o la niña?' },
  age: {
    label: '¿Qué edad tiene?',
    required: 'Indique la edad.',
    invalid: 'Indique un número del 0 al 120.',
  },
  'child_lost.age': {
    label: '¿Qué edad tiene el niño o la niña?',
    required: 'Indique la edad.',
    invalid: 'Indique un número del 0 al 17.',
  },
  clothing: {
    label: '¿Qué ropa lleva?',
    hint: 'Primero los colores: camiseta roja, pantalón azul, gorra blanca.',
    required: 'Describa la ropa.',
    invalid: 'Máximo: 200 caracteres.',
  },
  'child_lost.clothing': { label: '¿Qué ropa lleva el niño o la niña?' },
  lastSeen: {
    label: '¿Dónde y cuándo vio a la persona por última vez?',
    required: 'Díganos dónde y cuándo.',
    invalid: 'Máximo: 200 caracteres.',
  },
  'child_lost.lastSeen': { label: '¿Dónde y cuándo vio al niño o la niña por última vez?' },
  phone: {
    label: '¿A qué teléfono podemos llamar?',
    required: 'Indique un teléfono.',
    invalid: 'Revise el número. Si es extranjero, añada el código del país.',
  },
  description: {
    label: 'Describa lo que ve',
    required: 'Descríbalo en pocas palabras.',
    invalid: 'Máximo: 600 caracteres.',
  },
  'person_lost.description': {
    label: '¿Qué aspecto tiene la persona?',
    hint: 'Edad, ropa, pelo y lo que debamos saber para ayudar.',
  },
  stayWith: {
    label: 'Quédese con la persona hasta que llegue nuestro equipo.',
    hint: 'Quédese donde está. No comparta nombres ni fotos.',
  },
  here: {
    label: '¿Dónde está ahora?',
    hint: 'Mire un cartel cercano y escriba el sector o la puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'person_found.description': {
    label: '¿A quién encontró?',
    hint: 'Edad aproximada y ropa. No hace falta el nombre.',
  },
  item: { label: '¿Qué objeto es?', required: 'Indique el objeto.', invalid: 'Máximo: 120 caracteres.' },
  'item_lost.item': { label: '¿Qué perdió?' },
  colour: { label: '¿De qué color es?', required: 'Indique el color.', invalid: 'Máximo: 60 caracteres.' },
  where: {
    label: '¿Dónde fue?',
    required: 'Díganos dónde.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'item_lost.where': { label: '¿Dónde lo tuvo por última vez?' },
  when: {
    label: '¿Cuándo ocurrió?',
    hint: 'Basta una hora aproximada.',
    required: 'Díganos cuándo.',
    invalid: 'Elija un día y una hora que ya hayan pasado.',
  },
  'item_lost.when': { label: '¿Cuándo lo tuvo por última vez?' },
  contact: {
    label: '¿Cómo podemos contactarle?',
    hint: 'Correo o teléfono, lo que prefiera.',
    required: 'Indique un correo o un teléfono.',
    invalid: 'Revise el correo o el teléfono.',
  },
  'item_found.item': { label: '¿Qué encontró?' },
  'item_found.where': { label: '¿Dónde lo encontró?' },
  handedTo: {
    label: '¿Dónde está ahora el objeto?',
    required: 'Elija dónde está.',
    invalid: 'Elija una de las respuestas.',
    options: 'Lo tengo yo|Lo entregué al personal|En objetos perdidos|Lo dejé allí',
  },
};

export default lost;
