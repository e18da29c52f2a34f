import type { NotifyWords } from '../words.ts';

export const en: NotifyWords = {
  askSubject: 'May {venue} write to you?',
  ask: 'Somebody, probably you, asked {venue} to email this address when there is an answer to report {reference}.',
  askLink: 'If it was you, please confirm here:',
  askIgnore: 'If it was not you, there is nothing to do. Unless you confirm, we write nothing more.',
  newsTitle: 'There is an answer to {reference}',
  news: 'A person at {venue} has answered report {reference}.',
  newsLink: 'Read it on the device you reported from:',
  newsElsewhere: 'On another device, use the link or the QR code that you kept.',
  newsStop: 'No more emails about this report:',
  pageAsk: '{venue} emails you when a person answers report {reference}, and for nothing else.',
  yes: 'Yes, write to me',
  no: 'No, do not write to me',
  on: 'We write to you when a person answers report {reference}.',
  stop: 'Write no more',
  off: 'We write nothing more to you about report {reference}.',
  gone: 'This link is no longer valid.',
};
