import type { NotifyWords } from '../words.ts';

export const es: NotifyWords = {
  askSubject: '¿Puede {venue} escribirle?',
  ask: 'Alguien, probablemente usted, pidió a {venue} un correo a esta dirección cuando haya respuesta al aviso {reference}.',
  askLink: 'Si fue usted, confírmelo aquí:',
  askIgnore: 'Si no fue usted, no tiene que hacer nada. Si no confirma, no escribimos más.',
  newsTitle: 'Hay respuesta a {reference}',
  news: 'Una persona de {venue} ha respondido al aviso {reference}.',
  newsLink: 'Léala en el dispositivo desde el que avisó:',
  newsElsewhere: 'En otro dispositivo, use el enlace o el código QR que guardó.',
  newsStop: 'No recibir más correos sobre este aviso:',
  pageAsk: '{venue} le escribe cuando una persona responde al aviso {reference}, y para nada más.',
  yes: 'Sí, escríbanme',
  no: 'No, no me escriban',
  on: 'Le escribimos cuando una persona responda al aviso {reference}.',
  stop: 'No escribir más',
  off: 'No le escribimos más sobre el aviso {reference}.',
  gone: 'Este enlace ya no es válido.',
};
