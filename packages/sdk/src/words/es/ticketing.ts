import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: {
    label: '¿Para qué evento es?',
    required: 'Elija el evento.',
    invalid: 'Elija una de las respuestas.',
  },
  orderRef: {
    label: '¿Cuál es su número de pedido?',
    hint: 'Está en su correo de confirmación.',
    required: 'Indique su número de pedido.',
    invalid: 'Revise el número de pedido. Tiene letras y números.',
  },
  email: {
    label: '¿Qué correo electrónico usó?',
    required: 'Indique el correo electrónico.',
    invalid: 'Revise la dirección; por ejemplo, nombre@example.com.',
  },
  'not_received.email': { label: '¿Con qué correo hizo el pedido?' },
  purchaseChannel: {
    label: '¿Dónde compró la entrada?',
    required: 'Elija dónde la compró.',
    invalid: 'Elija una de las respuestas.',
    options: 'Web oficial|App|Taquilla|Agencia o colaborador|Reventa|Otro lugar',
  },
  amount: {
    label: '¿Cuánto fue?',
    required: 'Indique el importe.',
    invalid: 'Indique un importe; por ejemplo, 24,50.',
  },
  'payment.amount': { label: '¿Cuánto le cobraron?' },
  currency: {
    label: '¿En qué moneda?',
    required: 'Elija la moneda.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Euro (EUR)|Dólar de EE. UU. (USD)|Libra (GBP)|Yuan (CNY)|Dólar de Hong Kong (HKD)|Yen (JPY)|Won (KRW)|Franco suizo (CHF)|Real (BRL)|Rupia (INR)|Dírham (AED)|Otra',
  },
  chargedAt: {
    label: '¿Cuándo le cobraron?',
    hint: 'Lo verá en el mensaje de su banco.',
    required: 'Indique cuándo le cobraron.',
    invalid: 'Elija un día y una hora que ya hayan pasado.',
  },
  payMethod: {
    label: '¿Cómo pagó?',
    required: 'Elija cómo pagó.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Tarjeta|Teléfono o reloj|Código QR|Transferencia|Pulsera o tarjeta del recinto|Efectivo|Otra forma',
  },
  last4: {
    label: 'Últimas cuatro cifras de la tarjeta',
    hint: 'Solo cuatro cifras. Nunca envíe el número completo.',
    required: 'Indique las últimas cuatro cifras.',
    invalid: 'Indique exactamente cuatro cifras.',
  },
  wrongField: {
    label: '¿Qué está mal en la entrada?',
    required: 'Elija qué está mal.',
    invalid: 'Elija una de las respuestas.',
    options: 'Fecha u hora|Asiento o sector|Nombre|Tipo de entrada|Otra cosa',
  },
  correctValue: {
    label: '¿Cuál es el dato correcto?',
    required: 'Indique el dato correcto.',
    invalid: 'Máximo: 120 caracteres.',
  },
  reason: {
    label: '¿Cuál es el motivo?',
    required: 'Díganos el motivo.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'refund.reason': {
    label: '¿Por qué quiere el reembolso?',
    required: 'Díganos el motivo.',
    invalid: 'Elija una de las respuestas.',
    options:
      'No puedo ir|Enfermedad o accidente|Compra duplicada|Entrada equivocada|El evento cambió|Algo arruinó mi visita|Otro motivo',
  },
  ticketCount: {
    label: '¿Cuántas entradas?',
    required: 'Indique cuántas entradas.',
    invalid: 'Indique un número del 1 al 50.',
  },
  refundMethod: {
    label: '¿Cómo quiere recibir el dinero?',
    required: 'Elija cómo quiere recibir el dinero.',
    invalid: 'Elija una de las respuestas.',
    options: 'Como pagué|Como saldo|En un vale|Lo más rápido',
  },
  fromSeat: {
    label: '¿Qué asiento tiene ahora?',
    hint: 'Por ejemplo: sector N-112, fila 8, asiento 14.',
    required: 'Indique su asiento.',
    invalid: 'Máximo: 60 caracteres.',
  },
  toWish: {
    label: '¿Qué le gustaría en su lugar?',
    required: 'Díganos qué le gustaría.',
    invalid: 'Máximo: 200 caracteres.',
  },
  recipientContact: {
    label: 'Correo o teléfono del nuevo titular',
    hint: 'Pídale permiso antes, por favor.',
    required: 'Indique cómo contactar con esa persona.',
    invalid: 'Máximo: 254 caracteres.',
  },
  platform: {
    label: '¿Qué app o sitio web usa para ello?',
    required: 'Indique la app o el sitio web.',
    invalid: 'Máximo: 80 caracteres.',
  },
  ticketRef: {
    label: '¿Cuál es el número de la entrada?',
    hint: 'El número debajo del código. No envíe el código mismo.',
    required: 'Indique el número de la entrada.',
    invalid: 'Revise el número de la entrada. Tiene letras y números.',
  },
  purchasePlace: {
    label: '¿Dónde la compró?',
    hint: 'Un sitio web, una app o una calle.',
    required: 'Díganos dónde la compró.',
    invalid: 'Máximo: 120 caracteres.',
  },
  sellerName: {
    label: '¿Quién se la vendió?',
    required: 'Indique quién la vendió.',
    invalid: 'Máximo: 80 caracteres.',
  },
  photo: {
    label: 'Añada una foto',
    hint: 'Si puede, evite que se vean caras.',
    required: 'Añada una foto, por favor.',
    invalid: 'Este archivo no se puede enviar. Elija una foto.',
  },
  step: {
    label: '¿En qué paso se detuvo?',
    required: 'Elija en qué paso se detuvo.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sala de espera|Elegir asientos|Iniciar sesión|Pagar|Después de pagar|En otro paso',
  },
  errorText: {
    label: '¿Qué mensaje apareció?',
    required: 'Escriba el mensaje.',
    invalid: 'Máximo: 300 caracteres.',
  },
  screenshot: {
    label: 'Añada una captura de pantalla',
    hint: 'Tape los números de tarjeta.',
    required: 'Añada una captura de pantalla, por favor.',
    invalid: 'Este archivo no se puede enviar. Elija una foto.',
  },
  url: {
    label: '¿En qué página estaba?',
    required: 'Indique la dirección de la página.',
    invalid: 'Revise la dirección. Empieza por https://',
  },
  device: {
    label: '¿Qué teléfono o dispositivo usa?',
    required: 'Indique su dispositivo.',
    invalid: 'Máximo: 120 caracteres.',
  },
  'site_problem.device': { label: '¿Qué teléfono o dispositivo usa?' },
  choice: {
    label: '¿Qué prefiere?',
    required: 'Elija lo que prefiere.',
    invalid: 'Elija una de las respuestas.',
    options: 'Reembolso|Conservar mis entradas',
  },
};

export default ticketing;
