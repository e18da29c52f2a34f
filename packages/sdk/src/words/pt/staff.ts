import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: {
    label: 'Conte com suas palavras',
    required: 'Escreva algumas palavras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'attitude.text': { label: 'O que aconteceu?' },
  where: {
    label: 'Onde foi?',
    required: 'Diga onde.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'attitude.where': { label: 'Onde aconteceu?' },
  when: {
    label: 'Quando aconteceu?',
    hint: 'Pode ser aproximado.',
    required: 'Diga quando foi.',
    invalid: 'Escolha um dia e uma hora que já passaram.',
  },
  'slow.text': { label: 'O que você está esperando?' },
  issueRef: {
    label: 'Qual é o código do seu relato?',
    hint: 'Oito caracteres, por exemplo 7K3F-9QXM.',
    required: 'Informe o código.',
    invalid: 'Confira o código. Ele tem oito caracteres.',
  },
  'slow.issueRef': { label: 'Código do seu relato anterior' },
  said: {
    label: 'O que disseram a você?',
    required: 'Conte o que foi dito.',
    invalid: 'Máximo: 300 caracteres.',
  },
  by: {
    label: 'O que atrapalha a visão?',
    required: 'Escolha o que atrapalha a visão.',
    invalid: 'Escolha uma das respostas.',
    options: 'Uma pessoa|Uma faixa, bandeira ou objeto|Uma coluna, grade ou câmera',
  },
  'wrong_info.by': {
    label: 'Quem disse?',
    hint: 'Por exemplo: um funcionário do portão B, o app, uma placa.',
    required: 'Diga quem foi.',
    invalid: 'Máximo: 80 caracteres.',
  },
  'wrong_info.text': { label: 'O que aconteceu por causa disso?' },
  'form_error.issueRef': { label: 'Código do relato com o erro' },
  field: { label: 'Qual dado está errado?', required: 'Informe o dado.', invalid: 'Máximo: 80 caracteres.' },
  correct: {
    label: 'Qual é o dado correto?',
    required: 'Informe o dado correto.',
    invalid: 'Máximo: 200 caracteres.',
  },
  'complaint.text': {
    label: 'Qual é a sua reclamação?',
    required: 'Escreva algumas palavras.',
    invalid: 'Máximo: 4000 caracteres.',
  },
  outcomeWanted: {
    label: 'Que solução você espera?',
    required: 'Diga o que você gostaria.',
    invalid: 'Máximo: 300 caracteres.',
  },
  contact: {
    label: 'Como podemos falar com você?',
    hint: 'E-mail ou telefone, como preferir.',
    required: 'Informe um e-mail ou telefone.',
    invalid: 'Confira o e-mail ou o telefone.',
  },
};

export default staff;
