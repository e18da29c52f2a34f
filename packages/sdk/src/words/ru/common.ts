import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: 'Что Вы хотите отправить?', options: 'Вопрос|Проблема|Жалоба|Предложение|Похвала' },
  comment: { label: 'Что ещё нам нужно знать?', hint: 'Необязательно. Не пишите номера карт и документов.' },
  mood: { label: 'Какие у Вас эмоции?', options: 'Радость|Всё нормально|Разочарование|Злость' },
  reporterName: { label: 'Ваше имя', hint: 'Необязательно. Поможет нам Вас найти.' },
};

export default common;
