import type { NotifyWords } from '../words.ts';

export const de: NotifyWords = {
  askSubject: 'Darf {venue} Ihnen schreiben?',
  ask: 'Jemand, vermutlich Sie, hat {venue} gebeten, an diese Adresse zu schreiben, sobald es eine Antwort auf die Meldung {reference} gibt.',
  askLink: 'Wenn Sie das waren, bestätigen Sie es bitte hier:',
  askIgnore: 'Wenn nicht, brauchen Sie nichts zu tun. Ohne Ihre Bestätigung schreiben wir nicht mehr.',
  newsTitle: 'Es gibt eine Antwort auf {reference}',
  news: 'Jemand von {venue} hat auf die Meldung {reference} geantwortet.',
  newsLink: 'Lesen Sie die Antwort auf dem Gerät, mit dem Sie gemeldet haben:',
  newsElsewhere: 'Auf einem anderen Gerät hilft der Link oder QR-Code, den Sie aufgehoben haben.',
  newsStop: 'Keine E-Mails mehr zu dieser Meldung:',
  pageAsk: '{venue} schreibt Ihnen, wenn jemand auf die Meldung {reference} antwortet, und sonst nicht.',
  yes: 'Ja, schreiben Sie mir',
  no: 'Nein, schreiben Sie mir nicht',
  on: 'Wir schreiben Ihnen, wenn jemand auf die Meldung {reference} antwortet.',
  stop: 'Nicht mehr schreiben',
  off: 'Wir schreiben Ihnen zur Meldung {reference} nicht mehr.',
  gone: 'Dieser Link gilt nicht mehr.',
};
