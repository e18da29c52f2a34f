import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: '¿Cuánta aglomeración hay?',
    required: 'Elija cuánta aglomeración hay.',
    invalid: 'Elija una de las respuestas.',
    options: 'Mucha gente, pero avanza|Muy lento|Parado o nos aprietan',
  },
  exit: {
    label: '¿Qué salida?',
    required: 'Elija la salida.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  target: {
    label: '¿Adónde quiere ir?',
    required: 'Díganos adónde quiere ir.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'lost_way.target': { hint: 'Por ejemplo: la estación, un estacionamiento, un taxi.' },
  here: {
    label: '¿Dónde está ahora?',
    hint: 'Mire un cartel cercano y escriba el sector o la puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  block: {
    label: '¿Qué sector?',
    hint: 'Está en su entrada y en el cartel de la escalera.',
    required: 'Indique el sector.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  minutes: {
    label: '¿Desde hace cuántos minutos?',
    required: 'Indique los minutos.',
    invalid: 'Indique un número del 0 al 600.',
  },
  'hold_back.minutes': { label: '¿Cuántos minutos llevan sin dejarle salir?' },
  need: {
    label: '¿Qué necesita?',
    required: 'Elija lo que necesita.',
    invalid: 'Elija una de las respuestas.',
  },
  'early_leave.need': {
    label: '¿Qué necesita?',
    options:
      'Una salida tranquila|Que vengan a buscarme|Ayuda hasta mi vehículo o taxi|Esperar dentro hasta que haya calma|Otra cosa',
  },
};

export default exit;
