import type { NotifyWords } from '../words.ts';

export const pt: NotifyWords = {
  askSubject: '{venue} pode escrever para você?',
  ask: 'Alguém, provavelmente você, pediu que {venue} envie um e-mail a este endereço quando houver resposta ao relato {reference}.',
  askLink: 'Se foi você, confirme aqui:',
  askIgnore: 'Se não foi você, não precisa fazer nada. Sem a sua confirmação, não escrevemos mais.',
  newsTitle: 'Há uma resposta para {reference}',
  news: 'Uma pessoa de {venue} respondeu ao relato {reference}.',
  newsLink: 'Leia no dispositivo em que você fez o relato:',
  newsElsewhere: 'Em outro dispositivo, use o link ou o código QR que você guardou.',
  newsStop: 'Não receber mais e-mails sobre este relato:',
  pageAsk: '{venue} escreve quando uma pessoa responde ao relato {reference}, e para mais nada.',
  yes: 'Sim, escrevam para mim',
  no: 'Não, não escrevam para mim',
  on: 'Escrevemos quando uma pessoa responder ao relato {reference}.',
  stop: 'Parar de escrever',
  off: 'Não escrevemos mais sobre o relato {reference}.',
  gone: 'Este link não é mais válido.',
};
