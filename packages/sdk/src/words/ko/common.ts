import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: '무엇을 보내시나요?', options: '질문|문제|불만|제안|칭찬' },
  comment: {
    label: '더 알려 주실 것이 있나요?',
    hint: '선택 항목입니다. 카드 번호나 신분증 번호는 적지 마세요.',
  },
  mood: { label: '지금 기분이 어떠신가요?', options: '좋음|괜찮음|실망함|화남' },
  reporterName: { label: '이름', hint: '선택 항목입니다. 찾아가는 데 도움이 됩니다.' },
};

export default common;
