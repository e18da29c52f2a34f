import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: {
    label: '¿Cuál es el problema?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'parking_full.issue': {
    label: '¿Cuál es el problema?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Elija una de las respuestas.',
    options: 'Está lleno|No puedo sacar mi vehículo|Cola larga para entrar o salir|Barrera o pago|Otra cosa',
  },
  carPark: {
    label: '¿Qué estacionamiento?',
    required: 'Elija el estacionamiento.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  stop: {
    label: '¿Qué parada?',
    required: 'Elija la parada.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  line: { label: '¿Qué línea o ruta?', required: 'Indique la línea.', invalid: 'Máximo: 40 caracteres.' },
  waitMin: {
    label: '¿Cuántos minutos lleva esperando, más o menos?',
    required: 'Indique los minutos.',
    invalid: 'Indique un número del 0 al 600.',
  },
  place: {
    label: '¿De qué lugar se trata?',
    required: 'Indique el lugar.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'taxi.place': { label: '¿Dónde está esperando?' },
  question: {
    label: '¿Qué le gustaría saber?',
    required: 'Escriba su pregunta.',
    invalid: 'Máximo: 300 caracteres.',
  },
  what: { label: '¿Qué es?', required: 'Díganos qué es.', invalid: 'Máximo: 300 caracteres.' },
  'car_problem.what': {
    label: '¿Qué le pasa al vehículo?',
    required: 'Díganos qué es.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Daños|No arranca|Rueda pinchada|Llaves perdidas o encerradas|No encuentro mi vehículo|Otra cosa',
  },
  plate: {
    label: 'Matrícula o placa',
    hint: 'Nos ayuda a encontrar el vehículo.',
    required: 'Indique la matrícula o placa.',
    invalid: 'Máximo: 14 caracteres.',
  },
  'route.place': { label: '¿Qué calle o lugar?' },
};

export default transport;
