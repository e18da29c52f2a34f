import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: {
    label: 'Que tipo de problema é?',
    required: 'Escolha do que se trata.',
    invalid: 'Escolha uma das respostas.',
  },
  'wifi.kind': {
    label: 'O que não funciona?',
    options: 'Sem Wi-Fi|Muito lento|A página do Wi-Fi não abre|Sem sinal de celular',
  },
  zone: {
    label: 'Em que parte do local?',
    required: 'Escolha o setor.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  screen: { label: 'Em qual tela do app?', required: 'Informe a tela.', invalid: 'Máximo: 80 caracteres.' },
  errorText: {
    label: 'Que mensagem apareceu?',
    required: 'Escreva a mensagem.',
    invalid: 'Máximo: 300 caracteres.',
  },
  device: {
    label: 'Qual celular ou computador você usa?',
    required: 'Informe seu aparelho.',
    invalid: 'Máximo: 120 caracteres.',
  },
  issue: {
    label: 'Qual é o problema?',
    required: 'Diga qual é o problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'account.issue': {
    label: 'Qual é o problema com sua conta?',
    required: 'Diga qual é o problema.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Esqueci a senha|Não recebo o código|Minha conta está bloqueada|Não tenho mais esse e-mail|Meus ingressos não aparecem|Outra coisa',
  },
  email: {
    label: 'Qual e-mail você usou?',
    required: 'Informe o e-mail.',
    invalid: 'Confira o endereço. Exemplo: nome@example.com.',
  },
  'kiosk.issue': {
    label: 'O que há de errado com o totem?',
    required: 'Diga qual é o problema.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Desligado ou travado|Não imprime|Não aceita meu cartão|Cobrou e não entregou|A tela não responde|Outra coisa',
  },
  kioskId: {
    label: 'Número do totem',
    hint: 'Está na frente do totem.',
    required: 'Informe o número.',
    invalid: 'Máximo: 16 caracteres.',
  },
  amount: {
    label: 'Qual foi o valor?',
    required: 'Informe o valor.',
    invalid: 'Informe um valor, por exemplo 24,50.',
  },
  'topup.amount': { label: 'Quanto está faltando?' },
  when: {
    label: 'Quando aconteceu?',
    hint: 'Pode ser aproximado.',
    required: 'Diga quando foi.',
    invalid: 'Escolha um dia e uma hora que já passaram.',
  },
  'topup.when': { label: 'Quando você recarregou ou pagou?' },
  deviceId: {
    label: 'Número da pulseira ou do cartão',
    hint: 'Está no verso. Não é o cartão do banco.',
    required: 'Informe o número.',
    invalid: 'Máximo: 32 caracteres.',
  },
  request: {
    label: 'O que devemos fazer com seus dados?',
    required: 'Escolha uma opção.',
    invalid: 'Escolha uma das respostas.',
    options: 'Mostrar para mim|Corrigir|Apagar',
  },
  contact: {
    label: 'Como podemos falar com você?',
    hint: 'E-mail ou telefone, como preferir.',
    required: 'Informe um e-mail ou telefone.',
    invalid: 'Confira o e-mail ou o telefone.',
  },
};

export default digital;
