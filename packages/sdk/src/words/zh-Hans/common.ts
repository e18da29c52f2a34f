import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: '您想反馈什么？', options: '咨询|问题|投诉|建议|表扬' },
  comment: { label: '还有什么要补充的吗？', hint: '可不填。请勿填写卡号或证件号。' },
  mood: { label: '您现在心情如何？', options: '开心|还行|失望|生气' },
  reporterName: { label: '您的称呼', hint: '可不填，填写后更容易找到您。' },
};

export default common;
