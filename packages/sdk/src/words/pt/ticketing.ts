import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: {
    label: 'Para qual evento é?',
    required: 'Escolha o evento.',
    invalid: 'Escolha uma das respostas.',
  },
  orderRef: {
    label: 'Qual é o número do seu pedido?',
    hint: 'Está no seu e-mail de confirmação.',
    required: 'Informe o número do seu pedido.',
    invalid: 'Confira o número do pedido. Ele tem letras e números.',
  },
  email: {
    label: 'Qual e-mail você usou?',
    required: 'Informe o e-mail.',
    invalid: 'Confira o endereço. Exemplo: nome@example.com.',
  },
  'not_received.email': { label: 'Com qual e-mail você fez o pedido?' },
  purchaseChannel: {
    label: 'Onde você comprou o ingresso?',
    required: 'Escolha onde você comprou.',
    invalid: 'Escolha uma das respostas.',
    options: 'Site oficial|App|Bilheteria|Agência ou parceiro|Revenda|Outro lugar',
  },
  amount: {
    label: 'Qual foi o valor?',
    required: 'Informe o valor.',
    invalid: 'Informe um valor, por exemplo 24,50.',
  },
  'payment.amount': { label: 'Quanto cobraram de você?' },
  currency: {
    label: 'Em qual moeda?',
    required: 'Escolha a moeda.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Euro (EUR)|Dólar americano (USD)|Libra (GBP)|Yuan (CNY)|Dólar de Hong Kong (HKD)|Iene (JPY)|Won (KRW)|Franco suíço (CHF)|Real (BRL)|Rupia (INR)|Dirham (AED)|Outra',
  },
  chargedAt: {
    label: 'Quando foi a cobrança?',
    hint: 'Está na mensagem do seu banco.',
    required: 'Informe quando foi a cobrança.',
    invalid: 'Escolha um dia e uma hora que já passaram.',
  },
  payMethod: {
    label: 'Como você pagou?',
    required: 'Escolha como você pagou.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Cartão|Celular ou relógio|Código QR|Transferência|Pulseira ou cartão do local|Dinheiro|Outra forma',
  },
  last4: {
    label: 'Últimos quatro dígitos do cartão',
    hint: 'Só quatro dígitos. Nunca envie o número completo.',
    required: 'Informe os últimos quatro dígitos.',
    invalid: 'Informe exatamente quatro dígitos.',
  },
  wrongField: {
    label: 'O que está errado no ingresso?',
    required: 'Escolha o que está errado.',
    invalid: 'Escolha uma das respostas.',
    options: 'Data ou horário|Assento ou bloco|Nome|Tipo de ingresso|Outra coisa',
  },
  correctValue: {
    label: 'Qual é o dado correto?',
    required: 'Informe o dado correto.',
    invalid: 'Máximo: 120 caracteres.',
  },
  reason: { label: 'Qual é o motivo?', required: 'Informe o motivo.', invalid: 'Máximo: 300 caracteres.' },
  'refund.reason': {
    label: 'Por que você quer o reembolso?',
    required: 'Informe o motivo.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Não posso ir|Doença ou acidente|Compra em dobro|Ingresso errado|O evento mudou|Algo estragou minha visita|Outro motivo',
  },
  ticketCount: {
    label: 'Quantos ingressos?',
    required: 'Informe quantos ingressos.',
    invalid: 'Informe um número de 1 a 50.',
  },
  refundMethod: {
    label: 'Como você quer receber o dinheiro?',
    required: 'Escolha como quer receber o dinheiro.',
    invalid: 'Escolha uma das respostas.',
    options: 'Como paguei|Como crédito|Em um vale|O mais rápido',
  },
  fromSeat: {
    label: 'Qual assento você tem agora?',
    hint: 'Por exemplo: bloco N-112, fileira 8, assento 14.',
    required: 'Informe seu assento.',
    invalid: 'Máximo: 60 caracteres.',
  },
  toWish: {
    label: 'O que você gostaria de ter no lugar?',
    required: 'Diga o que você gostaria.',
    invalid: 'Máximo: 200 caracteres.',
  },
  recipientContact: {
    label: 'E-mail ou telefone do novo titular',
    hint: 'Peça permissão antes, por favor.',
    required: 'Informe como falar com essa pessoa.',
    invalid: 'Máximo: 254 caracteres.',
  },
  platform: {
    label: 'Qual app ou site você usa para isso?',
    required: 'Informe o app ou o site.',
    invalid: 'Máximo: 80 caracteres.',
  },
  ticketRef: {
    label: 'Qual é o número do ingresso?',
    hint: 'O número abaixo do código. Não envie o próprio código.',
    required: 'Informe o número do ingresso.',
    invalid: 'Confira o número do ingresso. Ele tem letras e números.',
  },
  purchasePlace: {
    label: 'Onde você comprou?',
    hint: 'Um site, um app ou uma rua.',
    required: 'Diga onde você comprou.',
    invalid: 'Máximo: 120 caracteres.',
  },
  sellerName: {
    label: 'Quem vendeu para você?',
    required: 'Informe quem vendeu.',
    invalid: 'Máximo: 80 caracteres.',
  },
  photo: {
    label: 'Adicione uma foto',
    hint: 'Se puder, não mostre rostos.',
    required: 'Adicione uma foto, por favor.',
    invalid: 'Este arquivo não pode ser enviado. Escolha uma foto.',
  },
  step: {
    label: 'Em que etapa parou?',
    required: 'Escolha em que etapa parou.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sala de espera|Escolha de assentos|Login|Pagamento|Depois de pagar|Em outra etapa',
  },
  errorText: {
    label: 'Que mensagem apareceu?',
    required: 'Escreva a mensagem.',
    invalid: 'Máximo: 300 caracteres.',
  },
  screenshot: {
    label: 'Adicione uma captura de tela',
    hint: 'Cubra os números de cartão.',
    required: 'Adicione uma captura de tela, por favor.',
    invalid: 'Este arquivo não pode ser enviado. Escolha uma foto.',
  },
  url: {
    label: 'Em que página você estava?',
    required: 'Informe o endereço da página.',
    invalid: 'Confira o endereço. Ele começa com https://',
  },
  device: {
    label: 'Qual celular ou computador você usa?',
    required: 'Informe seu aparelho.',
    invalid: 'Máximo: 120 caracteres.',
  },
  'site_problem.device': { label: 'Qual celular ou computador você usa?' },
  choice: {
    label: 'O que você prefere?',
    required: 'Escolha o que você prefere.',
    invalid: 'Escolha uma das respostas.',
    options: 'Reembolso|Ficar com os ingressos',
  },
};

export default ticketing;
