import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: {
    label: '¿Qué tipo de problema es?',
    required: 'Elija de qué se trata.',
    invalid: 'Elija una de las respuestas.',
  },
  'wifi.kind': {
    label: '¿Qué no funciona?',
    options: 'No hay wifi|Muy lento|La página del wifi no se abre|No hay señal móvil',
  },
  zone: {
    label: '¿En qué parte del recinto?',
    required: 'Elija la zona.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  screen: {
    label: '¿En qué pantalla de la app?',
    required: 'Indique la pantalla.',
    invalid: 'Máximo: 80 caracteres.',
  },
  errorText: {
    label: '¿Qué mensaje apareció?',
    required: 'Escriba el mensaje.',
    invalid: 'Máximo: 300 caracteres.',
  },
  device: {
    label: '¿Qué teléfono o dispositivo usa?',
    required: 'Indique su dispositivo.',
    invalid: 'Máximo: 120 caracteres.',
  },
  issue: {
    label: '¿Cuál es el problema?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'account.issue': {
    label: '¿Qué problema tiene con su cuenta?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Olvidé la contraseña|No me llega el código|Mi cuenta está bloqueada|Ya no tengo ese correo|No aparecen mis entradas|Otra cosa',
  },
  email: {
    label: '¿Qué correo electrónico usó?',
    required: 'Indique el correo electrónico.',
    invalid: 'Revise la dirección; por ejemplo, nombre@example.com.',
  },
  'kiosk.issue': {
    label: '¿Qué le pasa a la máquina?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Elija una de las respuestas.',
    options:
      'Apagada o bloqueada|No imprime|No acepta mi tarjeta|Cobró y no dio nada|La pantalla no responde|Otra cosa',
  },
  kioskId: {
    label: 'Número de la máquina',
    hint: 'Está en la parte delantera de la máquina.',
    required: 'Indique el número.',
    invalid: 'Máximo: 16 caracteres.',
  },
  amount: {
    label: '¿Cuánto fue?',
    required: 'Indique el importe.',
    invalid: 'Indique un importe; por ejemplo, 24,50.',
  },
  'topup.amount': { label: '¿Cuánto dinero falta?' },
  when: {
    label: '¿Cuándo ocurrió?',
    hint: 'Basta una hora aproximada.',
    required: 'Díganos cuándo.',
    invalid: 'Elija un día y una hora que ya hayan pasado.',
  },
  'topup.when': { label: '¿Cuándo recargó o pagó?' },
  deviceId: {
    label: 'Número de la pulsera o tarjeta',
    hint: 'Está en el reverso. No es su tarjeta bancaria.',
    required: 'Indique el número.',
    invalid: 'Máximo: 32 caracteres.',
  },
  request: {
    label: '¿Qué hacemos con sus datos?',
    required: 'Elija una opción.',
    invalid: 'Elija una de las respuestas.',
    options: 'Mostrármelos|Corregirlos|Borrarlos',
  },
  contact: {
    label: '¿Cómo podemos contactarle?',
    hint: 'Correo o teléfono, lo que prefiera.',
    required: 'Indique un correo o un teléfono.',
    invalid: 'Revise el correo o el teléfono.',
  },
};

export default digital;
