import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: { label: '是什么？', required: '请告诉我们是什么。', invalid: '请控制在300字以内。' },
  'where.what': { label: '您在找什么？' },
  here: {
    label: '您现在在哪里？',
    hint: '看看附近的指示牌，输入区号或入口。',
    required: '请告诉我们您的位置，方便找到您。',
    invalid: '未找到该位置，请从列表中选择。',
  },
  'when.what': { label: '您想知道什么时间？', hint: '例如开门、开始、中场、结束、末班车。' },
  'rules.what': { label: '您想带什么或做什么？' },
  issueRef: {
    label: '您的反馈编号是？',
    hint: '共八位，例如 7K3F-9QXM。',
    required: '请填写编号。',
    invalid: '请检查编号，应为八位。',
  },
  text: { label: '请用自己的话告诉我们', required: '请简单写几句。', invalid: '请控制在2000字以内。' },
  'other.text': { label: '您想问什么？' },
};

export default info;
