import type { NotifyWords } from '../words.ts';

export const it: NotifyWords = {
  askSubject: '{venue} può scriverle?',
  ask: 'Qualcuno, probabilmente lei, ha chiesto a {venue} un’e-mail a questo indirizzo quando c’è una risposta alla segnalazione {reference}.',
  askLink: 'Se è stato lei, confermi qui:',
  askIgnore: 'Se non è stato lei, non deve fare nulla. Senza la sua conferma non scriviamo più.',
  newsTitle: 'C’è una risposta a {reference}',
  news: 'Una persona di {venue} ha risposto alla segnalazione {reference}.',
  newsLink: 'La legga sul dispositivo da cui ha segnalato:',
  newsElsewhere: 'Su un altro dispositivo usi il link o il codice QR che ha conservato.',
  newsStop: 'Non ricevere altre e-mail su questa segnalazione:',
  pageAsk: '{venue} le scrive quando una persona risponde alla segnalazione {reference}, e per nient’altro.',
  yes: 'Sì, scrivetemi',
  no: 'No, non scrivetemi',
  on: 'Le scriviamo quando una persona risponde alla segnalazione {reference}.',
  stop: 'Non scrivere più',
  off: 'Non le scriviamo più sulla segnalazione {reference}.',
  gone: 'Questo link non è più valido.',
};
