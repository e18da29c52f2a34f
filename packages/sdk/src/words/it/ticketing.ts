import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: {
    label: 'Per quale evento?',
    required: 'Scelga l’evento.',
    invalid: 'Scelga una delle risposte.',
  },
  orderRef: {
    label: 'Qual è il numero del suo ordine?',
    hint: 'È nell’e-mail di conferma.',
    required: 'Scriva il numero del suo ordine.',
    invalid: 'Controlli il numero dell’ordine. È fatto di lettere e cifre.',
  },
  email: {
    label: 'Quale indirizzo e-mail ha usato?',
    required: 'Scriva l’indirizzo e-mail.',
    invalid: 'Controlli l’indirizzo, per esempio nome@example.com.',
  },
  'not_received.email': {
    label: 'Con quale indirizzo e-mail ha ordinato?',
  },
  purchaseChannel: {
    label: 'Dove ha comprato il biglietto?',
    required: 'Scelga dove l’ha comprato.',
    invalid: 'Scelga una delle risposte.',
    options: 'Sito ufficiale|App|Biglietteria|Agenzia o partner|Mercato secondario|Altrove',
  },
  amount: {
    label: 'Qual era l’importo?',
    required: 'Scriva l’importo.',
    invalid: 'Scriva un importo, per esempio 24,50.',
  },
  'payment.amount': {
    label: 'Quanto le è stato addebitato?',
  },
  currency: {
    label: 'In quale valuta?',
    required: 'Scelga la valuta.',
    invalid: 'Scelga una delle risposte.',
    options:
      'Euro (EUR)|Dollaro USA (USD)|Sterlina (GBP)|Yuan (CNY)|Dollaro di Hong Kong (HKD)|Yen (JPY)|Won (KRW)|Franco svizzero (CHF)|Real (BRL)|Rupia (INR)|Dirham (AED)|Altra',
  },
  chargedAt: {
    label: 'Quando è avvenuto l’addebito?',
    hint: 'È nel messaggio della sua banca.',
    required: 'Indichi quando è avvenuto l’addebito.',
    invalid: 'Scelga una data e un’ora che non siano nel futuro.',
  },
  payMethod: {
    label: 'Come ha pagato?',
    required: 'Scelga come ha pagato.',
    invalid: 'Scelga una delle risposte.',
    options: 'Carta|Telefono o orologio|Codice QR|Bonifico|Braccialetto o carta cashless|Contanti|Altro modo',
  },
  last4: {
    label: 'Ultime quattro cifre della carta',
    hint: 'Solo quattro cifre. Non invii mai il numero intero.',
    required: 'Scriva le ultime quattro cifre.',
    invalid: 'Scriva esattamente quattro cifre.',
  },
  wrongField: {
    label: 'Che cosa è sbagliato sul biglietto?',
    required: 'Scelga il problema.',
    invalid: 'Scelga una delle risposte.',
    options: 'Data o ora|Posto o settore|Nome|Tipo di biglietto|Altro',
  },
  correctValue: {
    label: 'Che cosa dovrebbe esserci?',
    required: 'Ci dica che cosa dovrebbe esserci.',
    invalid: 'Massimo 120 caratteri.',
  },
  reason: {
    label: 'Qual è il motivo?',
    required: 'Indichi il motivo.',
    invalid: 'Massimo 300 caratteri.',
  },
  'refund.reason': {
    label: 'Perché desidera un rimborso?',
    required: 'Indichi il motivo.',
    invalid: 'Scelga una delle risposte.',
    options:
      'Non posso venire|Malattia o infortunio|Comprato due volte|Biglietto sbagliato|L’evento è cambiato|Qualcosa ha rovinato la visita|Altro motivo',
  },
  ticketCount: {
    label: 'Quanti biglietti?',
    required: 'Indichi quanti biglietti.',
    invalid: 'Scriva un numero da 1 a 50.',
  },
  refundMethod: {
    label: 'Come desidera ricevere il rimborso?',
    required: 'Scelga il tipo di rimborso.',
    invalid: 'Scelga una delle risposte.',
    options: 'Come ho pagato|Credito|Buono|Il modo più veloce',
  },
  fromSeat: {
    label: 'Quale posto ha adesso?',
    hint: 'Per esempio settore N-112, fila 8, posto 14.',
    required: 'Indichi il suo posto.',
    invalid: 'Massimo 60 caratteri.',
  },
  toWish: {
    label: 'Che cosa desidera in cambio?',
    required: 'Ci dica che cosa desidera.',
    invalid: 'Massimo 200 caratteri.',
  },
  recipientContact: {
    label: 'E-mail o telefono del nuovo titolare',
    hint: 'Chieda prima il suo consenso.',
    required: 'Indichi come contattare questa persona.',
    invalid: 'Massimo 254 caratteri.',
  },
  platform: {
    label: 'Quale app o sito usa per farlo?',
    required: 'Indichi l’app o il sito.',
    invalid: 'Massimo 80 caratteri.',
  },
  ticketRef: {
    label: 'Qual è il numero del biglietto?',
    hint: 'Il numero sotto il codice. Non invii il codice stesso.',
    required: 'Scriva il numero del biglietto.',
    invalid: 'Controlli il numero del biglietto. È fatto di lettere e cifre.',
  },
  purchasePlace: {
    label: 'Dove l’ha comprato?',
    hint: 'Un sito, un’app o una via.',
    required: 'Ci dica dove l’ha comprato.',
    invalid: 'Massimo 120 caratteri.',
  },
  sellerName: {
    label: 'Chi gliel’ha venduto?',
    required: 'Indichi il venditore.',
    invalid: 'Massimo 80 caratteri.',
  },
  photo: {
    label: 'Aggiungere una foto',
    hint: 'Se possibile, senza volti.',
    required: 'Aggiunga una foto.',
    invalid: 'Questo file non si può inviare. Scelga una foto.',
  },
  step: {
    label: 'A che punto si è bloccato?',
    required: 'Scelga a che punto si è bloccato.',
    invalid: 'Scelga una delle risposte.',
    options: 'Coda online|Scelta dei posti|Accesso all’account|Pagamento|Dopo il pagamento|Altrove',
  },
  errorText: {
    label: 'Quale messaggio ha visto?',
    required: 'Scriva il messaggio.',
    invalid: 'Massimo 300 caratteri.',
  },
  screenshot: {
    label: 'Aggiungere uno screenshot',
    hint: 'Copra i numeri di carta.',
    required: 'Aggiunga uno screenshot.',
    invalid: 'Questo file non si può inviare. Scelga una foto.',
  },
  url: {
    label: 'Su quale pagina si trovava?',
    required: 'Scriva l’indirizzo della pagina.',
    invalid: 'Controlli l’indirizzo. Inizia con https://',
  },
  device: {
    label: 'Quale telefono o computer usa?',
    required: 'Indichi il dispositivo.',
    invalid: 'Massimo 120 caratteri.',
  },
  'site_problem.device': {
    label: 'Quale telefono o computer usa?',
  },
  choice: {
    label: 'Che cosa preferisce?',
    required: 'Scelga che cosa preferisce.',
    invalid: 'Scelga una delle risposte.',
    options: 'Rimborso|Tenere i biglietti',
  },
};

export default ticketing;
