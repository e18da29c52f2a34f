import type { NotifyWords } from '../words.ts';

export const fr: NotifyWords = {
  askSubject: '{venue} peut-il vous écrire ?',
  ask: 'Quelqu’un, sans doute vous, a demandé à {venue} d’écrire à cette adresse dès qu’il y a une réponse au signalement {reference}.',
  askLink: 'Si c’était vous, confirmez ici :',
  askIgnore: 'Si ce n’était pas vous, il n’y a rien à faire. Sans votre confirmation, nous n’écrivons plus.',
  newsTitle: 'Il y a une réponse à {reference}',
  news: 'Une personne de {venue} a répondu au signalement {reference}.',
  newsLink: 'Lisez-la sur l’appareil depuis lequel vous avez écrit :',
  newsElsewhere: 'Sur un autre appareil, utilisez le lien ou le code QR que vous avez gardé.',
  newsStop: 'Ne plus recevoir d’e-mails sur ce signalement :',
  pageAsk: '{venue} vous écrit quand une personne répond au signalement {reference}, et pour rien d’autre.',
  yes: 'Oui, écrivez-moi',
  no: 'Non, ne m’écrivez pas',
  on: 'Nous vous écrivons quand une personne répond au signalement {reference}.',
  stop: 'Ne plus écrire',
  off: 'Nous ne vous écrivons plus au sujet du signalement {reference}.',
  gone: 'Ce lien n’est plus valable.',
};
