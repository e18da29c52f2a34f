import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: { label: '请用自己的话告诉我们', required: '请简单写几句。', invalid: '请控制在2000字以内。' },
  'other.text': { label: '有什么可以帮您？' },
  here: {
    label: '您现在在哪里？',
    hint: '看看附近的指示牌，输入区号或入口。',
    required: '请告诉我们您的位置，方便找到您。',
    invalid: '未找到该位置，请从列表中选择。',
  },
};

export default other;
