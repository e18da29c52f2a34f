import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: '¿Qué puesto de comida?',
    hint: 'El número está en el mostrador y en su recibo.',
    required: 'Elija el puesto de comida.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  waitMin: {
    label: '¿Cuántos minutos lleva esperando, más o menos?',
    required: 'Indique los minutos.',
    invalid: 'Indique un número del 0 al 600.',
  },
  orderNo: {
    label: '¿Cuál es el número de pedido?',
    hint: 'Está en el recibo o en la app.',
    required: 'Indique el número de pedido.',
    invalid: 'Máximo: 24 caracteres.',
  },
  items: {
    label: '¿Qué está mal o qué falta?',
    required: 'Indique los productos.',
    invalid: 'Máximo: 300 caracteres.',
  },
  paid: {
    label: '¿Ya pagó?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  item: { label: '¿Qué producto es?', required: 'Indique el producto.', invalid: 'Máximo: 120 caracteres.' },
  'quality.item': { label: '¿Qué comida o bebida?' },
  photo: {
    label: 'Añada una foto',
    hint: 'Si puede, evite que se vean caras.',
    required: 'Añada una foto, por favor.',
    invalid: 'Este archivo no se puede enviar. Elija una foto.',
  },
  needMedic: {
    label: '¿Necesita atención médica ahora?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  location: {
    label: '¿Dónde exactamente?',
    hint: 'Por ejemplo: escalera entre los sectores 112 y 113.',
    required: 'Describa el punto exacto.',
    invalid: 'Máximo: 160 caracteres.',
  },
  'illness.location': {
    label: '¿Dónde está ahora?',
    hint: 'Sector, fila y asiento, o lo que ve a su alrededor.',
  },
  symptoms: {
    label: '¿Qué siente?',
    required: 'Elija al menos una opción.',
    invalid: 'Elija al menos una respuesta.',
  },
  'illness.symptoms': {
    options:
      'Dificultad para respirar|Hinchazón de cara o garganta|Erupción o picazón|Náuseas o vómitos|Dolor de estómago|Mareo o sensación de desmayo|Otra cosa',
  },
  'illness.item': { label: '¿Qué comió o bebió?' },
  'illness.stand': { label: '¿Dónde lo compró?' },
  allergen: {
    label: '¿De qué alergia o dieta se trata?',
    hint: 'Por ejemplo: frutos secos, leche, gluten, halal, vegano.',
    required: 'Indique la alergia o la dieta.',
    invalid: 'Máximo: 120 caracteres.',
  },
  'allergen.item': { label: '¿Qué comida o bebida?' },
  'sold_out.item': { label: '¿Qué quería?' },
  charged: {
    label: '¿Le cobraron?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  amount: {
    label: '¿Cuánto fue?',
    required: 'Indique el importe.',
    invalid: 'Indique un importe; por ejemplo, 24,50.',
  },
  'price_pay.amount': { label: '¿De qué importe se trata?' },
  payMethod: {
    label: '¿Cómo pagó?',
    required: 'Elija cómo pagó.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Tarjeta|Teléfono o reloj|Código QR|Transferencia|Pulsera o tarjeta del recinto|Efectivo|Otra forma',
  },
};

export default food;
