import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: 'Расскажите своими словами',
    required: 'Пожалуйста, напишите несколько слов.',
    invalid: 'Пожалуйста, не больше 2000 символов.',
  },
  'other.text': { label: 'Чем мы можем Вам помочь?' },
  here: {
    label: 'Где Вы сейчас?',
    hint: 'Посмотрите на ближайшую табличку и введите сектор или вход.',
    required: 'Пожалуйста, напишите, где Вы, чтобы мы Вас нашли.',
    invalid: 'Мы не знаем такого места. Выберите его в списке.',
  },
};

export default other;
